import { type CliqueLayout, layOut, place } from './clique-layout.ts';
import type { Query } from './compiled-graph.ts';
import type { FactorGraph } from './factor-graph.ts';
import { FactorSlice } from './factor-slice.ts';
import type { JunctionTree } from './junction-tree.ts';
import { multiply, type Overlay, spread, sumInto } from './overlay.ts';
import { normalise } from './scale.ts';

/** A product whose largest entry falls under this is built again with care, before small entries are lost:
 *  doubles end near 2⁻¹⁰²². */
const NEAR_UNDERFLOW = -500 * Math.log10(2);

/** One clique's numbers. */
interface CliqueTable {
  readonly layout: CliqueLayout;
  readonly slices: FactorSlice[];
  readonly children: number[];
  /** Product of its factors and the messages of its children. */
  readonly product: Float64Array;
  /** Its message to its parent: the product summed down to the separator. */
  readonly message: Float64Array;
  /** What the rest of the graph adds to the message: belief about the separator over message. */
  readonly ratio: Float64Array;
  log10Scale: number;
  /** Whether the product must be built anew. */
  stale: boolean;
  /** Whether `ratio` of its children and the marginals of its residual are those of the query at hand. */
  believed: boolean;
}

/** Two passes over a junction tree for one set of observed variables (Hugin's division, Shafer and Shenoy's
 *  separate messages). Upwards, only what a query changed is built anew; downwards, only what is asked for. */
export class Propagation {
  readonly observed: ReadonlySet<number>;
  log10Z = Number.NEGATIVE_INFINITY;
  readonly #tree: JunctionTree;
  readonly #graph: FactorGraph;
  readonly #states: Int32Array;
  readonly #slices: FactorSlice[];
  readonly #cliques: CliqueTable[];
  readonly #marginals: Float64Array[];
  /** Room for the largest clique: its belief, and the belief about its residual. */
  readonly #belief: Float64Array;
  readonly #residual: Float64Array;

