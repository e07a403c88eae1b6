import type { GedEvent } from './ged-event.ts';
import { distances, KERNELS, REACHES, weightsByAge, weightsByDistance } from './kernels.ts';
import { type KnownEvents, type KnownOfKind, placeKey } from './known-events.ts';

/** From where attributed events are looked at. */
export interface View {
  readonly known: KnownEvents;
  /** Day from which the events asked about begin, where all of them lie after the attributed ones. */
  readonly origin?: number;
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
  readonly region: number;
}

/** Looks at attributed events from one event after another. Fastest where events of one place follow each other. */
export class Neighbourhood {
  readonly #view: View;
  #place: { key: string; kilometres: Float64Array; weights: Map<number, Float64Array> } | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  /** What lies around an event. */
  around(event: GedEvent): Surroundings {
    const { known, origin } = this.#view;
    const kind = known.ofKind.get(event.violence)!;
    const ages = kind.day.map((day) =>
      origin === undefined ? Math.abs(day - event.day) : origin - day,
    );
    const { kilometres, weights } = this.#from(event);
    const region = known.regions.get(event.region) ?? -1;
    return { event, kind, ages, kilometres, weights, region };
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
