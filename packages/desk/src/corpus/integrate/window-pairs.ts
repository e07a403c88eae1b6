import { giveBack } from './give-back.ts';
import { pickedLevels, pickedPlaces } from './picked-rows.ts';
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
  readonly day: Uint32Array;
  readonly source: Uint8Array;
  /** Of each event half its latitude and half its longitude in radians, and the cosine of its latitude. */
  readonly points: Float64Array;
  /** Cells that hold an event, in order, and where the events of each begin; after the last, the number of events. */
  readonly cells: Uint32Array;
  readonly starts: Uint32Array;
}

/** Numbers kept of a point. */
const PER_POINT = 3;

/** Lags to look at, before and after. */
interface Lags {
  readonly farthest: number;
  /** Of each lag, from the farthest before to the farthest after, itself if it is looked at, or the next that is. */
  readonly next: Int16Array;
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
      this.#cells.tellNeighbours(cells, own, (other) => sweep(own, other));
    }
  }

  /** Tells every pair of events at most `days` apart. */
  pairsWithin(days: number, tell: TellPair): void {
    this.pairsAt(
      Array.from({ length: days + 1 }, (_, lag) => lag),
      tell,
    );
  }

  /** A sweep for pairs of an event of one cell with one of another, or with a later one of its own. */
  #sweepAt({ farthest, next }: Lags, tell: TellPair): (own: number, other: number) => void {
    const { day, starts, source } = this.#sorted;
    return (own, other) => {
      const last = starts[other + 1]!;
      let first = starts[other]!;
      for (let event = starts[own]!; event < starts[own + 1]!; event++) {
        const today = day[event]!;
        if (own === other) first = event + 1;
        else while (first < last && day[first]! < today - farthest) first++;
        for (let met = first; met < last; ) {
          const lag = day[met]! - today;
          if (lag > farthest) break;
          const looked = next[lag + farthest]!;
          if (looked !== lag) {
            met = this.#firstOn(today + looked, met, last);
            continue;
          }
          if (source[met] !== source[event]) {
            const chord = this.#squaredChord(event, met);
            if (chord <= this.#farthest) {
              if (lag < 0) tell(met, event, chord);
              else tell(event, met, chord);
            }
          }
          met++;
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

  /** The square of the straight line between two events through a sphere of radius one. */
  #squaredChord(event: number, met: number): number {
    const { points } = this.#sorted;
    const one = event * PER_POINT;
    const two = met * PER_POINT;
    const north = sine(points[one]! - points[two]!);
    const east = sine(points[one + 1]! - points[two + 1]!);
    // The haversine, four times: it loses nothing of small distances.
    return 4 * (north * north + points[one + 2]! * points[two + 2]! * east * east);
  }
}

function lagsOf(lags: readonly number[]): Lags {
  const farthest = lags.reduce((most, lag) => Math.max(most, lag), 0);
  const next = new Int16Array(2 * farthest + 1);
  const looked = new Set(lags);
  for (let lag = farthest; lag >= -farthest; lag--)
    next[lag + farthest] = looked.has(Math.abs(lag)) ? lag : next[lag + farthest + 1]!;
  return { farthest, next };
}

function sortEvents(events: PlacedEvents, cells: SphereCells): Sorted {
  const byCell = cells.cellsOf(events.latitude, events.longitude);
  const byDay = daysFromFirst(events.day);
  const { order, keys } = sortedRows(events.day.length, [byCell, byDay]);
  const day = pickedPlaces(byDay.keys, order);
  giveBack(byCell.keys, byDay.keys);
  return {
    order,
    day,
    source: pickedLevels(events.source, order),
    points: pointsOf(events, order),
    ...runsOf(keys),
  };
}

/** One number of all points at a time: cosines between would have the processor wait for each event by itself. */
function pointsOf({ latitude, longitude }: PlacedEvents, order: Uint32Array): Float64Array {
  const points = new Float64Array(order.length * PER_POINT);
  putHalves(points, latitude, order);
  putHalves(points.subarray(1), longitude, order);
  putCosines(points);
  return points;
}

function putHalves(points: Float64Array, degrees: Float64Array, order: Uint32Array): void {
  const halves = points;
  for (let place = 0; place < order.length; place++)
    halves[place * PER_POINT] = degrees[order[place]!]! * HALF_DEGREE_IN_RADIANS;
}

function putCosines(points: Float64Array): void {
  const cosines = points;
  for (let at = 2; at < cosines.length; at += PER_POINT)
    cosines[at] = Math.cos(2 * points[at - 2]!);
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
