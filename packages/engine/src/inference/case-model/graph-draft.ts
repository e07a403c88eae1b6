import type { Factor, FactorGraph, Variable } from '../factor-graph/index.ts';

/** A factor graph in the making. Variables and factors are known by their positions. */
export class GraphDraft {
  readonly #variables: Variable[] = [];
  readonly #factors: Factor[] = [];

  addVariable(name: string, states: readonly string[]): number {
    return this.#variables.push({ name, states }) - 1;
  }

  /** Adds a two-state variable: state 0 is that it is not so, state 1 that it is. */
  addBinary(name: string): number {
    return this.addVariable(name, ['no', 'yes']);
  }

  statesOf(variable: number): number {
    return (this.#variables[variable] as Variable).states.length;
  }

  /** Adds a factor whose entry for each combination of states is what `entry` gives. */
  addFactor(scope: readonly number[], entry: (states: readonly number[]) => number): number {
    const sizes = scope.map((variable) => this.statesOf(variable));
    return this.#factors.push({ scope, table: tabulate(sizes, entry) }) - 1;
  }

  finish(): FactorGraph {
    return { variables: this.#variables, factors: this.#factors };
  }
}

/** A row-major table, the last position running fastest. */
export function tabulate(
  sizes: readonly number[],
  entry: (states: readonly number[]) => number,
): Float64Array {
  const total = sizes.reduce((product, size) => product * size, 1);
  const states = sizes.map(() => 0);
  return Float64Array.from({ length: total }, () => {
    const filled = entry(states);
    for (let position = sizes.length - 1; position >= 0; position--) {
      states[position] = (states[position] as number) + 1;
      if ((states[position] as number) < (sizes[position] as number)) break;
      states[position] = 0;
    }
    return filled;
  });
}
