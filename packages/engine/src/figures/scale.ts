/** From a quantity to a place on an axis. */
export type Scale = (quantity: number) => number;

/** Ends of a stretch of quantities or pixels. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A scale to measure: equal steps of the quantity are equal lengths. */
export function linearScale(quantities: Extent, pixels: Extent): Scale {
  const span = quantities.to - quantities.from;
  const perUnit = span === 0 ? 0 : (pixels.to - pixels.from) / span;
  return (quantity) => pixels.from + (quantity - quantities.from) * perUnit;
}

/** A probability in per cent, as whole as it can be without calling the possible impossible. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.005) return '<1';
  if (probability < 1 && probability >= 0.995) return '>99';
  return String(Math.round(probability * 100));
}

/** An interval of probabilities in per cent: 92–100, as in the text of a dossier. */
export function percentRange({ lower, upper }: { lower: number; upper: number }): string {
  if (upper < 0.005 || lower >= 0.995) return percent(upper < 0.005 ? upper : lower);
  return `${Math.round(lower * 100)}–${Math.round(upper * 100)}`;
}
