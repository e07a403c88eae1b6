import type { FactorGraph } from '../factor-graph/index.ts';

/** Chances of single variables, all others known. */
export class LocalChances {
  readonly #graph: FactorGraph;
  /** By variable: factors that speak of it. */
  readonly #factorsOf: readonly (readonly number[])[];

  constructor(graph: FactorGraph) {
    const factorsOf = graph.variables.map((): number[] => []);
    graph.factors.forEach(({ scope }, f) => {
      for (const variable of scope) factorsOf[variable]!.push(f);
    });
    this.#graph = graph;
    this.#factorsOf = factorsOf;
  }

  /** Chance of each state of a variable up to a common factor, given the states of all others.
   *  @param tables stand in for those of the graph; an `undefined` one leaves its factor out */
  of(
    variable: number,
    states: Int32Array,
    tables: ReadonlyMap<number, Float64Array | undefined>,
  ): number[] {
    const chances = this.#graph.variables[variable]!.states.map(() => 1);
    for (const f of this.#factorsOf[variable]!) {
      const table = tables.has(f) ? tables.get(f) : this.#graph.factors[f]!.table;
      if (table === undefined) continue;
      const { at, stride } = this.#placeOf(f, states, variable);
      for (let state = 0; state < chances.length; state++)
        chances[state]! *= table[at + stride * state]!;
    }
    return chances;
  }

  /** Factors that speak of a variable. */
  factorsOf(variable: number): readonly number[] {
    return this.#factorsOf[variable]!;
  }

  /** Logarithm of how likely each state of a variable is, all others known, by each factor that speaks of it: by
   *  factor, in the order of {@link factorsOf}, then by state. */
  logs(variable: number, states: Int32Array): Float64Array {
    const width = this.#graph.variables[variable]!.states.length;
    const factors = this.#factorsOf[variable]!;
    const logs = new Float64Array(factors.length * width);
    factors.forEach((f, place) => {
      const { table } = this.#graph.factors[f]!;
      const { at, stride } = this.#placeOf(f, states, variable);
      for (let state = 0; state < width; state++)
        logs[place * width + state] = Math.log(table[at + stride * state]!);
    });
    return logs;
  }

  /** Entry of a factor's table at these states. */
  entryAt(f: number, states: Int32Array): number {
    return this.#placeOf(f, states, -1).at;
  }

  /** Where a factor's entries begin with one variable in its first state, and how far apart its states are. */
  #placeOf(f: number, states: Int32Array, open: number): { at: number; stride: number } {
    const { scope } = this.#graph.factors[f]!;
    let at = 0;
    let step = 1;
    let stride = 0;
    for (let i = scope.length - 1; i >= 0; i--) {
      const variable = scope[i]!;
      if (variable === open) stride = step;
      else at += step * states[variable]!;
      step *= this.#graph.variables[variable]!.states.length;
    }
    return { at, stride };
  }
}
