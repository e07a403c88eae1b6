import {
  type AppliedStandard,
  type Citation,
  type ElementResult,
  FAMILIES,
} from '../../standards/index.ts';
import { percentText, UNKNOWN } from '../../vocabulary/index.ts';
import { type Assessment, idIn, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { FAMILY_QUESTIONS } from '../family-questions.ts';
import { joined, nameOf, sentence } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';
import type { VerdictWord } from '../verdict-word.ts';
import { findingsBlocks } from './findings.ts';
import { standardEntry } from './standard-entry.ts';
import { isToldInFull, unspokenTable } from './unspoken-standards.ts';

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
          'All standards are applied to the same findings. Those that are open because nobody has spoken to part of them stand together in tables. Two questions stand side by side: is the act the state’s, and did the state breach a duty of its own? Forums give words for how sure they must be; the number behind each is this project’s declared convention. This is no legal advice.',
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
  const text = `The law applied is that of ${lawOf}; the evidence is ${evidence}.`;
  return [{ kind: 'paragraph', text: [{ kind: 'quiet', text }] }];
}

/** What the findings are, then the families apart: remedy and response never stand among questions of responsibility. */
function strandBlocks(strand: Strand): Block[] {
  return [
    ...attackHeading(strand.assessment, strand.incident),
    ...findingsBlocks(strand),
    ...FAMILIES.flatMap((family) => {
      const applied = strand.applied.filter(({ standard }) => standard.family === family);
      return applied.length === 0 ? [] : familyBlocks(strand, FAMILY_QUESTIONS[family], applied);
    }),
  ];
}

function familyBlocks(
  strand: Strand,
  question: string,
  applied: readonly AppliedStandard[],
): Block[] {
  const applicable = applied.filter(({ result }) => result.status !== 'not-applicable');
  const others = applied.filter(({ result }) => result.status === 'not-applicable');
  const name = nameOf(strand.assessment.caseFile, strand.state.state);
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: `${name}. ${question}` }] },
    ...(applicable.length === 0 ? [] : [ladderFigure(strand, question, applicable)]),
    ...(others.length === 0 ? [] : [notApplicable(strand, others)]),
    ...applicable.filter(isToldInFull).map((entry) => standardEntry(strand, entry)),
    ...unspokenTable(strand, applicable),
  ];
}

/** Why standards do not apply, each reason with those of which it is true. */
function notApplicable(strand: Strand, others: readonly AppliedStandard[]): Block {
  const items = REASONS.flatMap(([because, words]): Inline[][] => {
    const these = others.filter(({ result }) => result.notAsked === because);
    const terms = these.map(
      ({ standard }): Inline => ({
        kind: 'term',
        id: idIn(strand, standard.id),
        text: standard.title,
      }),
    );
    return these.length === 0 ? [] : [[`Not applicable, ${words}: `, ...joined(terms, '; '), '.']];
  });
  return { kind: 'list', items };
}

const REASONS = [
  ['asked-of-states', 'since it asks about a state and the sponsor is none'],
  ['not-law-that-day', 'since it was not law on that day'],
  [undefined, 'since another test is the one to ask'],
] as const;

function ladderFigure(
  strand: Strand,
  question: string,
  applied: readonly AppliedStandard[],
): Block {
  const { assessment, state } = strand;
  const name = nameOf(assessment.caseFile, state.state);
  const rows = applied.map((entry) => ladderRow(assessment, entry));
  return {
    kind: 'figure',
    figure: { kind: 'ladder', rows },
    caption: [
      `${name}. ${sentence(question)} Each standard’s verdict, and the interval of its weakest element against the bar of proof (a number by our convention), on what its forum admits.`,
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
        [
          {
            kind: 'reference',
            id: idIn(strand, entry.standard.id),
            text: entry.standard.title,
          },
        ],
        [{ kind: 'verdict', verdict: entry.result.status }],
        [percentText(rows[index]?.bar ?? 0)],
        [intervalText(rows[index]?.interval ?? UNKNOWN)],
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
    interval: weakest?.interval ?? result.whole?.interval ?? UNKNOWN,
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
