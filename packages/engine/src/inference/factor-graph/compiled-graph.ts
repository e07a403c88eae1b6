import type { Random } from '../../vocabulary/index.ts';

/** What to change in a compiled graph for one question. Left out, nothing is changed. */
export interface Query {
  /** Observed state by variable, both as positions. */
  readonly evidence?: ReadonlyMap<number, number>;
  /** Positions of factors switched off, as if their tables were all ones. */
  readonly without?: ReadonlySet<number>;
  /** Tables that stand in for those of the graph, by position of the factor; same scope, same length. */
  readonly tables?: ReadonlyMap<number, Float64Array>;
}

/** The exact answer to one {@link Query}. It stays valid whatever is asked of the compiled graph afterwards.
 *  Exact to what doubles hold: a state that one side of the graph makes 10³⁰⁰ times less likely than another
 *  counts as impossible on that side. */
export interface Posterior {
  /** Decimal logarithm of the sum over all states of the product of factors: log10 P(evidence) where the
   *  factors are conditional probabilities. `-Infinity` where the evidence is impossible. */
  readonly log10Z: number;
  readonly possible: boolean;
  /** Probability of each state of a variable. All `NaN` where the evidence is impossible. */
  marginal(variable: number): Float64Array;
  /** Probability of each combination of states, the last variable running fastest. Exact whether or not the
   *  variables share a clique (see `keepTogether`). All `NaN` where the evidence is impossible. */
  joint(variables: readonly number[]): Float64Array;
}

/** A posterior of which states of all variables together can be drawn. */
export interface DrawablePosterior extends Posterior {
  /** A state of every variable, drawn from their joint distribution. `undefined` where the evidence is impossible. */
  draw(random: Random): Int32Array | undefined;
}

/** A graph made ready for many queries. */
export interface CompiledGraph {
  /** Sum over cliques of their numbers of states: what one query costs, in table entries. */
  readonly totalCliqueStates: number;
  infer(query?: Query): Posterior;
}

/** A graph whose queries are answered by one pass each. */
export interface OnePassGraph extends CompiledGraph {
  infer(query?: Query): DrawablePosterior;
  /** The same graph with tables of its own: two series of queries that differ little within, and much between them, do
   *  not undo each other's work. */
  twin(): OnePassGraph;
}

/** How a graph is compiled. */
export interface CompileOptions {
  /** Largest clique accepted, in states; default 2**24. */
  readonly maximumCliqueStates?: number;
  /** Largest sum over all cliques accepted, in states; default 2**27, one gibibyte of table. */
  readonly maximumTotalStates?: number;
  /** Sets of variables that must share a clique, so that their joint probabilities are cheap. */
  readonly keepTogether?: readonly (readonly number[])[];
  /** Variables that every query will observe. They are left out of the cliques, which can make a graph
   *  tractable that otherwise is not; a query that does not observe them is a defect. */
  readonly alwaysObserved?: readonly number[];
}

/** Why exact inference was refused: the tables would not fit. */
export interface Refusal {
  /** States of the clique that stands in the way of every order tried, or of all cliques together where
   *  `exceeded` says so. `Infinity` beyond what a double holds. */
  readonly cliqueStates: number;
  readonly limit: number;
  readonly exceeded: 'largest clique' | 'all cliques together';
  /** Names of the variables of that clique, or of the largest. */
  readonly variables: readonly string[];
}

/** A compiled graph, or why there is none. */
export type Compilation =
  | { readonly ok: true; readonly compiled: OnePassGraph }
  | { readonly ok: false; readonly refusal: Refusal };
