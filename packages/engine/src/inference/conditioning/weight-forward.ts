import { type Random, seededRandom } from '../../vocabulary/index.ts';
import type { Factor, FactorGraph } from '../factor-graph/index.ts';

/** Answers from weighted samples, each with its standard error. */
export interface ForwardAnswers {
  readonly log10Z: number;
  /** By variable, by state. */
  readonly marginals: readonly Float64Array[];
  /** Standard error of each marginal. */
  readonly errors: readonly Float64Array[];
  /** How many equally weighted samples would tell as much. */
  readonly effectiveSampleSize: number;
}

/** What is observed, and how much is drawn. */
export interface ForwardSampling {
  readonly observed: ReadonlyMap<number, number>;
  readonly samples: number;
  readonly seed: number;
}

/** A variable with the table of its chances given its parents, which come before it. */
interface Child {
  readonly variable: number;
  readonly factor: Factor;
}

/**
 * Likelihood weighting of a Bayesian network (Fung and Chang 1990; Shachter and Peot 1990): samples every variable after
 * its parents, keeps what is observed, and weighs each sample by how likely that was. `undefined` where the graph is no
 * Bayesian network whose factors end in the variable they give the chances of. All `NaN` where no sample agrees with
 * what is observed.
 */
export function weightForward(
  graph: FactorGraph,
  sampling: ForwardSampling,
): ForwardAnswers | undefined {
  const children = parentsFirst(graph);
  if (children === undefined) return undefined;
  const random = seededRandom(sampling.seed);
  const tally = new Tally(graph);
  for (let sample = 0; sample < sampling.samples; sample++) {
    const states = new Int32Array(graph.variables.length);
    let logWeight = 0;
    for (const { variable, factor } of children) {
      const row = rowAt(graph, factor, states);
      const seen = sampling.observed.get(variable);
      states[variable] = seen ?? drawFrom(row, random);
      if (seen !== undefined) logWeight += Math.log(row[seen]! / sumOf(row));
    }
    tally.add(states, logWeight);
  }
  return tally.answers(sampling.samples);
}

/** Every variable after its parents; `undefined` where that cannot be. */
function parentsFirst({ variables, factors }: FactorGraph): Child[] | undefined {
  const factorOf = new Map<number, Factor>();
  for (const factor of factors) {
    const child = factor.scope.at(-1);
    if (child === undefined || factorOf.has(child)) return undefined;
    factorOf.set(child, factor);
  }
  if (factorOf.size < variables.length) return undefined;
  const ordered: Child[] = [];
  const state = new Int8Array(variables.length);
  // Variables whose parents are being placed stand at 1; to meet one again is a circle.
  const place = (variable: number): boolean => {
    if (state[variable] !== 0) return state[variable] === 2;
    state[variable] = 1;
    const factor = factorOf.get(variable)!;
    if (!factor.scope.slice(0, -1).every(place)) return false;
    state[variable] = 2;
    ordered.push({ variable, factor });
    return true;
  };
  return variables.every((_, variable) => place(variable)) ? ordered : undefined;
}

/** Chances of a factor's last variable, given the states of its others. */
function rowAt({ variables }: FactorGraph, { scope, table }: Factor, states: Int32Array) {
  let row = 0;
  for (let i = 0; i < scope.length - 1; i++) {
    const variable = scope[i]!;
    row = row * variables[variable]!.states.length + states[variable]!;
  }
  const width = variables[scope.at(-1)!]!.states.length;
  return table.subarray(row * width, (row + 1) * width);
}

function drawFrom(row: Float64Array, random: Random): number {
  let left = random() * sumOf(row);
  let last = 0;
  for (let state = 0; state < row.length; state++) {
    if (row[state] === 0) continue;
    last = state;
    left -= row[state]!;
    if (left < 0) break;
  }
  return last;
}

function sumOf(row: Float64Array): number {
  let sum = 0;
  for (let state = 0; state < row.length; state++) sum += row[state]!;
  return sum;
}

/** Sums of weights and of their squares, relative to the largest weight so far, so that none underflows. */
class Tally {
  readonly #weights: Float64Array[];
  readonly #squares: Float64Array[];
  #total = 0;
  #totalSquares = 0;
  #logScale = Number.NEGATIVE_INFINITY;

  constructor({ variables }: FactorGraph) {
    const empty = () => variables.map(({ states }) => new Float64Array(states.length));
    this.#weights = empty();
    this.#squares = empty();
  }

  add(states: Int32Array, logWeight: number): void {
    if (logWeight === Number.NEGATIVE_INFINITY) return;
    if (logWeight > this.#logScale) this.#rescale(logWeight);
    const weight = Math.exp(logWeight - this.#logScale);
    this.#total += weight;
    this.#totalSquares += weight ** 2;
    for (let variable = 0; variable < states.length; variable++) {
      this.#weights[variable]![states[variable]!]! += weight;
      this.#squares[variable]![states[variable]!]! += weight ** 2;
    }
  }

  answers(samples: number): ForwardAnswers {
    const marginals = this.#weights.map((weights) => weights.map((w) => w / this.#total));
    return {
      log10Z: this.#logScale / Math.LN10 + Math.log10(this.#total / samples),
      marginals,
      errors: marginals.map((marginal, variable) =>
        marginal.map((p, state) => this.#errorOf(p, this.#squares[variable]![state]!)),
      ),
      effectiveSampleSize: this.#total ** 2 / this.#totalSquares,
    };
  }

  /** Of a ratio of sums (Koller & Friedman 2009, section 12.3.2): squared weights times squared distances. */
  #errorOf(p: number, squaresWithIt: number): number {
    const squares = squaresWithIt * (1 - 2 * p) + p ** 2 * this.#totalSquares;
    return Math.sqrt(Math.max(0, squares)) / this.#total;
  }

  #rescale(logScale: number): void {
    const factor = Math.exp(this.#logScale - logScale);
    this.#logScale = logScale;
    this.#total *= factor;
    this.#totalSquares *= factor ** 2;
    for (const weights of this.#weights) scale(weights, factor);
    for (const squares of this.#squares) scale(squares, factor ** 2);
  }
}

function scale(sums: Float64Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i]! *= factor;
}
