import type { JunctionTree } from './junction-tree.ts';
import { Overlay } from './overlay.ts';
import { tableSize } from './table-size.ts';

/** How one clique's table lies in memory once observed variables have left it. */
export interface CliqueLayout {
  /** Unobserved variables, the last running fastest. */
  readonly axes: readonly number[];
  /** States of each axis. */
  readonly shape: readonly number[];
  readonly size: number;
  readonly parent: number;
  /** The message between this clique and its parent, over this clique's table. */
  readonly separator: Placed;
  /** The same message over the parent's table; only at a root it stands for nothing. */
  readonly inParent: Overlay;
  /** The variables at home here, without those observed. */
  readonly residual: readonly number[];
  /** Number of combinations of their states. */
  readonly residualSize: number;
  /** How many of the last axes make a block of the table: those of the residual or those of the separator. */
  readonly blockAxes: number;
  /** Whether the residual, rather than the separator, runs fastest: a block of the table has one entry by state of it. */
  readonly isResidualFastest: boolean;
  /** The variables whose marginals are summed from this clique's table, over it. */
  readonly told: Placed;
  /** The variables whose marginals are summed from belief about the separator. */
  readonly toldBySeparator: readonly number[];
}

/** A smaller table's axes, its size, and how it lies over the clique's. */
export interface Placed {
  readonly axes: readonly number[];
  readonly size: number;
  readonly overlay: Overlay;
}

/** A table that others are laid over: its axes, and how many of the last make a block that no stretch goes beyond; all
 *  where left out. */
interface Ground {
  readonly axes: readonly number[];
  readonly blockAxes?: number;
}

/** What is above a root. */
const NOTHING: Ground = { axes: [] };

/** Lays out every clique for one set of observed variables, whose axes are left out.
 *  @param states states of each variable, 1 where it is observed */
export function layOut(tree: JunctionTree, states: Int32Array): CliqueLayout[] {
  const layouts = Array.from<CliqueLayout>({ length: tree.cliques.length });
  const readers = countReaders(tree);
  const tellers = tellersOf(tree, states);
  for (let c = tree.cliques.length - 1; c >= 0; c--) {
    const clique = tree.cliques[c]!;
    const over = clique.parent < 0 ? NOTHING : layouts[clique.parent]!;
    // In the parent's order, so that the message is read straight through on both sides.
    const separator = over.axes.filter((variable) => clique.separator.includes(variable));
    const residual = clique.residual.filter((variable) => states[variable]! > 1);
    if (residual.length > 1) residual.sort((a, b) => readers[b]! - readers[a]! || a - b);
    const separatorSize = tableSize(separator, states);
    const residualSize = tableSize(residual, states);
    // The longer of the two runs fastest: the inner loops are as long as can be.
    const isResidualFastest = residualSize > separatorSize;
    const axes = isResidualFastest ? separator.concat(residual) : residual.concat(separator);
    const blockAxes = isResidualFastest ? residual.length : separator.length;
    const told = residual.filter((variable) => tellers[variable]! < 0);
    layouts[c] = {
      axes,
      shape: axes.map((variable) => states[variable]!),
      size: separatorSize * residualSize,
      parent: clique.parent,
      separator: placeInOrder(separator, { axes }, states),
      inParent: placeInOrder(separator, over, states).overlay,
      residual,
      residualSize,
      blockAxes,
      isResidualFastest,
      told: placeInOrder(told, { axes, blockAxes }, states),
      toldBySeparator: separator.filter((variable) => tellers[variable] === c),
    };
  }
  return layouts;
}

/** By variable: the clique below its home that shares it with fewest others, whose separator is quicker to sum than the
 *  table of the home; −1 where there is none. */
function tellersOf({ cliques, home }: JunctionTree, states: Int32Array): Int32Array {
  const tellers = new Int32Array(home.length).fill(-1);
  const sizes = new Float64Array(home.length).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < cliques.length; c++) {
    const { separator, parent } = cliques[c]!;
    const size = tableSize(separator, states);
    for (let i = 0; i < separator.length; i++) {
      const variable = separator[i]!;
      if (home[variable] !== parent || size >= sizes[variable]!) continue;
      sizes[variable] = size;
      tellers[variable] = c;
    }
  }
  return tellers;
}

/** By variable: how many messages from below its home must line up with it. Those that few read run fastest. */
function countReaders({ cliques, home }: JunctionTree): Int32Array {
  const readers = new Int32Array(home.length);
  for (let c = 0; c < cliques.length; c++) {
    const { separator } = cliques[c]!;
    for (let i = 0; i < separator.length; i++) readers[separator[i]!]!++;
  }
  return readers;
}

/** Lays a row-major table over `axes` over a larger one, whose axes stand in the same order. */
export function placeInOrder(
  axes: readonly number[],
  { axes: over, blockAxes }: Ground,
  states: Int32Array,
): Placed {
  const shape = over.slice();
  const strides = over.slice();
  let size = 1;
  let axis = axes.length - 1;
  for (let i = over.length - 1; i >= 0; i--) {
    const count = states[over[i]!]!;
    const isAxis = over[i] === axes[axis];
    shape[i] = count;
    strides[i] = isAxis ? size : 0;
    if (!isAxis) continue;
    size *= count;
    axis--;
  }
  return { axes, size, overlay: new Overlay(shape, strides, blockAxes) };
}

/** The same where its axes may stand in another order there. */
export function place(axes: readonly number[], { axes: over }: Ground, states: Int32Array): Placed {
  const steps = stepsOf(axes, states);
  const shape = over.map((variable) => states[variable]!);
  const strides = over.map((variable) => steps[axes.indexOf(variable)] ?? 0);
  return { axes, size: tableSize(axes, states), overlay: new Overlay(shape, strides) };
}

/** By axis of a row-major table: step in it per state. */
export function stepsOf(axes: readonly number[], states: Int32Array): number[] {
  const steps = axes.slice();
  let step = 1;
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    steps[axis] = step;
    step *= states[axes[axis]!]!;
  }
  return steps;
}
