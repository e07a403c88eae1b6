/** What an attack is worth to a sponsor, what it costs, and what being held to account for it costs; in any one unit. */
export interface Stakes {
  readonly benefit: number;
  readonly cost: number;
  readonly penalty: number;
}

/** The stakes of the model's threshold game (results to reproduce, section 2.3): a proxy pays while it is held against
 *  its sponsor with a probability under .40. A what-if, and nobody's estimate. */
export const REFERENCE_STAKES: Stakes = { benefit: 0.9, cost: 0.1, penalty: 2 };

/** What a sponsor expects of an attack that is attributed to it with some probability: benefit less cost less the
 *  penalty in so many cases (threshold game, derived). */
export function expectedGain({ benefit, cost, penalty }: Stakes, attributed: number): number {
  return benefit - cost - attributed * penalty;
}

/** The probability of being held to account from which on an attack no longer pays: (benefit − cost) ∕ penalty. */
export function turningProbability({ benefit, cost, penalty }: Stakes): number {
  return (benefit - cost) / penalty;
}

/** From which secrecy on using a proxy pays, where only meeting one standard counts as being held to account. */
export type ProxyPays =
  | { readonly from: number }
  /** Even a sponsor that hides nothing would rather use it. */
  | 'always'
  /** Not at the highest secrecy asked about. */
  | 'never';

/** One point of the curve of a standard's power. */
export interface PointOfPower {
  readonly secrecy: number;
  readonly power: number;
}

/** Where a curve of power, by rising secrecy, falls below the turning probability; straight between its points. */
export function proxyPays(curve: readonly PointOfPower[], turning: number): ProxyPays {
  const below = curve.findIndex(({ power }) => power < turning);
  if (below < 0) return 'never';
  if (below === 0) return 'always';
  const [before, after] = [curve[below - 1]!, curve[below]!];
  const share = (before.power - turning) / (before.power - after.power);
  return { from: before.secrecy + share * (after.secrecy - before.secrecy) };
}
