import { EliminationGame } from './elimination-game.ts';
import type { InteractionGraph } from './interaction-graph.ts';

/** An order in which to sum variables out, and what summing out each one costs. */
export interface Elimination {
  /** Variables in the order they are summed out. */
  readonly order: readonly number[];
  /** By step: the variable summed out, then those it was still connected to. */
  readonly cliques: readonly (readonly number[])[];
  /** Sum over steps of the states of the clique. */
  readonly totalStates: number;
}

/** What a greedy order sums out next (Kjærulff 1990; Koller & Friedman 2009, section 9.4.3). */
export interface GreedyRule {
  /** Whether a missing connection counts as the product of its ends' states, or as one. */
  readonly weighsConnections: boolean;
  /** Which comes first, the other breaking ties: connections to be added, or states of the clique. */
  readonly first: 'fill' | 'states';
}

/** Min-fill, weighted min-fill, min-weight: none is best everywhere, so all are tried. */
const RULES: readonly GreedyRule[] = [
  { weighsConnections: false, first: 'fill' },
  { weighsConnections: true, first: 'fill' },
  { weighsConnections: false, first: 'states' },
];

/** Ranks that break the last ties, one per round of rules. Odd multipliers permute the 32-bit numbers; the
 *  first leaves the order of the variables, the others are odd multiples of Knuth's 2654435761. Declared. */
const RANK_MULTIPLIERS = Array.from({ length: 16 }, (_, round) =>
  round === 0 ? 1 : Math.imul(2_654_435_761, 2 * round - 1),
);

/** What a round of rules costs per variable, in table entries of one query. Rounds go on only while all of them
 *  together cost less than a query of the best order yet. Measured, see bench/inference. */
const ROUND_COST = 4096;

/** The cheapest elimination that the greedy rules find. Same graph, same answer.
 *  @param outside variables that are not summed out; nothing may be connected to them */
export function cheapestElimination(
  graph: InteractionGraph,
  outside: ReadonlySet<number> = new Set(),
): Elimination {
  let cheapest: Elimination | undefined;
  for (const [round, multiplier] of RANK_MULTIPLIERS.entries()) {
    const total = cheapest?.totalStates ?? Number.POSITIVE_INFINITY;
    if (round * ROUND_COST * graph.states.length >= total) break;
    const rank = graph.states.map((_, variable) => Math.imul(variable, multiplier));
    for (const rule of RULES) {
      const bound = cheapest?.totalStates;
      cheapest = new EliminationGame(graph, rule, rank).play(outside, bound) ?? cheapest;
    }
  }
  return cheapest!;
}
