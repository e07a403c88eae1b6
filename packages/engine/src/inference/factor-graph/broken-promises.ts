import { Defect } from '../../vocabulary/index.ts';
import type { CompileOptions, Query } from './compiled-graph.ts';
import type { Factor, FactorGraph, Variable } from './factor-graph.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** A graph that keeps its promises, all of whose tables have been looked through. */
export interface CheckedGraph extends FactorGraph {
  /** By factor: the largest entry of its table. */
  readonly largest: Float64Array;
}

/** Stops at a graph that its maker promised not to make. */
export function checkGraph({ variables, factors }: FactorGraph): CheckedGraph {
  for (const { name, states } of variables) {
    if (states.length === 0) throw new Defect(`variable ${name} has no state`);
  }
  const largest = new Float64Array(factors.length);
  for (let f = 0; f < factors.length; f++) largest[f] = checkNewFactor(variables, factors[f]!, f);
  return { variables, factors, largest };
}

/** Gives the largest entry. */
function checkNewFactor(
  variables: readonly Variable[],
  { scope, table }: Factor,
  f: number,
): number {
  let size = 1;
  for (let i = 0; i < scope.length; i++) {
    const variable = scope[i]!;
    checkVariable(variables.length, variable);
    if (scope.indexOf(variable) < i) throw new Defect(`factor ${f} has a variable twice`);
    size *= variables[variable]!.states.length;
  }
  return checkTable(f, table, size);
}

/** Stops at options that speak of variables the graph does not have. */
export function checkOptions({ variables }: FactorGraph, options: CompileOptions): void {
  const { keepTogether = [], alwaysObserved = [] } = options;
  for (const together of keepTogether) {
    for (const variable of together) checkVariable(variables.length, variable);
  }
  for (const variable of alwaysObserved) checkVariable(variables.length, variable);
}

/** Stops at a query that does not fit the graph. */
export function checkQuery(
  { variables, factors }: FactorGraph,
  query: Query,
  alwaysObserved: readonly number[],
): void {
  for (const [variable, state] of query.evidence ?? []) {
    checkVariable(variables.length, variable);
    const { name, states } = variables[variable]!;
    if (!(Number.isInteger(state) && state >= 0 && state < states.length)) {
      throw new Defect(`variable ${name} has no state ${state}`);
    }
  }
  for (const variable of alwaysObserved) {
    if (!query.evidence?.has(variable)) {
      throw new Defect(`variable ${variables[variable]!.name} was promised to be observed`);
    }
  }
  for (const f of query.without ?? []) checkFactor(factors.length, f);
  for (const [f, table] of query.tables ?? []) {
    checkFactor(factors.length, f);
    checkTable(f, table, factors[f]!.table.length);
  }
}

/** Stops at a position that no variable has. */
export function checkVariable(count: number, variable: number): void {
  if (!(Number.isInteger(variable) && variable >= 0 && variable < count)) {
    throw new Defect(`there is no variable ${variable}`);
  }
}

function checkFactor(count: number, f: number): void {
  if (!(Number.isInteger(f) && f >= 0 && f < count)) throw new Defect(`there is no factor ${f}`);
}

/** Gives the largest entry. */
function checkTable(f: number, table: Float64Array, size: number): number {
  if (table.length !== size) {
    throw new Defect(`the table of factor ${f} has ${table.length} entries instead of ${size}`);
  }
  let largest = 0;
  for (let i = 0; i < size; i++) {
    const entry = table[i]!;
    if (!(entry >= 0 && entry < INFINITE))
      throw new Defect(`the table of factor ${f} holds ${entry}`);
    if (entry > largest) largest = entry;
  }
  return largest;
}
