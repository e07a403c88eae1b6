import type { FoundPairs } from './compared-pairs.ts';
import { type DistanceLevels, distanceLevel } from './comparison-levels.ts';
import type { EventTable } from './event-table.ts';
import { PairSweep } from './window-pairs.ts';

/** Rows that are made room for at first; room doubles as it fills. */
const FIRST_ROOM = 1024;

/** A growing list of pairs, in columns. */
class PairList {
  #room = FIRST_ROOM;
  #count = 0;
  #reference = new Uint32Array(FIRST_ROOM);
  #other = new Uint32Array(FIRST_ROOM);
  #lag = new Int16Array(FIRST_ROOM);
  #distance = new Uint8Array(FIRST_ROOM);

  add(pair: { reference: number; other: number; lag: number; distance: number }): void {
    if (this.#count === this.#room) this.#grow();
    this.#reference[this.#count] = pair.reference;
    this.#other[this.#count] = pair.other;
    this.#lag[this.#count] = pair.lag;
    this.#distance[this.#count] = pair.distance;
    this.#count++;
  }

  columns(): FoundPairs {
    return {
      reference: this.#reference.slice(0, this.#count),
      other: this.#other.slice(0, this.#count),
      lag: this.#lag.slice(0, this.#count),
      distance: this.#distance.slice(0, this.#count),
    };
  }

  #grow(): void {
    this.#room *= 2;
    this.#reference = enlarged(this.#reference, new Uint32Array(this.#room));
    this.#other = enlarged(this.#other, new Uint32Array(this.#room));
    this.#lag = enlarged(this.#lag, new Int16Array(this.#room));
    this.#distance = enlarged(this.#distance, new Uint8Array(this.#room));
  }
}

function enlarged<Column extends Uint32Array | Int16Array | Uint8Array>(
  column: Column,
  into: Column,
): Column {
  into.set(column);
  return into;
}

/** Two sources by their places in the list of sources, and which of the two others are read against. */
export interface SourcePair {
  readonly reference: number;
  readonly other: number;
}

/** The sweep over all sources at once, and pairs of it by the two sources that they are from. */
export class SourceSweep {
  readonly #sweep: PairSweep;
  readonly #source: Uint8Array;
  readonly #starts: readonly number[];
  readonly #levels: DistanceLevels;
  readonly #day: Int32Array;

  constructor(
    sources: readonly EventTable[],
    { km, levels }: { km: number; levels: DistanceLevels },
  ) {
    const events = sources.reduce((sum, { ids }) => sum + ids.length, 0);
    const joined = {
      day: new Int32Array(events),
      latitude: new Float64Array(events),
      longitude: new Float64Array(events),
      source: new Uint8Array(events),
    };
    const starts: number[] = [];
    let start = 0;
    for (const [place, { ids, day, latitude, longitude }] of sources.entries()) {
      starts.push(start);
      joined.day.set(day, start);
      joined.latitude.set(latitude, start);
      joined.longitude.set(longitude, start);
      joined.source.fill(place, start, start + ids.length);
      start += ids.length;
    }
    this.#sweep = new PairSweep(joined, km);
    this.#source = joined.source;
    this.#day = joined.day;
    this.#starts = starts;
    this.#levels = levels;
  }

  /** Pairs of events these many days apart, for each pair of sources in the order given. */
  pairsAt(lags: readonly number[], wanted: readonly SourcePair[]): readonly FoundPairs[] {
    const lists = wanted.map(() => new PairList());
    const listOf = new Map<number, PairList>();
    const key = (reference: number, other: number) => reference * 256 + other;
    for (const [place, { reference, other }] of wanted.entries())
      listOf.set(key(reference, other), lists[place]!);
    for (const lag of lags) {
      this.#sweep.pairsAt(lag, (one, two, chord) => {
        const [ofOne, ofTwo] = [this.#source[one]!, this.#source[two]!];
        const forward = listOf.get(key(ofOne, ofTwo));
        const list = forward ?? listOf.get(key(ofTwo, ofOne));
        if (list === undefined) return;
        const [reference, other] = forward === undefined ? [two, one] : [one, two];
        list.add({
          reference: reference - this.#starts[this.#source[reference]!]!,
          other: other - this.#starts[this.#source[other]!]!,
          lag: this.#day[other]! - this.#day[reference]!,
          distance: distanceLevel(this.#levels, chord),
        });
      });
    }
    return lists.map((list) => list.columns());
  }
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

/** Points are told apart by one number; two that share it by chance are too few to matter. */
function shareAtRepeatedPoints({ latitude, longitude }: EventTable): number {
  const points = latitude.map((degrees, event) => degrees * 1_000_003 + longitude[event]!).sort();
  let distinct = 0;
  for (let place = 0; place < points.length; place++)
    if (place === 0 || points[place] !== points[place - 1]) distinct++;
  return 1 - distinct / Math.max(latitude.length, 1);
}
