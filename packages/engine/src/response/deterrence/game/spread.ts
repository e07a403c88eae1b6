/** How a quantity that others do not know is spread: evenly between two ends, or around a middle (logistic). */
export type Spread =
  | { readonly from: number; readonly to: number }
  | { readonly around: number; readonly width: number };

/** Chance that the quantity is below. */
export function chanceBelow(spread: Spread, quantity: number): number {
  if ('around' in spread) return 1 / (1 + Math.exp(-(quantity - spread.around) / spread.width));
  return Math.min(1, Math.max(0, (quantity - spread.from) / (spread.to - spread.from)));
}
