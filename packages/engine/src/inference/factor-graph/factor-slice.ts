import { type CliqueLayout, overlayInOrder } from './clique-layout.ts';
import { LONGEST_PATTERN, Overlay } from './overlay.ts';
import { normalise } from './scale.ts';

/** What is known of a factor before any query. */
export interface SlicedFactor {
  readonly scope: readonly number[];
  /** By place in the scope: step in the table per state. */
  readonly steps: readonly number[];
  /** Its table, where nothing need be divided out of that. */
  readonly scaled: Float64Array | undefined;
}

const NOTHING = new Float64Array(0);

/** The part of a factor's table that agrees with the evidence: the table itself where that is all of it, a copy otherwise. */
export class FactorSlice {
  entries: Float64Array = NOTHING;
  /** How the slice lies over its clique's table. */
  readonly inClique: Overlay;
  on = false;
  /** What was divided out of the entries, as a decimal logarithm; 0 while switched off. */
  log10Scale = 0;
  /** Of a copy that stands in the order of the clique's axes: its size, and how the table's entries lie over it. */
  readonly #copy: { readonly size: number; readonly inTable: Overlay } | undefined;
  readonly #factor: SlicedFactor;
  /** The places in its scope of variables that are observed or have one state. */
  readonly #settled: number[] = [];
  #table: Float64Array | undefined;
  #offset = 0;

  /** @param states states of each variable, 1 where it is observed */
  constructor(factor: SlicedFactor, layout: CliqueLayout, states: Int32Array) {
    this.#factor = factor;
    const { scope } = factor;
    for (let place = 0; place < scope.length; place++) {
      if (states[scope[place]!] === 1) this.#settled.push(place);
    }
    const strides = stridesOver(layout.axes, factor);
    const isWhole = this.#settled.length === 0;
    // A table that is read along a pattern may as well be in any order.
    if (isWhole && (layout.size <= LONGEST_PATTERN || isInOrder(strides))) {
      this.inClique = new Overlay(layout.shape, strides);
      return;
    }
    const axes: number[] = [];
    const shape: number[] = [];
    const ownStrides: number[] = [];
    let size = 1;
    for (let axis = 0; axis < strides.length; axis++) {
      if (strides[axis] === 0) continue;
      axes.push(layout.axes[axis]!);
      shape.push(layout.shape[axis]!);
      ownStrides.push(strides[axis]!);
      size *= layout.shape[axis]!;
    }
    this.inClique = overlayInOrder(axes, layout, layout.axes.length);
    this.#copy = { size, inTable: new Overlay(shape, ownStrides) };
  }

  /** Takes in a query; whether that changed anything.
   *  @param table `undefined` where the factor is switched off */
  update(table: Float64Array | undefined, evidence: ReadonlyMap<number, number>): boolean {
    const { scope, steps } = this.#factor;
    let offset = 0;
    for (let i = 0; i < this.#settled.length; i++) {
      const place = this.#settled[i]!;
      // A variable of one state need not be observed.
      offset += steps[place]! * (evidence.get(scope[place]!) ?? 0);
    }
    const isSame = table === this.#table && offset === this.#offset;
    if (isSame) return false;
    this.on = table !== undefined;
    this.#table = table;
    this.#offset = offset;
    this.log10Scale = table === undefined ? 0 : this.#take(table, offset);
    return true;
  }

  /** Gives what is divided out of the entries. */
  #take(table: Float64Array, offset: number): number {
    if (this.#copy !== undefined) {
      const { size, inTable } = this.#copy;
      if (this.entries.length !== size) this.entries = new Float64Array(size);
      inTable.spread(table, this.entries, offset);
      return normalise(this.entries);
    }
    this.entries = table;
    if (table === this.#factor.scaled) return 0;
    this.entries = table.slice();
    return normalise(this.entries);
  }
}

/** By axis of a clique: step in the table per state of it; 0 for one that the factor does not have. */
function stridesOver(axes: readonly number[], { scope, steps }: SlicedFactor): number[] {
  const strides = axes.slice();
  for (let axis = 0; axis < axes.length; axis++) {
    const place = scope.indexOf(axes[axis]!);
    strides[axis] = place < 0 ? 0 : steps[place]!;
  }
  return strides;
}

/** Whether the axes that a table has stand in its own order. */
function isInOrder(strides: readonly number[]): boolean {
  let before = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < strides.length; axis++) {
    const stride = strides[axis]!;
    if (stride > before) return false;
    if (stride > 0) before = stride;
  }
  return true;
}
