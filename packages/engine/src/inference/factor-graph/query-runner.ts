import type { CheckedGraph } from './broken-promises.ts';
import type { Query } from './compiled-graph.ts';
import type { JunctionTree } from './junction-tree.ts';
import { Propagation } from './propagation.ts';

/** Keeps the numbers of the query asked about last, and runs the passes anew when asked about another. */
export class QueryRunner {
  readonly graph: CheckedGraph;
  readonly tree: JunctionTree;
  #propagation: Propagation | undefined;
  #loaded: Required<Query> | undefined;

  constructor(graph: CheckedGraph, tree: JunctionTree) {
    this.graph = graph;
    this.tree = tree;
  }

  /** The passes, with this query in them. Only what differs from the query before is computed, as long as
   *  the same variables are observed. */
  run(query: Required<Query>): Propagation {
    if (query === this.#loaded && this.#propagation !== undefined) return this.#propagation;
    if (!this.#propagation || !observesExactly(query, this.#propagation.observed)) {
      this.#propagation = new Propagation(this.graph, this.tree, query.evidence.keys());
    }
    this.#propagation.load(query);
    this.#loaded = query;
    return this.#propagation;
  }
}

function observesExactly({ evidence }: Required<Query>, observed: ReadonlySet<number>): boolean {
  if (evidence.size !== observed.size) return false;
  for (const variable of evidence.keys()) if (!observed.has(variable)) return false;
  return true;
}
