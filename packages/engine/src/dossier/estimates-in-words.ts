import type { Estimate } from '../inference/index.ts';
import {
  type Interval,
  type LikelihoodScale,
  likelihoodInSentence,
  percentText,
} from '../vocabulary/index.ts';
import type { Inline } from './document.ts';

/** The end of a sentence that says how likely something is; its word opens into the number. */
export function saidLikely(estimate: Estimate, scale: LikelihoodScale): Inline[] {
  const { probability, interval } = estimate;
  const { before, word, after } = likelihoodInSentence(probability, scale);
  return [
    ` ${before} `,
    { kind: 'likelihood', text: word, probability, interval },
    ...(after === '' ? [] : [` ${after}`]),
  ];
}

/** An interval for reading: `56–92 %`. */
export function intervalText({ lower, upper }: Interval): string {
  if (upper < 0.005) return '< 1 %';
  if (lower >= 0.995) return '> 99 %';
  return `${Math.round(lower * 100)}–${Math.round(upper * 100)} %`;
}

/** An estimate for reading: `79 % (56–92 %)`. */
export function estimateText({ probability, interval }: Estimate): string {
  return `${percentText(probability)} (${intervalText(interval)})`;
}

/** Log-odds with their sign, to two decimals, with a true minus. */
export function logOddsText(logOdds: number): string {
  if (!Number.isFinite(logOdds)) return logOdds > 0 ? 'certain' : 'excluded';
  const rounded = Math.abs(logOdds).toFixed(2);
  if (rounded === '0.00') return '0.00';
  return `${logOdds < 0 ? '−' : '+'}${rounded}`;
}
