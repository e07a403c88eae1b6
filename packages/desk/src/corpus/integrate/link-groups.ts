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

/** Places of links, the most probable first; of equal ones, the one given first. */
function strongestFirst(probability: Float64Array): Uint32Array {
  // The bits of numbers that are not negative are in the order of the numbers.
  const bits = new Uint32Array(probability.map((each) => 1 - each).buffer);
  const half = (which: 0 | 1) => ({
    keys: Uint32Array.from(probability, (_, link) => bits[2 * link + which]!),
    largest: 2 ** 32 - 1,
  });
  return sortedRows(probability.length, [half(1), half(0)]).order;
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
    const starts: number[] = [];
    const members: number[] = [];
    for (let record = 0; record < this.#next.length; record++) {
      if (!this.#isFirstOfSeveral(record)) continue;
      starts.push(members.length);
      // Around the ring members come as they were joined; they are told in the order of their sources.
      members.push(...this.#membersOf(record).sort((a, b) => a - b));
    }
    starts.push(members.length);
    return {
      starts: Uint32Array.from(starts),
      source: Uint8Array.from(members, (record) => this.#source[record]!),
      event: Uint32Array.from(members, (record) => record - this.firstOf(this.#source[record]!)),
      probability: Float64Array.from(members, (record) => this.#probability[record]!),
    };
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

  #membersOf(first: number): number[] {
    const members = [first];
    for (let record = this.#next[first]!; record !== first; record = this.#next[record]!)
      members.push(record);
    return members;
  }
}
