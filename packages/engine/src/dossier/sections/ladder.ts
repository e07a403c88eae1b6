import { estimateOf } from '../../inference/index.ts';
import {
  type AppliedStandard,
  type Citation,
  type ElementResult,
  FAMILIES,
  type Flip,
  type Pivot,
} from '../../standards/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { FAMILY_QUESTIONS } from '../family-questions.ts';
import { joined, nameOf } from '../naming.ts';
import type { VerdictWord } from '../verdict-word.ts';

/** Every standard on the same findings; none is chosen for the reader. */
export function ladderSection(assessment: Assessment): Section {
  const { standards, own } = assessment.library.law;
  return {
    id: 'standards',
    title: 'Standards',
    aside: `${standards.size} applied`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'All standards are applied to the same findings. Those that do not apply, or are open because nobody has spoken to part of them, are told in short. Two questions stand side by side: is the act the state’s, and did the state breach a duty of its own? Forums give words for how sure they must be; the number behind each is this project’s declared convention. This is no legal advice.',
        ],
      },
      ...(own.size === 0 ? [] : [ownStandards(own)]),
      ...lawOfAnotherDay(assessment),
      ...strandsOf(assessment).flatMap(strandBlocks),
    ],
  };
}

/** A reader must know which tests nobody but the author of the dossier has looked at. */
function ownStandards(own: ReadonlySet<string>): Block {
  const text = `Added by whoever made this dossier, and not shipped with Respondeat: ${[...own].join(', ')}.`;
  return { kind: 'paragraph', text: [text] };
}

/** A reader of an old law must know that it is one. */
function lawOfAnotherDay({ provenance: { asOf, lawOf } }: Assessment): Block[] {
  if (lawOf === undefined) return [];
  const evidence = asOf === undefined ? 'all that is recorded' : `what was known by ${asOf}`;
  return [quietParagraph(`The law applied is that of ${lawOf}; the evidence is ${evidence}.`)];
}

/** The families apart, each with its own ladder; remedy and response never stand among questions of responsibility. */
function strandBlocks(strand: Strand): Block[] {
  return FAMILIES.flatMap((family) => {
    const applied = strand.applied.filter(({ standard }) => standard.family === family);
    return applied.length === 0 ? [] : familyBlocks(strand, FAMILY_QUESTIONS[family], applied);
  });
}

function familyBlocks(
  strand: Strand,
  question: string,
  applied: readonly AppliedStandard[],
): Block[] {
  const applicable = applied.filter(({ result }) => result.status !== 'not-applicable');
  const others = applied.filter(({ result }) => result.status === 'not-applicable');
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: question }] },
    ...(applicable.length === 0 ? [] : [ladderFigure(strand, question, applicable)]),
    ...(others.length === 0 ? [] : [notApplicable(others)]),
    ...applied.map((entry) =>
      isInShort(entry) ? shortEntry(strand, entry) : standardEntry(strand, entry),
    ),
  ];
}

/** Why standards do not apply, each reason with those of which it is true. */
function notApplicable(others: readonly AppliedStandard[]): Block {
  const told = REASONS.flatMap(([because, words]) => {
    const these = others.filter(({ result }) => result.notAsked === because);
    const titles = these.map(({ standard }) => standard.title).join('; ');
    return these.length === 0 ? [] : [`Not applicable, ${words}: ${titles}.`];
  });
  return { kind: 'paragraph', text: [{ kind: 'quiet', text: told.join(' ') }] };
}

const REASONS = [
  ['asked-of-states', 'since it asks about a state and the sponsor is none'],
  ['not-law-that-day', 'since it was not law on that day'],
  [undefined, 'since another test is the one to ask'],
] as const;

function ladderFigure(
  { assessment, state }: Strand,
  question: string,
  applied: readonly AppliedStandard[],
): Block {
  const name = nameOf(assessment.caseFile, state.state);
  const rows = applied.map((entry) => ladderRow(assessment, entry));
  return {
    kind: 'figure',
    figure: { kind: 'ladder', rows },
    caption: [
      `${name}. ${question} Each standard’s verdict, and the interval of its weakest element against the bar of proof (a number by our convention), on what its forum admits.`,
    ],
    table: {
      columns: [
        { title: 'standard', align: 'start' },
        { title: 'verdict', align: 'start' },
        { title: 'bar', align: 'end' },
        { title: 'weakest element', align: 'end' },
        { title: 'on the other footing', align: 'start' },
      ],
      rows: applied.map((entry, index) => [
        [{ kind: 'standard', id: entry.standard.id, text: entry.standard.title }],
        [{ kind: 'verdict', verdict: entry.result.status }],
        [percentText(rows[index]?.bar ?? 0)],
        [intervalText(rows[index]?.interval ?? { lower: 0, upper: 1 })],
        [{ kind: 'verdict', verdict: entry.otherwise.status }],
      ]),
    },
  };
}

