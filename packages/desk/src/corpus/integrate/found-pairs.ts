import type { FoundPairs } from './compared-pairs.ts';
import { type DistanceLevels, distanceLevel } from './comparison-levels.ts';
import type { EventTable } from './event-table.ts';
import { giveBack } from './give-back.ts';
import { everyRow, pickedNumbers } from './picked-rows.ts';
import { PairSweep, type PlacedEvents } from './window-pairs.ts';

/** Rows that are made room for at first; room doubles as it fills. */
const FIRST_ROOM = 1024;

/** Spreads bits over a hash: 2³² over the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
const HASH_FACTOR = 0x9e3779b1;

/** A growing list of pairs, in columns. */
class PairList {
  #room = FIRST_ROOM;
  #count = 0;
  #reference = new Uint32Array(FIRST_ROOM);
  #other = new Uint32Array(FIRST_ROOM);
  #lag = new Int32Array(FIRST_ROOM);
  #distance = new Uint8Array(FIRST_ROOM);

  add(reference: number, other: number, compared: { lag: number; distance: number }): void {
    if (this.#count === this.#room) this.#makeRoom(2 * this.#room);
    this.#reference[this.#count] = reference;
    this.#other[this.#count] = other;
    this.#lag[this.#count] = compared.lag;
    this.#distance[this.#count] = compared.distance;
    this.#count++;
  }

  /** What was added. Nothing can be added after it. */
  columns(): FoundPairs {
    this.#makeRoom(this.#count);
    return {
      reference: this.#reference,
      other: this.#other,
      lag: this.#lag,
      distance: this.#distance,
    };
  }

  #makeRoom(rows: number): void {
    this.#room = rows;
    this.#reference = new Uint32Array(this.#reference.buffer.transfer(4 * rows));
    this.#other = new Uint32Array(this.#other.buffer.transfer(4 * rows));
    this.#lag = new Int32Array(this.#lag.buffer.transfer(4 * rows));
    this.#distance = new Uint8Array(this.#distance.buffer.transfer(rows));
  }
}

/** Two sources by their places in the list of sources, and which of the two others are read against. */
export interface SourcePair {
  readonly reference: number;
  readonly other: number;
}

/** Pairs within the window and pairs too far apart in time to be one event, for each two sources. */
export interface SweptPairs {
  /**
   * Of each source, its events in the order of the sweep. Pairs number events by their place in it, so that what is
   * looked up of a pair is near what was looked up of the one before.
   */
  readonly orders: readonly Uint32Array[];
  readonly near: readonly FoundPairs[];
  readonly far: readonly FoundPairs[];
}

/** How far apart in days pairs are looked for, and the levels of the distance between them. */
export interface Sweep {
  /** Most days between two records of one event. */
  readonly days: number;
  /** Lags beyond those. */
  readonly farLags: readonly number[];
  readonly levels: DistanceLevels;
}

/** Finds, in one sweep over all sources, the pairs of each two of them. */
export function sweepSources(
  sources: readonly EventTable[],
  wanted: readonly SourcePair[],
  { days, farLags, levels }: Sweep,
): SweptPairs {
  const near = new PairLists(sources.length, wanted);
  const far = new PairLists(sources.length, wanted);
  const nearLags = Array.from({ length: days + 1 }, (_, lag) => lag);
  const events = joined(sources);
  const sweep = new PairSweep(events, levels.edgesKm.at(-1)!);
  giveBack(events.day, events.latitude, events.longitude);
  const { day, source } = sweep.events;
  const { orders, placeOf } = ordersOf(sources, sweep.events);
  sweep.pairsAt([...nearLags, ...farLags], (one, two, chord) => {
    const [first, second] = [placeOf[one]!, placeOf[two]!];
    const lag = day[two]! - day[one]!;
    const distance = distanceLevel(levels, chord);
    const lists = lag <= days ? near : far;
    lists.listOf(source[one]!, source[two]!)?.add(first, second, { lag, distance });
    lists.listOf(source[two]!, source[one]!)?.add(second, first, { lag: -lag, distance });
  });
  return { orders, near: near.columns(), far: far.columns() };
}

