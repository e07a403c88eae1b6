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
  /** The message between this clique and its parent. */
  readonly separator: Extent;
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
  /** The variables whose marginals are summed from this clique's table: the last of the residual. */
  readonly told: Extent;
  /** The variables whose marginals are summed from belief about the separator. */
  readonly toldBySeparator: readonly number[];
}

/** The axes of a table, the last running fastest, the states of each, and its size. */
interface Extent {
  readonly axes: readonly number[];
  readonly shape: readonly number[];
  readonly size: number;
}

/** What is above a root: nothing is laid over it. */
const NOTHING: readonly number[] = [];
const OVER_NOTHING = new Overlay(NOTHING, NOTHING);

/** Lays out every clique for one set of observed variables, whose axes are left out.
 *  @param states states of each variable, 1 where it is observed */
export function layOut(tree: JunctionTree, states: Int32Array): CliqueLayout[] {
  const layouts = Array.from<CliqueLayout>({ length: tree.cliques.length });
  const readers = countReaders(tree);
  const tellers = tellersOf(tree, states);
  for (let c = tree.cliques.length - 1; c >= 0; c--) {
    const clique = tree.cliques[c]!;
    const over = clique.parent < 0 ? undefined : layouts[clique.parent];
    // In the parent's order, so that the message is read straight through on both sides.
    const separator = over === undefined ? NOTHING : membersOf(over.axes, clique.separator);
    const residual = unobserved(clique.residual, states);
    if (residual.length > 1) residual.sort((a, b) => readers[b]! - readers[a]! || a - b);
    // A message from below tells of a variable that any reads. The others come last: the sort has put them there.
    let tellsFrom = residual.length;
    while (tellsFrom > 0 && readers[residual[tellsFrom - 1]!] === 0) tellsFrom--;
    const told = tellsFrom === 0 ? residual : residual.slice(tellsFrom);
    const residualShape = shapeOf(residual, states);
    const separatorShape = shapeOf(separator, states);
    const residualSize = product(residualShape);
    const separatorSize = product(separatorShape);
    const toldShape = tellsFrom === 0 ? residualShape : residualShape.slice(tellsFrom);
    // The longer of the two runs fastest: the inner loops are as long as can be.
    const isResidualFastest = residualSize > separatorSize;
    const axes = isResidualFastest ? separator.concat(residual) : residual.concat(separator);
    layouts[c] = {
      axes,
      shape: isResidualFastest
        ? separatorShape.concat(residualShape)
        : residualShape.concat(separatorShape),
      size: separatorSize * residualSize,
      parent: clique.parent,
      separator: { axes: separator, shape: separatorShape, size: separatorSize },
      inParent: over === undefined ? OVER_NOTHING : overlayInOrder(separator, over, over.blockAxes),
      residual,
      residualSize,
      blockAxes: isResidualFastest ? residual.length : separator.length,
      isResidualFastest,
      told: { axes: told, shape: toldShape, size: product(toldShape) },
      toldBySeparator: toldFrom(c, separator, tellers),
    };
  }
  return layouts;
}

/** Those of the axes that are among the members. */
function membersOf(axes: readonly number[], members: readonly number[]): number[] {
  const those: number[] = [];
  for (let i = 0; i < axes.length; i++) if (members.includes(axes[i]!)) those.push(axes[i]!);
  return those;
}

function unobserved(variables: readonly number[], states: Int32Array): number[] {
  const those: number[] = [];
  for (let i = 0; i < variables.length; i++) {
    if (states[variables[i]!]! > 1) those.push(variables[i]!);
  }
  return those;
}

/** Those of the separator of clique `c` that it tells of. */
function toldFrom(c: number, separator: readonly number[], tellers: Int32Array): number[] {
  const those: number[] = [];
  for (let i = 0; i < separator.length; i++) {
    if (tellers[separator[i]!] === c) those.push(separator[i]!);
  }
  return those;
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

/** Lays a row-major table over `axes` over a clique's, whose axes stand in the same order.
 *  @param blockAxes how many of the last axes make a block that no stretch goes beyond */
export function overlayInOrder(
  axes: readonly number[],
  over: Pick<CliqueLayout, 'axes' | 'shape'>,
  blockAxes: number,
): Overlay {
  const strides = over.axes.slice();
  let step = 1;
  let axis = axes.length - 1;
  for (let i = strides.length - 1; i >= 0; i--) {
    const isAxis = over.axes[i] === axes[axis];
    strides[i] = isAxis ? step : 0;
    if (!isAxis) continue;
    step *= over.shape[i]!;
    axis--;
  }
  return new Overlay(over.shape, strides, blockAxes);
}

/** States of each axis. */
function shapeOf(axes: readonly number[], states: Int32Array): number[] {
  const shape = axes.slice();
  for (let axis = 0; axis < axes.length; axis++) shape[axis] = states[axes[axis]!]!;
  return shape;
}

function product(numbers: readonly number[]): number {
  let result = 1;
  for (let i = 0; i < numbers.length; i++) result *= numbers[i]!;
  return result;
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
