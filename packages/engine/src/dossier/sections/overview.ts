import type { Confidence } from '../../inference/index.ts';
import { compareText } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section, Table } from '../document.ts';
import { estimateText } from '../estimates-in-words.ts';
import { counted, listing, nameOf } from '../naming.ts';
import { tellsAllWhole, titleOfAttack } from '../told-attacks.ts';
import type { VerdictWord } from '../verdict-word.ts';

/** All attacks beside each other, and how the standards came out over them; none where each is told whole. */
export function overviewSections(assessment: Assessment): Section[] {
  if (tellsAllWhole(assessment)) return [];
  const { incidents } = assessment.inference;
  return [
    {
      id: 'attacks',
      title: 'The attacks',
      aside: counted(incidents.length, 'attack'),
      blocks: [
        { kind: 'paragraph', text: [whereTheRestIs(assessment)] },
        attacksTable(assessment),
        ...statesOf(assessment).flatMap((state) => standardsTable(assessment, state)),
      ],
    },
  ];
}

function whereTheRestIs({ told }: Assessment): string {
  const whole =
    told.length === 0
      ? 'None of them is told whole here.'
      : `${counted(told.length, 'attack')} of them ${told.length === 1 ? 'is' : 'are'} told whole below.`;
  return `Each attack has a row; the JSON beside this dossier holds everything of all of them. ${whole} A dossier that tells an attack whole, with what moved it, its standards and its evidence, is made by naming the attack (\`--incident\`): its figures are the same, as they rest on the whole case.`;
}

function attacksTable(assessment: Assessment): Block {
  const { caseFile } = assessment;
  const severalStates = statesOf(assessment).length > 1;
  const dateOf = new Map(caseFile.incidents.map(({ id, date }) => [id, date]));
  const strands = strandsOf(assessment).toSorted((one, other) =>
    compareText(dateOf.get(one.incident.incident) ?? '', dateOf.get(other.incident.incident) ?? ''),
  );
  return {
    kind: 'table',
    caption: [
      'Each attack in the order of days: the most probable author, and how likely the state supported or directed whoever did it, with robustness intervals. Confidence, first in the author, then in the support, is told apart from likelihood.',
    ],
    table: {
      columns: [
        { title: 'day', align: 'start' },
        { title: 'attack', align: 'start' },
        { title: 'most probable author', align: 'start' },
        { title: 'carried it out', align: 'end' },
        ...(severalStates ? [{ title: 'state', align: 'start' as const }] : []),
        { title: 'supported', align: 'end' },
        { title: 'directed', align: 'end' },
        { title: 'confidence', align: 'start' },
      ],
      rows: strands.map((strand) => [
        [dateOf.get(strand.incident.incident) ?? ''],
        ...attackCells(strand, severalStates),
      ]),
    },
  };
}

function attackCells(
  { assessment: { caseFile }, incident, state }: Strand,
  severalStates: boolean,
): Inline[][] {
  const [author] = incident.perpetrator;
  const { support, direction } = state.pattern.atLeast;
  return [
    [titleOfAttack(incident.incident, caseFile)],
    [author === undefined ? '' : nameOf(caseFile, author.candidate)],
    [author === undefined ? '' : estimateText(author)],
    ...(severalStates ? [[nameOf(caseFile, state.state)]] : []),
    [estimateText(support)],
    [estimateText(direction)],
    [`${incident.confidence.level}; ${state.confidence.level}`],
  ];
}

/** Verdicts in the order of their columns. */
const VERDICTS: readonly VerdictWord[] = ['met', 'contested', 'open', 'not-met', 'not-applicable'];

/** Over how many attacks each standard came out how, those that are met most often first. */
function standardsTable(assessment: Assessment, state: string): Block[] {
  const rows = standardsOver(assessment, state).map(({ title, counts }): Inline[][] => [
    [title],
    ...VERDICTS.map((verdict) => [
      counts.get(verdict) === undefined ? '–' : `${counts.get(verdict)}`,
    ]),
  ]);
  const table: Table = {
    columns: [
      { title: 'standard', align: 'start' },
      ...VERDICTS.map((verdict) => ({ title: verdict.replace('-', ' '), align: 'end' as const })),
    ],
    rows,
  };
  const caption = `${nameOf(assessment.caseFile, state)}: over how many attacks each standard has which verdict, those met most often first.`;
  return [{ kind: 'table', caption: [caption], table }];
}

