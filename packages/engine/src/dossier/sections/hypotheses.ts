import type { Weighed } from '../../evidence/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { joined, nameOf } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';

/** The other stories: each candidate with what speaks for and against it, and what the sources dispute. */
export function hypothesesSection(assessment: Assessment): Section {
  const { caseFile } = assessment;
  return {
    id: 'hypotheses',
    title: 'Competing hypotheses',
    blocks: [
      ...assessment.inference.incidents.flatMap((incident) => [
        ...attackHeading(assessment, incident),
        candidatesTable(assessment, incident),
      ]),
      ...proseList('In the words of the record.', caseFile.alternatives),
      ...proseList('What is disputed.', caseFile.disputed),
      ...laterTable(assessment),
    ],
  };
}

function candidatesTable(
  assessment: Assessment,
  { incident, perpetrator }: Assessment['inference']['incidents'][number],
): Block {
  const { caseFile, evidence } = assessment;
  return {
    kind: 'table',
    caption: [
      'Each answer to who carried it out, with the evidence that names it and the evidence that denies it.',
    ],
    table: {
      columns: [
        { title: 'answer', align: 'start' },
        { title: 'probability', align: 'end' },
        { title: 'named by', align: 'start' },
        { title: 'denied by', align: 'start' },
      ],
      rows: perpetrator.map(({ candidate, probability }) => [
        [nameOf(caseFile, candidate)],
        [percentText(probability)],
        idsOf(
          evidence.items.filter((item) => speaksOf(item, { incident, candidate, names: true })),
        ),
        idsOf(
          evidence.items.filter((item) => speaksOf(item, { incident, candidate, names: false })),
        ),
      ]),
    },
  };
}

function speaksOf(
  item: Weighed,
  { incident, candidate, names }: { incident: string; candidate: string; names: boolean },
): boolean {
  if (item.kind === 'report') {
    const { subject } = item;
    return (
      subject.kind === 'perpetrator' &&
      subject.incident === incident &&
      subject.among.includes(candidate) &&
      item.asserted === names
    );
  }
  if (item.kind !== 'claim' || item.incident !== incident || !('claim' in item.report.about))
    return false;
  const isDenial = item.report.about.claim === 'denial';
  if (isDenial === names) return false;
  if (item.tellsAbout.kind === 'candidates') return item.tellsAbout.candidates.includes(candidate);
  return item.tellsAbout.kind === 'front' && item.tellsAbout.groups.includes(candidate);
}

function idsOf(items: readonly Weighed[]): Inline[] {
  if (items.length === 0) return ['—'];
  return joined(
    items.map(({ id }): Inline => ({ kind: 'evidence', id })),
    ', ',
  );
}

function proseList(lead: string, texts: readonly string[] | undefined): Block[] {
  if (texts === undefined || texts.length === 0) return [];
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: lead }] },
    { kind: 'list', items: texts.map((text) => [text]) },
  ];
}

function laterTable({ caseFile }: Assessment): Block[] {
  const later = caseFile.laterFindings ?? [];
  if (later.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: ['What was found later, and by whom.'],
      table: {
        columns: [
          { title: 'date', align: 'start' },
          { title: 'by', align: 'start' },
          { title: 'found', align: 'start' },
        ],
        rows: later.map(({ date, by, found, verification }) => [
          [date],
          [by],
          [found, ' ', { kind: 'mark', verification }],
        ]),
      },
    },
  ];
}
