import type { Random } from '../../vocabulary/index.ts';
import type { CheckedGraph } from './broken-promises.ts';
import { type CliqueLayout, layOut, stepsOf } from './clique-layout.ts';
import { CliqueTable, type SharedRoom } from './clique-table.ts';
import type { Query } from './compiled-graph.ts';
import { FactorSlice } from './factor-slice.ts';
import type { JunctionTree } from './junction-tree.ts';
import { Overlay } from './overlay.ts';
import { isScaled, toProbabilities } from './scale.ts';
import { tableSize } from './table-size.ts';

/** Two passes over a junction tree for one set of observed variables (Hugin's division, with the messages kept
 *  apart from the products as Shafer and Shenoy keep them). Upwards, only what a query changed is built anew;
 *  downwards, only what is asked for. */
export class Propagation {
  readonly observed: ReadonlySet<number>;
  /** Of the query loaded last. */
  log10Z = Number.NEGATIVE_INFINITY;
  readonly #graph: CheckedGraph;
  readonly #tree: JunctionTree;
  /** States of each variable, 1 where it is observed. */
  readonly #states: Int32Array;
  readonly #slices: readonly FactorSlice[];
  readonly #cliques: readonly CliqueTable[];
  readonly #marginals: readonly Float64Array[];
  /** Counts the queries. */
  #query = 0;

  constructor(graph: CheckedGraph, tree: JunctionTree, observed: Iterable<number>) {
    this.#graph = graph;
    this.#tree = tree;
    this.observed = new Set(observed);
    const states = Int32Array.from(graph.variables, (variable) => variable.states.length);
    this.#states = states.slice();
    for (const variable of this.observed) this.#states[variable] = 1;
    // A variable of one state has no axis and keeps its 1.
    this.#marginals = Array.from(states, (count) => new Float64Array(count).fill(1));
    this.#cliques = this.#emptyTables();
    this.#slices = this.#emptySlices(states);
  }

  /** Takes in a query that observes exactly `observed`, and sums the graph up to its roots. */
  load({ evidence, without, tables }: Required<Query>): void {
    const { factors } = this.#graph;
    for (let f = 0; f < factors.length; f++) {
      const table = without.has(f) ? undefined : (tables.get(f) ?? factors[f]!.table);
      if (this.#slices[f]!.update(table, evidence))
        this.#cliques[this.#tree.factors[f]!]!.isStale = true;
    }
    this.#query++;
    this.log10Z = this.#collect() ? this.#log10Total() : Number.NEGATIVE_INFINITY;
  }

  /** Probability of each state of an unobserved variable, where the evidence is possible. */
  marginal(variable: number): Float64Array {
    this.#tellDownTo(this.#tree.home[variable]!);
    return this.#marginals[variable]!;
  }

  /** Joint probabilities of unobserved variables of one clique, the last running fastest, where the evidence is
   *  possible. */
  jointWithin(clique: number, variables: readonly number[]): Float64Array {
    const table = this.#cliques[clique]!;
    this.#tellDownTo(table.layout.parent);
    const { axes, shape } = table.layout;
    const steps = stepsOf(variables, this.#states);
    const strides = axes.map((variable) => steps[variables.indexOf(variable)] ?? 0);
    const overlay = new Overlay(shape, strides);
    const joint = new Float64Array(tableSize(variables, this.#states));
    overlay.sum(table.belief(), joint);
    return toProbabilities(joint);
  }

  /** Draws the unobserved variables into `states`, which holds the observed ones, where the evidence is possible: the
   *  upward pass has summed out all below a clique, so that one walk down from the roots suffices (Dawid 1992). */
  draw(states: Int32Array, random: Random): void {
    for (let c = this.#cliques.length - 1; c >= 0; c--) this.#cliques[c]!.draw(states, random);
  }

  #emptyTables(): CliqueTable[] {
    const layouts = layOut(this.#tree, this.#states);
    const room = roomFor(layouts);
    const tables = layouts.map((layout) => new CliqueTable(layout, room, this.#marginals));
    for (const table of tables) {
      if (table.layout.parent >= 0) tables[table.layout.parent]!.children.push(table);
    }
    return tables;
  }

  /** @param states of each variable, observed or not */
  #emptySlices(states: Int32Array): FactorSlice[] {
    const { factors, largest } = this.#graph;
    const slices: FactorSlice[] = [];
    for (let f = 0; f < factors.length; f++) {
      const { scope, table } = factors[f]!;
      const clique = this.#cliques[this.#tree.factors[f]!]!;
      const steps = stepsOf(scope, states);
      const scaled = isScaled(largest[f]!, table.length) ? table : undefined;
      const slice = new FactorSlice({ scope, steps, scaled }, clique.layout, this.#states);
      clique.slices.push(slice);
      slices.push(slice);
    }
    return slices;
  }

  /** Builds what is stale, from the leaves to the roots; `false` as soon as a message is all zero. */
  #collect(): boolean {
    for (let c = 0; c < this.#cliques.length; c++) {
      const clique = this.#cliques[c]!;
      if (!clique.isStale) continue;
      const { parent } = clique.layout;
      const isOther = clique.build();
      if (isOther && parent >= 0) this.#cliques[parent]!.isStale = true;
      if (clique.log10Scale === Number.NEGATIVE_INFINITY) return false;
      clique.isStale = false;
    }
    return true;
  }

  #log10Total(): number {
    let total = 0;
    for (let f = 0; f < this.#slices.length; f++) total += this.#slices[f]!.log10Scale;
    for (let c = 0; c < this.#cliques.length; c++) total += this.#cliques[c]!.log10Scale;
    return total;
  }

  /** Has everything told that differs since the query before, from the root down to a clique and its children. */
  #tellDownTo(clique: number): void {
    if (clique < 0 || this.#cliques[clique]!.toldIn === this.#query) return;
    const path: CliqueTable[] = [];
    for (let c = clique; c >= 0 && this.#cliques[c]!.toldIn < this.#query; ) {
      const table = this.#cliques[c]!;
      path.push(table);
      c = table.layout.parent;
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const table = path[i]!;
      if (!table.isTold) table.tell();
      table.toldIn = this.#query;
    }
  }
}

function roomFor(layouts: readonly CliqueLayout[]): SharedRoom {
  let separator = 0;
  let told = 0;
  for (const layout of layouts) {
    separator = Math.max(separator, layout.separator.size);
    told = Math.max(told, layout.told.size);
  }
  return {
    separator: new Float64Array(separator),
    told: new Float64Array(Math.max(separator, told)),
  };
}
