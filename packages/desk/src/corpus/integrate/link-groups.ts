import { pickedLevels, pickedNumbers, rowsWhere } from './picked-rows.ts';
import { sortedRows } from './radix-sort.ts';

/** Records of two sources that were matched, a row for each link. */
export interface Links {
  /** Places of the two sources in the list of all. */
  readonly sources: readonly [one: number, two: number];
  /** Places of the records in their sources. */
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
 * @param records how many each source has
 */
export function groupsOf(lists: readonly Links[], records: readonly number[]): Groups {
  const rings = new Rings(records);
  const { one, two, probability } = endsOf(lists, rings);
  for (const link of strongestFirst(probability))
    rings.join(one[link]!, two[link]!, probability[link]!);
  return rings.groups();
}

/** All links in one list, by the numbers of their records among all. */
function endsOf(lists: readonly Links[], rings: Rings) {
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

/** Places of links, the most probable first; of equal ones, the one given first. */
function strongestFirst(probability: Float64Array): Uint32Array {
  const keys = new Uint32Array(probability.length);
  for (let link = 0; link < keys.length; link++) keys[link] = (1 - probability[link]!) * STEPS;
  return sortedRows(keys.length, [{ keys, largest: STEPS }]).order;
}

/** Records of all sources, each with the next of its group; the last of a group leads back to the first. */
class Rings {
  readonly #firstOf: Uint32Array;
  readonly #source: Uint8Array;
  readonly #next: Uint32Array;
  /** Of each record the probability of its strongest link; 0 where it has none. */
  readonly #probability: Float64Array;

  constructor(records: readonly number[]) {
    const count = records.reduce((sum, each) => sum + each, 0);
    this.#firstOf = new Uint32Array(records.length);
    this.#source = new Uint8Array(count);
    this.#next = new Uint32Array(count);
    this.#probability = new Float64Array(count);
    let first = 0;
    for (const [source, own] of records.entries()) {
      this.#firstOf[source] = first;
      this.#source.fill(source, first, first + own);
      first += own;
    }
    for (let record = 0; record < count; record++) this.#next[record] = record;
  }

  /** The number among all of a source's first record. */
  firstOf(source: number): number {
    return this.#firstOf[source]!;
  }

  /** Makes one group of those of two records, unless they have a source in common; then nothing. */
  join(one: number, two: number, probability: number): void {
    if (this.#haveSourceInCommon(one, two)) return;
    const next = this.#next;
    [next[one], next[two]] = [next[two]!, next[one]!];
    for (const record of [one, two])
      this.#probability[record] = Math.max(this.#probability[record]!, probability);
  }

  /** Groups of two records or more. */
  groups(): Groups {
    const isFirst = (record: number) => this.#isFirstOfSeveral(record);
    const firsts = rowsWhere(this.#next.length, isFirst);
    const starts = new Uint32Array(firsts.length + 1);
    const members = rowsWhere(this.#next.length, (record) => this.#next[record] !== record);
    let row = 0;
    for (let group = 0; group < firsts.length; group++) {
      starts[group] = row;
      row = this.#putMembers(firsts[group]!, members, row);
    }
    starts[firsts.length] = row;
    const count = members.length;
    const source = pickedLevels(this.#source, members);
    const event = new Uint32Array(count);
    for (let member = 0; member < count; member++)
      event[member] = members[member]! - this.firstOf(source[member]!);
    const probability = pickedNumbers(this.#probability, members);
    return { starts, source, event, probability };
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

  #isFirstOfSeveral(record: number): boolean {
    let other = this.#next[record]!;
    if (other === record) return false;
    while (other > record) other = this.#next[other]!;
    return other === record;
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
