import { type SortKey, sortedOrder } from './radix-sort.ts';
import { EARTH_RADIUS_KM, longitudeReach, squaredChord, unitVectors } from './sphere.ts';

/** Where and when events were, and which of two or more sources each is from. */
export interface PlacedEvents {
  readonly day: Int32Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Pairs are formed between different sources only. */
  readonly source: Uint8Array;
}

/** Told of each pair once, with its squared chord on the unit sphere. `earlier` is not after `later`. */
export type TellPair = (earlier: number, later: number, squaredChord: number) => void;

/** Steps that a full circle of longitude is divided into for sorting. Declared: 38 m at the equator. */
const LONGITUDE_STEPS = 1 << 20;
const STEPS_PER_DEGREE = LONGITUDE_STEPS / 360;

/** Lags that leave a day within its own band of keys. Declared: years, where windows are days and months. */
const FARTHEST_LAG = 4096;

/** Bands are higher than the window by this share, so that rounding never hides a neighbour two bands away. */
const BAND_MARGIN = 1e-9;

/** Most bands of latitude: with 100-metre windows and finer, bands are higher than they need be. Declared. */
const MOST_BANDS = 200_000;

/** Events in the order of band of latitude, day and longitude, each column copied into that order. */
interface Sorted {
  readonly order: Uint32Array;
  readonly runs: Runs;
  readonly band: Uint32Array;
  readonly day: Int32Array;
  readonly step: Int32Array;
  /** Steps of longitude beyond which nothing of a neighbouring band can be in the window. */
  readonly reach: Int32Array;
  readonly source: Uint8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * Finds pairs of events of different sources by their place and by the days between them. Exact: every pair within
 * `km` is found, across cells, the date line and the poles. Sorting and sweeping are linear in events and pairs.
 *
 * Events are sorted by band of latitude, day and longitude. A run (one band, one day) is merged with the run of the
 * same or a neighbouring band so many days later; within two runs a window of longitude moves along.
 */
export class PairSweep {
  readonly #sorted: Sorted;
  readonly #farthest: number;

  /** Sorts the events once, for any number of lags. `km` is the radius of the window. */
  constructor(events: PlacedEvents, km: number) {
    this.#sorted = sortEvents(events, km);
    this.#farthest = squaredChord(km);
  }

  /** Tells every pair of events exactly `lag` days apart. */
  pairsAt(lag: number, tell: TellPair): void {
    const bands = lag === 0 ? [0, 1] : [-1, 0, 1];
    for (const band of bands) this.#merge({ band, day: lag }, tell);
  }

  /** Tells every pair of events at most `days` apart. */
  pairsWithin(days: number, tell: TellPair): void {
    for (let lag = 0; lag <= days; lag++) this.pairsAt(lag, tell);
  }

  #merge(offset: { band: number; day: number }, tell: TellPair): void {
    const { starts, keys, stride } = this.#sorted.runs;
    if (offset.day >= stride - this.#sorted.runs.days) return;
    const tellInOrder = this.#tellInOrder(tell);
    const shift = offset.band * stride + offset.day;
    let target = 0;
    for (let run = 0; run < keys.length; run++) {
      const wanted = keys[run]! + shift;
      while (target < keys.length && keys[target]! < wanted) target++;
      if (target === keys.length) return;
      if (keys[target] !== wanted) continue;
      this.#mergeRuns(
        [starts[run]!, starts[run + 1]!],
        [starts[target]!, starts[target + 1]!],
        tellInOrder,
      );
    }
  }

  /** A pair of one day has no order of its own; then the first in the caller's order comes first. */
  #tellInOrder(tell: TellPair): TellPair {
    const { order, day } = this.#sorted;
    return (one, other, chord) => {
      const [a, b] = [order[one]!, order[other]!];
      if (day[one] === day[other] && a > b) tell(b, a, chord);
      else tell(a, b, chord);
    };
  }

  #mergeRuns(own: readonly [number, number], other: readonly [number, number], tell: TellPair) {
    const { step, reach } = this.#sorted;
    const [start, end] = own;
    const [first, last] = other;
    let low = first;
    for (let event = start; event < end; event++) {
      const from = step[event]! - reach[event]!;
      const to = step[event]! + reach[event]!;
      if (to - from + 1 >= LONGITUDE_STEPS) {
        this.#compare(event, [first, last], tell);
        continue;
      }
      // The reach is the same along a run's latitude only nearly, so the window may step back.
      while (low > first && step[low - 1]! >= from) low--;
      while (low < last && step[low]! < from) low++;
      let high = low;
      while (high < last && step[high]! <= to) high++;
      this.#compare(event, [low, high], tell);
      if (to >= LONGITUDE_STEPS)
        this.#compareWhile(event, { from: first, by: 1, within: [first, low], to }, tell);
      if (from < 0)
        this.#compareWhile(event, { from: last - 1, by: -1, within: [high, last], to: from }, tell);
    }
  }

  /** Compares across the date line: from one end of the run as far as the window, carried round, reaches. */
  #compareWhile(
    event: number,
    walk: { from: number; by: 1 | -1; within: readonly [number, number]; to: number },
    tell: TellPair,
  ): void {
    const { step } = this.#sorted;
    const [low, high] = walk.within;
    const round = walk.by * LONGITUDE_STEPS;
    for (let other = walk.from; other >= low && other < high; other += walk.by) {
      const carried = step[other]! + round;
      if (walk.by === 1 ? carried > walk.to : carried < walk.to) return;
      this.#compare(event, [other, other + 1], tell);
    }
  }

  #compare(event: number, [from, to]: readonly [number, number], tell: TellPair): void {
    const { source, x, y, z, day, band } = this.#sorted;
    const own = source[event];
    // Within one run each pair would be met twice.
    const first =
      band[from] === band[event] && day[from] === day[event] ? Math.max(from, event + 1) : from;
    for (let other = first; other < to; other++) {
      if (source[other] === own) continue;
      const dx = x[event]! - x[other]!;
      const dy = y[event]! - y[other]!;
      const dz = z[event]! - z[other]!;
      const chord = dx * dx + dy * dy + dz * dz;
      if (chord <= this.#farthest) tell(event, other, chord);
    }
  }
}

