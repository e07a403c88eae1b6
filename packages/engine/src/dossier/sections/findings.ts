import { type FindingEstimates, isSpokenTo } from '../../inference/index.ts';
import { type Assessment, idIn, type Strand } from '../assessment.ts';
import type { Block, Inline } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { joined, nameOf } from '../naming.ts';
import { anyHandCounts, PERPETRATOR_IDENTIFIED } from '../several-hands.ts';

/** A finding that somebody has spoken to. */
interface Spoken {
  readonly id: string;
  readonly question: string;
  readonly estimates: FindingEstimates;
}

/**
 * What the elements of standards rest on: each finding that somebody has spoken to, with its interval on both footings
 * and the evidence behind it. Told once, since many standards ask for the same finding.
 */
export function findingsBlocks(strand: Strand): Block[] {
  const { assessment, state } = strand;
  const spoken = [...assessment.library.law.findings].flatMap(([id, { question }]): Spoken[] => {
    const estimates = state.findings.get(id);
    return estimates === undefined || !isSpokenTo(estimates) ? [] : [{ id, question, estimates }];
  });
  if (spoken.length === 0) return [];
  const name = nameOf(assessment.caseFile, state.state);
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: `${name}. What the findings are` }] },
    {
      kind: 'table',
      caption: [
        'Every finding to which somebody has spoken, and what bears on it: the interval from the reports about this attack alone, and with the record of the group.',
      ],
      table: {
        columns: [
          { title: 'finding', align: 'start' },
          { title: 'attack', align: 'end' },
          { title: 'record', align: 'end' },
          { title: 'evidence', align: 'start' },
        ],
        rows: spoken.map((finding): Inline[][] => [
          [findingTerm(strand, finding.id), ` ${finding.question}`, ...whoCounts(strand, finding)],
          [intervalText(finding.estimates.attack.interval)],
          [intervalText(finding.estimates.pattern.interval)],
          behind(strand, finding, spoken),
        ]),
      },
    },
  ];
}

/** What a finding asks, in words. */
export function questionOf({ library }: Assessment, finding: string): string {
  return library.law.findings.get(finding)?.question ?? finding;
}

/** Leads from where a finding is used to where it is told. */
export function findingReference(strand: Strand, id: string): Inline {
  return { kind: 'reference', id: idIn(strand, id), text: id };
}

/** Where it is known only that one of a state's hands did it, the figure is not that of the author on page one. */
function whoCounts(strand: Strand, { id }: Spoken): Inline[] {
  const told = id === PERPETRATOR_IDENTIFIED ? anyHandCounts(strand) : undefined;
  return told === undefined ? [] : [` ${told}`];
}

function findingTerm(strand: Strand, id: string): Inline {
  return { kind: 'term', id: idIn(strand, id), text: id };
}

/** The evidence behind a finding; where a finding above has exactly the same, a reference leads to that one. */
function behind(strand: Strand, finding: Spoken, all: readonly Spoken[]): Inline[] {
  const { bearing, settledByRecord } = finding.estimates;
  const settled = settledByRecord ? ['settled by the record of who is part of whom'] : [];
  if (bearing.length === 0) return settled;
  const key = bearing.join(' ');
  const first = all.find(({ estimates }) => estimates.bearing.join(' ') === key);
  const isRepeated = first !== undefined && first.id !== finding.id && bearing.length > 1;
  const shown: Inline[] = isRepeated
    ? ['as for ', findingReference(strand, first.id)]
    : joined(
        bearing.map((id): Inline => ({ kind: 'evidence', id })),
        ', ',
      );
  return settled.length === 0 ? shown : [...shown, '; ', ...settled];
}
