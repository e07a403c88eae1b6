import type { ComparedPairs } from './compared-pairs.ts';

/** The edges of records of one side that have two or more: `edges[starts[record] … starts[record + 1])`. */
interface Side {
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
  /** Of each edge, its record on this side; -1 for a record that has no other edge. */
  readonly recordOf: Int32Array;
}

/** Change of a message, as a share of it, below which it has settled. Declared. */
const SETTLED = 1e-5;

/** Most turns of one side after the other. Declared: the longest chains of rivals that were met took some 400. */
const MOST_TURNS = 2000;

/** The reference, then the other source. */
const TURNS = [0, 1] as const;

/**
 * Probability of each pair, from its odds by itself, when a record has at most one counterpart in the other source:
 * belief propagation on the monomer-dimer model, which is exact where rivals form no circle and converges everywhere
 * (Zdeborová and Mézard 2006; Bayati et al. 2007). Messages are kept, so that the next call starts from them.
 */
export class OneToOne {
  readonly #sides: readonly [Side, Side];
  readonly #messages: readonly [Float64Array, Float64Array];

  constructor(
    pairs: Pick<ComparedPairs, 'reference' | 'other'>,
    sizes: { reference: number; other: number },
  ) {
    this.#sides = [sideOf(pairs.reference, sizes.reference), sideOf(pairs.other, sizes.other)];
    const count = pairs.reference.length;
    this.#messages = [new Float64Array(count).fill(1), new Float64Array(count).fill(1)];
  }

  /** Probabilities for these odds after so many more rounds of messages, settled or not. */
  probabilitiesAfter(rounds: number, odds: Float64Array): Float64Array {
    for (let round = 0; round < rounds; round++) {
      for (const turn of TURNS) {
        const exchange = this.#exchange(turn, odds);
        for (let record = 0; record < countOf(exchange.side); record++) send(exchange, record);
      }
    }
    return this.#probabilities(odds);
  }

  /** Probabilities for these odds, with the messages settled. Only records whose rivals still move are asked again. */
  probabilities(odds: Float64Array): Float64Array {
    this.probabilitiesAfter(1, odds);
    let asked = Array.from({ length: countOf(this.#sides[0]) }, (_, record) => record);
    for (let turns = 0; turns < MOST_TURNS && asked.length > 0; turns++) {
      const turn = TURNS[turns % 2]!;
      const listeners = this.#sides[1 - turn]!;
      const isToAsk = new Uint8Array(countOf(listeners));
      const next: number[] = [];
      const tell = (edge: number) => {
        const record = listeners.recordOf[edge]!;
        if (record < 0 || isToAsk[record] === 1) return;
        isToAsk[record] = 1;
        next.push(record);
      };
      const exchange = this.#exchange(turn, odds);
      for (const record of asked) send(exchange, record, tell);
      asked = next;
    }
    return this.#probabilities(odds);
  }

  #exchange(turn: 0 | 1, odds: Float64Array): Exchange {
    const [fromReference, fromOther] = this.#messages;
    return turn === 0
      ? { side: this.#sides[0], odds, sent: fromReference, received: fromOther }
      : { side: this.#sides[1], odds, sent: fromOther, received: fromReference };
  }

  #probabilities(odds: Float64Array): Float64Array {
    const [fromReference, fromOther] = this.#messages;
    const probability = new Float64Array(odds.length);
    for (let edge = 0; edge < odds.length; edge++) {
      const free = odds[edge]! * fromReference[edge]! * fromOther[edge]!;
      probability[edge] = free / (1 + free);
    }
    return probability;
  }
}

/** What a side sends and has received. */
interface Exchange {
  readonly side: Side;
  readonly odds: Float64Array;
  readonly sent: Float64Array;
  readonly received: Float64Array;
}

/**
 * A record tells along each of its edges how free it is: one over the odds of all its other edges.
 *
 * @param tellMoved told of each edge whose message moved
 */
function send(
  { side, odds, sent, received }: Exchange,
  record: number,
  tellMoved?: (edge: number) => void,
): void {
  const { starts, edges } = side;
  const from = starts[record]!;
  const to = starts[record + 1]!;
  let sum = 1;
  for (let place = from; place < to; place++) {
    const edge = edges[place]!;
    sum += odds[edge]! * received[edge]!;
  }
  for (let place = from; place < to; place++) {
    const edge = edges[place]!;
    // The difference is at least 1 but for rounding, where one edge outweighs the rest.
    const message = 1 / Math.max(sum - odds[edge]! * received[edge]!, 1);
    if (tellMoved !== undefined && Math.abs(message - sent[edge]!) > SETTLED * message)
      tellMoved(edge);
    sent[edge] = message;
  }
}

/** Records of a side that have rivals. */
function countOf({ starts }: Side): number {
  return starts.length - 1;
}

/** The records of a side that have rivals to weigh. One with a single edge always tells that it is free. */
function sideOf(ends: Uint32Array, events: number): Side {
  const counts = new Uint32Array(events);
  for (const end of ends) counts[end]!++;
  const next = new Uint32Array(events);
  const starts = [0];
  for (let event = 0; event < events; event++) {
    if (counts[event]! < 2) continue;
    next[event] = starts.at(-1)!;
    starts.push(next[event]! + counts[event]!);
  }
  const edges = new Uint32Array(starts.at(-1)!);
  const recordOf = new Int32Array(ends.length).fill(-1);
  for (let edge = 0; edge < ends.length; edge++) {
    const end = ends[edge]!;
    if (counts[end]! >= 2) edges[next[end]!++] = edge;
  }
  for (let record = 0; record + 1 < starts.length; record++)
    for (let place = starts[record]!; place < starts[record + 1]!; place++)
      recordOf[edges[place]!] = record;
  return { starts: Uint32Array.from(starts), edges, recordOf };
}
