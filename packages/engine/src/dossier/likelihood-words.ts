import type { LikelihoodScale } from './likelihood-scale.ts';

/** The word for a probability. A band holds its lower end; beyond the table the nearest band speaks. */
export function likelihoodWord(probability: number, { bands }: LikelihoodScale): string {
  const percent = probability * 100;
  const band = bands.findLast(({ from }) => percent >= from) ?? bands[0];
  return (band as LikelihoodScale['bands'][number]).word;
}

/** A probability as a figure for reading: whole per cent, with the ends told rather than rounded to 0 or 100. */
export function percentText(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability > 0.995) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}