/** The order of the sweep for each source by itself, and of each place in the sweep, its place in its source's order. */
function ordersOf(
  sources: readonly EventTable[],
  { order, source }: PairSweep['events'],
): { orders: readonly Uint32Array[]; placeOf: Uint32Array } {
  const orders = sources.map(({ day }) => new Uint32Array(day.length));
  const next = new Uint32Array(sources.length);
  const starts = startsOf(sources);
  const placeOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const own = source[place]!;
    placeOf[place] = next[own]!++;
    orders[own]![placeOf[place]!] = order[place]! - starts[own]!;
  }
  return { orders, placeOf };
}

/** Where the events of each source begin when they stand one source after another. */
function startsOf(sources: readonly EventTable[]): readonly number[] {
  let start = 0;
  return sources.map(({ day }) => {
    const own = start;
    start += day.length;
    return own;
  });
}

/** A list of pairs for each two sources wanted. */
class PairLists {
  readonly #lists: readonly PairList[];
  readonly #places: Int32Array;
  readonly #sources: number;

  constructor(sources: number, wanted: readonly SourcePair[]) {
    this.#sources = sources;
    this.#lists = wanted.map(() => new PairList());
    this.#places = new Int32Array(sources * sources).fill(-1);
    for (const [place, { reference, other }] of wanted.entries())
      this.#places[reference * sources + other] = place;
  }

  listOf(reference: number, other: number): PairList | undefined {
    const place = this.#places[reference * this.#sources + other]!;
    return place < 0 ? undefined : this.#lists[place];
  }

  columns(): readonly FoundPairs[] {
    return this.#lists.map((list) => list.columns());
  }
}

/** The events of all sources one after another. */
function joined(sources: readonly EventTable[]): PlacedEvents {
  const count = sources.reduce((sum, { day }) => sum + day.length, 0);
  const events = {
    day: new Int32Array(count),
    latitude: new Float64Array(count),
    longitude: new Float64Array(count),
    source: new Uint8Array(count),
  };
  const starts = startsOf(sources);
  for (const [place, { day, latitude, longitude }] of sources.entries()) {
    const start = starts[place]!;
    events.day.set(day, start);
    events.latitude.set(latitude, start);
    events.longitude.set(longitude, start);
    events.source.fill(place, start, start + day.length);
  }
  return events;
}

/**
 * Every two sources, the one whose places are the coarser as the reference: a source that takes its points from a
 * gazetteer has many events at one point, and another is told from it by how it strays from there. Where both have as
 * many, the one given first.
 */
export function pairsOfSources(sources: readonly EventTable[]): readonly SourcePair[] {
  const coarseness = sources.map(shareAtRepeatedPoints);
  return sources.flatMap((_, one) =>
    sources.slice(one + 1).map((__, offset) => {
      const two = one + 1 + offset;
      const isFirst = coarseness[one]! >= coarseness[two]!;
      return isFirst ? { reference: one, other: two } : { reference: two, other: one };
    }),
  );
}

/**
 * Of sources with more records only every so many are looked at: what is asked is which of two has more at one point, not how
 * many. Declared.
 */
const POINTS_LOOKED_AT = 50_000;

function shareAtRepeatedPoints({ latitude, longitude }: EventTable): number {
  const stride = Math.max(Math.floor(latitude.length / POINTS_LOOKED_AT), 1);
  const looked = everyRow(latitude.length, stride);
  const distinct = distinctPoints(
    pickedNumbers(latitude, looked),
    pickedNumbers(longitude, looked),
  );
  return 1 - distinct / Math.max(looked.length, 1);
}

/** How many different points there are, by a table that is at most half full. */
function distinctPoints(latitude: Float64Array, longitude: Float64Array): number {
  const room = 2 ** (33 - Math.clz32(Math.max(latitude.length, 1)));
  const table = new Int32Array(room).fill(-1);
  const halves = new Uint32Array(Float64Array.of(0, 0).buffer);
  const point = new Float64Array(halves.buffer);
  let distinct = 0;
  for (let event = 0; event < latitude.length; event++) {
    point[0] = latitude[event]!;
    point[1] = longitude[event]!;
    let hash = 0;
    for (let half = 0; half < 4; half++) hash = Math.imul(hash ^ halves[half]!, HASH_FACTOR);
    let at = (hash ^ (hash >>> 15)) & (room - 1);
    while (table[at]! >= 0 && !isSamePoint(table[at]!, event)) at = (at + 1) & (room - 1);
    if (table[at]! >= 0) continue;
    table[at] = event;
    distinct++;
  }
  return distinct;

  function isSamePoint(one: number, two: number): boolean {
    return latitude[one] === latitude[two] && longitude[one] === longitude[two];
  }
}
