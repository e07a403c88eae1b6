import { DEATHS_CLASSES, deathsClass, deathsLikelihoods, ERROR_SCALES } from './deaths-error.ts';

/** Of each class of the reference, how much of the error is of each scale: a row of shares that sum to 1. */
export type DeathsWeights = Float64Array;

/** The number of a pair of which one source does not say how many were killed. */
export const DEATHS_UNSAID = 0;

/** Numbers of killed whose pairs stand in a table. Declared: few attacks kill as many. */
const SMALL_COUNTS = 128;

/** Matches that all classes together are worth beside a class of its own. Declared; 10 in its place lowered F1 by .001. */
const POOLED_MATCHES = 100;

/** Matches that each scale is worth before any is seen (Jeffreys' prior). */
const SMOOTHING = 0.5;

/** Rounds in which shares settle. Declared: they then move by less than a thousandth. */
const ROUNDS = 50;

const SCALES = ERROR_SCALES.length;

/** Weights before anything is learned: each scale as likely as the others. */
export function startingDeathsWeights(): DeathsWeights {
  return new Float64Array(DEATHS_CLASSES * SCALES).fill(1 / SCALES);
}

/** Different pairs of numbers of killed, numbered as they are first met: thousands at most, however many records are compared. */
export class DeathsPairs {
  readonly #classes: number[] = [-1];
  /** Of each pair, how likely it is under each scale of error; side by side. */
  readonly #likelihoods: number[] = ERROR_SCALES.map(() => 1);
  readonly #small = new Int32Array(SMALL_COUNTS * SMALL_COUNTS);
  readonly #large = new Map<string, number>();

  /** How many there are, with the one that is unsaid. */
  get count(): number {
    return this.#classes.length;
  }

  /** The number of a pair; `DEATHS_UNSAID` where one source does not say. */
  numberOf(reference: number, other: number): number {
    if (Number.isNaN(reference) || Number.isNaN(other)) return DEATHS_UNSAID;
    if (!isSmallWhole(reference) || !isSmallWhole(other)) return this.#ofLarge(reference, other);
    const at = reference * SMALL_COUNTS + other;
    if (this.#small[at] === 0) this.#small[at] = this.#add(reference, other);
    return this.#small[at]!;
  }

  /** Of each pair, how likely the other source's number is, given the reference's; 1 where one is unsaid. */
  probabilities(weights: DeathsWeights): Float64Array {
    return Float64Array.from(this.#classes, (own, pair) =>
      own < 0 ? 1 : this.#likelihoodOf(pair, weights.subarray(own * SCALES, (own + 1) * SCALES)),
    );
  }

  /**
   * The most likely weights of matches in which each pair comes so many times, by expectation-maximisation. Each class leans
   * on all of them together.
   */
  weightsOf(matches: Float64Array): DeathsWeights {
    const said = [...this.#classes.keys()].slice(1);
    const pooled = this.#shares(said, matches, new Float64Array(SCALES).fill(SMOOTHING));
    const prior = pooled.map((share) => POOLED_MATCHES * share);
    const weights = new Float64Array(DEATHS_CLASSES * SCALES);
    for (let own = 0; own < DEATHS_CLASSES; own++) {
      const pairs = said.filter((pair) => this.#classes[pair] === own);
      weights.set(this.#shares(pairs, matches, prior), own * SCALES);
    }
    return weights;
  }

  #ofLarge(reference: number, other: number): number {
    const key = `${reference} ${other}`;
    const known = this.#large.get(key) ?? this.#add(reference, other);
    this.#large.set(key, known);
    return known;
  }

  #add(reference: number, other: number): number {
    this.#classes.push(deathsClass(reference));
    this.#likelihoods.push(...deathsLikelihoods(reference, other));
    return this.#classes.length - 1;
  }

  #likelihoodOf(pair: number, shares: Float64Array): number {
    let sum = 0;
    for (let scale = 0; scale < SCALES; scale++)
      sum += shares[scale]! * this.#likelihoods[pair * SCALES + scale]!;
    return sum;
  }

  #shares(pairs: readonly number[], matches: Float64Array, prior: Float64Array): Float64Array {
    let shares = normalised(prior);
    for (let round = 0; round < ROUNDS; round++) {
      const counts = prior.slice();
      for (const pair of pairs) {
        if (matches[pair] === 0) continue;
        const each = matches[pair]! / this.#likelihoodOf(pair, shares);
        for (let scale = 0; scale < SCALES; scale++)
          counts[scale]! += each * shares[scale]! * this.#likelihoods[pair * SCALES + scale]!;
      }
      shares = normalised(counts);
    }
    return shares;
  }
}

function isSmallWhole(count: number): boolean {
  return count >= 0 && count < SMALL_COUNTS && Math.trunc(count) === count;
}

function normalised(counts: Float64Array): Float64Array {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}
