import { pickedNumbers, pickedPlaces, rowsWhere } from './picked-rows.ts';
import { sortedRows, sortKey } from './radix-sort.ts';
import type { Edges, RivalSets } from './rival-sets.ts';

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
  /** Pairs that have rivals, set by set and in the order of the reference. */
  readonly #pairs: Uint32Array;
  readonly #reference: Side;
  readonly #other: Side;
  readonly #fromReference: Float64Array;
  readonly #fromOther: Float64Array;

  constructor(pairs: Edges, { setOf, pairsIn }: RivalSets) {
    const contested = rowsWhere(setOf.length, (pair) => pairsIn[setOf[pair]!]! > 1);
    const count = contested.length;
    const pick = (keys: Uint32Array) => pickedPlaces(keys, contested);
    const set = { keys: pick(setOf), largest: pairsIn.length };
    const reference = sortKey(pick(pairs.reference));
    const other = sortKey(pick(pairs.other));
    const byReference = sortedRows(count, [set, reference]);
    const byOther = sortedRows(count, [set, other]);
    const placeOf = new Uint32Array(count);
    const places = new Uint32Array(count);
    for (let place = 0; place < count; place++) {
      places[place] = place;
      placeOf[byReference.order[place]!] = place;
    }
    this.#pairs = pickedPlaces(contested, byReference.order);
    this.#reference = { places, ...recordsBySet(byReference, reference.keys) };
    this.#other = {
      places: pickedPlaces(placeOf, byOther.order),
      ...recordsBySet(byOther, other.keys),
    };
    this.#fromReference = new Float64Array(count).fill(1);
    this.#fromOther = new Float64Array(count).fill(1);
  }

  /** Probabilities for these odds after so many more rounds of messages, settled or not. */
  probabilitiesAfter(rounds: number, odds: Float64Array): Float64Array {
    const own = pickedNumbers(odds, this.#pairs);
    for (let set = 0; set < this.#reference.sets.length - 1; set++)
      for (let round = 0; round < rounds; round++) this.#exchange(set, own);
    return this.#probabilities(odds);
  }

  /** Probabilities for these odds, with the messages settled. */
  probabilities(odds: Float64Array): Float64Array {
    const own = pickedNumbers(odds, this.#pairs);
    for (let set = 0; set < this.#reference.sets.length - 1; set++)
      for (let round = 0; round < MOST_ROUNDS && this.#exchange(set, own); round++);
    return this.#probabilities(odds);
  }

  /** One round of messages in a set. Whether any of them still moves. */
  #exchange(set: number, odds: Float64Array): boolean {
    const [fromReference, fromOther] = [this.#fromReference, this.#fromOther];
    const one = send(this.#reference, set, { odds, sent: fromReference, received: fromOther });
    const two = send(this.#other, set, { odds, sent: fromOther, received: fromReference });
    return one || two;
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
 * Each record of a set tells along each of its edges how free it is: one over the odds of all its other edges. Whether
 * any of this is news.
 */
function send(side: Side, set: number, { odds, sent, received }: Exchange): boolean {
  const { places, records, sets } = side;
  let isNews = false;
  for (let record = sets[set]!; record < sets[set + 1]!; record++) {
    const from = records[2 * record]!;
    const to = records[2 * record + 1]!;
    let sum = 1;
    for (let at = from; at < to; at++) sum += odds[places[at]!]! * received[places[at]!]!;
    for (let at = from; at < to; at++) {
      const edge = places[at]!;
      // The difference is at least 1 but for rounding, where one edge outweighs the rest.
      const message = 1 / Math.max(sum - odds[edge]! * received[edge]!, 1);
      if (Math.abs(message - sent[edge]!) > SETTLED * message) isNews = true;
      sent[edge] = message;
    }
  }
  return isNews;
}

/** Records that have two edges or more. One with a single edge always tells that it is free. */
function recordsBySet(
  { order, keys }: { order: Uint32Array; keys: Uint32Array },
  ends: Uint32Array,
): Pick<Side, 'records' | 'sets'> {
  const records = new Uint32Array(order.length);
  const sets = new Uint32Array(order.length + 1);
  let [recordCount, setCount] = [0, 0];
  for (let from = 0; from < order.length; ) {
    if (from === 0 || keys[from] !== keys[from - 1]) sets[setCount++] = recordCount;
    const end = ends[order[from]!];
    let to = from + 1;
    while (to < order.length && keys[to] === keys[from] && ends[order[to]!] === end) to++;
    if (to - from > 1) {
      records[2 * recordCount] = from;
      records[2 * recordCount++ + 1] = to;
    }
    from = to;
  }
  sets[setCount++] = recordCount;
  return { records: records.slice(0, 2 * recordCount), sets: sets.slice(0, setCount) };
}
