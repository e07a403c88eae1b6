import { giveBack } from './give-back.ts';
import { countedOrder, sortedRows, sortKey } from './radix-sort.ts';
import { rivalSets } from './rival-sets.ts';

/** Records of two sources that were matched, a row for each link. */
export interface Links {
  /** Places of the two sources in the list of all. */
  readonly sources: readonly [one: number, two: number];
  /** Places of the records in the order in which their source was swept. */
  readonly one: Uint32Array;
  readonly two: Uint32Array;
  /** How probably each link is right. */
  readonly probability: Float64Array;
}

/** Groups of records, a row for each member, group after group. */
export interface Groups {
  /** Where the members of each group begin, and after the last group how many there are. */
  readonly starts: Uint32Array;
  /** Place of the source of each member, and its own place in that source. */
  readonly source: Uint8Array;
  readonly event: Uint32Array;
  /** That it belongs there: the probability of its strongest link. */
  readonly probability: Float64Array;
}

/**
 * Groups of records taken to be one event, at most one of each source. Links join the strongest first; one that would
 * bring two records of a source together is left out. Groups stand in the order of their first record.
 *
 * @param orders of each source, its records in the order of the sweep, by their places in the source
 */
export function groupsOf(lists: readonly Links[], orders: readonly Uint32Array[]): Groups {
  const rings = new Rings(orders);
  const links = endsOf(lists, rings);
  const strongest = strongestFirst(links, rings.count);
  const { one, two, probability } = links;
  for (let place = 0; place < strongest.length; place++) {
    const link = strongest[place]!;
    rings.join(one[link]!, two[link]!, probability[link]!);
  }
  const swept = rings.groups();
  const groups = inGivenOrder(swept, rings);
  giveBack(swept.starts, swept.event, swept.probability);
  return groups;
}

/** Links with each record told by its number among all. */
interface JoinedLinks {
  readonly one: Uint32Array;
  readonly two: Uint32Array;
  readonly probability: Float64Array;
}

/** All links in one list. */
function endsOf(lists: readonly Links[], rings: Rings): JoinedLinks {
  const count = lists.reduce((sum, { one }) => sum + one.length, 0);
  const one = new Uint32Array(count);
  const two = new Uint32Array(count);
  const probability = new Float64Array(count);
  let link = 0;
  for (const list of lists) {
    const [first, second] = list.sources.map((source) => rings.firstOf(source)) as [number, number];
    for (let row = 0; row < list.one.length; row++, link++) {
      one[link] = first + list.one[row]!;
      two[link] = second + list.two[row]!;
      probability[link] = list.probability[row]!;
    }
  }
  return { one, two, probability };
}

/** Steps of probability below which one link is as strong as another. Declared: far finer than what is written. */
const STEPS = 2 ** 24;

/**
 * Places of links, the most probable first; of equal ones, the one given first. Those that hang together stand together, since
 * no others bear on them, and so do their records in memory.
 */
function strongestFirst({ one, two, probability }: JoinedLinks, records: number): Uint32Array {
  const keys = new Uint32Array(probability.length);
  for (let link = 0; link < keys.length; link++) keys[link] = (1 - probability[link]!) * STEPS;
  const strongest = sortedRows(keys.length, [{ keys, largest: STEPS }]).order;
  // Both ends are numbered among all records, so there is one side only.
  const { setOf, pairsIn } = rivalSets(
    { reference: one, other: two },
    { reference: 0, other: records },
  );
  return countedOrder(setOf, pairsIn.length, strongest);
}

/**
 * Records of all sources, each with the next of its group; the last of a group leads back to the first. They are numbered
 * source by source and, within each, along the sweep, so that the records of a group lie near those of the group before.
 */
class Rings {
  /** How many records there are. */
  readonly count: number;
  readonly #orders: readonly Uint32Array[];
  readonly #firstOf: Uint32Array;
  readonly #source: Uint8Array;
  readonly #next: Uint32Array;
  /** Of each record the probability of its strongest link; 0 where it has none. */
  readonly #probability: Float64Array;

  /** @param orders of each source, its records in the order of the sweep, by their places in the source */
  constructor(orders: readonly Uint32Array[]) {
    this.count = orders.reduce((sum, { length }) => sum + length, 0);
    this.#orders = orders;
    this.#firstOf = new Uint32Array(orders.length);
    this.#source = new Uint8Array(this.count);
    this.#next = new Uint32Array(this.count);
    this.#probability = new Float64Array(this.count);
    let first = 0;
    for (const [source, { length }] of orders.entries()) {
      this.#firstOf[source] = first;
      this.#source.fill(source, first, first + length);
      first += length;
    }
    for (let record = 0; record < this.count; record++) this.#next[record] = record;
  }

