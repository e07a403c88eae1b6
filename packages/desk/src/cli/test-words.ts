/** A number with as many digits as it bears. */
export function figures(number: number): string {
  if (number === Infinity) return 'without end';
  const size = Math.abs(number);
  return number.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** The ends of an interval. */
export function between({ lower, upper }: { lower: number; upper: number }): string {
  return upper === Infinity ? `${figures(lower)} or more` : `${figures(lower)}–${figures(upper)}`;
}

/** A chance in words that a reader of tests knows. */
export function chanceWords(chance: number): string {
  return chance < 0.001 ? 'p < .001' : `p = ${chance.toFixed(3).replace(/^0/, '')}`;
}
