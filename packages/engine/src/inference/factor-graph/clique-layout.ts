import type { JunctionTree } from './junction-tree.ts';
import { type Overlay, overlay } from './overlay.ts';

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
  /** The variables at home here, over this clique's table. */
  readonly residual: Placed;
}

/** A smaller table's axes, its size, and how it lies over the clique's. */
export interface Placed {
  readonly axes: readonly number[];
  readonly size: number;
  readonly overlay: Overlay;
}

/** Lays out every clique for one set of observed variables, whose axes are left out.
 *  @param states states of each variable, 1 where it is observed */
export function layOut(tree: JunctionTree, states: Int32Array): CliqueLayout[] {
  const layouts: CliqueLayout[] = Array(tree.cliques.length);
  const readers = countReaders(tree);
  for (let c = tree.cliques.length - 1; c >= 0; c--) {
    const clique = tree.cliques[c]!;
    const parentAxes = layouts[clique.parent]?.axes ?? [];
    const open = (variable: number) => states[variable]! > 1;
    // In the parent's order, so that the message is read straight through on both sides.
    const members = new Set(clique.separator);
    const separator = parentAxes.filter((variable) => members.has(variable));
    const residual = clique.residual.filter(open);
    residual.sort((a, b) => readers[b]! - readers[a]! || a - b);
    // The longer of the two runs fastest: the inner loops are as long as can be.
    const residualFastest = sizeOf(residual, states) > sizeOf(separator, states);
    const axes = residualFastest ? [...separator, ...residual] : [...residual, ...separator];
    layouts[c] = {
      axes,
      shape: axes.map((variable) => states[variable]!),
      size: sizeOf(axes, states),
      parent: clique.parent,
      separator: place(separator, axes, states),
      inParent: place(separator, parentAxes, states).overlay,
      residual: place(residual, axes, states),
    };
  }
  return layouts;
}

/** By variable: how many messages from below its home must line up with it. Those that few read run fastest. */
function countReaders(tree: JunctionTree): Int32Array {
  const readers = new Int32Array(tree.home.length);
  for (const { separator } of tree.cliques) for (const variable of separator) readers[variable]!++;
  return readers;
}

/** Number of combinations of the variables' states. */
export function sizeOf(variables: readonly number[], states: Int32Array): number {
  return variables.reduce((product, variable) => product * states[variable]!, 1);
}

/** Lays a table over `axes`, its last running fastest, over a larger one; it may have axes in any order. */
export function place(
  axes: readonly number[],
  over: readonly number[],
  states: Int32Array,
): Placed {
  const stride = new Map<number, number>();
  let size = 1;
  for (const variable of axes.toReversed()) {
    stride.set(variable, size);
    size *= states[variable]!;
  }
  const shape = over.map((variable) => states[variable]!);
  const strides = over.map((variable) => stride.get(variable) ?? 0);
  return { axes, size, overlay: overlay(shape, strides) };
}
