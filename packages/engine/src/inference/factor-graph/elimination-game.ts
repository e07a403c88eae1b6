import type { Elimination, GreedyRule } from './elimination-order.ts';
import type { InteractionGraph } from './interaction-graph.ts';
import { PriorityQueue } from './priority-queue.ts';

/** Logarithms of state counts are kept as whole multiples of 2⁻²⁰, so that adding and taking away is exact. */
const LOGARITHM_STEPS = 2 ** 20;

/** Sums variables out one by one, connecting the neighbours of each, always taking the one its rule likes best.
 *  What the rule looks at is kept up to date by differences, never counted anew. */
export class EliminationGame {
  readonly #states: Int32Array;
  readonly #neighbours: number[][];
  /** What a variable contributes to the cost of a connection. */
  readonly #weight: Float64Array;
  /** By variable: cost of the connections missing among its neighbours. */
  readonly #fill: Float64Array;
  /** By variable: logarithm of the states of the clique that summing it out makes. */
  readonly #logStates: Float64Array;
  readonly #logarithm: Float64Array;
  /** Marks a set of variables: those whose entry equals the current stamp. */
  readonly #marked: Int32Array;
  #stamp = 0;
  readonly #queue: PriorityQueue;

  /** @param rank breaks the last ties */
  constructor(graph: InteractionGraph, rule: GreedyRule, rank: Int32Array) {
    const size = graph.states.length;
    this.#states = graph.states;
    this.#neighbours = graph.neighbours.map((list) => [...list]);
    this.#weight = Float64Array.from(graph.states, (n) => (rule.weighsConnections ? n : 1));
    this.#logarithm = Float64Array.from(graph.states, (n) =>
      Math.round(Math.log2(n) * LOGARITHM_STEPS),
    );
    this.#marked = new Int32Array(size);
    this.#logStates = this.#logarithm.map((own, v) =>
      this.#neighbours[v]!.reduce((sum, u) => sum + this.#logarithm[u]!, own),
    );
    this.#fill = new Float64Array(size);
    for (let v = 0; v < size; v++) this.#fill[v] = this.#missingAround(v);
    const [first, second] =
      rule.first === 'fill' ? [this.#fill, this.#logStates] : [this.#logStates, this.#fill];
    this.#queue = new PriorityQueue(
      size,
      (a, b) =>
        first[a]! < first[b]! ||
        (first[a] === first[b] &&
          (second[a]! < second[b]! || (second[a] === second[b] && rank[a]! < rank[b]!))),
    );
  }

  /** The whole elimination, or `undefined` as soon as its total reaches `bound`, if there is one. */
  play(outside: ReadonlySet<number>, bound?: number): Elimination | undefined {
    const order: number[] = [];
    const cliques: (readonly number[])[] = [];
    let totalStates = 0;
    while (this.#queue.length > 0) {
      const next = this.#queue.shift();
      if (outside.has(next)) continue;
      const clique = [next, ...this.#neighbours[next]!];
      totalStates += clique.reduce((product, v) => product * this.#states[v]!, 1);
      if (bound !== undefined && totalStates >= bound) return undefined;
      this.#remove(next);
      order.push(next);
      cliques.push(clique);
    }
    return { order, cliques, totalStates };
  }

  #mark(variables: readonly number[]): number {
    this.#stamp++;
    for (const v of variables) this.#marked[v] = this.#stamp;
    return this.#stamp;
  }

  #missingAround(v: number): number {
    const around = this.#neighbours[v]!;
    const stamp = this.#mark(around);
    const weightAround = around.reduce((sum, u) => sum + this.#weight[u]!, 0);
    let missing = 0;
    for (const u of around) {
      let weight = weightAround - this.#weight[u]!;
      for (const w of this.#neighbours[u]!) {
        if (this.#marked[w] === stamp) weight -= this.#weight[w]!;
      }
      missing += weight * this.#weight[u]!;
    }
    return missing / 2;
  }

  #remove(v: number): void {
    const around = this.#neighbours[v]!;
    const stamp = this.#mark(around);
    for (const u of around) {
      const list = this.#neighbours[u]!;
      list.splice(list.indexOf(v), 1);
      for (const w of list) {
        if (this.#marked[w] !== stamp) this.#fill[u]! -= this.#weight[v]! * this.#weight[w]!;
      }
      this.#logStates[u]! -= this.#logarithm[v]!;
    }
    this.#connectAll(around);
    for (const u of around) this.#queue.reorder(u);
  }

  #connectAll(variables: readonly number[]): void {
    for (let i = 0; i < variables.length; i++) {
      const a = variables[i]!;
      let stamp = this.#mark(this.#neighbours[a]!);
      for (let j = i + 1; j < variables.length; j++) {
        const b = variables[j]!;
        if (this.#marked[b] === stamp) continue;
        this.#connect(a, b, stamp);
        stamp = this.#mark(this.#neighbours[a]!);
      }
    }
  }

  /** Connects `a` and `b`; the neighbours of `a` carry the stamp. */
  #connect(a: number, b: number, stamp: number): void {
    const cost = this.#weight[a]! * this.#weight[b]!;
    let common = 0;
    let aroundB = 0;
    for (const w of this.#neighbours[b]!) {
      aroundB += this.#weight[w]!;
      if (this.#marked[w] !== stamp) continue;
      common += this.#weight[w]!;
      this.#fill[w]! -= cost;
      this.#queue.reorder(w);
    }
    const aroundA = this.#neighbours[a]!.reduce((sum, w) => sum + this.#weight[w]!, 0);
    this.#fill[a]! += (aroundA - common) * this.#weight[b]!;
    this.#fill[b]! += (aroundB - common) * this.#weight[a]!;
    this.#logStates[a]! += this.#logarithm[b]!;
    this.#logStates[b]! += this.#logarithm[a]!;
    this.#neighbours[a]!.push(b);
    this.#neighbours[b]!.push(a);
  }
}