  constructor(graph: FactorGraph, tree: JunctionTree, observed: Iterable<number>) {
    this.#graph = graph;
    this.#tree = tree;
    this.observed = new Set(observed);
    this.#states = Int32Array.from(graph.variables, ({ states }, v) =>
      this.observed.has(v) ? 1 : states.length,
    );
    this.#cliques = layOut(tree, this.#states).map(emptyTable);
    this.#cliques.forEach(({ layout }, c) => {
      this.#cliques[layout.parent]?.children.push(c);
    });
    this.#slices = graph.factors.map((factor, f) => {
      const clique = this.#cliques[this.#tree.factors[f]!]!;
      const slice = new FactorSlice(factor, graph, clique.layout, this.#states);
      clique.slices.push(slice);
      return slice;
    });
    // A variable of one state has no axis and keeps its 1.
    this.#marginals = graph.variables.map(({ states }) => new Float64Array(states.length).fill(1));
    const sizes = this.#cliques.map(({ layout }) => layout.size);
    const residuals = this.#cliques.map(({ layout }) => layout.residual.size);
    this.#belief = new Float64Array(sizes.reduce((a, b) => Math.max(a, b)));
    this.#residual = new Float64Array(residuals.reduce((a, b) => Math.max(a, b)));
  }

  /** Takes in a query that observes exactly `observed`, and sums the graph up to its roots. */
  load(query: Required<Query>): void {
    let possible = true;
    this.#slices.forEach((slice, f) => {
      const table = query.tables.get(f) ?? this.#graph.factors[f]!.table;
      const on = !query.without.has(f);
      const changed = slice.update({ on, table, evidence: query.evidence });
      if (changed) this.#cliques[this.#tree.factors[f]!]!.stale = true;
      if (slice.log10Scale === Number.NEGATIVE_INFINITY) possible = false;
    });
    for (const clique of this.#cliques) clique.believed = false;
    this.log10Z = possible && this.#collect() ? this.#log10Total() : Number.NEGATIVE_INFINITY;
  }

  /** Probability of each state of an unobserved variable. Only where the evidence is possible. */
  marginal(variable: number): Float64Array {
    this.#believeFromRoot(this.#tree.home[variable]!);
    return this.#marginals[variable]!;
  }

  /** Joint probabilities of unobserved variables that share a clique, the last running fastest. */
  jointWithin(clique: number, variables: readonly number[]): Float64Array {
    const { layout } = this.#cliques[clique]!;
    if (layout.parent >= 0) this.#believeFromRoot(layout.parent);
    const placed = place(variables, layout.axes, this.#states);
    const joint = new Float64Array(placed.size);
    sumInto(placed.overlay, this.#beliefOf(this.#cliques[clique]!), joint);
    return toProbabilities(joint);
  }

  #collect(): boolean {
    for (const clique of this.#cliques) {
      if (!clique.stale) continue;
      this.#build(clique);
      if (clique.log10Scale === Number.NEGATIVE_INFINITY) return false;
      clique.stale = false;
      const parent = this.#cliques[clique.layout.parent];
      if (parent !== undefined) parent.stale = true;
    }
    return true;
  }

  #build(clique: CliqueTable): void {
    const { layout, product, message } = clique;
    this.#multiplyAll(clique, () => 0);
    sumInto(layout.separator.overlay, product, message);
    clique.log10Scale = normalise(message);
    if (clique.log10Scale >= NEAR_UNDERFLOW) return;
    const log10Scale = this.#multiplyAll(clique, normalise);
    sumInto(layout.separator.overlay, product, message);
    clique.log10Scale = log10Scale + normalise(message);
  }

  /** Multiplies factors and messages into the product; `rescale` runs after each and gives what it divided out. */
  #multiplyAll({ slices, children, product }: CliqueTable, rescale: typeof normalise): number {
    let isFirst = true;
    let log10Scale = 0;
    const operate = (overlay: Overlay, operand: Float64Array) => {
      if (operand.length === 1) return;
      if (isFirst) spread(overlay, operand, product);
      else multiply(overlay, operand, product, product);
      isFirst = false;
      log10Scale += rescale(product);
    };
    for (const slice of slices) if (slice.on) operate(slice.inClique, slice.entries);
    for (const c of children) operate(this.#cliques[c]!.layout.inParent, this.#cliques[c]!.message);
    if (isFirst) product.fill(1);
    return log10Scale;
  }

  #log10Total(): number {
    let total = 0;
    for (const slice of this.#slices) total += slice.log10Scale;
    for (const clique of this.#cliques) total += clique.log10Scale;
    return total;
  }

  #believeFromRoot(clique: number): void {
    const path: CliqueTable[] = [];
    for (let c = clique; c >= 0; c = this.#cliques[c]!.layout.parent) {
      if (this.#cliques[c]!.believed) break;
      path.push(this.#cliques[c]!);
    }
    for (const next of path.reverse()) this.#believe(next);
  }

  /** From the belief about one clique: what it tells its children, and the marginals of its residual. */
  #believe(clique: CliqueTable): void {
    const belief = this.#beliefOf(clique);
    for (const c of clique.children) {
      const { layout, message, ratio } = this.#cliques[c]!;
      if (ratio.length === 1) continue;
      sumInto(layout.inParent, belief, ratio);
      normalise(ratio);
      divide(ratio, message);
    }
    clique.believed = true;
    const { axes, size, overlay } = clique.layout.residual;
    if (size === 1) return;
    const residual = this.#residual.subarray(0, size);
    sumInto(overlay, belief, residual);
    this.#foldMarginals(axes, residual);
  }

  /** Belief about a clique whose parent has spoken, up to a constant. */
  #beliefOf({ layout, product, ratio }: CliqueTable): Float64Array {
    if (ratio.length === 1) return product;
    multiply(layout.separator.overlay, ratio, product, this.#belief);
    return this.#belief;
  }

  /** Marginals of all axes of a table, summing the last axis out again and again; overwrites the table. */
  #foldMarginals(axes: readonly number[], table: Float64Array): void {
    let size = table.length;
    for (const variable of axes.toReversed()) {
      const marginal = this.#marginals[variable]!.fill(0);
      const states = marginal.length;
      for (let row = 0, at = 0; at < size; row++) {
        let sum = 0;
        for (let state = 0; state < states; state++, at++) {
          marginal[state]! += table[at]!;
          sum += table[at]!;
        }
        table[row] = sum;
      }
      size /= states;
      toProbabilities(marginal);
    }
  }
}

function emptyTable(layout: CliqueLayout): CliqueTable {
  return {
    layout,
    slices: [],
    children: [],
    product: new Float64Array(layout.size),
    message: new Float64Array(layout.separator.size),
    ratio: new Float64Array(layout.separator.size),
    log10Scale: 0,
    stale: true,
    believed: false,
  };
}

/** Divides belief by message, in place. Nothing over nothing is nothing: what is impossible stays so. */
function divide(belief: Float64Array, message: Float64Array): void {
  for (let i = 0; i < belief.length; i++) {
    belief[i] = message[i] === 0 ? 0 : Math.min(belief[i]! / message[i]!, Number.MAX_VALUE);
  }
}

function toProbabilities(table: Float64Array): Float64Array {
  let total = 0;
  for (let i = 0; i < table.length; i++) total += table[i]!;
  for (let i = 0; i < table.length; i++) table[i]! /= total;
  return table;
}
