import type { Random } from '../../vocabulary/index.ts';
import { checkVariable } from './broken-promises.ts';
import type { DrawablePosterior, Posterior, Query } from './compiled-graph.ts';
import { cliqueContaining, type JunctionTree } from './junction-tree.ts';
import type { QueryRunner } from './query-runner.ts';

/** Answers about one query. Should the runner have moved on to another one, its passes are run again. */
export class ExactPosterior implements DrawablePosterior {
  readonly log10Z: number;
  readonly #runner: QueryRunner;
  readonly #query: Required<Query>;

  constructor(runner: QueryRunner, query: Required<Query>) {
    this.#runner = runner;
    this.#query = query;
    this.log10Z = runner.run(query).log10Z;
  }

  get possible(): boolean {
    return this.log10Z > Number.NEGATIVE_INFINITY;
  }

  marginal(variable: number): Float64Array {
    const marginal = new Float64Array(this.#statesOf(variable));
    if (!this.possible) return marginal.fill(Number.NaN);
    const observed = this.#query.evidence.get(variable);
    if (observed === undefined) marginal.set(this.#runner.run(this.#query).marginal(variable));
    else marginal[observed] = 1;
    return marginal;
  }

  joint(variables: readonly number[]): Float64Array {
    const size = this.#sizeOf(variables);
    if (!this.possible) return new Float64Array(size).fill(Number.NaN);
    const settled = variables.findIndex(
      (variable, i) => this.#query.evidence.has(variable) || variables.indexOf(variable) < i,
    );
    if (settled >= 0) return this.#jointByCases(variables, settled);
    const clique = cliqueContaining(this.#runner.tree, variables);
    if (clique >= 0) return this.#runner.run(this.#query).jointWithin(clique, variables);
    return this.#jointByCases(variables, outsider(this.#runner.tree, variables));
  }

  draw(random: Random): Int32Array | undefined {
    if (!this.possible) return undefined;
    const states = new Int32Array(this.#runner.graph.variables.length);
    for (const [variable, state] of this.#query.evidence) states[variable] = state;
    this.#runner.run(this.#query).draw(states, random);
    return states;
  }

  /** P(all) = P(one) · P(others | one), case by case for the states of the one at `place`. */
  #jointByCases(variables: readonly number[], place: number): Float64Array {
    const one = variables[place]!;
    const others = variables.toSpliced(place, 1);
    const after = this.#sizeOf(variables.slice(place + 1));
    const joint = new Float64Array(this.#sizeOf(variables));
    const probabilities = this.marginal(one);
    probabilities.forEach((probability, state) => {
      const evidence = new Map(this.#query.evidence).set(one, state);
      if (probability === 0) return;
      const conditional = this.#given(evidence).joint(others);
      conditional.forEach((p, i) => {
        const row = Math.floor(i / after) * probabilities.length + state;
        joint[row * after + (i % after)] = probability * p;
      });
    });
    return joint;
  }

  #given(evidence: ReadonlyMap<number, number>): Posterior {
    if (evidence.size === this.#query.evidence.size) return this;
    return new ExactPosterior(this.#runner, { ...this.#query, evidence });
  }

  #sizeOf(variables: readonly number[]): number {
    return variables.reduce((product, variable) => product * this.#statesOf(variable), 1);
  }

  #statesOf(variable: number): number {
    checkVariable(this.#runner.graph.variables.length, variable);
    return this.#runner.graph.variables[variable]!.states.length;
  }
}

/** Place of a variable outside the clique that holds most of them. */
function outsider({ cliques, home }: JunctionTree, variables: readonly number[]): number {
  let most = 0;
  let place = 0;
  for (const candidate of variables) {
    const members = new Set(cliques[home[candidate]!]!.variables);
    const shared = variables.filter((variable) => members.has(variable)).length;
    if (shared <= most) continue;
    most = shared;
    place = variables.findIndex((variable) => !members.has(variable));
  }
  return place;
}
