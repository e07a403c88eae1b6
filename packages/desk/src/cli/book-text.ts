import { type AdjudicatedCase, isReproduced, type ReplayedPair } from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** A replayed book for reading: each case with its day and stage, each pair that did not come out, and the count. */
export function bookText(
  book: readonly AdjudicatedCase[],
  pairs: readonly ReplayedPair[],
  channel: Channel,
): string {
  const missed = pairs.filter((pair) => !isReproduced(pair));
  return [
    ...book.map((decided) =>
      caseText(
        decided,
        missed.filter((pair) => pair.case === decided.id),
        channel,
      ),
    ),
    '',
    `${counted(book.length, 'adjudicated case')}, ${counted(pairs.length, 'pair')}, ${missed.length} not reproduced.`,
  ].join('\n');
}

function caseText(
  { id, name, decided, forum, stage }: AdjudicatedCase,
  missed: readonly ReplayedPair[],
  channel: Channel,
): string {
  const mark = missed.length === 0 ? '✓' : '✗';
  const about = [decided, forum, stage].filter((part) => part !== '').join(', ');
  const head = `${mark} ${printable(id)}  ${printable(name)} (${printable(about)})`;
  return [
    wrap(head, { width: channel.width, hang: 2 }),
    ...missed.map(({ standard, expected, result }) =>
      wrap(`${standard}: the tribunal held ${expected}; its findings give ${result}.`, {
        width: channel.width,
        indent: 2,
        hang: 2,
      }),
    ),
  ].join('\n');
}
