import type { Random } from '../../vocabulary/index.ts';

/** Draws a state with chances proportional to the weights. */
export function drawState(weights: ArrayLike<number>, random: Random): number {
  let total = 0;
  for (let state = 0; state < weights.length; state++) total += weights[state]!;
  let left = random() * total;
  for (let state = 0; state < weights.length; state++) {
    left -= weights[state]!;
    if (left < 0) return state;
  }
  // Rounding left a crumb: the last state that can be.
  let last = weights.length - 1;
  while (last > 0 && weights[last] === 0) last--;
  return last;
}

/** A draw of a Dirichlet distribution. */
export function drawDirichlet(alpha: readonly number[], random: Random): number[] {
  const draws = alpha.map((shape) => drawGamma(shape, random));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}

/** A draw of a Beta distribution. */
export function drawBeta(a: number, b: number, random: Random): number {
  return drawDirichlet([a, b], random)[0]!;
}

/** The Dirichlet after counts of what was seen: the conjugate update. */
export function updated(alpha: readonly number[], counts: ArrayLike<number>): number[] {
  return alpha.map((shape, state) => shape + counts[state]!);
}

/** The chance of each state next, its row integrated out. */
export function predictive(alpha: readonly number[]): number[] {
  const total = alpha.reduce((sum, shape) => sum + shape, 0);
  return alpha.map((shape) => shape / total);
}

/** Logarithm of the chance of one sequence with these counts, its row integrated out (Dirichlet–multinomial). */
export function logChanceOfCounts(alpha: readonly number[], counts: ArrayLike<number>): number {
  const total = alpha.reduce((sum, shape) => sum + shape, 0);
  let seen = 0;
  let logChance = 0;
  alpha.forEach((shape, state) => {
    seen += counts[state]!;
    logChance += logRising(shape, counts[state]!);
  });
  return logChance - logRising(total, seen);
}

/** log Γ(x + n) − log Γ(x). Counts up to thousands: the sum is exact and its cost is that of reading the incidents. */
function logRising(x: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(x + i);
  return sum;
}

/** Marsaglia and Tsang (2000); below shape 1 by their boost. Kept above zero, where doubles would end. */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) {
    const boost = (1 - random()) ** (1 / shape);
    return Math.max(drawGamma(shape + 1, random) * boost, Number.MIN_VALUE);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const log = Math.log(1 - random());
    if (log < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Box and Muller; the second number is let go, so that a draw depends on nothing kept. */
function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