interface StandardOverAttacks {
  readonly title: string;
  /** Attacks by verdict; a verdict that none has is absent. */
  readonly counts: ReadonlyMap<VerdictWord, number>;
}

function standardsOver({ standards }: Assessment, state: string): StandardOverAttacks[] {
  const byStandard = new Map<string, { title: string; counts: Map<VerdictWord, number> }>();
  const applied = standards.filter((one) => one.state === state).flatMap((one) => one.applied);
  for (const { standard, result } of applied) {
    const entry = byStandard.get(standard.id) ?? { title: standard.title, counts: new Map() };
    entry.counts.set(result.status, (entry.counts.get(result.status) ?? 0) + 1);
    byStandard.set(standard.id, entry);
  }
  const met = ({ counts }: StandardOverAttacks) => counts.get('met') ?? 0;
  return [...byStandard.values()].toSorted((one, other) => met(other) - met(one));
}

/**
 * What came out over all attacks: in how many somebody named is more likely than not the author, and in how many the part of
 * each state is. Counts of likelihoods, and no likelihood of their own; confidence stands apart (ICD 203).
 */
export function overviewBlocks(assessment: Assessment): Block[] {
  const states = statesOf(assessment).map((state) => partsSentence(assessment, state));
  const found = [authorsSentence(assessment), ...states].join(' ');
  return [
    { kind: 'lead', text: [found] },
    { kind: 'paragraph', text: [confidenceSentence(assessment)] },
  ];
}

function authorsSentence({ caseFile, inference: { incidents } }: Assessment): string {
  const authors = incidents.flatMap(({ perpetrator: [leading] }) =>
    leading !== undefined && leading.candidate !== 'other' && leading.probability > 0.5
      ? [leading.candidate]
      : [],
  );
  const attacks = `Of ${counted(incidents.length, 'attack')}`;
  if (authors.length === 0)
    return `${attacks}, none has a named candidate who is more likely than not its author.`;
  const byAuthor = [...Map.groupBy(authors, (author) => author)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([author, theirs]) => `${nameOf(caseFile, author)} of ${theirs.length}`);
  const named = `one of the candidates is more likely than not the author of ${authors.length}: ${listing(byAuthor)}`;
  return `${attacks}, ${named}.`;
}

function partsSentence({ caseFile, inference: { incidents } }: Assessment, state: string): string {
  const parts = incidents.flatMap(({ states }) =>
    states.filter((one) => one.state === state).map(({ pattern }) => pattern.atLeast),
  );
  const often = (part: 'support' | 'approval' | 'direction') =>
    parts.filter((atLeast) => atLeast[part].probability > 0.5).length;
  return `It is more likely than not that ${nameOf(caseFile, state)} supported whoever carried it out in ${often('support')} of them, that it approved the attack in ${often('approval')}, and that it directed it in ${often('direction')}.`;
}

const LEVELS: readonly Confidence['level'][] = ['high', 'moderate', 'low'];

function confidenceSentence({ inference: { incidents } }: Assessment): string {
  const told = LEVELS.map((level) => {
    const attacks = incidents.filter(({ confidence }) => confidence.level === level);
    return `${level} for ${attacks.length}`;
  });
  return `Confidence in who carried an attack out is ${listing(told)}.`;
}

/** Standards that are met over at least one attack, those met most often first, with how many attacks that is. */
export function standardsMetSomewhere(
  assessment: Assessment,
  state: string,
): { readonly title: string; readonly attacks: number }[] {
  return standardsOver(assessment, state).flatMap(({ title, counts }) => {
    const attacks = counts.get('met');
    return attacks === undefined ? [] : [{ title, attacks }];
  });
}

function statesOf({ inference: { incidents } }: Assessment): string[] {
  return [...new Set(incidents.flatMap(({ states }) => states.map(({ state }) => state)))];
}