function ladderRow({ library }: Assessment, { standard, result }: AppliedStandard) {
  const weakest = weakestElement(result.elements);
  const bar = library.law.proofLevels.get(standard.proof.level)?.bar ?? 1;
  return {
    standard: standard.id,
    title: standard.title,
    authority: authorityLine(library, standard.authorities),
    verdict: result.status satisfies VerdictWord,
    interval: weakest?.interval ?? result.whole?.interval ?? { lower: 0, upper: 1 },
    bar: weakest?.bar ?? bar,
  };
}

/** The element that stands furthest below its bar: it decides a conjunction. */
function weakestElement(elements: readonly ElementResult[]): ElementResult | undefined {
  return [...elements].sort((a, b) => a.interval.lower - a.bar - (b.interval.lower - b.bar))[0];
}

function authorityLine(
  { law: { authorities } }: Assessment['library'],
  citations: readonly Citation[],
): string {
  const names = citations.map(({ source }) => authorities.get(source)?.cite ?? source);
  return [...new Set(names)].slice(0, 2).join('; ');
}

/** Whether a standard is told in short: it does not apply, or is open because nobody has spoken to part of it. */
function isInShort({ result }: AppliedStandard): boolean {
  if (result.status === 'not-applicable') return true;
  return result.status === 'open' && result.missing.length > 0;
}

/** What it asks, how far each element is, and what nobody has spoken to. `dossier.json` has the rest. */
function shortEntry({ assessment, state, incident }: Strand, entry: AppliedStandard): Block {
  const { standard, result } = entry;
  const missing = result.missing.map((id) => questionOf(assessment, id)).join(' ');
  const elements = result.elements.map(({ asks, interval, bar, status }): Inline[] => [
    `${asks} ${intervalText(interval)} against ${percentText(bar)}, `,
    { kind: 'verdict', verdict: status },
    '.',
  ]);
  return {
    kind: 'entry',
    id: entryId(standard.id, state.state, incident.incident),
    title: entryTitle(entry),
    blocks: [
      questionParagraph(standard),
      ...(elements.length === 0 ? [] : [{ kind: 'list' as const, items: elements }]),
      ...(missing === '' ? [] : [quietParagraph(`No report bears on: ${missing}`)]),
      quietParagraph(authorityLine(assessment.library, standard.authorities)),
    ],
  };
}

function entryId(standard: string, state: string, incident: string): string {
  return `${standard} ${state} ${incident}`;
}

function entryTitle({ standard, result }: AppliedStandard): Inline[] {
  return [standard.title, ' — ', { kind: 'verdict', verdict: result.status }];
}

function questionParagraph({ id, forum, question }: AppliedStandard['standard']): Block {
  return { kind: 'paragraph', text: [{ kind: 'quiet', text: `${id}, ${forum}. ` }, question] };
}

function quietParagraph(text: string): Block {
  return { kind: 'paragraph', text: [{ kind: 'quiet', text }] };
}

function standardEntry(strand: Strand, entry: AppliedStandard): Block {
  const { assessment, state } = strand;
  const { standard, result, otherwise } = entry;
  const level = assessment.library.law.proofLevels.get(standard.proof.level);
  return {
    kind: 'entry',
    id: entryId(standard.id, state.state, strand.incident.incident),
    title: entryTitle(entry),
    blocks: [
      questionParagraph(standard),
      {
        kind: 'paragraph',
        text: [
          `Level of proof: ${level?.label ?? standard.proof.level}, read as ${percentText(level?.bar ?? 1)} (our convention). `,
          standard.admits === 'attack'
            ? 'The forum admits only reports about this attack; '
            : 'The forum admits the record of the group as well; ',
          'on the other footing the verdict would be ',
          { kind: 'verdict', verdict: otherwise.status },
          '. ',
          `If met: ${standard.consequence}`,
        ],
      },
      ...(result.elements.length === 0 ? [] : [elementsTable(strand, result.elements)]),
      ...exceptionsBlock(result),
      ...pivotsBlock(assessment, result.pivots),
      ...togetherBlock(assessment, entry.flips),
      ...remarksBlock(entry),
      citationsBlock(assessment.library, standard.authorities),
    ],
  };
}

