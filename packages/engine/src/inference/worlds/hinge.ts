import type { FactorGraph } from '../factor-graph/index.ts';
import { componentsApart } from './components.ts';
import type { PlacedSlot } from './kept-answers.ts';

/** Most kinds of record that a piece may have without being cut again: so many are worked out once each. Declared. */
const MANY = 1000;

/** What cutting at one more variable must divide the kinds of record by: it doubles the cells, which every record goes
 *  through. Declared. */
const WORTH_A_CUT = 10;

/** What is cut, and which variable each slot speaks of. */
export interface Cuttable {
  readonly graph: FactorGraph;
  readonly slots: readonly PlacedSlot[];
  readonly variableOf: (slot: PlacedSlot) => number;
}

/**
 * A variable of two states at which a piece with very many kinds of record falls into pieces with few, as what follows from
 * a finding falls away from what the finding follows from; `undefined` where no piece is so large, or none falls apart.
 */
export function hingeOf(cuttable: Cuttable, cut: readonly number[]): number | undefined {
  const kinds = kindsOfRecord(cuttable, cut);
  if (kinds <= MANY) return undefined;
  let best: { variable: number; kinds: number } = { variable: -1, kinds: kinds / WORTH_A_CUT };
  // What a slot speaks of is no hinge: what is said of it would be said of every cell.
  const out = [...cut, ...cuttable.slots.map(cuttable.variableOf)];
  for (const [variable, { states }] of cuttable.graph.variables.entries()) {
    if (states.length !== 2 || out.includes(variable)) continue;
    const left = kindsOfRecord(cuttable, [...cut, variable]);
    if (left < best.kinds) best = { variable, kinds: left };
  }
  return best.variable < 0 ? undefined : best.variable;
}

/** How many kinds of record there are, summed over the pieces. */
function kindsOfRecord({ graph, slots, variableOf }: Cuttable, cut: readonly number[]): number {
  const { of } = componentsApart(graph, cut);
  const kinds = new Map<number, number>();
  for (const placed of slots) {
    const piece = of[variableOf(placed)]!;
    kinds.set(piece, (kinds.get(piece) ?? 1) * (placed.slot.voices + 1));
  }
  return [...kinds.values()].reduce((sum, count) => sum + count, 0);
}
