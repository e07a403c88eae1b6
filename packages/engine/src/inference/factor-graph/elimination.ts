/** An order in which to sum variables out, and what summing out each one costs. */
export interface Elimination {
  /** Variables in the order they are summed out. */
  readonly order: readonly number[];
  /** By step: the variable summed out, then those it was still connected to. */
  readonly cliques: readonly (readonly number[])[];
  /** Sum over steps of the states of the clique. */
  readonly totalStates: number;
}

/** A clique beyond the limit, at which an order was given up. */
export interface Overrun {
  readonly variables: readonly number[];
  readonly states: number;
}

/** What bounds the search. */
export interface SearchBounds {
  /** Variables that are not summed out; nothing may be connected to them. */
  readonly outside: ReadonlySet<number>;
  /** Most states that a clique may have. */
  readonly limit: number;
}

/** What a greedy order sums out next (Kjærulff 1990; Koller & Friedman 2009, section 9.4.3). */
export interface GreedyRule {
  /** Whether a missing connection counts as the product of the states of its ends, or as one. */
  readonly weighsConnections: boolean;
  /** Which comes first, the other breaking ties: connections to be added, or states of the clique. */
  readonly first: 'fill' | 'states';
}
