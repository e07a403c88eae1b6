import { type CheckedGraph, checkGraph, checkOptions, checkQuery } from './broken-promises.ts';
import type { Compilation, CompileOptions, OnePassGraph, Refusal } from './compiled-graph.ts';
import type { Overrun } from './elimination.ts';
import { cheapestElimination } from './elimination-order.ts';
import { ExactPosterior } from './exact-posterior.ts';
import type { FactorGraph } from './factor-graph.ts';
import { interactionGraph } from './interaction-graph.ts';
import { type JunctionTree, junctionTree } from './junction-tree.ts';
import { QueryRunner } from './query-runner.ts';
import { withRelays } from './relays.ts';
import { mergeSmallCliques, wholeAsOneClique } from './small-cliques.ts';

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
export function compile(unchecked: FactorGraph, options: CompileOptions = {}): Compilation {
  const graph = checkGraph(unchecked);
  checkOptions(graph, options);
  const states = Int32Array.from(graph.variables, (variable) => variable.states.length);
  const outside = new Set(options.alwaysObserved);
  const limit = options.maximumCliqueStates ?? MAXIMUM_CLIQUE_STATES;
  const totalLimit = options.maximumTotalStates ?? MAXIMUM_TOTAL_STATES;
  const bounds = { outside, limit: Math.min(limit, totalLimit) };
  const whole = wholeAsOneClique(states, graph.factors.length, bounds);
  if (whole !== undefined) return { ok: true, compiled: compiledGraph(graph, whole, options) };
  const inside = (scope: readonly number[]) => scope.filter((variable) => !outside.has(variable));
  const scopes = graph.factors.map(({ scope }) => (outside.size === 0 ? scope : inside(scope)));
  const together = (options.keepTogether ?? []).map(inside);
  const interaction = interactionGraph(states, scopes.concat(together));
  const elimination = cheapestElimination(interaction, { outside, limit });
  if (!('order' in elimination)) {
    return refuse(graph, 'largest clique', { ...elimination, limit });
  }
  const tree = junctionTree(states.length, elimination, scopes);
  const overrun = totalOverrun(graph, tree, totalLimit);
  if (overrun !== undefined) return refuse(graph, 'all cliques together', overrun);
  const served = withRelays(mergeSmallCliques(tree, states, limit), scopes, states);
  return { ok: true, compiled: compiledGraph(graph, served, options) };
}

function cliqueSizes({ variables }: FactorGraph, { cliques }: JunctionTree): number[] {
  return cliques.map((clique) =>
    clique.variables.reduce((product, v) => product * variables[v]!.states.length, 1),
  );
}

/** What all cliques come to, if that is too much, with the variables of the largest. */
function totalOverrun(
  graph: FactorGraph,
  tree: JunctionTree,
  limit: number,
): (Overrun & { limit: number }) | undefined {
  const sizes = cliqueSizes(graph, tree);
  const states = sizes.reduce((a, b) => a + b);
  if (states <= limit) return undefined;
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  return { states, limit, variables: tree.cliques[sizes.indexOf(largest)]!.variables };
}

function refuse(
  graph: FactorGraph,
  exceeded: Refusal['exceeded'],
  { states, limit, variables }: Overrun & { limit: number },
): Compilation {
  const names = variables.map((variable) => graph.variables[variable]!.name);
  return { ok: false, refusal: { cliqueStates: states, limit, exceeded, variables: names } };
}

function compiledGraph(
  graph: CheckedGraph,
  tree: JunctionTree,
  options: CompileOptions,
): OnePassGraph {
  const runner = new QueryRunner(graph, tree);
  return {
    totalCliqueStates: cliqueSizes(graph, tree).reduce((a, b) => a + b),
    twin: () => compiledGraph(graph, tree, options),
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
