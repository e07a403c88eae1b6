import type { FactorGraph, Query } from '../factor-graph/index.ts';

/**
 * Who did it, how the sponsor controls the group and what part it played: once these are known, what is found on one
 * matter tells little of another, and a case falls into pieces. A cell is one state of them together.
 */
export interface Cells {
  /** Author, control and part, and hinges if there are any, in the order in which cells run: the author slowest. */
  readonly variables: readonly number[];
  /** How many states each of them has. */
  readonly sizes: readonly number[];
  readonly count: number;
}

/** The cells over some variables of a graph. */
export function cellsOver(variables: readonly number[], graph: FactorGraph): Cells {
  const sizes = variables.map((variable) => graph.variables[variable]!.states.length);
  return { variables, sizes, count: sizes.reduce((product, size) => product * size, 1) };
}

/** By cell: the entry that it has in a table over some of their variables, the last of these running fastest. */
export function entryByCell(cells: Cells, scope: readonly number[]): Int32Array {
  const places = scope.map((variable) => cells.variables.indexOf(variable));
  return Int32Array.from({ length: cells.count }, (_, cell) => {
    const states = statesIn(cell, cells.sizes);
    return places.reduce((entry, place) => entry * cells.sizes[place]! + states[place]!, 0);
  });
}

function statesIn(cell: number, sizes: readonly number[]): number[] {
  let left = cell;
  const backwards = sizes.toReversed().map((size) => {
    const state = left % size;
    left = (left - state) / size;
    return state;
  });
  return backwards.reverse();
}

/** By cell: the product of the factors that bear on nothing beside its variables, as a query has them. */
export function weightByCell(
  cells: Cells,
  { factors }: FactorGraph,
  { tables, without }: Query,
): number[] {
  const weights = Array.from({ length: cells.count }, () => 1);
  for (const [factor, { scope, table }] of factors.entries()) {
    if (without?.has(factor) || !scope.every((one) => cells.variables.includes(one))) continue;
    const now = tables?.get(factor) ?? table;
    for (const [cell, entry] of entryByCell(cells, scope).entries()) weights[cell]! *= now[entry]!;
  }
  return weights;
}

/** By cell: 1 where a variable of two states is so, and 0 where it is not. */
export function indicatorByCell(cells: Cells, variable: number): Float64Array {
  return Float64Array.from(entryByCell(cells, [variable]));
}
