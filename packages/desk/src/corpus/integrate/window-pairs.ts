import { daysFromFirst, sortedRows } from './radix-sort.ts';
import { HALF_DEGREE_IN_RADIANS, sine, squaredChord } from './sphere.ts';
import { SphereCells } from './sphere-cells.ts';

/** Where and when events were, and which of two or more sources each is from. */
export interface PlacedEvents {
  readonly day: Int32Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Pairs are formed between different sources only. */
  readonly source: Uint8Array;
}

/**
 * Told of each pair once, by the places of its events in the sweep's own order, with its squared chord on the unit sphere.
 * `earlier` is not after `later`.
 */
export type TellPair = (earlier: number, later: number, squaredChord: number) => void;

/** Events in the order of their cell and, within it, of their day, each column copied into that order. */
interface Sorted {
  /** Of each place in it, which event is there. */
  readonly order: Uint32Array;
  /** Counted from the first day of all. */
  readonly day: Int32Array;
  readonly source: Uint8Array;
  /** Of each event half its latitude and half its longitude in radians, and the cosine of its latitude. */
  readonly points: Float64Array;
  /** Cells that hold an event, in order, and where the events of each begin; after the last, the number of events. */
  readonly cells: Uint32Array;
  readonly starts: Uint32Array;
}

/** Numbers kept of a point. */
const PER_POINT = 3;

/** Lags to look at. */
interface Lags {
  readonly farthest: number;
  /** Of each lag up to the farthest, itself if it is looked at, or the next that is. */
  readonly next: Uint16Array;
}

/**
 * Finds pairs of events of different sources by their place and by the days between them. Exact: every pair within
 * `km` is found, across cells, the date line and the poles. Sorting and sweeping are linear in events and pairs.
 *
 * Events are sorted by cell (as high and as wide as the window or a little more) and by day. Each cell is swept against
 * itself and the cells around it, in the order of time.
 */
export class PairSweep {
  readonly #sorted: Sorted;
  readonly #cells: SphereCells;
  readonly #farthest: number;

  /** Sorts the events once, for any lags. `km` is the radius of the window. */
  constructor(events: PlacedEvents, km: number) {
    this.#cells = new SphereCells(km);
    this.#sorted = sortEvents(events, this.#cells);
    const farthest = squaredChord(km);
    // Half the way round holds everything, however its chord is rounded.
    this.#farthest = farthest < 4 ? farthest : Number.POSITIVE_INFINITY;
  }

  /** Events in the order of the sweep: neighbours in place are neighbours in it as a rule. */
  get events(): Pick<Sorted, 'order' | 'day' | 'source'> {
    return this.#sorted;
  }

  /** Tells every pair of events that are so many days apart as one of the lags says. */
  pairsAt(lags: readonly number[], tell: TellPair): void {
    if (lags.length === 0) return;
    const sweep = this.#sweepAt(lagsOf(lags), tell);
    const { cells, starts } = this.#sorted;
    for (let own = 0; own < starts.length - 1; own++) {
      sweep(own, own);
      this.#cells.tellNeighbours(cells, own, (other) => {
        sweep(own, other);
        sweep(other, own);
      });
    }
  }

  /** Tells every pair of events at most `days` apart. */
  pairsWithin(days: number, tell: TellPair): void {
    this.pairsAt(
      Array.from({ length: days + 1 }, (_, lag) => lag),
      tell,
    );
  }

  /**
   * A sweep for pairs of an event of one cell with one of another on the same day or later; of two cells, pairs of the same
   * day are found from the one that comes first only.
   */
  #sweepAt({ farthest, next }: Lags, tell: TellPair): (own: number, other: number) => void {
    const { day, starts, source } = this.#sorted;
    return (own, other) => {
      const last = starts[other + 1]!;
      const leastLag = Math.max(next[0]!, own > other ? 1 : 0);
      let first = starts[other]!;
      for (let event = starts[own]!; event < starts[own + 1]!; event++) {
        const today = day[event]!;
        if (own === other) first = Math.max(first, event + 1);
        while (first < last && day[first]! < today + leastLag) first++;
        for (let later = first; later < last; ) {
          const lag = day[later]! - today;
          if (lag > farthest) break;
          if (next[lag] !== lag) {
            later = this.#firstOn(today + next[lag]!, later, last);
            continue;
          }
          if (source[later] !== source[event]) this.#compare(event, later, tell);
          later++;
        }
      }
    };
  }

  /** The first event from here on that is on the day or after it: by doubling steps, and halves of the last one. */
  #firstOn(wanted: number, from: number, end: number): number {
    const { day } = this.#sorted;
    let [before, step] = [from, 1];
    while (before + step < end && day[before + step]! < wanted) {
      before += step;
      step *= 2;
    }
    let after = Math.min(before + step, end);
    while (after - before > 1) {
      const middle = (before + after) >>> 1;
      if (day[middle]! < wanted) before = middle;
      else after = middle;
    }
    return after;
  }

  #compare(event: number, later: number, tell: TellPair): void {
    const { points } = this.#sorted;
    const [one, two] = [event * PER_POINT, later * PER_POINT];
    const north = sine(points[one]! - points[two]!);
    const east = sine(points[one + 1]! - points[two + 1]!);
    // The haversine, four times: it loses nothing of small distances.
    const chord = 4 * (north * north + points[one + 2]! * points[two + 2]! * east * east);
    if (chord <= this.#farthest) tell(event, later, chord);
  }
}

