/**
 * Something that could be on record about a finding, fixed before any world is drawn: so many independent sources
 * that may assert it, or one trace that may be seen.
 */
export interface Slot {
  readonly finding: string;
  readonly kind: 'report' | 'trace';
  /** Independent sources that may assert the finding; 1 for a trace. */
  readonly voices: number;
  /** Whether the sources see only what comes to light of what the sponsor hid. */
  readonly hidden: boolean;
  /** Chance that a voice asserts what is so, where it can be seen. */
  readonly truePositive: number;
  /** Chance that a voice asserts what is not so, or cannot be seen. */
  readonly falsePositive: number;
}

/**
 * Chance of just so many assertions in a slot, if its finding is not so and if it is. What is hidden is seen by all
 * voices or by none: they report one trace.
 */
export function slotLikelihood(
  { voices, hidden, truePositive, falsePositive }: Slot,
  { assertions, light }: { readonly assertions: number; readonly light: number },
): [ifNot: number, ifSo: number] {
  const unseen = binomial(assertions, voices, falsePositive);
  const seen = binomial(assertions, voices, truePositive);
  return [unseen, hidden ? light * seen + (1 - light) * unseen : seen];
}

/** Chance of `successes` among `trials` that each succeed with this chance. */
function binomial(successes: number, trials: number, chance: number): number {
  let ways = 1;
  for (let i = 0; i < successes; i++) ways *= (trials - i) / (i + 1);
  return ways * chance ** successes * (1 - chance) ** (trials - successes);
}
