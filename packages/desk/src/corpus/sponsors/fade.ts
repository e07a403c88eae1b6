/** Longest span, in years, that faded weights are kept ready for. Declared: External Support begins in 1975. */
const SPAN = 100;

const ready = new Map<number, Float64Array>();

/** What so many years away count for, where `decay` years away count 1/e. */
export function fade(years: number, decay: number): number {
  const known = ready.get(decay) ?? weights(decay);
  return known[Math.min(SPAN, years)]!;
}

function weights(decay: number): Float64Array {
  const made = new Float64Array(SPAN + 1).map((_, years) => Math.exp(-years / decay));
  ready.set(decay, made);
  return made;
}
