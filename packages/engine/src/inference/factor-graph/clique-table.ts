import type { Random } from '../../vocabulary/index.ts';
import type { CliqueLayout } from './clique-layout.ts';
import type { FactorSlice } from './factor-slice.ts';
import type { Overlay } from './overlay.ts';
import { areEqual, foldMarginals, isLevel, LOG10_OF_2, normalise } from './scale.ts';

/** A message whose largest entry falls under this is built again by logarithms. Since nothing that is multiplied is
 *  above 1, and doubles are whole down to 2⁻¹⁰²², no entry within 2⁻⁵⁰⁰ of the largest is ever lost. */
const NEAR_UNDERFLOW = -500 * LOG10_OF_2;

/** Room that the tables of one graph share; whatever it holds is overwritten. */
export interface SharedRoom {
  /** As large as the largest separator. */
  readonly separator: Float64Array;
  /** As large as the largest table that marginals are summed from. */
  readonly told: Float64Array;
}

/** One clique's numbers: the product of what it takes in, its message to its parent, and what comes back. */
export class CliqueTable {
  readonly layout: CliqueLayout;
  readonly slices: FactorSlice[] = [];
  readonly children: CliqueTable[] = [];
  /** What was divided out of the message, as a decimal logarithm; `-Infinity` where it is all zero. */
  log10Scale = 0;
  /** Whether product and message must be built anew. */
  isStale = true;
  /** Whether the children and the marginals have been told what this clique believes now. */
  isTold = false;
  /** The query, by number, for which its parent has told it all there is. */
  toldIn = 0;
  /** Product of the factors and of the children's messages. */
  readonly #product: Float64Array;
  /** The product, summed down to the separator. */
  readonly #message: Float64Array;
  /** Whether the message says nothing, its entries being all the same. */
  #isMessageLevel = false;
  /** What the rest of the graph adds: belief about the separator, over the message. */
  readonly #ratio: Float64Array;
  /** Where message and ratio are worked out. */
  readonly #draft: Float64Array;
  readonly #toldRoom: Float64Array;
  /** By axis of what the layout says is told from here. */
  readonly #marginals: readonly Float64Array[];
  /** By axis of the separator, where the layout says that any is told by it; none else. */
  readonly #separatorMarginals: readonly Float64Array[];

  /** @param marginals by variable */
  constructor(layout: CliqueLayout, room: SharedRoom, marginals: readonly Float64Array[]) {
    const { size, separator, told, toldBySeparator } = layout;
    this.layout = layout;
    this.#product = new Float64Array(size);
    this.#message = new Float64Array(separator.size);
    this.#ratio = new Float64Array(separator.size);
    this.#draft = room.separator.subarray(0, separator.size);
    this.#toldRoom = room.told;
    this.#marginals = told.axes.map((variable) => marginals[variable]!);
    // What another clique tells is summed here into the void, so that each answer has one source.
    this.#separatorMarginals =
      toldBySeparator.length === 0
        ? []
        : separator.axes.map((variable) =>
            toldBySeparator.includes(variable)
              ? marginals[variable]!
              : new Float64Array(marginals[variable]!.length),
          );
  }

  /** Builds product and message from the slices and the children's messages; whether the message is another than
   *  before. What was divided out of it may be another either way. */
  build(): boolean {
    this.isTold = false;
    this.#multiplyAll();
    this.log10Scale = this.#sumToDraft();
    if (this.log10Scale < NEAR_UNDERFLOW) {
      const log10Scale = this.#multiplyByLogarithms();
      this.log10Scale = log10Scale + this.#sumToDraft();
    }
    if (areEqual(this.#draft, this.#message)) return false;
    this.#message.set(this.#draft);
    this.#isMessageLevel = this.#message[0] === 1 && isLevel(this.#message);
    return true;
  }

  /** Belief about the clique, up to a constant, once its parent has told it: a table of its own, or the product itself. */
  belief(): Float64Array {
    if (this.#ratio.length === 1) return this.#product;
    const belief = new Float64Array(this.layout.size);
    this.layout.separator.overlay.multiply(this.#ratio, this.#product, belief);
    return belief;
  }

  /** Tells the children what this clique believes of what they share, and the marginals that it answers for. */
  tell(): void {
    const { told } = this.layout;
    this.isTold = true;
    for (const child of this.children) child.#hear(this);
    if (told.size === 1) return;
    const sums = this.#toldRoom.subarray(0, told.size);
    this.#sumBelief(told.overlay, sums);
    foldMarginals(sums, sums, this.#marginals);
  }

  /** Draws the variables at home here, given those shared with the parent, which `states` holds already. */
  draw(states: Int32Array, random: Random): void {
    const { separator, residual, residualSize, isResidualFastest } = this.layout;
    if (residualSize === 1) return;
    const shared = this.#placeOf(separator.axes, states);
    const from = isResidualFastest ? shared * residualSize : shared;
    const step = isResidualFastest ? 1 : separator.size;
    let place = drawPlace(this.#product, { from, step, count: residualSize }, random);
    for (let i = residual.length - 1; i >= 0; i--) {
      const variable = residual[i]!;
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

  /** Takes in what the parent believes of the separator. What is as before goes no further. */
  #hear(parent: CliqueTable): void {
    const ratio = this.#ratio;
    const message = this.#message;
    const draft = this.#draft;
    if (ratio.length === 1) return;
    parent.#sumBelief(this.layout.inParent, draft);
    normalise(draft);
    if (this.#separatorMarginals.length > 0) {
      foldMarginals(draft, this.#toldRoom, this.#separatorMarginals);
    }
    for (let i = 0; i < draft.length; i++) {
      // Nothing over nothing is nothing: what is impossible stays so.
      draft[i] = message[i] === 0 ? 0 : Math.min(draft[i]! / message[i]!, Number.MAX_VALUE);
    }
    if (areEqual(draft, ratio)) return;
    ratio.set(draft);
    this.isTold = false;
  }

  /** Sums belief about the clique, without building it, into a smaller table. */
  #sumBelief(overlay: Overlay, sums: Float64Array): void {
    if (this.#ratio.length === 1) overlay.sum(this.#product, sums);
    else if (this.layout.isResidualFastest) {
      overlay.sumWeighingBlocks(this.#product, this.#ratio, sums);
    } else overlay.sumWeighingPlaces(this.#product, this.#ratio, sums);
  }

  #sumToDraft(): number {
    this.layout.separator.overlay.sum(this.#product, this.#draft);
    const log10Scale = normalise(this.#draft);
    const level = this.#draft[0]!;
    if (level === 1 || !isLevel(this.#draft)) return log10Scale;
    // As of variables below which nothing is observed. Without their rounding, messages that say nothing are the same
    // whatever the query, and nothing above is built anew.
    this.#draft.fill(1);
    return log10Scale + Math.log10(level);
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
    for (let i = 0; i < this.slices.length; i++) {
      const { on, inClique, entries } = this.slices[i]!;
      // A single entry is 1: its scale was divided out.
      if (on && entries.length > 1) visit(inClique, entries);
    }
    for (let i = 0; i < this.children.length; i++) {
      const child = this.children[i]!;
      if (!child.#isMessageLevel) visit(child.layout.inParent, child.#message);
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
