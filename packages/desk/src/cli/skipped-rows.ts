import type { Problem } from '@respondeat/engine';
import { counted } from './counted.ts';

/** Rows of a file told of one by one; the others are counted. Declared: what a person reads. */
const MOST_TOLD = 10;

/** Skipped rows of a file: the first one by one, the rest counted. */
export function firstTold(skipped: readonly Problem[], file: string): readonly Problem[] {
  const first = skipped.slice(0, MOST_TOLD).map((problem) => ({ ...problem, file }));
  const rest = skipped.length - first.length;
  if (rest === 0) return first;
  const because = `${counted(rest, 'more row')} ${rest === 1 ? 'is' : 'are'} skipped`;
  const advice = 'mend the rows above, and see what is left';
  return [...first, { code: 'table.more-rows', path: '', file, because, try: advice }];
}
