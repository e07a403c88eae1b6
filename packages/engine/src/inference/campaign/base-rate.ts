import type { Interval } from '../../vocabulary/index.ts';
import type { Likelihoods } from './report-likelihoods.ts';

/** A Beta distribution by its two shapes, each at least one half. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** What a campaign teaches about the rate at which something is so, and that about each incident. */
export interface BaseRate {
  readonly mean: number;
  /** By incident, in the order given: probability that it is so, after all of them. */
  readonly incidents: Float64Array;
  /** Probability that the rate is at most this. */
  cumulative(rate: number): number;
  /** The rate under which it lies with this probability. */
  quantile(probability: number): number;
  /** Middle interval that holds the rate with this probability. */
  interval(probability: number): Interval;
}

/** Five nodes on −1…1 and their weights: exact for polynomials up to the ninth degree
 *  (Abramowitz and Stegun 1964, table 25.4). */
const NODES = [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664];
const WEIGHTS = [
  0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189,
];

/** Cells of the quadrature: never fewer than the first, and so many per square root of the number of incidents and
 *  pseudo-incidents, since the posterior narrows with it. Declared: the double changes no figure by 10⁻⁹. */
const FEWEST_CELLS = 48;
const CELLS_PER_ROOT = 8;

/** Halvings after which a quantile is known to sixteen digits. */
const HALVINGS = 54;

/**
 * Learns a rate from a campaign, without asserting any: `rate ~ Beta(alpha, beta)`, each incident is so with that
 * chance, and what was reported of it has the likelihoods given. Exact but for quadrature: the rate is written
 * `sin² angle`, which keeps the density finite for shapes from one half on (inference model, section 3.3).
 * `undefined` where some incident's reports are impossible either way.
 */
export function learnBaseRate(
  campaign: readonly Likelihoods[],
  prior: BetaPrior,
): BaseRate | undefined {
  const logDensity = logDensityOf(campaign, prior);
  const cells = cellsFor(campaign.length + prior.alpha + prior.beta);
  const points = quadraturePoints({ from: 0, to: Math.PI / 2, cells });
  const logs = points.map(({ angle }) => logDensity(angle));
  const largest = logs.reduce((a, b) => Math.max(a, b));
  if (largest === Number.NEGATIVE_INFINITY) return undefined;
  const masses = points.map(({ weight }, i) => weight * Math.exp(logs[i]! - largest));
  const total = masses.reduce((a, b) => a + b);
  const average = (of: (rate: number) => number) =>
    points.reduce((sum, { angle }, i) => sum + masses[i]! * of(rateAt(angle)), 0) / total;
  const massBetween = (from: number, to: number) =>
    quadraturePoints({ from, to, cells: 1 }).reduce(
      (sum, { angle, weight }) => sum + weight * Math.exp(logDensity(angle) - largest),
      0,
    ) / total;
  const distribution = new RateDistribution(cellTotals(masses, total), massBetween);
  return {
    mean: average((rate) => rate),
    incidents: Float64Array.from(campaign, (likelihoods) =>
      average((rate) => chanceGiven(rate, likelihoods)),
    ),
    cumulative: (rate) => distribution.cumulative(rate),
    quantile: (probability) => distribution.quantile(probability),
    interval: (probability) => ({
      lower: distribution.quantile((1 - probability) / 2),
      upper: distribution.quantile((1 + probability) / 2),
    }),
  };
}

/** The posterior of a rate, cell by cell of its angle. */
class RateDistribution {
  /** By cell: probability of all cells before it; one more entry for the whole. */
  readonly #before: Float64Array;
  readonly #massBetween: (from: number, to: number) => number;
  readonly #width: number;

  constructor(cells: readonly number[], massBetween: (from: number, to: number) => number) {
    this.#before = new Float64Array(cells.length + 1);
    cells.forEach((mass, cell) => {
      this.#before[cell + 1] = this.#before[cell]! + mass;
    });
    this.#massBetween = massBetween;
    this.#width = Math.PI / 2 / cells.length;
  }

  cumulative(rate: number): number {
    if (rate <= 0) return 0;
    if (rate >= 1) return 1;
    const angle = Math.asin(Math.sqrt(rate));
    const cell = Math.min(Math.floor(angle / this.#width), this.#before.length - 2);
    return this.#before[cell]! + this.#massBetween(cell * this.#width, angle);
  }

  quantile(probability: number): number {
    const cell = Math.max(
      this.#before.findLastIndex((mass) => mass < probability),
      0,
    );
    const start = cell * this.#width;
    let lower = start;
    let upper = Math.min(start + this.#width, Math.PI / 2);
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (lower + upper) / 2;
      if (this.#before[cell]! + this.#massBetween(start, middle) < probability) lower = middle;
      else upper = middle;
    }
    return rateAt(upper);
  }
}

interface QuadraturePoint {
  readonly angle: number;
  readonly weight: number;
}

function quadraturePoints({
  from,
  to,
  cells,
}: {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
}): QuadraturePoint[] {
  const half = (to - from) / cells / 2;
  return Array.from({ length: cells }, (_, cell) =>
    NODES.map((node, i) => ({
      angle: from + half * (2 * cell + 1 + node),
      weight: half * WEIGHTS[i]!,
    })),
  ).flat();
}

function cellsFor(incidents: number): number {
  return Math.max(FEWEST_CELLS, Math.ceil(CELLS_PER_ROOT * Math.sqrt(incidents)));
}

function cellTotals(masses: readonly number[], total: number): number[] {
  return Array.from({ length: masses.length / NODES.length }, (_, cell) =>
    NODES.reduce((sum, _node, i) => sum + masses[cell * NODES.length + i]! / total, 0),
  );
}

function rateAt(angle: number): number {
  return Math.sin(angle) ** 2;
}

/** Logarithm of the posterior density of the angle, up to a constant. */
function logDensityOf(campaign: readonly Likelihoods[], { alpha, beta }: BetaPrior) {
  return (angle: number): number => {
    const sine = Math.sin(angle);
    const cosine = Math.cos(angle);
    const rate = sine ** 2;
    const rest = cosine ** 2;
    let log = (2 * alpha - 1) * Math.log(sine) + (2 * beta - 1) * Math.log(cosine);
    for (const { ifSo, ifNot } of campaign) log += Math.log(rate * ifSo + rest * ifNot);
    return log;
  };
}

function chanceGiven(rate: number, { ifSo, ifNot }: Likelihoods): number {
  const so = rate * ifSo;
  return so / (so + (1 - rate) * ifNot);
}
