import type { Random } from '../../vocabulary/index.ts';
import { addBlocks, addWeighingBlocks, sumEachBlock, sumWeighingPlaces } from './block-sums.ts';
import type { CliqueLayout } from './clique-layout.ts';
import type { FactorSlice } from './factor-slice.ts';
import type { Overlay } from './overlay.ts';
import {
  type AskedAxes,
  foldMarginals,
  isLevel,
  LOG10_OF_2,
  normalise,
  overwrite,
} from './scale.ts';

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
  /** Of that room, as much as what the layout says is told from here. */
  readonly #toldSums: Float64Array;
  /** What the layout says is told from here. */
  readonly #asked: AskedAxes;
  /** What the layout says is told by the separator: not what another clique tells, so that each answer has one source. */
  readonly #askedOfSeparator: AskedAxes;

  /** @param marginals by variable */
  constructor(layout: CliqueLayout, room: SharedRoom, marginals: readonly Float64Array[]) {
    const { size, separator, told, toldBySeparator } = layout;
    this.layout = layout;
    this.#product = new Float64Array(size);
    this.#message = new Float64Array(separator.size);
    this.#ratio = new Float64Array(separator.size);
    // Nothing is above a root that could be told.
    if (separator.size === 1) this.#ratio[0] = 1;
    this.#draft = room.separator.subarray(0, separator.size);
    this.#toldRoom = room.told;
    this.#toldSums = room.told.subarray(0, told.size);
    this.#asked = {
      shape: told.shape,
      marginals: told.axes.map((variable) => marginals[variable]!),
    };
    this.#askedOfSeparator = {
      shape: separator.shape,
      marginals: marginalsTold(separator.axes, toldBySeparator, marginals),
    };
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
    return overwrite(this.#message, this.#draft);
  }

  /** Belief about the clique, up to a constant, once its parent has told it: a table of its own, or the product itself. */
  belief(): Float64Array {
    const ratio = this.#ratio;
    if (ratio.length === 1) return this.#product;
    const { isResidualFastest, residualSize } = this.layout;
    return this.#product.map((entry, at) =>
      isResidualFastest
        ? entry * ratio[Math.floor(at / residualSize)]!
        : entry * ratio[at % ratio.length]!,
    );
  }

  /** Tells the children what this clique believes of what they share, and the marginals that it answers for. */
  tell(): void {
    const { told, isResidualFastest } = this.layout;
    this.isTold = true;
    for (let i = 0; i < this.children.length; i++) this.children[i]!.#hear(this);
    if (told.size === 1) return;
    const sums = this.#toldSums;
    if (isResidualFastest) addWeighingBlocks(this.#product, this.#ratio, sums);
    else sumWeighingPlaces(this.#product, this.#ratio, sums);
    foldMarginals(sums, sums, this.#asked);
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
    if (this.#askedOfSeparator.marginals.length > 0)
      foldMarginals(draft, this.#toldRoom, this.#askedOfSeparator);
    if (!this.#isMessageLevel) divide(draft, message);
    if (overwrite(ratio, draft)) this.isTold = false;
  }

  /** Sums belief about the clique, without building it, into a smaller table. */
  #sumBelief(overlay: Overlay, sums: Float64Array): void {
    if (this.#ratio.length === 1) overlay.sum(this.#product, sums);
    else if (this.layout.isResidualFastest) {
      overlay.sumWeighingBlocks(this.#product, this.#ratio, sums);
    } else overlay.sumWeighingPlaces(this.#product, this.#ratio, sums);
  }

  #sumToDraft(): number {
    const draft = this.#draft;
    if (this.layout.isResidualFastest) sumEachBlock(this.#product, draft);
    else addBlocks(this.#product, draft);
    const log10Scale = normalise(draft);
    this.#isMessageLevel = isLevel(draft);
    const level = draft[0]!;
    if (level === 1 || !this.#isMessageLevel) return log10Scale;
    // As of variables below which nothing is observed. Without their rounding, messages that say nothing are the same
    // whatever the query, and nothing above is built anew.
    draft.fill(1);
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

function marginalsTold(
  axes: readonly number[],
  told: readonly number[],
  marginals: readonly Float64Array[],
): (Float64Array | undefined)[] {
  const list: (Float64Array | undefined)[] = [];
  let found = 0;
  for (let i = 0; found < told.length; i++) {
    const isTold = told.includes(axes[i]!);
    list.push(isTold ? marginals[axes[i]!] : undefined);
    if (isTold) found++;
  }
  return list;
}

/** Divides a table by a message, in place. Nothing over nothing is nothing: what is impossible stays so. */
function divide(table: Float64Array, message: Float64Array): void {
  for (let i = 0; i < table.length; i++) {
    table[i] = message[i] === 0 ? 0 : Math.min(table[i]! / message[i]!, Number.MAX_VALUE);
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
