import { estimateOf, isSpokenTo } from '../../inference/index.ts';
import type {
  AppliedStandard,
  Citation,
  ElementResult,
  Flip,
  Pivot,
  Standard,
} from '../../standards/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { type Assessment, idIn, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { joined, nameOf } from '../naming.ts';
import { knownOnlyAsOneOf } from '../several-hands.ts';
import { findingReference, questionOf } from './findings.ts';
import { precedentsBlock } from './precedents.ts';
import { isToldInFull } from './unspoken-standards.ts';

function entryTitle({ standard, result }: AppliedStandard): Inline[] {
  return [standard.title, ' — ', { kind: 'verdict', verdict: result.status }];
}

function questionParagraph({ id, forum, question }: AppliedStandard['standard']): Block {
  return { kind: 'paragraph', text: [{ kind: 'quiet', text: `${id}, ${forum}. ` }, question] };
}

/** A standard in full: what it asks, each element against its bar, what would flip it, and its authorities. */
export function standardEntry(strand: Strand, entry: AppliedStandard): Block {
  const { assessment } = strand;
  const { standard, result, otherwise } = entry;
  const level = assessment.library.law.proofLevels.get(standard.proof.level);
  return {
    kind: 'entry',
    id: idIn(strand, standard.id),
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
      ...severalHandsBlock(strand, result),
      ...exceptionsBlock(result),
      ...pivotsBlock(assessment, result.pivots),
      ...togetherBlock(assessment, entry.flips),
      ...precedentsBlock(strand, entry),
      ...remarksAndAuthorities(strand, entry),
    ],
  };
}

function elementsTable(strand: Strand, elements: readonly ElementResult[]): Block {
  return {
    kind: 'table',
    caption: ['Elements, with the findings that each rests on.'],
    table: {
      columns: [
        { title: 'element', align: 'start' },
        { title: 'interval', align: 'end' },
        { title: 'bar', align: 'end' },
        { title: 'verdict', align: 'start' },
        { title: 'rests on', align: 'start' },
      ],
      rows: elements.map((element) => [
        [element.asks],
        [intervalText(element.interval)],
        [percentText(element.bar)],
        [{ kind: 'verdict', verdict: element.status }],
        restsOn(strand, element),
      ]),
    },
  };
}

/** The findings that an element was read from, each leading to what bears on it; what nobody has spoken to, in words. */
function restsOn(strand: Strand, { findings, missing }: ElementResult): Inline[] {
  const spoken = [...new Set(findings.map(({ finding }) => finding))].filter((finding) =>
    isSpokenTo(estimateOf(strand.state, finding)),
  );
  const named = joined(
    spoken.map((finding) => findingReference(strand, finding)),
    ', ',
  );
  if (missing.length === 0) return named;
  const questions = missing.map((id) => questionOf(strand.assessment, id)).join(' ');
  const unspoken = `no report bears on: ${questions}`;
  return named.length === 0 ? [unspoken] : [...named, '; ', unspoken];
}

/** What a standard that is met owes to it that any hand of the state counts as its author. */
function severalHandsBlock(
  strand: Strand,
  { status, elements }: AppliedStandard['result'],
): Block[] {
  const told = status === 'met' ? knownOnlyAsOneOf(strand, elements) : undefined;
  return told === undefined ? [] : [{ kind: 'paragraph', text: [told] }];
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

/** Told once in a dossier: where the standard is told in full of an earlier state or incident, a reference leads there. */
function remarksAndAuthorities(strand: Strand, { standard }: AppliedStandard): Block[] {
  const { assessment } = strand;
  const first = strandsOf(assessment).find(({ applied }) =>
    applied.some((entry) => entry.standard.id === standard.id && isToldInFull(entry)),
  );
  if (first !== undefined && idIn(first, standard.id) !== idIn(strand, standard.id)) {
    const text = `as told of ${nameOf(assessment.caseFile, first.state.state)}`;
    const reference: Inline = { kind: 'reference', id: idIn(first, standard.id), text };
    return [{ kind: 'paragraph', text: ['Remarks and authorities ', reference, '.'] }];
  }
  return [...remarksBlock(standard), citationsBlock(assessment.library, standard.authorities)];
}

function remarksBlock({ difficulty, notFormalised }: Standard): Block[] {
  const items: Inline[][] = [
    ...(difficulty === undefined ? [] : [[`How hard it is to meet: ${difficulty}`]]),
    ...notFormalised.map((remark) => [`Not formalised: ${remark}`]),
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
