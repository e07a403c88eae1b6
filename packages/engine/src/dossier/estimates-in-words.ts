import type { Estimate } from '../inference/index.ts';
import {
  intervalText,
  type LikelihoodScale,
  likelihoodInSentence,
  percentText,
} from '../vocabulary/index.ts';
import type { Inline } from './document.ts';

export { intervalText };

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
