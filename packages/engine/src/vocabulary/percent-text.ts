import type { Interval } from './interval.ts';

/** A probability as a figure for reading: whole per cent, with the ends told rather than rounded to 0 or 100. */
export function percentText(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability >= 0.995) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** An interval for reading: `56–92 %`. */
export function intervalText({ lower, upper }: Interval): string {
  if (upper < 0.005) return '< 1 %';
  if (lower >= 0.995) return '> 99 %';
  return `${Math.round(lower * 100)}–${Math.round(upper * 100)} %`;
}