function lagsOf(lags: readonly number[]): Lags {
  const farthest = lags.reduce((most, lag) => Math.max(most, lag), 0);
  const next = new Uint16Array(farthest + 1);
  const looked = new Set(lags);
  for (let lag = farthest; lag >= 0; lag--) next[lag] = looked.has(lag) ? lag : next[lag + 1]!;
  return { farthest, next };
}

/** Sources fit a byte; a day is counted above it, so that one number says when and who. */
const PER_DAY = 256;

function sortEvents(events: PlacedEvents, cells: SphereCells): Sorted {
  const count = events.day.length;
  const days = daysFromFirst(events.day);
  const { order, keys } = sortedRows(count, [
    cells.cellsOf(events.latitude, events.longitude),
    days,
  ]);
  const given = pointsAndDays(events, days.keys);
  const day = new Int32Array(count);
  const source = new Uint8Array(count);
  const points = new Float64Array(count * PER_POINT);
  for (let place = 0; place < count; place++) {
    const from = order[place]! * PER_GIVEN;
    const to = place * PER_POINT;
    points[to] = given[from]!;
    points[to + 1] = given[from + 1]!;
    points[to + 2] = given[from + 2]!;
    const when = given[from + 3]!;
    day[place] = when / PER_DAY;
    source[place] = when;
  }
  return { order, day, source, points, ...runsOf(keys) };
}

/** A point, and the day and source in one number. */
const PER_GIVEN = PER_POINT + 1;

/** All that is compared of an event side by side, so that bringing events in order looks each up in one place. */
function pointsAndDays(
  { latitude, longitude, source }: PlacedEvents,
  dayFromFirst: Uint32Array,
): Float64Array {
  const given = new Float64Array(source.length * PER_GIVEN);
  for (let event = 0; event < source.length; event++) {
    const half = latitude[event]! * HALF_DEGREE_IN_RADIANS;
    const to = event * PER_GIVEN;
    given[to] = half;
    given[to + 1] = longitude[event]! * HALF_DEGREE_IN_RADIANS;
    given[to + 2] = Math.cos(2 * half);
    given[to + 3] = dayFromFirst[event]! * PER_DAY + source[event]!;
  }
  return given;
}

/** The different ones among sorted keys, and where the rows of each begin. */
function runsOf(keys: Uint32Array): { cells: Uint32Array; starts: Uint32Array } {
  let count = 0;
  for (let row = 0; row < keys.length; row++) if (row === 0 || keys[row] !== keys[row - 1]) count++;
  const cells = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let run = 0;
  for (let row = 0; row < keys.length; row++) {
    if (row > 0 && keys[row] === keys[row - 1]) continue;
    cells[run] = keys[row]!;
    starts[run++] = row;
  }
  starts[count] = keys.length;
  return { cells, starts };
}