function elementsTable(strand: Strand, elements: readonly ElementResult[]): Block {
  return {
    kind: 'table',
    caption: ['Elements, with what bears on each.'],
    table: {
      columns: [
        { title: 'element', align: 'start' },
        { title: 'interval', align: 'end' },
        { title: 'bar', align: 'end' },
        { title: 'verdict', align: 'start' },
        { title: 'evidence', align: 'start' },
      ],
      rows: elements.map((element) => [
        [element.asks],
        [intervalText(element.interval)],
        [percentText(element.bar)],
        [{ kind: 'verdict', verdict: element.status }],
        evidenceBehind(strand, element),
      ]),
    },
  };
}

function evidenceBehind({ assessment, state }: Strand, element: ElementResult): Inline[] {
  const findings = element.findings.map(({ finding }) => estimateOf(state, finding));
  const ids = [...new Set(findings.flatMap(({ bearing }) => bearing))];
  const shown = joined(
    ids.map((id): Inline => ({ kind: 'evidence', id })),
    ', ',
  );
  const settled = findings.some(({ settledByRecord }) => settledByRecord)
    ? ['settled by the record of who is part of whom']
    : [];
  const missing =
    element.missing.length === 0
      ? []
      : [
          `no report bears on: ${element.missing.map((id) => questionOf(assessment, id)).join(' ')}`,
        ];
  const remarks = joined([...settled, ...missing], '; ');
  const isBoth = shown.length > 0 && remarks.length > 0;
  return [...shown, ...(isBoth ? ['; '] : []), ...remarks];
}

function questionOf({ library }: Assessment, finding: string): string {
  return library.law.findings.get(finding)?.question ?? finding;
}

function exceptionsBlock({ exceptions, gate }: AppliedStandard['result']): Block[] {
  const words = {
    yes: 'taken as so',
    no: 'not taken',
    both: 'unsettled: both readings kept',
  } as const;
  const items: Inline[][] = [
    ...(gate === undefined ? [] : [[`Gate: ${gate.asks} — ${words[gate.taken]}.`]]),
    ...exceptions.map((exception) => [`Exception: ${exception.asks} — ${words[exception.taken]}.`]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function pivotsBlock(assessment: Assessment, pivots: readonly Pivot[]): Block[] {
  if (pivots.length === 0) {
    return [
      {
        kind: 'paragraph',
        text: [{ kind: 'quiet', text: 'No change of a single finding would change this verdict.' }],
      },
    ];
  }
  return [
    {
      kind: 'table',
      caption: ['What would flip it: a change of this one finding alone.'],
      table: {
        columns: [
          { title: 'finding', align: 'start' },
          { title: 'if', align: 'start' },
          { title: 'verdict', align: 'start' },
        ],
        rows: pivots.map(({ finding, change, status }) => [
          [questionOf(assessment, finding)],
          [change],
          [{ kind: 'verdict', verdict: status }],
        ]),
      },
    },
  ];
}

/** What several findings would do together that none of them would do alone. */
function togetherBlock(assessment: Assessment, flips: readonly Flip[]): Block[] {
  const several = flips.filter(({ changes }) => changes.length > 1);
  if (several.length === 0) return [];
  const items = several.map(({ changes, status }): Inline[] => [
    changes
      .map(({ finding, change }) => `${questionOf(assessment, finding)} — ${change}`)
      .join('; '),
    ': ',
    { kind: 'verdict', verdict: status },
  ]);
  const text = 'What would flip it only together, smallest sets first:';
  return [
    { kind: 'paragraph', text: [text] },
    { kind: 'list', items },
  ];
}

function remarksBlock({ standard }: AppliedStandard): Block[] {
  const items: Inline[][] = [
    ...(standard.difficulty === undefined
      ? []
      : [[`How hard it is to meet: ${standard.difficulty}`]]),
    ...standard.notFormalised.map((remark) => [`Not formalised: ${remark}`]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function citationsBlock(
  { law: { authorities } }: Assessment['library'],
  citations: readonly Citation[],
): Block {
  const items = citations.map(({ source, at }): Inline[] => {
    const authority = authorities.get(source);
    const passage = authority?.passages.find((known) => known.at === at);
    const { status } = (passage ?? authority)?.verification ?? { status: 'unverified' as const };
    return [
      authority?.cite ?? source,
      at === undefined ? ' ' : `, ${at} `,
      { kind: 'mark', verification: status },
    ];
  });
  return { kind: 'list', items };
}
