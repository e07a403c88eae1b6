/** A probability as a figure for reading: whole per cent, with the ends told rather than rounded to 0 or 100. */
export function percentText(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability >= 0.995) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}
