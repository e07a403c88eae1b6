import { Defect } from '../../../vocabulary/index.ts';

/** Chances of ordered or unordered answers, and which came true, by its place. */
export interface Forecast {
  readonly chances: readonly number[];
  readonly outcome: number;
}

/** A chance of something, and whether it came true. */
export interface BinaryForecast {
  readonly chance: number;
  readonly cameTrue: boolean;
}

/** How chances compare with what came true, in equal bins: Brier score = reliability − resolution + uncertainty, but for
 *  the spread within bins (Murphy 1973). */
export interface Reliability {
  /** Mean distance of chance from frequency. */
  readonly expectedCalibrationError: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** Sum of squared distances of the chances from what came true; 0 is perfect (Brier 1950). */
export function brierScore({ chances, outcome }: Forecast): number {
  return chances.reduce((sum, chance, place) => sum + (chance - Number(place === outcome)) ** 2, 0);
}

/** Surprise at what came true, in nats; 0 is perfect. */
export function logScore({ chances, outcome }: Forecast): number {
  return -Math.log(chances[outcome] ?? 0);
}

/** Squared distances of the chances of at most each answer from what came true, for ordered answers (Epstein 1969), summed
 *  over all but the last answer. */
export function rankedProbabilityScore({ chances, outcome }: Forecast): number {
  let below = 0;
  let score = 0;
  for (const [place, chance] of chances.slice(0, -1).entries()) {
    below += chance;
    score += (below - Number(place >= outcome)) ** 2;
  }
  return score;
}

/** Mean squared distance of chances from what came true. */
export function meanSquaredDistance(forecasts: readonly BinaryForecast[]): number {
  return meanOf(forecasts.map(({ chance, cameTrue }) => (chance - Number(cameTrue)) ** 2));
}

/** Mean of scores. */
export function meanOf(scores: readonly number[]): number {
  if (scores.length === 0) throw new Defect('nothing has no mean');
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Reliability, resolution and uncertainty of chances over so many equal bins. */
export function reliabilityOf(forecasts: readonly BinaryForecast[], bins: number): Reliability {
  const frequency = meanOf(forecasts.map(({ cameTrue }) => Number(cameTrue)));
  const sums = { expectedCalibrationError: 0, reliability: 0, resolution: 0 };
  for (let bin = 0; bin < bins; bin++) {
    const inside = forecasts.filter(
      ({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin,
    );
    if (inside.length === 0) continue;
    const weight = inside.length / forecasts.length;
    const chance = meanOf(inside.map((forecast) => forecast.chance));
    const share = meanOf(inside.map(({ cameTrue }) => Number(cameTrue)));
    sums.expectedCalibrationError += weight * Math.abs(chance - share);
    sums.reliability += weight * (chance - share) ** 2;
    sums.resolution += weight * (share - frequency) ** 2;
  }
  return { ...sums, uncertainty: frequency * (1 - frequency) };
}
