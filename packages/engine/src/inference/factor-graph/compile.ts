import { checkGraph, checkQuery } from './broken-promises.ts';
import type { Compilation, CompiledGraph, CompileOptions, Refusal } from './compiled-graph.ts';
import { cheapestElimination } from './elimination-order.ts';
import { ExactPosterior } from './exact-posterior.ts';
import type { FactorGraph } from './factor-graph.ts';
import { interactionGraph } from './interaction-graph.ts';
import { type JunctionTree, junctionTree } from './junction-tree.ts';
import { QueryRunner } from './query-runner.ts';

/** Beyond this, exact inference in one clique is refused (inference model, section 3): 128 MiB of table. */
const MAXIMUM_CLIQUE_STATES = 2 ** 24;

/** Beyond this, all cliques together are refused: one gibibyte of table. Declared. */
const MAXIMUM_TOTAL_STATES = 2 ** 27;

/** Makes a graph ready for many exact queries, or refuses it because its tables would not fit.
 *  The graph's own tables are not copied: they must not be changed afterwards.
 *
 *  @example
 *  const compilation = compile({ variables, factors });
 *  if (compilation.ok) compilation.compiled.infer({ evidence: new Map([[3, 0]]) }).marginal(1);
 */
export function compile(graph: FactorGraph, options: CompileOptions = {}): Compilation {
  checkGraph(graph);
  const tree = treeOf(graph, options);
  const sizes = tree.cliques.map(({ variables }) =>
    variables.reduce((product, v) => product * graph.variables[v]!.states.length, 1),
  );
  const refusal = refusalOf(graph, tree, { sizes, options });
  if (refusal !== undefined) return { ok: false, refusal };
  return { ok: true, compiled: compiledGraph(graph, tree, { sizes, options }) };
}

/** States of each clique, and what the caller asked for. */
interface Circumstances {
  readonly sizes: readonly number[];
  readonly options: CompileOptions;
}

function treeOf(graph: FactorGraph, options: CompileOptions): JunctionTree {
  const outside = new Set(options.alwaysObserved);
  const scopes = [...graph.factors.map(({ scope }) => scope), ...(options.keepTogether ?? [])];
  const states = Int32Array.from(graph.variables, (variable) => variable.states.length);
  const interaction = interactionGraph(
    states,
    scopes.map((scope) => scope.filter((variable) => !outside.has(variable))),
  );
  return junctionTree(states.length, cheapestElimination(interaction, outside));
}

function refusalOf(
  graph: FactorGraph,
  tree: JunctionTree,
  { sizes, options }: Circumstances,
): Refusal | undefined {
  const { maximumCliqueStates = MAXIMUM_CLIQUE_STATES, maximumTotalStates = MAXIMUM_TOTAL_STATES } =
    options;
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  const total = sizes.reduce((a, b) => a + b);
  const { variables } = tree.cliques[sizes.indexOf(largest)]!;
  const names = variables.map((variable) => graph.variables[variable]!.name);
  if (largest > maximumCliqueStates) {
    const limit = maximumCliqueStates;
    return { cliqueStates: largest, limit, exceeded: 'largest clique', variables: names };
  }
  if (total > maximumTotalStates) {
    const limit = maximumTotalStates;
    return { cliqueStates: total, limit, exceeded: 'all cliques together', variables: names };
  }
  return undefined;
}

function compiledGraph(
  graph: FactorGraph,
  tree: JunctionTree,
  { sizes, options }: Circumstances,
): CompiledGraph {
  const runner = new QueryRunner(graph, tree);
  return {
    totalCliqueStates: sizes.reduce((a, b) => a + b),
    infer(query = {}) {
      checkQuery(graph, query, options.alwaysObserved ?? []);
      return new ExactPosterior(runner, {
        evidence: new Map(query.evidence),
        without: new Set(query.without),
        tables: new Map([...(query.tables ?? [])].map(([f, table]) => [f, table.slice()])),
      });
    },
  };
}
