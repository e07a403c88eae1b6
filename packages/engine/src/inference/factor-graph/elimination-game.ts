import { Contest } from './contest.ts';
import type { Elimination, GreedyRule, Overrun } from './elimination.ts';
import { type InteractionGraph, missingConnections } from './interaction-graph.ts';
import { tableSize } from './table-size.ts';

/** Logarithms of state counts are kept as whole multiples of 2⁻²⁰, so that adding and taking away is exact. */
const LOGARITHM_STEPS = 2 ** 20;

/** Sums variables out one by one, connecting the neighbours of each, always taking the one its rule likes best.
 *  What the rule looks at is kept up to date by differences, never counted anew; in plain arrays and without iterators,
 *  as V8 makes an object of every double and every step of an iterator as long as it has not compiled the code. */
export class EliminationGame {
  readonly #states: Int32Array;
  readonly #neighbours: readonly number[][];
  /** What a variable contributes to the cost of a connection. */
  readonly #weight: readonly number[];
  /** By variable: sum of the weights of its neighbours. */
  readonly #weightAround: number[];
  /** By variable: cost of the connections missing among its neighbours. */
  readonly #fill: number[];
  /** By variable: logarithm of its states. */
  readonly #logarithm: readonly number[];
  /** By variable: logarithm of the states of the clique that summing it out makes. */
  readonly #logStates: number[];
  /** Marks a set of variables: those whose entry equals the current stamp. */
  readonly #marked: Int32Array;
  #stamp = 0;
  readonly #contest: Contest;

  /** @param rank breaks the last ties */
  constructor({ states, neighbours }: InteractionGraph, rule: GreedyRule, rank: Int32Array) {
    this.#states = states;
    this.#neighbours = neighbours.map((list) => list.slice());
    const counts = Array.from(states);
    this.#weight = rule.weighsConnections ? counts : counts.slice().fill(1);
    this.#weightAround = sumsAround(neighbours, this.#weight);
    this.#fill = missingConnections(neighbours, this.#weight);
    this.#logarithm = counts.map((count) => Math.round(Math.log2(count) * LOGARITHM_STEPS));
    this.#logStates = sumsAround(neighbours, this.#logarithm);
    for (let v = 0; v < states.length; v++) this.#logStates[v]! += this.#logarithm[v]!;
    this.#marked = new Int32Array(states.length);
    const isFillFirst = rule.first === 'fill';
    const first = isFillFirst ? this.#fill : this.#logStates;
    const second = isFillFirst ? this.#logStates : this.#fill;
    this.#contest = new Contest(states.length, (a, b) => {
      if (first[a] !== first[b]) return first[a]! < first[b]!;
      if (second[a] !== second[b]) return second[a]! < second[b]!;
      return rank[a]! < rank[b]!;
    });
  }

  /** The whole elimination; or the clique at which it went beyond the limit; or `undefined` as soon as its total
   *  reaches `bound`, if there is one. */
  play(limit: number, bound?: number): Elimination | Overrun | undefined {
    const order: number[] = [];
    const cliques: (readonly number[])[] = [];
    let totalStates = 0;
    for (let next = this.#contest.shift(); next !== undefined; next = this.#contest.shift()) {
      const variables = [next].concat(this.#neighbours[next]!);
      const states = tableSize(variables, this.#states);
      if (states > limit) return { variables, states };
      totalStates += states;
      if (bound !== undefined && totalStates >= bound) return undefined;
      this.#remove(next);
      order.push(next);
      cliques.push(variables);
    }
    return { order, cliques, totalStates };
  }

  #remove(v: number): void {
    const around = this.#neighbours[v]!;
    if (this.#fill[v] === 0) {
      this.#detachConnected(v, around);
      this.#meetAgain(around);
      return;
    }
    this.#detach(v, around);
    this.#meetAgain(this.#connectAll(around));
  }

  #meetAgain(changed: readonly number[]): void {
    for (let i = 0; i < changed.length; i++) this.#contest.meetAgain(changed[i]!);
  }

  /** Takes `v` away where all of its neighbours are connected: whatever else one of them has around it was not
   *  connected to `v`. */
  #detachConnected(v: number, around: readonly number[]): void {
    const neighbours = this.#neighbours;
    const weight = this.#weight;
    const weightAround = this.#weightAround;
    const fill = this.#fill;
    const logStates = this.#logStates;
    const own = weight[v]!;
    const ownLogarithm = this.#logarithm[v]!;
    const clique = weightAround[v]! + own;
    for (let i = 0; i < around.length; i++) {
      const u = around[i]!;
      const list = neighbours[u]!;
      list.splice(list.indexOf(v), 1);
      fill[u]! -= own * (weightAround[u]! + weight[u]! - clique);
      weightAround[u]! -= own;
      logStates[u]! -= ownLogarithm;
    }
  }

  #detach(v: number, around: readonly number[]): void {
    const stamp = this.#mark(around);
    for (let i = 0; i < around.length; i++) {
      const u = around[i]!;
      const list = this.#neighbours[u]!;
      list.splice(list.indexOf(v), 1);
      let unconnected = 0;
      for (let j = 0; j < list.length; j++) {
        if (this.#marked[list[j]!] !== stamp) unconnected += this.#weight[list[j]!]!;
      }
      this.#fill[u]! -= this.#weight[v]! * unconnected;
      this.#weightAround[u]! -= this.#weight[v]!;
      this.#logStates[u]! -= this.#logarithm[v]!;
    }
  }

  #mark(variables: readonly number[]): number {
    const marked = this.#marked;
    const stamp = ++this.#stamp;
    for (let i = 0; i < variables.length; i++) marked[variables[i]!] = stamp;
    return stamp;
  }

  /** Connects the variables; gives them and all others whose cost that changed, some more than once. */
  #connectAll(variables: readonly number[]): number[] {
    const changed = variables.slice();
    for (let i = 0; i < variables.length; i++) {
      const a = variables[i]!;
      const stamp = this.#mark(this.#neighbours[a]!);
      for (let j = i + 1; j < variables.length; j++) {
        const b = variables[j]!;
        if (this.#marked[b] === stamp) continue;
        this.#connect(a, b, changed);
        this.#marked[b] = stamp;
      }
    }
    return changed;
  }

  /** Connects `a`, whose neighbours carry the current stamp, and `b`. */
  #connect(a: number, b: number, changed: number[]): void {
    const stamp = this.#stamp;
    const weight = this.#weight;
    const cost = weight[a]! * weight[b]!;
    const aroundB = this.#neighbours[b]!;
    let common = 0;
    for (let i = 0; i < aroundB.length; i++) {
      const w = aroundB[i]!;
      if (this.#marked[w] !== stamp) continue;
      common += weight[w]!;
      this.#fill[w]! -= cost;
      changed.push(w);
    }
    this.#fill[a]! += (this.#weightAround[a]! - common) * weight[b]!;
    this.#fill[b]! += (this.#weightAround[b]! - common) * weight[a]!;
    this.#weightAround[a]! += weight[b]!;
    this.#weightAround[b]! += weight[a]!;
    this.#logStates[a]! += this.#logarithm[b]!;
    this.#logStates[b]! += this.#logarithm[a]!;
    this.#neighbours[a]!.push(b);
    this.#neighbours[b]!.push(a);
  }
}

/** By variable: sum of a figure of its neighbours. */
function sumsAround(
  neighbours: readonly (readonly number[])[],
  figure: readonly number[],
): number[] {
  return neighbours.map((around) => {
    let sum = 0;
    for (let i = 0; i < around.length; i++) sum += figure[around[i]!]!;
    return sum;
  });
}
