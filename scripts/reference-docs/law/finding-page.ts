import {
  type Element,
  elementsOf,
  type FindingDefinition,
  findingsIn,
  type Kinds,
  type Standard,
  type StandardsLibrary,
} from '../../../packages/engine/src/index.ts';
import { document, list, section, table } from '../markdown.ts';
import { SCOPE_WORDS, standardLink } from './law-words.ts';

/** One place at which a standard speaks of a finding. */
interface Use {
  readonly standard: Standard;
  readonly as: string;
}

/** The page of one finding, as Markdown: what it asks, what usually answers it, and which standards ask it. */
export function findingPage(
  finding: FindingDefinition,
  { law, kinds }: { readonly law: StandardsLibrary; readonly kinds: Kinds },
): string {
  const { id, question, kind, scope, seldomProvable, note, typicalEvidence } = finding;
  const uses = [...law.standards.values()].flatMap((standard) => usesIn(standard, id));
  const ties = Object.entries(kinds.tie).filter(([, tie]) => tie.finding === id);
  return document([
    `# ${id}`,
    '<!-- Made by scripts/reference-docs.ts from vocabulary/findings.yaml and standards/. -->',
    question,
    table(
      ['', ''],
      [
        ['about', SCOPE_WORDS[scope]],
        ['kind', kind === 'boolean' ? 'a plain fact' : 'a matter of degree that a court weighs'],
        ['against a sponsor who hides', seldomProvable ? 'seldom provable' : 'often provable'],
      ],
    ),
    note === undefined ? '' : `Note: ${note}.`,
    section('What usually answers it', [list(typicalEvidence)]),
    section('Ties that are a record of it', [
      list(ties.map(([word, { means }]) => `\`${word}\`: ${means}`)),
    ]),
    section('Standards that speak of it', [
      uses.length === 0
        ? 'None yet: it may be reported on, and is not asked.'
        : list(uses.map(({ standard, as }) => `${standardLink(standard.id, law)}: ${as}`)),
    ]),
  ]);
}

function usesIn(standard: Standard, finding: string): readonly Use[] {
  const { applies, exceptions, presumptions, require } = standard;
  const words = [
    ...(applies !== undefined && findingsIn(applies.when).includes(finding)
      ? ['says whether it applies']
      : []),
    ...elementsOf(require).flatMap((element) => wordsOf(element, finding)),
    ...exceptions
      .filter(({ when }) => findingsIn(when).includes(finding))
      .map(({ exception }) => `makes the exception \`${exception}\``),
    ...presumptions
      .filter((one) => one.finding === finding)
      .map(({ presumed }) => `presumed ${presumed} until the contrary is shown`),
  ];
  return words.length === 0 ? [] : [{ standard, as: words.join('; ') }];
}

function wordsOf({ element, formula, notEnough, notNeeded }: Element, finding: string): string[] {
  return [
    ...(findingsIn(formula).includes(finding) ? [`proves \`${element}\``] : []),
    ...(notEnough.includes(finding) ? [`not enough for \`${element}\``] : []),
    ...(notNeeded.includes(finding) ? [`not needed for \`${element}\``] : []),
  ];
}
