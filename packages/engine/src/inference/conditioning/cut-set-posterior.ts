import type { CompiledGraph, FactorGraph, Posterior, Query } from '../factor-graph/index.ts';

/** What is asked case by case. */
export interface Conditioning {
  readonly graph: FactorGraph;
  /** Compiled with the cut set always observed. */
  readonly compiled: CompiledGraph;
  readonly cutSet: readonly number[];
}

/** The exact answer as a sum over the states of a cut set. */
export class CutSetPosterior implements Posterior {
  readonly log10Z: number;
  readonly #conditioning: Conditioning;
  readonly #query: Query & { readonly evidence: ReadonlyMap<number, number> };
  readonly #marginals: readonly Float64Array[];

  constructor(conditioning: Conditioning, query: Query) {
    this.#conditioning = conditioning;
    this.#query = { ...query, evidence: new Map(query.evidence) };
    const everyVariable = conditioning.graph.variables.map((_, v) => v);
    const { log10Z, tables } = this.#sum((posterior) =>
      everyVariable.map((v) => posterior.marginal(v)),
    );
    this.log10Z = log10Z;
    this.#marginals = tables;
  }

  get possible(): boolean {
    return this.log10Z > Number.NEGATIVE_INFINITY;
  }

  marginal(variable: number): Float64Array {
    if (this.possible) return this.#marginals[variable]!.slice();
    return new Float64Array(this.#statesOf(variable)).fill(Number.NaN);
  }

  joint(variables: readonly number[]): Float64Array {
    const size = variables.reduce((product, v) => product * this.#statesOf(v), 1);
    if (!this.possible) return new Float64Array(size).fill(Number.NaN);
    return this.#sum((posterior) => [posterior.joint(variables)]).tables[0]!;
  }

  /** Sums what each possible state of the cut set answers, weighted by its share of Z. Weights are kept relative
   *  to the largest so far, so that none overflows. */
  #sum(answer: (posterior: Posterior) => readonly Float64Array[]) {
    let scale = Number.NEGATIVE_INFINITY;
    let total = 0;
    let tables: readonly Float64Array[] = [];
    for (const evidence of this.#cases()) {
      const posterior = this.#conditioning.compiled.infer({ ...this.#query, evidence });
      if (!posterior.possible) continue;
      const former = 10 ** Math.min(0, scale - posterior.log10Z);
      scale = Math.max(scale, posterior.log10Z);
      const weight = 10 ** (posterior.log10Z - scale);
      const answers = answer(posterior);
      tables = answers.map((table, t) =>
        table.map((p, i) => (tables[t]?.[i] ?? 0) * former + p * weight),
      );
      total = total * former + weight;
    }
    const shares = tables.map((table) => table.map((p) => p / total));
    return { log10Z: scale + Math.log10(total), tables: shares };
  }

  /** The evidence with each state of the cut set that it leaves open. */
  #cases(): ReadonlyMap<number, number>[] {
    const { graph, cutSet } = this.#conditioning;
    let cases = [new Map(this.#query.evidence)];
    for (const variable of cutSet) {
      if (this.#query.evidence.has(variable)) continue;
      const states = graph.variables[variable]!.states;
      cases = cases.flatMap((known) => states.map((_, s) => new Map(known).set(variable, s)));
    }
    return cases;
  }

  #statesOf(variable: number): number {
    return this.#conditioning.graph.variables[variable]!.states.length;
  }
}
