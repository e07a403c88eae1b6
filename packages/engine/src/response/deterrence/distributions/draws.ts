import type { Random } from '../../../vocabulary/index.ts';

/** A standard normal draw (Box-Muller). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A draw from the gamma distribution of this shape and scale 1 (Marsaglia & Tsang 2000). */
export function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const cubeRoot = 1 + c * normal;
    if (cubeRoot <= 0) continue;
    const cube = cubeRoot ** 3;
    const log = Math.log(1 - random());
    if (log < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

/** Above this mean a Poisson count is drawn as the larger part of a gamma draw, so that no chance underflows. */
const STEPWISE_MEAN = 30;

/** A Poisson count of this mean (by steps; a large mean is halved by a gamma draw, Ahrens & Dieter 1974). */
export function drawPoisson(mean: number, random: Random): number {
  if (mean > STEPWISE_MEAN) {
    const order = Math.floor(mean * 0.875);
    const waited = drawGamma(order, random);
    if (waited <= mean) return order + drawPoisson(mean - waited, random);
    return drawBinomial(order - 1, mean / waited, random);
  }
  let count = 0;
  let product = 1 - random();
  for (const least = Math.exp(-mean); product > least; count++) product *= 1 - random();
  return count;
}

function drawBinomial(trials: number, chance: number, random: Random): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (random() < chance) count++;
  return count;
}

/** A negative binomial count of this mean and size: a Poisson count whose mean is itself a gamma draw. */
export function drawNegativeBinomial(
  { mean, size }: { mean: number; size: number },
  random: Random,
): number {
  return drawPoisson(size === Infinity ? mean : (mean / size) * drawGamma(size, random), random);
}
