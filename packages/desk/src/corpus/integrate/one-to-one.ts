import { giveBack } from './give-back.ts';
import { pickedNumbers, pickedPlaces, rowsMarked } from './picked-rows.ts';
import { countedOrder, numberAbove } from './radix-sort.ts';
import type { Edges, RivalSets } from './rival-sets.ts';

/** Change of a message, as a share of it, below which it has settled. Declared. */
const SETTLED = 1e-5;

/** Most rounds of messages in one set of rivals. Declared: the longest chains of rivals that were met took some 200. */
const MOST_ROUNDS = 1000;

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

  constructor(pairs: Edges, { setOf, pairsIn }: RivalSets) {
    const contested = rowsMarked(pairsWithRivals(setOf, pairsIn), 1);
    const bySet = (records: Uint32Array) => {
      const byRecord = countedOrder(records, numberAbove(records), contested);
      const order = countedOrder(setOf, pairsIn.length, byRecord);
      giveBack(byRecord);
      return order;
    };
    this.#pairs = bySet(pairs.reference);
    const placeOf = placesOf(this.#pairs, setOf.length);
    const sideOf = (edges: Uint32Array, recordOf: Uint32Array) =>
      new Side(pickedPlaces(placeOf, edges), { edges, setOf, recordOf });
    this.#reference = sideOf(this.#pairs, pairs.reference);
    const byOther = bySet(pairs.other);
    this.#other = sideOf(byOther, pairs.other);
    giveBack(contested, placeOf, byOther);
  }

  /** Probabilities for these odds after so many more rounds of messages, settled or not. */
  probabilitiesAfter(rounds: number, odds: Float64Array): Float64Array {
    const own = pickedNumbers(odds, this.#pairs);
    this.#settle(rounds, own);
    return this.#probabilities(odds);
  }

  /** Probabilities for these odds, with the messages settled. */
  probabilities(odds: Float64Array): Float64Array {
    const own = pickedNumbers(odds, this.#pairs);
    this.#settle(MOST_ROUNDS, own);
    return this.#probabilities(odds);
  }

  /** So many rounds of messages in each set, or fewer where they have settled. */
  #settle(rounds: number, odds: Float64Array): void {
    for (let set = 0; set < this.#reference.setCount; set++)
      for (let round = 0; round < rounds && this.#exchange(set, odds); round++);
  }

  /** One round of messages in a set. Whether the next would bring news: the reference answers what the other side told. */
  #exchange(set: number, odds: Float64Array): boolean {
    this.#reference.send(set, odds, this.#other.sent);
    const isNews = this.#other.send(set, odds, this.#reference.sent);
    return isNews && this.#reference.hasRecords(set);
  }

  #probabilities(odds: Float64Array): Float64Array {
    const probability = withoutRivals(odds);
    const [pairs, fromReference, fromOther] = [this.#pairs, this.#reference.sent, this.#other.sent];
    for (let place = 0; place < pairs.length; place++) {
      const pair = pairs[place]!;
      const free = odds[pair]! * fromReference[place]! * fromOther[place]!;
      probability[pair] = free / (1 + free);
    }
    return probability;
  }
}

function withoutRivals(odds: Float64Array): Float64Array {
  const probability = new Float64Array(odds.length);
  for (let pair = 0; pair < odds.length; pair++)
    probability[pair] = odds[pair]! / (1 + odds[pair]!);
  return probability;
}

/** Of each pair its place in a list that it may be in. */
function placesOf(list: Uint32Array, pairs: number): Uint32Array {
  const placeOf = new Uint32Array(pairs);
  for (let place = 0; place < list.length; place++) placeOf[list[place]!] = place;
  return placeOf;
}

/** Of each pair, 1 where its set has another. */
function pairsWithRivals(setOf: Uint32Array, pairsIn: Uint32Array): Uint8Array {
  const hasRivals = new Uint8Array(setOf.length);
  for (let pair = 0; pair < setOf.length; pair++)
    hasRivals[pair] = pairsIn[setOf[pair]!]! > 1 ? 1 : 0;
  return hasRivals;
}

/** Edges of one side, and the set and the record of each pair. */
interface SideEdges {
  readonly edges: Uint32Array;
  readonly setOf: Uint32Array;
  readonly recordOf: Uint32Array;
}

/** What the records of one side tell along their edges, set by set, and in each set in the order of the records. */
class Side {
  /** Of each edge, by its place in the order of the reference, how free the record of this side is for it. */
  readonly sent: Float64Array;
  /** Places of the edges in the order of the reference. */
  readonly #places: Uint32Array;
  /** Where the edges of each record that has two or more begin, and where they end; two numbers a record. */
  readonly #records: Uint32Array;
  /** Where the records of each set begin, counted in records; after the last set, how many there are. */
  readonly #sets: Uint32Array;

  constructor(places: Uint32Array, edges: SideEdges) {
    this.sent = new Float64Array(places.length).fill(1);
    this.#places = places;
    const { records, sets } = recordsBySet(edges);
    this.#records = records;
    this.#sets = sets;
  }

  get setCount(): number {
    return this.#sets.length - 1;
  }

  /** Whether any record of this side has two edges or more in a set, so that it tells more than that it is free. */
  hasRecords(set: number): boolean {
    return this.#sets[set]! < this.#sets[set + 1]!;
  }

  /**
   * Each record of a set tells along each of its edges how free it is: one over the odds of all its other edges. Whether
   * any of this is news.
   */
  send(set: number, odds: Float64Array, received: Float64Array): boolean {
    const [places, records, sent] = [this.#places, this.#records, this.sent];
    const end = this.#sets[set + 1]!;
    let isNews = false;
    for (let record = this.#sets[set]!; record < end; record++) {
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
}

/** Records that have two edges or more. One with a single edge always tells that it is free. */
function recordsBySet({ edges, setOf, recordOf }: SideEdges): {
  records: Uint32Array;
  sets: Uint32Array;
} {
  const records = new Uint32Array(edges.length);
  const sets = new Uint32Array(edges.length + 1);
  let [recordCount, setCount, before] = [0, 0, -1];
  for (let from = 0; from < edges.length; ) {
    const [set, record] = [setOf[edges[from]!]!, recordOf[edges[from]!]];
    if (set !== before) sets[setCount++] = recordCount;
    before = set;
    let to = from + 1;
    // A record is in one set only.
    while (to < edges.length && recordOf[edges[to]!] === record) to++;
    if (to - from > 1) {
      records[2 * recordCount] = from;
      records[2 * recordCount++ + 1] = to;
    }
    from = to;
  }
  sets[setCount++] = recordCount;
  return { records: records.slice(0, 2 * recordCount), sets: sets.slice(0, setCount) };
}