  /** The number among all of a source's first record. */
  firstOf(source: number): number {
    return this.#firstOf[source]!;
  }

  /** Makes one group of those of two records, unless they have a source in common; then nothing. */
  join(one: number, two: number, probability: number): void {
    if (this.#haveSourceInCommon(one, two)) return;
    const next = this.#next;
    const after = next[one]!;
    next[one] = next[two]!;
    next[two] = after;
    if (probability > this.#probability[one]!) this.#probability[one] = probability;
    if (probability > this.#probability[two]!) this.#probability[two] = probability;
  }

  /** Groups of two records or more, in the order of their first record along the sweep. */
  groups(): Groups {
    const next = this.#next;
    const members = new Uint32Array(next.length);
    const starts = new Uint32Array((next.length >> 1) + 1);
    const isPut = new Uint8Array(next.length);
    let [groups, row] = [0, 0];
    for (let record = 0; record < next.length; record++) {
      if (next[record] === record || isPut[record] === 1) continue;
      starts[groups++] = row;
      const end = this.#putMembers(record, members, row);
      for (; row < end; row++) isPut[members[row]!] = 1;
    }
    starts[groups] = row;
    return { starts: starts.slice(0, groups + 1), ...this.#columnsOf(members.subarray(0, row)) };
  }

  #columnsOf(members: Uint32Array): Omit<Groups, 'starts'> {
    const source = new Uint8Array(members.length);
    const event = new Uint32Array(members.length);
    const probability = new Float64Array(members.length);
    for (let row = 0; row < members.length; row++) {
      const record = members[row]!;
      const own = this.#source[record]!;
      source[row] = own;
      event[row] = this.#orders[own]![record - this.#firstOf[own]!]!;
      probability[row] = this.#probability[record]!;
    }
    return { source, event, probability };
  }

  /** A group that has two records of one source would also be the same group. */
  #haveSourceInCommon(one: number, two: number): boolean {
    const [next, source] = [this.#next, this.#source];
    let ours = one;
    do {
      let theirs = two;
      do {
        if (source[ours] === source[theirs]) return true;
        theirs = next[theirs]!;
      } while (theirs !== two);
      ours = next[ours]!;
    } while (ours !== one);
    return false;
  }

  /** Puts the records of a group into a list, in their own order, and gives the row after them. */
  #putMembers(first: number, into: Uint32Array, row: number): number {
    const list = into;
    list[row] = first;
    let end = row + 1;
    for (let record = this.#next[first]!; record !== first; record = this.#next[record]!) {
      // Around the ring they come as they were joined. A group has a record of each source at most, so few.
      let place = end++;
      for (; list[place - 1]! > record; place--) list[place] = list[place - 1]!;
      list[place] = record;
    }
    return end;
  }
}

/** Groups in the order of their first records as the sources gave them. */
function inGivenOrder(swept: Groups, rings: Rings): Groups {
  const count = swept.starts.length - 1;
  const byFirst = sortedRows(count, [sortKey(firstRecords(swept, rings))]).order;
  const starts = new Uint32Array(count + 1);
  const source = new Uint8Array(swept.source.length);
  const event = new Uint32Array(swept.event.length);
  const probability = new Float64Array(swept.probability.length);
  let row = 0;
  for (let group = 0; group < count; group++) {
    starts[group] = row;
    const from = byFirst[group]!;
    for (let member = swept.starts[from]!; member < swept.starts[from + 1]!; member++, row++) {
      source[row] = swept.source[member]!;
      event[row] = swept.event[member]!;
      probability[row] = swept.probability[member]!;
    }
  }
  starts[count] = row;
  return { starts, source, event, probability };
}

/** Of each group the number of its first record among all, source after source, each as it was given. */
function firstRecords({ starts, source, event }: Groups, rings: Rings): Uint32Array {
  const numbers = new Uint32Array(starts.length - 1);
  for (let group = 0; group < numbers.length; group++) {
    const row = starts[group]!;
    numbers[group] = rings.firstOf(source[row]!) + event[row]!;
  }
  return numbers;
}
