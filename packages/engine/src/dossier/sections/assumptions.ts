import type { ModelNumbers } from '../../evidence/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Section } from '../document.ts';

/** Every number that the model used, with its reason, source and interval, and what the case set otherwise. */
export function assumptionsSection(assessment: Assessment): Section {
  const { numbers } = assessment.evidence;
  const { edition, ...sections } = numbers;
  return {
    id: 'assumptions',
    title: 'Assumptions',
    aside: `model edition ${edition}`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'None of these numbers is a measured fact unless its source says so. A case may set any of them otherwise, with a reason.',
        ],
      },
      ...ownAssumptions(assessment),
      ...Object.entries(sections).map(([name, section]) => sectionTable(name, section)),
    ],
  };
}

function ownAssumptions({ caseFile }: Assessment): Block[] {
  const own = caseFile.assumptions ?? [];
  if (own.length === 0) {
    return [{ kind: 'paragraph', text: ['This case sets none of them otherwise.'] }];
  }
  return [
    {
      kind: 'table',
      caption: ['Set otherwise by this case.'],
      table: {
        columns: [
          { title: 'number', align: 'start' },
          { title: 'set to', align: 'end' },
          { title: 'because', align: 'start' },
        ],
        rows: own.map(({ parameter, value, because }) => [
          [parameter],
          [numberText(value)],
          [because],
        ]),
      },
    },
  ];
}

type NumbersSection = Exclude<ModelNumbers[keyof ModelNumbers], number>;

function sectionTable(name: string, section: NumbersSection): Block {
  const { reason, source, interval, ...numbers } = section;
  const isOrder = ([key, entry]: readonly [string, unknown]) =>
    key === 'order' && Array.isArray(entry);
  const all: [string, unknown][] = Object.entries(numbers);
  const order = all.filter(isOrder).map(([, names]) => ` In the order ${entryText(names)}.`);
  const entries = all.filter((entry) => !isOrder(entry));
  return {
    kind: 'table',
    caption: [
      { kind: 'strong', text: `${wordsOf(name)}. ` },
      `${reason.trim()} Source: ${source}. Interval: ${intervalWords(interval)}.${order.join('')}`,
    ],
    table: {
      columns: [
        { title: 'number', align: 'start' },
        { title: 'set to', align: 'start' },
      ],
      rows: entries.map(([key, entry]) => [[key], [entryText(entry)]]),
    },
  };
}

function wordsOf(name: string): string {
  const spaced = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function intervalWords(interval: Record<string, number | number[]>): string {
  return Object.entries(interval)
    .map(([key, ends]) =>
      key === 'oddsFactor'
        ? `odds ${numberText(ends)} times lower to higher`
        : `${wordsOf(key).toLowerCase()} ${numberText(ends)}`,
    )
    .join('; ');
}

function entryText(entry: unknown): string {
  if (typeof entry === 'number') return numberText(entry);
  if (Array.isArray(entry)) return entry.map(entryText).join(', ');
  if (typeof entry === 'object' && entry !== null) {
    return Object.entries(entry)
      .map(([key, inner]) => `${wordsOf(key).toLowerCase()} ${entryText(inner)}`)
      .join('; ');
  }
  return String(entry);
}

function numberText(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join(', ');
}
