import type { JunctionTree } from './junction-tree.ts';
import { Overlay } from './overlay.ts';

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
  const layouts = Array.from<CliqueLayout>({ length: tree.cliques.length });
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

/** Lays a row-major table over `axes` over a larger one; its axes may stand in another order there. */
export function place(
  axes: readonly number[],
  over: readonly number[],
  states: Int32Array,
): Placed {
  const strides = stridesOf(axes, states);
  return {
    axes,
    size: sizeOf(axes, states),
    overlay: new Overlay(
      over.map((variable) => states[variable]!),
      over.map((variable) => strides.get(variable) ?? 0),
    ),
  };
}

/** Number of combinations of the variables' states. */
function sizeOf(variables: readonly number[], states: Int32Array): number {
  return variables.reduce((product, variable) => product * states[variable]!, 1);
}

/** Step in a row-major table per state of each of its variables. */
export function stridesOf(axes: readonly number[], states: Int32Array): Map<number, number> {
  const strides = new Map<number, number>();
  let stride = 1;
  for (const variable of axes.toReversed()) {
    strides.set(variable, stride);
    stride *= states[variable]!;
  }
  return strides;
}
