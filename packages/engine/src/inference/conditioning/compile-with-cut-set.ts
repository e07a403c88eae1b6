import {
  type Compilation,
  type CompiledGraph,
  type CompileOptions,
  compile,
  type FactorGraph,
  type Refusal,
} from '../factor-graph/index.ts';
import { CutSetPosterior } from './cut-set-posterior.ts';

/** Most states of a cut set, each of which costs one exact pass. Declared. */
const MAXIMUM_CUT_STATES = 1024;

/** Most table entries that one query may go through, all passes together: a minute or so. Declared. */
const MAXIMUM_QUERY_STATES = 2 ** 32;

/** A compilation, with the variables that each query goes through state by state; none where one table fits. */
export type CutSetCompilation =
  | { readonly ok: true; readonly compiled: CompiledGraph; readonly cutSet: readonly number[] }
  | (Compilation & { readonly ok: false });

/** How a cut set is chosen, beside how the graph is compiled. */
export interface CutSetOptions extends CompileOptions {
  /** Variables that are gone through before any other. */
  readonly first?: readonly number[];
  /** Most table entries that one query may go through, all passes together; 2**32 where left out. */
  readonly maximumQueryStates?: number;
}

/** Makes a graph ready for exact queries; where its tables would not fit, by going through the states of a few
 *  variables. Refuses, as `compile` does, what would take too many of them. */
export function compileWithCutSet(
  graph: FactorGraph,
  {
    first: preferred = [],
    maximumQueryStates = MAXIMUM_QUERY_STATES,
    ...options
  }: CutSetOptions = {},
): CutSetCompilation {
  const first = compile(graph, options);
  if (first.ok) return { ...first, cutSet: [] };
  const observed = options.alwaysObserved ?? [];
  const cutSet: number[] = [];
  let refusal = first.refusal;
  for (;;) {
    cutSet.push(mostEntangled(graph, refusal, preferred));
    const passes = statesOf(graph, cutSet);
    if (passes > MAXIMUM_CUT_STATES) return first;
    const next = compile(graph, { ...options, alwaysObserved: [...observed, ...cutSet] });
    if (next.ok && next.compiled.totalCliqueStates * passes > maximumQueryStates) return first;
    if (next.ok) return { ok: true, compiled: conditioned(graph, next, cutSet), cutSet };
    refusal = next.refusal;
  }
}

function conditioned(
  graph: FactorGraph,
  { compiled }: Compilation & { ok: true },
  cutSet: readonly number[],
): CompiledGraph {
  return {
    totalCliqueStates: compiled.totalCliqueStates * statesOf(graph, cutSet),
    infer: (query = {}) => new CutSetPosterior({ graph, compiled, cutSet }, query),
  };
}

function statesOf({ variables }: FactorGraph, cutSet: readonly number[]): number {
  return cutSet.reduce((product, v) => product * variables[v]!.states.length, 1);
}

/** Of the clique that stands in the way, the variable that most factors speak of for each doubling of the passes:
 *  one of the preferred ones, where the clique has any. */
function mostEntangled(
  { variables, factors }: FactorGraph,
  refusal: Refusal,
  preferred: readonly number[],
): number {
  const named = new Set(refusal.variables);
  const standing = variables.flatMap(({ name, states }, v) =>
    named.has(name) && states.length > 1 ? [v] : [],
  );
  const wanted = standing.filter((v) => preferred.includes(v));
  const perBit = (v: number) =>
    factors.filter(({ scope }) => scope.includes(v)).length /
    Math.log2(variables[v]!.states.length);
  let best = -1;
  let mostPerBit = -1;
  for (const v of wanted.length > 0 ? wanted : standing) {
    const entangled = perBit(v);
    if (entangled <= mostPerBit) continue;
    mostPerBit = entangled;
    best = v;
  }
  return best;
}
