import type { DossierDocument } from '../../packages/engine/src/dossier/index.ts';

type Block = DossierDocument['sections'][number]['blocks'][number];

const SPEAKERS = [
  'Ministry of the Interior of Eastmark',
  'Northfield Courier',
  'Channel of the River Brigade, قناة كتائب النهر',
  'Panel of experts of an invented body',
];

/** Entries of a register, `r-01` onwards, each pointing to the one before it. */
export function inventedEntries(count: number): Block[] {
  return Array.from({ length: count }, (_, index) => inventedEntry(index));
}

function inventedEntry(index: number): Block {
  const id = idOf(index);
  return {
    kind: 'entry',
    id,
    title: [
      { kind: 'strong', text: id },
      ` · 2021-02-${String((index % 28) + 1).padStart(2, '0')} · ${SPEAKERS[index % SPEAKERS.length]} · B2 `,
      { kind: 'mark', verification: index % 3 === 0 ? 'verified' : 'secondary' },
    ],
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'Asserts: fourteen rockets were fired from a lorry south-west of the airfield; three hit the perimeter, and nobody has been named.',
        ],
      },
      {
        kind: 'paragraph',
        text: [{ kind: 'quiet', text: 'Credibility: said on the day. TLP:CLEAR' }],
      },
      {
        kind: 'paragraph',
        text:
          index === 0
            ? ['Moved, in log-odds: the River Brigade did it +0.31.']
            : ['Shares its origin with ', { kind: 'evidence', id: idOf(index - 1) }, '.'],
      },
    ],
  };
}

function idOf(index: number): string {
  return `r-${String(index + 1).padStart(2, '0')}`;
}
