/** An answer to who did it. */
interface Answer {
  readonly candidate: string;
  readonly probability: number;
}

/** Difference below which two probabilities are one number computed twice. */
const ROUNDING = 1e-9;

/** Candidates no less likely than the first: who stands first among them is the order of the case file and nothing more. */
export function asLikelyAsFirst([leading, ...rivals]: readonly Answer[]): string[] {
  if (leading === undefined) return [];
  return rivals
    .filter(({ probability }) => leading.probability - probability < ROUNDING)
    .map(({ candidate }) => candidate);
}
