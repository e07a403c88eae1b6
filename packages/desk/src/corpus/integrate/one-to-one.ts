import { sortedRows } from './radix-sort.ts';
import { type Edges, rivalSets, type Sizes } from './rival-sets.ts';

/** Change of a message, as a share of it, below which it has settled. Declared. */
const SETTLED = 1e-5;

/** Most rounds of messages in one set of rivals. Declared: the longest chains of rivals that were met took some 200. */
const MOST_ROUNDS = 1000;

/** Edges that have rivals, set by set, and in each set in the order of their records of one side. */
interface Side {
  /** Places of the edges in the order of the reference. */
  readonly places: Uint32Array;
  /** Where the edges of each record that has two or more begin, and the next record's; two numbers a record. */
  readonly records: Uint32Array;
  /** Where the records of each set begin, counted in records; after the last set, how many there are. */
  readonly sets: Uint32Array;
}

/**
 * Probability of each pair, from its odds by itself, when a record has at most one counterpart in the other source:
 * belief propagation on the monomer-dimer model, which is exact where rivals form no circle and converges everywhere
 * (Zdeborová and Mézard 2006; Bayati et al. 2007). Messages are kept, so that the next call starts from them.
 */
export class OneToOne {
  readonly #edges: Edges;
  /** Pairs that have rivals, set by set and in the order of the reference. */
  readonly #pairs: Uint32Array;
  readonly #reference: Side;
  readonly #other: Side;
  readonly #fromReference: Float64Array;
  readonly #fromOther: Float64Array;

  constructor(pairs: Edges, sizes: Sizes) {
    this.#edges = pairs;
    const { setOf, pairsIn } = rivalSets(pairs, sizes);
    const contested = Uint32Array.from(setOf.keys()).filter((pair) => pairsIn[setOf[pair]!]! > 1);
    const pick = (keys: Uint32Array) => contested.map((pair) => keys[pair]!);
    const set = { keys: pick(setOf), largest: pairsIn.length };
    const byReference = sortedRows(contested.length, [
      set,
      { keys: pick(pairs.reference), largest: sizes.reference },
    ]);
    const byOther = sortedRows(contested.length, [
      set,
      { keys: pick(pairs.other), largest: sizes.other },
    ]);
    const placeOf = new Uint32Array(contested.length);
    for (const [place, row] of byReference.order.entries()) placeOf[row] = place;
    this.#pairs = byReference.order.map((row) => contested[row]!);
    this.#reference = sideOf(
      placeOf.map((_, place) => place),
      byReference,
      pick(pairs.reference),
    );
    this.#other = sideOf(
      byOther.order.map((row) => placeOf[row]!),
      byOther,
      pick(pairs.other),
    );
    this.#fromReference = new Float64Array(contested.length).fill(1);
    this.#fromOther = new Float64Array(contested.length).fill(1);
  }

  /** Whether it was made for these pairs. */
  isOf(pairs: Edges): boolean {
    return this.#edges === pairs;
  }

  /** Probabilities for these odds after so many more rounds of messages, settled or not. */
  probabilitiesAfter(rounds: number, odds: Float64Array): Float64Array {
    const own = Float64Array.from(this.#pairs, (pair) => odds[pair]!);
    for (let set = 0; set < this.#reference.sets.length - 1; set++)
      for (let round = 0; round < rounds; round++) this.#exchange(set, own);
    return this.#probabilities(odds);
  }

  /** Probabilities for these odds, with the messages settled. */
  probabilities(odds: Float64Array): Float64Array {
    const own = Float64Array.from(this.#pairs, (pair) => odds[pair]!);
    for (let set = 0; set < this.#reference.sets.length - 1; set++)
      for (let round = 0; round < MOST_ROUNDS && this.#exchange(set, own) > SETTLED; round++);
    return this.#probabilities(odds);
  }

  /** One round of messages in a set. The greatest change of one, as a share of it. */
  #exchange(set: number, odds: Float64Array): number {
    return Math.max(
      send(this.#reference, set, { odds, sent: this.#fromReference, received: this.#fromOther }),
      send(this.#other, set, { odds, sent: this.#fromOther, received: this.#fromReference }),
    );
  }

  #probabilities(odds: Float64Array): Float64Array {
    const probability = new Float64Array(odds.length);
    for (let pair = 0; pair < odds.length; pair++)
      probability[pair] = odds[pair]! / (1 + odds[pair]!);
    for (let place = 0; place < this.#pairs.length; place++) {
      const pair = this.#pairs[place]!;
      const free = odds[pair]! * this.#fromReference[place]! * this.#fromOther[place]!;
      probability[pair] = free / (1 + free);
    }
    return probability;
  }
}

/** What a side sends and has received. */
interface Exchange {
  readonly odds: Float64Array;
  readonly sent: Float64Array;
  readonly received: Float64Array;
}

/**
 * Each record of a set tells along each of its edges how free it is: one over the odds of all its other edges. The
 * greatest change, as a share of the message.
 */
function send(side: Side, set: number, { odds, sent, received }: Exchange): number {
  const { places, records, sets } = side;
  let moved = 0;
  for (let record = sets[set]!; record < sets[set + 1]!; record++) {
    const from = records[2 * record]!;
    const to = records[2 * record + 1]!;
    let sum = 1;
    for (let at = from; at < to; at++) sum += odds[places[at]!]! * received[places[at]!]!;
    for (let at = from; at < to; at++) {
      const edge = places[at]!;
      // The difference is at least 1 but for rounding, where one edge outweighs the rest.
      const message = 1 / Math.max(sum - odds[edge]! * received[edge]!, 1);
      moved = Math.max(moved, Math.abs(message - sent[edge]!) / message);
      sent[edge] = message;
    }
  }
  return moved;
}

/** Records that have two edges or more. One with a single edge always tells that it is free. */
function sideOf(
  places: Uint32Array,
  { order, keys }: { order: Uint32Array; keys: Uint32Array },
  ends: Uint32Array,
): Side {
  const records: number[] = [];
  const sets: number[] = [];
  for (let from = 0; from < order.length; ) {
    if (from === 0 || keys[from] !== keys[from - 1]) sets.push(records.length / 2);
    let to = from + 1;
    while (to < order.length && keys[to] === keys[from] && ends[order[to]!] === ends[order[from]!])
      to++;
    if (to - from > 1) records.push(from, to);
    from = to;
  }
  sets.push(records.length / 2);
  return { places, records: Uint32Array.from(records), sets: Uint32Array.from(sets) };
}
