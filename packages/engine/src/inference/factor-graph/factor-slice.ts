import type { CliqueLayout } from './clique-layout.ts';
import { place } from './clique-layout.ts';
import type { Factor, FactorGraph, Variable } from './factor-graph.ts';
import { type Overlay, overlay, spread } from './overlay.ts';
import { normalise } from './scale.ts';

/** What a query makes of one factor. */
export interface FactorState {
  readonly on: boolean;
  readonly table: Float64Array;
  readonly evidence: ReadonlyMap<number, number>;
}

/** The part of a factor's table that agrees with the evidence, in the order of the clique it is multiplied into. */
export class FactorSlice {
  readonly entries: Float64Array;
  /** How the slice lies over its clique's table. */
  readonly inClique: Overlay;
  /** What was divided out of the entries, as a decimal logarithm; 0 while switched off. */
  log10Scale = 0;
  on = false;
  readonly #fromTable: Overlay;
  readonly #observed: { readonly variable: number; readonly stride: number }[] = [];
  #table: Float64Array | undefined;
  #offset = -1;

  constructor(factor: Factor, graph: FactorGraph, layout: CliqueLayout, states: Int32Array) {
    const stride = stridesOf(factor, graph.variables);
    const axes = layout.axes.filter((variable) => stride.has(variable));
    const placed = place(axes, layout.axes, states);
    this.entries = new Float64Array(placed.size);
    this.inClique = placed.overlay;
    this.#fromTable = overlay(
      axes.map((variable) => states[variable]!),
      axes.map((variable) => stride.get(variable)!),
    );
    for (const variable of factor.scope) {
      if (states[variable] === 1) this.#observed.push({ variable, stride: stride.get(variable)! });
    }
  }

  /** Takes in a query; whether that changed anything. */
  update({ on, table, evidence }: FactorState): boolean {
    let offset = 0;
    for (const { variable, stride } of this.#observed) {
      offset += stride * (evidence.get(variable) ?? 0);
    }
    if (on === this.on && table === this.#table && offset === this.#offset) return false;
    this.on = on;
    this.#table = table;
    this.#offset = offset;
    if (on) spread(this.#fromTable, table, this.entries, offset);
    this.log10Scale = on ? normalise(this.entries) : 0;
    return true;
  }
}

function stridesOf({ scope }: Factor, variables: readonly Variable[]): Map<number, number> {
  const strides = new Map<number, number>();
  let size = 1;
  for (const variable of scope.toReversed()) {
    strides.set(variable, size);
    size *= variables[variable]!.states.length;
  }
  return strides;
}
