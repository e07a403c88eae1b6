import type { OnePassGraph, Posterior, Query } from '../factor-graph/index.ts';

/** The states of some variables, drawn, and the logarithm of the chance with which they were. */
export interface CutDraw {
  readonly states: ReadonlyMap<number, number>;
  readonly logChance: number;
}

/** An answer from draws, which knows how far off it may be. */
export interface ApproximatePosterior extends Posterior {
  /** How many equally weighted draws would tell as much. */
  readonly effectiveSampleSize: number;
  /** Standard error of the probability of an event over the joint states of some variables. */
  monteCarloError(variables: readonly number[], isEvent: (cell: number) => boolean): number;
}

/** A graph whose queries are answered from draws. */
export interface ApproximateGraph {
  readonly totalCliqueStates: number;
  infer(query?: Query): ApproximatePosterior;
}

/** Draws of some variables, each with a graph in which they are always observed. */
export interface DrawnCuts {
  readonly draws: readonly (CutDraw & { readonly compiled: OnePassGraph })[];
  readonly stateCounts: readonly number[];
}

/**
 * Likelihood weighting with the rest summed out: each draw of some variables weighs as much as the evidence is likely
 * under it, over the chance with which it was drawn (Koller & Friedman 2009, sections 12.3 and 12.4).
 */
export class WeightedPosterior implements ApproximatePosterior {
  readonly log10Z: number;
  readonly effectiveSampleSize: number;
  readonly #cuts: DrawnCuts;
  /** Shares of the draws, summing to one. */
  readonly #shares: readonly number[];
  readonly #posteriors: readonly Posterior[];
  /** By set of variables, by draw: what has been read. */
  readonly #read = new Map<string, readonly Float64Array[]>();

  constructor(cuts: DrawnCuts, query: Query) {
    this.#cuts = cuts;
    this.#posteriors = cuts.draws.map(({ states, compiled }) =>
      compiled.infer({ ...query, evidence: new Map([...states, ...(query.evidence ?? [])]) }),
    );
    const logs = this.#posteriors.map(
      ({ log10Z }, draw) => log10Z * Math.LN10 - cuts.draws[draw]!.logChance,
    );
    const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const weights = logs.map((log) =>
      log === Number.NEGATIVE_INFINITY ? 0 : Math.exp(log - most),
    );
    const total = weights.reduce((a, b) => a + b, 0);
    this.#shares = weights.map((weight) => weight / total);
    this.log10Z = most / Math.LN10 + Math.log10(total / weights.length);
    this.effectiveSampleSize = 1 / this.#shares.reduce((sum, share) => sum + share ** 2, 0);
  }

  get possible(): boolean {
    return this.log10Z > Number.NEGATIVE_INFINITY;
  }

  marginal(variable: number): Float64Array {
    return this.joint([variable]);
  }

  joint(variables: readonly number[]): Float64Array {
    const size = variables.reduce((product, v) => product * this.#cuts.stateCounts[v]!, 1);
    const joint = new Float64Array(size);
    if (!this.possible) return joint.fill(Number.NaN);
    this.#eachDraw(variables, (cells, share) => {
      for (let cell = 0; cell < size; cell++) joint[cell]! += share * cells[cell]!;
    });
    return joint;
  }

  monteCarloError(variables: readonly number[], isEvent: (cell: number) => boolean): number {
    const chance = (cells: Float64Array) =>
      cells.reduce((sum, p, cell) => (isEvent(cell) ? sum + p : sum), 0);
    const mean = chance(this.joint(variables));
    let squares = 0;
    this.#eachDraw(variables, (cells, share) => {
      squares += (share * (chance(cells) - mean)) ** 2;
    });
    return Math.sqrt(squares);
  }

  #eachDraw(
    variables: readonly number[],
    visit: (cells: Float64Array, share: number) => void,
  ): void {
    const key = variables.join();
    const joints =
      this.#read.get(key) ?? this.#posteriors.map((posterior) => posterior.joint(variables));
    this.#read.set(key, joints);
    joints.forEach((cells, draw) => {
      // Where the evidence is impossible under a draw, its cells are no numbers.
      if (this.#shares[draw]! > 0) visit(cells, this.#shares[draw]!);
    });
  }
}
