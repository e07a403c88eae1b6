import {
  type Element,
  findingsRead,
  periodText,
  type Requirement,
  type Standard,
  type StandardsLibrary,
} from '../../../packages/engine/src/index.ts';
import { document, list, section, table } from '../markdown.ts';
import {
  authorityList,
  citationText,
  effectText,
  FAMILY_WORDS,
  findingId,
  findingLink,
  formulaLines,
  givenText,
  markText,
  standardLink,
  verdictText,
} from './law-words.ts';

const ADMITS = {
  attack: '`attack`: reports about the attack itself alone',
  pattern: '`pattern`: also the record of the group',
} as const;

/** The page of one standard, as Markdown: everything that its file says, in words. */
export function standardPage(standard: Standard, law: StandardsLibrary): string {
  const { id, edition, title, question, notFormalised, presumptions, authorities } = standard;
  const source = `../../../standards/${id}.yaml`;
  return document([
    `# ${title}`,
    `<!-- Made by scripts/reference-docs.ts from standards/${id}.yaml. -->`,
    `\`${id}\`, edition ${edition} ([file](${source})). This is no legal advice.`,
    question,
    table(['as law', ''], lawRows(standard, law)),
    section('When it applies', applicationParts(standard, law)),
    section('What must be proven', requirementParts(standard, law)),
    section('Exceptions', exceptionParts(standard, law)),
    section(
      'Presumptions',
      presumptions.map((one) =>
        [
          `${findingLink(one.finding, law)} is taken as ${one.presumed} until the contrary is shown: ${one.because}`,
          authorityList(one.cite, law),
        ].join('\n\n'),
      ),
    ),
    section('Standing', [list(standard.standing.map((one) => standingText(one, law)))]),
    section('Not formalised', [list(notFormalised)]),
    section('Authorities', [list(authorities.map((one) => citationText(one, law)))]),
    section('Examples', [exampleTable(standard)]),
    section('Findings that it reads', [
      list(findingsRead(standard).map((one) => findingLink(one, law))),
    ]),
  ]);
}

function lawRows(standard: Standard, { proofLevels }: StandardsLibrary): string[][] {
  const { proof, difficulty } = standard;
  const level = proofLevels.get(proof.level);
  const over = proof.over === 'whole' ? 'the whole' : 'each element';
  return [
    ['question of', FAMILY_WORDS[standard.family]],
    ['asked of', standard.askedOf === 'states' ? 'states alone' : 'any sponsor'],
    ['forum', standard.forum],
    ['acceptance', standard.acceptance],
    ['in force', periodText(standard.inForce)],
    ['decides', standard.decides],
    ['if met', standard.consequence],
    ['responsible for', standard.responsibleFor],
    ['what may carry a finding about the act', ADMITS[standard.admits]],
    ['level of proof', `${level?.label}, of ${over}`],
    ['the number read for it', `${level?.bar}, a declared convention of ours: ${level?.reason}`],
    [
      'source of the level',
      `${level?.source ?? 'none named'}; ${level === undefined ? '' : markText(level.verification)}`,
    ],
    ...(difficulty === undefined ? [] : [['how hard', difficulty]]),
  ];
}

function applicationParts({ applies, requiresMet }: Standard, law: StandardsLibrary): string[] {
  const needs =
    requiresMet.length === 0
      ? ''
      : `One of these must be met first, against the same state: ${requiresMet.map((id) => standardLink(id, law)).join(', ')}.`;
  if (applies === undefined) return [needs];
  const presumed =
    applies.presumed === 'applicable'
      ? 'While that is unsettled, it applies.'
      : 'While that is unsettled, both readings are kept.';
  const otherwise =
    applies.otherwise === undefined
      ? ''
      : ` Where not, read ${standardLink(applies.otherwise, law)}.`;
  return [
    `${applies.asks} It applies given`,
    formulaLines(applies.when, law).join('\n'),
    `${presumed}${otherwise}`,
    authorityList(applies.cite, law),
    needs,
  ];
}

/** How the elements are joined, then each of them. */
function requirementParts({ require }: Standard, law: StandardsLibrary): string[] {
  const isOne = 'element' in require;
  return [
    ...(isOne ? [] : [jointLines(require, 0).join('\n')]),
    ...elementsIn(require).map((element) => elementText(element, law)),
  ];
}

function elementsIn(requirement: Requirement): readonly Element[] {
  if ('element' in requirement) return [requirement];
  const members = 'all' in requirement ? requirement.all : requirement.any;
  return members.flatMap(elementsIn);
}

function jointLines(requirement: Requirement, depth: number): string[] {
  const item = (words: string) => `${'  '.repeat(depth)}- ${words}`;
  if ('element' in requirement)
    return [item(`[${requirement.element.replaceAll('-', ' ')}](#${requirement.element})`)];
  const [words, members] =
    'all' in requirement ? ['all of these:', requirement.all] : ['any of these:', requirement.any];
  return [item(words), ...members.flatMap((member) => jointLines(member, depth + 1))];
}

function elementText(element: Element, law: StandardsLibrary): string {
  const { notEnough, notNeeded, seldomSeen, inForce } = element;
  const ids = (findings: readonly string[]) => findings.map(findingId).join(', ');
  return [
    `### ${element.element}`,
    `${element.asks} It is proven by`,
    formulaLines(element.formula, law).join('\n'),
    ...(notEnough.length === 0 ? [] : [`**Not enough**, even together: ${ids(notEnough)}.`]),
    ...(notNeeded.length === 0 ? [] : [`**Not needed:** ${ids(notNeeded)}.`]),
    ...(seldomSeen === undefined ? [] : [`**Seldom seen.** ${seldomSeen}`]),
    ...(inForce.length === 0 ? [] : [`**Asked** ${inForce.map(periodText).join(', and ')}.`]),
    authorityList(element.cite, law),
  ].join('\n\n');
}

function exceptionParts({ exceptions }: Standard, law: StandardsLibrary): string[] {
  return exceptions.map((one) =>
    [
      `### ${one.exception}`,
      `${one.asks} If so, ${effectText(one.effect, law)}. It is taken from`,
      formulaLines(one.when, law).join('\n'),
      one.presumed === 'absent'
        ? 'While that is unsettled, it is taken as absent.'
        : 'While that is unsettled, both readings are kept.',
      ...(one.prevailsOver.length === 0
        ? []
        : [`It prevails over ${one.prevailsOver.join(', ')}.`]),
      ...(one.yieldsTo.length === 0 ? [] : [`It yields to ${one.yieldsTo.join(', ')}.`]),
      authorityList(one.cite, law),
    ].join('\n\n'),
  );
}

function standingText({ says, by, at, note }: Standard['standing'][number], law: StandardsLibrary) {
  return `**${says}:** ${citationText({ source: by, at }, law)}${note === undefined ? '' : `. Note: ${note}`}`;
}

function exampleTable({ examples }: Standard): string {
  const rows = examples.map((example) => {
    const { name, given, asOf, verdicts, expect } = example;
    const told = [
      ...[...given].map(([finding, bounds]) => `\`${finding}\`: ${givenText(bounds)}`),
      ...[...verdicts].map(([id, verdict]) => `\`${id}\`: ${verdictText(verdict)}`),
      ...(asOf === undefined ? [] : [`as law on ${asOf}`]),
    ];
    return [name, told.join('<br>'), `**${verdictText(expect)}**`];
  });
  return table(['example', 'given', 'verdict'], rows);
}
