import type { GedEvent } from './ged-event.ts';
import { distances, KERNELS, REACHES, weightsByAge, weightsByDistance } from './kernels.ts';
import { type KnownEvents, type KnownOfKind, placeKey } from './known-events.ts';

/** From where attributed events are looked at. */
export interface View {
  readonly known: KnownEvents;
  /** Day from which the events asked about begin, where all of them lie after the attributed ones. */
  readonly origin?: number;
  /** Whether the events asked about are the attributed ones themselves, so that each is left out of its own profile. */
  readonly leavingOut?: boolean;
}

/** Attributed events of one kind as seen from one event: how long ago or how far off in time each was, and how far away. */
export interface Surroundings {
  readonly event: GedEvent;
  readonly kind: KnownOfKind;
  /** Days, by event of the kind. */
  readonly ages: Int32Array;
  /** Kilometres, by place. */
  readonly kilometres: Float64Array;
  readonly weights: ReadonlyMap<number, Float64Array>;
  /** Index, within the kind, of the event itself; -1 where it is not among the attributed ones. */
  readonly itself: number;
  readonly region: number;
}

/** Looks at attributed events from one event after another. Fastest where events of one place follow each other. */
export class Neighbourhood {
  readonly #view: View;
  #place: { key: string; kilometres: Float64Array; weights: Map<number, Float64Array> } | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  /** What lies around an event. `position` is its index among the attributed ones, where it is one of them. */
  around(event: GedEvent, position: number): Surroundings {
    const { known, origin, leavingOut } = this.#view;
    const kind = known.ofKind.get(event.violence)!;
    const ages = kind.day.map((day) =>
      origin === undefined ? Math.abs(day - event.day) : origin - day,
    );
    const { kilometres, weights } = this.#from(event);
    const itself = leavingOut === true ? kind.position.indexOf(position) : -1;
    const region = known.regions.get(event.region) ?? -1;
    return { event, kind, ages, kilometres, weights, itself, region };
  }

  #from(event: GedEvent) {
    const key = placeKey(event);
    if (this.#place?.key === key) return this.#place;
    const kilometres = distances([event.latitude, event.longitude], this.#view.known);
    const weights = new Map(REACHES.map((reach) => [reach, weightsByDistance(reach, kilometres)]));
    this.#place = { key, kilometres, weights };
    return this.#place;
  }
}

/** Weights by age of each kernel, for ages up to so many days. */
export function decaysUpTo(days: number): readonly Float64Array[] {
  return KERNELS.map(({ decay }) => weightsByAge(decay, days));
}