/** Runs of events of one band and one day, by a key that grows along the sorted events. */
interface Runs {
  /** Where each run begins, and after the last one the number of events. */
  readonly starts: Uint32Array;
  /** Band times stride, and the day counted from the first. */
  readonly keys: Float64Array;
  readonly stride: number;
  /** Days from the first to the last, both counted. */
  readonly days: number;
}

function runsOf(band: Uint32Array, dayFromFirst: Uint32Array, days: number): Runs {
  const stride = days + FARTHEST_LAG;
  const starts: number[] = [];
  const keys: number[] = [];
  for (let event = 0; event < band.length; event++) {
    const key = band[event]! * stride + dayFromFirst[event]!;
    if (key === keys.at(-1)) continue;
    starts.push(event);
    keys.push(key);
  }
  return {
    starts: Uint32Array.from(starts.concat(band.length)),
    keys: Float64Array.from(keys),
    stride,
    days,
  };
}

function sortEvents(events: PlacedEvents, km: number): Sorted {
  const { day, latitude, longitude, source } = events;
  const { x, y, z } = unitVectors(latitude, longitude);
  const bands = bandsOf(latitude, km);
  const days = daysFromFirst(day);
  const steps = stepsOf(longitude);
  const order = sortedOrder(day.length, [bands, days, steps]);
  const band = inOrder(bands.keys, order, new Uint32Array(order.length));
  const dayFromFirst = inOrder(days.keys, order, new Uint32Array(order.length));
  return {
    order,
    runs: runsOf(band, dayFromFirst, days.largest + 1),
    band,
    day: inOrder(day, order, new Int32Array(order.length)),
    step: Int32Array.from(inOrder(steps.keys, order, new Uint32Array(order.length))),
    reach: inOrder(reachesOf(latitude, km), order, new Int32Array(order.length)),
    source: inOrder(source, order, new Uint8Array(order.length)),
    x: inOrder(x, order, new Float64Array(order.length)),
    y: inOrder(y, order, new Float64Array(order.length)),
    z: inOrder(z, order, new Float64Array(order.length)),
  };
}

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

function inOrder<Kind extends Column>(column: Kind, order: Uint32Array, into: Kind): Kind {
  const target = into;
  for (let place = 0; place < order.length; place++) target[place] = column[order[place]!]!;
  return target;
}

function bandsOf(latitude: Float64Array, km: number): SortKey {
  const height = (km / EARTH_RADIUS_KM) * (180 / Math.PI) * (1 + BAND_MARGIN);
  const perDegree = Math.min(1 / height, MOST_BANDS / 180);
  const keys = new Uint32Array(latitude.length);
  for (let event = 0; event < keys.length; event++)
    keys[event] = Math.floor((latitude[event]! + 90) * perDegree);
  return { keys, largest: Math.floor(180 * perDegree) };
}

function daysFromFirst(day: Int32Array): SortKey {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const each of day) {
    if (each < first) first = each;
    if (each > last) last = each;
  }
  const keys = new Uint32Array(day.length);
  for (let event = 0; event < keys.length; event++) keys[event] = day[event]! - first;
  return { keys, largest: day.length === 0 ? 0 : last - first };
}

function stepsOf(longitude: Float64Array): SortKey {
  const keys = new Uint32Array(longitude.length);
  for (let event = 0; event < keys.length; event++) {
    const step = Math.floor((longitude[event]! + 180) * STEPS_PER_DEGREE);
    // 180 degrees east is 180 degrees west.
    keys[event] = step === LONGITUDE_STEPS ? 0 : step;
  }
  return { keys, largest: LONGITUDE_STEPS - 1 };
}

/** One step more than the window, because a step holds every longitude within it. */
function reachesOf(latitude: Float64Array, km: number): Int32Array {
  const reach = new Int32Array(latitude.length);
  for (let event = 0; event < reach.length; event++)
    reach[event] = Math.ceil(longitudeReach(latitude[event]!, km) * STEPS_PER_DEGREE) + 1;
  return reach;
}
