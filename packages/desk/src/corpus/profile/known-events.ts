import { TRAIT_CLASSES } from './event-traits.ts';
import { type AttributedEvent, type GedEvent, VIOLENCE, type Violence } from './ged-event.ts';

/**
 * Attributed events of one kind of violence in columns, as the kernels read them. Groups stand in the order in which they
 * first occur, never in that of their names, so that renaming them moves no bit of any sum.
 */
export interface KnownOfKind {
  readonly groups: readonly string[];
  /** Index of an event in all known events, which is how one is left out of its own profile. */
  readonly position: Int32Array;
  readonly group: Int32Array;
  readonly day: Int32Array;
  readonly place: Int32Array;
  readonly region: Int32Array;
  /** How many events each group has. */
  readonly size: Int32Array;
  /** Events by trait, group and class: `traits[trait][group * classes + class]`. */
  readonly traits: readonly Int32Array[];
}

/** Attributed events, ready to be asked about. */
export interface KnownEvents {
  readonly events: readonly AttributedEvent[];
  readonly labels: readonly string[];
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly regions: ReadonlyMap<string, number>;
  readonly ofKind: ReadonlyMap<Violence, KnownOfKind>;
}

/** Sorts attributed events by kind of violence, group, place and region. */
export function knownEvents(events: readonly AttributedEvent[]): KnownEvents {
  const places = new Map<string, number>();
  const regions = new Map<string, number>();
  const placeOf = events.map((event) => numbered(places, placeKey(event)));
  const regionOf = events.map(({ region }) => numbered(regions, region));
  const coordinates = new Map(events.map((event) => [placeKey(event), event]));
  const located = [...places.keys()].map((key) => coordinates.get(key)!);
  const kinds = Object.values(VIOLENCE).map((violence) => {
    const position = events.flatMap((event, index) => (event.violence === violence ? [index] : []));
    return [violence, knownOfKind(events, position, { placeOf, regionOf })] as const;
  });
  return {
    events,
    labels: [...new Set(events.map(({ label }) => label))],
    latitudes: Float64Array.from(located, ({ latitude }) => latitude),
    longitudes: Float64Array.from(located, ({ longitude }) => longitude),
    regions,
    ofKind: new Map(kinds),
  };
}

/** What tells one place from another. */
export function placeKey({ latitude, longitude }: GedEvent): string {
  return `${latitude} ${longitude}`;
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function knownOfKind(
  events: readonly AttributedEvent[],
  position: readonly number[],
  { placeOf, regionOf }: { placeOf: readonly number[]; regionOf: readonly number[] },
): KnownOfKind {
  const own = position.map((index) => events[index]!);
  const groups = [...new Set(own.map(({ label }) => label))];
  const numberOf = new Map(groups.map((label, number) => [label, number]));
  const group = Int32Array.from(own, ({ label }) => numberOf.get(label)!);
  const size = new Int32Array(groups.length);
  for (const number of group) size[number]! += 1;
  return {
    groups,
    position: Int32Array.from(position),
    group,
    day: Int32Array.from(own, ({ day }) => day),
    place: Int32Array.from(position, (index) => placeOf[index]!),
    region: Int32Array.from(position, (index) => regionOf[index]!),
    size,
    traits: TRAIT_CLASSES.map((classes, trait) => {
      const counts = new Int32Array(groups.length * classes);
      own.forEach(({ traits }, index) => {
        counts[group[index]! * classes + traits[trait]!]! += 1;
      });
      return counts;
    }),
  };
}
