import { type CliqueLayout, placeInOrder } from './clique-layout.ts';
import { Overlay } from './overlay.ts';
import { normalise } from './scale.ts';

/** What a query makes of one factor. */
export interface FactorUse {
  readonly on: boolean;
  readonly table: Float64Array;
  readonly evidence: ReadonlyMap<number, number>;
}

/** How a factor's whole table lies in memory. */
export interface TableAxes {
  readonly scope: readonly number[];
  /** By place in the scope: step in the table per state. */
  readonly steps: readonly number[];
}

/** The part of a factor's table that agrees with the evidence, laid out for the clique it is multiplied into. */
export class FactorSlice {
  readonly entries: Float64Array;
  /** How the slice lies over its clique's table. */
  readonly inClique: Overlay;
  on = false;
  /** What was divided out of the entries, as a decimal logarithm; 0 while switched off. */
  log10Scale = 0;
  readonly #inTable: Overlay;
  /** The factor's variables that are observed or have one state, and the step of each in its table. */
  readonly #settled: number[] = [];
  readonly #settledSteps: number[] = [];
  #table: Float64Array | undefined;
  #offset = 0;

  /** @param states states of each variable, 1 where it is observed */
  constructor({ scope, steps }: TableAxes, layout: CliqueLayout, states: Int32Array) {
    const axes: number[] = [];
    const shape: number[] = [];
    const strides: number[] = [];
    for (const variable of layout.axes) {
      const place = scope.indexOf(variable);
      if (place < 0) continue;
      axes.push(variable);
      shape.push(states[variable]!);
      strides.push(steps[place]!);
    }
    const { size, overlay } = placeInOrder(axes, { axes: layout.axes }, states);
    this.entries = new Float64Array(size);
    this.inClique = overlay;
    this.#inTable = new Overlay(shape, strides);
    for (let place = 0; place < scope.length; place++) {
      if (states[scope[place]!] !== 1) continue;
      this.#settled.push(scope[place]!);
      this.#settledSteps.push(steps[place]!);
    }
  }

  /** Takes in a query; whether that changed anything. */
  update({ on, table, evidence }: FactorUse): boolean {
    let offset = 0;
    for (let i = 0; i < this.#settled.length; i++) {
      // A variable of one state need not be observed.
      offset += this.#settledSteps[i]! * (evidence.get(this.#settled[i]!) ?? 0);
    }
    if (on === this.on && table === this.#table && offset === this.#offset) return false;
    this.on = on;
    this.#table = table;
    this.#offset = offset;
    if (on) this.#inTable.spread(table, this.entries, offset);
    this.log10Scale = on ? normalise(this.entries) : 0;
    return true;
  }
}
