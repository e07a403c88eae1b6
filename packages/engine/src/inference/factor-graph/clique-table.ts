import type { Random } from '../../vocabulary/index.ts';
import type { CliqueLayout } from './clique-layout.ts';
import type { FactorSlice } from './factor-slice.ts';
import type { Overlay } from './overlay.ts';
import { foldMarginals, LOG10_OF_2, normalise } from './scale.ts';

/** A message whose largest entry falls under this is built again by logarithms. Since nothing that is multiplied is
 *  above 1, and doubles are whole down to 2⁻¹⁰²², no entry within 2⁻⁵⁰⁰ of the largest is ever lost. */
const NEAR_UNDERFLOW = -500 * LOG10_OF_2;

/** One clique's numbers: the product of what it takes in, its message to its parent, and what comes back. */
export class CliqueTable {
  readonly layout: CliqueLayout;
  readonly slices: FactorSlice[] = [];
  readonly children: CliqueTable[] = [];
  /** What was divided out of the message, as a decimal logarithm; `-Infinity` where it is all zero. */
  log10Scale = 0;
  /** Whether product and message must be built anew. */
  isStale = true;
  /** Whether the children's ratios and the marginals are those of the query at hand. */
  isBelieved = false;
  /** Product of the factors and of the children's messages. */
  readonly #product: Float64Array;
  /** The product, summed down to the separator. */
  readonly #message: Float64Array;
  /** What the rest of the graph adds: belief about the separator, over the message. */
  readonly #ratio: Float64Array;
  /** Of the variables at home here, in the order of the residual's axes. */
  readonly #marginals: readonly Float64Array[];

  constructor(layout: CliqueLayout, marginals: readonly Float64Array[]) {
    this.layout = layout;
    this.#product = new Float64Array(layout.size);
    this.#message = new Float64Array(layout.separator.size);
    this.#ratio = new Float64Array(layout.separator.size);
    this.#marginals = marginals;
  }

  /** Builds product and message from the slices and the children's messages. */
  build(): void {
    this.#multiplyAll();
    this.log10Scale = this.#sumToMessage();
    if (this.log10Scale >= NEAR_UNDERFLOW) return;
    const log10Scale = this.#multiplyByLogarithms();
    this.log10Scale = log10Scale + this.#sumToMessage();
  }

  /** Belief about the clique, up to a constant, once its parent believes. Whatever `room` holds is overwritten
   *  where there is need of it. */
  belief(room: Float64Array): Float64Array {
    if (this.#ratio.length === 1) return this.#product;
    this.layout.separator.overlay.multiply(this.#ratio, this.#product, room);
    return room;
  }

  /** Passes belief on to the children, and sums it down to the marginals of the variables at home here. */
  believe(beliefRoom: Float64Array, residualRoom: Float64Array): void {
    const belief = this.belief(beliefRoom);
    for (const child of this.children) child.#hear(belief);
    const { residual, size } = this.layout;
    this.isBelieved = true;
    if (residual.size === 1) return;
    if (residual.size === size) {
      foldMarginals(belief, residualRoom, this.#marginals);
    } else {
      residual.overlay.sum(belief, residualRoom.subarray(0, residual.size));
      foldMarginals(residualRoom, residualRoom, this.#marginals);
    }
  }

  /** Draws the variables at home here, given those shared with the parent, which `states` holds already. */
  draw(states: Int32Array, random: Random): void {
    const { separator, residual, axes } = this.layout;
    if (residual.size === 1) return;
    const isResidualFastest = axes[0] === separator.axes[0];
    const shared = this.#placeOf(separator.axes, states);
    const from = isResidualFastest ? shared * residual.size : shared;
    const step = isResidualFastest ? 1 : separator.size;
    let place = drawPlace(this.#product, { from, step, count: residual.size }, random);
    for (let i = residual.axes.length - 1; i >= 0; i--) {
      const variable = residual.axes[i]!;
      const size = this.#statesOf(variable);
      states[variable] = place % size;
      place = Math.floor(place / size);
    }
  }

  /** Place of some states in a row-major table over these axes. */
  #placeOf(axes: readonly number[], states: Int32Array): number {
    return axes.reduce((at, variable) => at * this.#statesOf(variable) + states[variable]!, 0);
  }

  #statesOf(variable: number): number {
    return this.layout.shape[this.layout.axes.indexOf(variable)]!;
  }

  /** Nothing over nothing is nothing: what is impossible stays so. */
  #hear(parentBelief: Float64Array): void {
    const ratio = this.#ratio;
    const message = this.#message;
    if (ratio.length === 1) return;
    this.layout.inParent.sum(parentBelief, ratio);
    normalise(ratio);
    for (let i = 0; i < ratio.length; i++) {
      ratio[i] = message[i] === 0 ? 0 : Math.min(ratio[i]! / message[i]!, Number.MAX_VALUE);
    }
  }

  #sumToMessage(): number {
    this.layout.separator.overlay.sum(this.#product, this.#message);
    return normalise(this.#message);
  }

  #multiplyAll(): void {
    const product = this.#product;
    let isEmpty = true;
    this.#forEachOperand((overlay, operand) => {
      if (isEmpty) overlay.spread(operand, product);
      else overlay.multiply(operand, product, product);
      isEmpty = false;
    });
    if (isEmpty) product.fill(1);
  }

  /** The same product with its largest entry brought to 1; gives the decimal logarithm of what that was. */
  #multiplyByLogarithms(): number {
    const product = this.#product;
    const logarithms = new Float64Array(product.length);
    this.#forEachOperand((overlay, operand) => {
      overlay.spread(operand, product);
      for (let i = 0; i < product.length; i++) logarithms[i]! += Math.log2(product[i]!);
    });
    const largest = logarithms.reduce((a, b) => Math.max(a, b));
    if (largest === Number.NEGATIVE_INFINITY) return largest;
    for (let i = 0; i < product.length; i++) product[i] = 2 ** (logarithms[i]! - largest);
    return largest * LOG10_OF_2;
  }

  #forEachOperand(visit: (overlay: Overlay, operand: Float64Array) => void): void {
    for (const { on, inClique, entries } of this.slices) {
      // A single entry is 1: its scale was divided out.
      if (on && entries.length > 1) visit(inClique, entries);
    }
    for (const child of this.children) {
      if (child.#message.length > 1) visit(child.layout.inParent, child.#message);
    }
  }
}

/** One of `count` entries of a table, `step` apart, with a chance in proportion to it. */
function drawPlace(
  table: Float64Array,
  { from, step, count }: { from: number; step: number; count: number },
  random: Random,
): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += table[from + i * step]!;
  let left = random() * total;
  let last = 0;
  for (let i = 0; i < count; i++) {
    const weight = table[from + i * step]!;
    if (weight === 0) continue;
    last = i;
    left -= weight;
    if (left < 0) break;
  }
  return last;
}
