import type { Elimination, GreedyRule, Overrun, SearchBounds } from './elimination.ts';
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
  /** By variable: logarithm of its states. */
  readonly #logarithm: Float64Array;
  /** By variable: logarithm of the states of the clique that summing it out makes. */
  readonly #logStates: Float64Array;
  /** Marks a set of variables: those whose entry equals the current stamp. */
  readonly #marked: Int32Array;
  #stamp = 0;
  readonly #queue: PriorityQueue;

  /** @param rank breaks the last ties */
  constructor(graph: InteractionGraph, rule: GreedyRule, rank: Int32Array) {
    const { states, neighbours, missing, missingByStates } = graph;
    this.#states = states;
    this.#neighbours = neighbours.map((list) => [...list]);
    this.#weight = Float64Array.from(states, (count) => (rule.weighsConnections ? count : 1));
    this.#fill = (rule.weighsConnections ? missingByStates : missing).slice();
    this.#logarithm = Float64Array.from(states, (count) =>
      Math.round(Math.log2(count) * LOGARITHM_STEPS),
    );
    this.#logStates = this.#logarithm.map((own, v) =>
      neighbours[v]!.reduce((sum, u) => sum + this.#logarithm[u]!, own),
    );
    this.#marked = new Int32Array(states.length);
    const costs = [this.#fill, this.#logStates];
    const [first, second] = rule.first === 'fill' ? costs : costs.toReversed();
    this.#queue = new PriorityQueue(states.length, (a, b) => {
      if (first![a] !== first![b]) return first![a]! < first![b]!;
      if (second![a] !== second![b]) return second![a]! < second![b]!;
      return rank[a]! < rank[b]!;
    });
  }

  /** The whole elimination; or the clique at which it went beyond the limit; or `undefined` as soon as its total
   *  reaches `bound`, if there is one. */
  play({ outside, limit }: SearchBounds, bound?: number): Elimination | Overrun | undefined {
    const order: number[] = [];
    const cliques: (readonly number[])[] = [];
    let totalStates = 0;
    while (this.#queue.length > 0) {
      const next = this.#queue.shift();
      if (outside.has(next)) continue;
      const variables = [next, ...this.#neighbours[next]!];
      const states = variables.reduce((product, v) => product * this.#states[v]!, 1);
      if (states > limit) return { variables, states };
      totalStates += states;
      if (bound !== undefined && totalStates >= bound) return undefined;
      this.#remove(next);
      order.push(next);
      cliques.push(variables);
    }
    return { order, cliques, totalStates };
  }

  #mark(variables: readonly number[]): number {
    this.#stamp++;
    for (const v of variables) this.#marked[v] = this.#stamp;
    return this.#stamp;
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
      const stamp = this.#mark(this.#neighbours[a]!);
      for (let j = i + 1; j < variables.length; j++) {
        const b = variables[j]!;
        if (this.#marked[b] === stamp) continue;
        this.#connect(a, b, stamp);
        this.#marked[b] = stamp;
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
