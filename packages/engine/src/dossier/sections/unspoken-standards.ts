import { estimateOf, isSpokenTo } from '../../inference/index.ts';
import type { AppliedStandard, ElementResult } from '../../standards/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { idIn, type Strand } from '../assessment.ts';
import type { Block, Inline } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { questionOf } from './findings.ts';

/** Whether a standard has an entry of its own: one that is open because nobody has spoken to part of it has a row. */
export function isToldInFull({ result }: AppliedStandard): boolean {
  return result.status !== 'not-applicable' && !isUnspoken(result);
}

function isUnspoken({ status, missing }: AppliedStandard['result']): boolean {
  return status === 'open' && missing.length > 0;
}

/** Standards to part of which nobody has spoken: how far each is, and what is missing. `dossier.json` has the rest. */
export function unspokenTable(strand: Strand, applied: readonly AppliedStandard[]): Block[] {
  const unspoken = applied.filter(({ result }) => isUnspoken(result));
  if (unspoken.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: [
        'Open, since nobody has spoken to part of what they ask. Where no report bears on a question, its answer may be anything.',
      ],
      table: {
        columns: [
          { title: 'standard', align: 'start' },
          { title: 'as far as somebody has spoken', align: 'start' },
          { title: 'no report bears on', align: 'start' },
        ],
        rows: unspoken.map((entry) => unspokenRow(strand, entry)),
      },
    },
  ];
}

function unspokenRow(strand: Strand, { standard, result }: AppliedStandard): Inline[][] {
  const spoken = result.elements.filter(({ findings }) =>
    findings.some(({ finding }) => isSpokenTo(estimateOf(strand.state, finding))),
  );
  const missing = result.missing.map((id) => questionOf(strand.assessment, id)).join(' ');
  return [
    [
      { kind: 'term', id: idIn(strand, standard.id), text: standard.title },
      { kind: 'quiet', text: ` ${standard.id}, ${standard.forum}` },
    ],
    spoken.flatMap((element, index) => [...(index === 0 ? [] : [' ']), ...farOf(element)]),
    [missing],
  ];
}

function farOf({ asks, interval, bar, status }: ElementResult): Inline[] {
  return [
    `${asks} ${intervalText(interval)} against ${percentText(bar)}, `,
    { kind: 'verdict', verdict: status },
    '.',
  ];
}
