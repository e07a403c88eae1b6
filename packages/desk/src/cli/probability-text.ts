/** A probability as it is read: whole per cent, and tenths within a point of either end, which is told and not rounded to. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.0005) return '< 0.1 %';
  if (probability < 1 && probability >= 0.9995) return '> 99.9 %';
  const hundredths = 100 * probability;
  return hundredths > 1 && hundredths < 99
    ? `${hundredths.toFixed(0)} %`
    : `${hundredths.toFixed(1)} %`;
}

/** A probability as it is compared with one close to it: a tenth of a point, and two figures of what is less. */
export function finePercent(probability: number): string {
  const rest = 100 * Math.min(probability, 1 - probability);
  const decimals =
    rest > 0 && rest < 1 ? Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(rest))) : 1;
  return `${(100 * probability).toFixed(decimals)} %`;
}

/** Decimals beyond which a figure is nothing to a reader. Declared. */
const MOST_DECIMALS = 6;

/** Log-odds with their sign. */
export function signed(logOdds: number): string {
  return `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`;
}
