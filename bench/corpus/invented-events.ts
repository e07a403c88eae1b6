// Events as several sources would list them, invented: towns, days, and repeated reports that stray a little.
import { seededRandom } from '@respondeat/engine';
import type { EventTable } from '../../packages/desk/dist/corpus/integrate/event-table.js';
import {
  pickedCodes,
  pickedNumbers,
  rowsWhere,
} from '../../packages/desk/dist/corpus/integrate/picked-rows.js';
import { TextColumn } from '../../packages/desk/dist/corpus/integrate/text-column.js';

/** Towns, days (twenty years), share of reports that repeat an earlier event, and most km and days that they stray. */
const WORLD = { towns: 500, days: 7300, repeated: 0.4, strayKm: 8, strayDays: 1 } as const;

const KM_PER_DEGREE = 111.195;
const KINDS = 4;

/** Columns of invented events, all sources together. */
export interface InventedEvents {
  readonly day: Int32Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly source: Uint8Array;
  readonly deaths: Float64Array;
  readonly kind: Uint8Array;
}

/** So many events of so many sources. The same seed gives the same events. */
export function inventedEvents(count: number, sources: number, seed: number): InventedEvents {
  const random = seededRandom(seed);
  const towns = Array.from({ length: WORLD.towns }, () => [
    120 * random() - 60,
    300 * random() - 150,
  ]);
  const events = {
    day: new Int32Array(count),
    latitude: new Float64Array(count),
    longitude: new Float64Array(count),
    source: new Uint8Array(count),
    deaths: new Float64Array(count),
    kind: new Uint8Array(count),
  };
  for (let event = 0; event < count; event++) {
    if (event > 0 && random() < WORLD.repeated) repeat(events, event, { sources, random });
    else invent(events, event, { towns, sources, random });
  }
  return events;
}

type Random = () => number;

function invent(
  events: InventedEvents,
  event: number,
  { towns, sources, random }: { towns: readonly number[][]; sources: number; random: Random },
): void {
  const [latitude = 0, longitude = 0] = towns[Math.floor(random() * towns.length)]!;
  events.day[event] = Math.floor(random() * WORLD.days);
  events.latitude[event] = latitude + (random() - 0.5);
  events.longitude[event] = longitude + (random() - 0.5);
  events.source[event] = Math.floor(random() * sources);
  events.deaths[event] = Math.floor(random() * random() * 20);
  events.kind[event] = Math.floor(random() * KINDS);
}

function repeat(
  events: InventedEvents,
  event: number,
  { sources, random }: { sources: number; random: Random },
): void {
  const earlier = Math.floor(random() * event);
  const stray = () => ((2 * random() - 1) * random() * WORLD.strayKm) / KM_PER_DEGREE / Math.SQRT2;
  const narrowing = Math.cos((events.latitude[earlier]! * Math.PI) / 180);
  events.day[event] =
    events.day[earlier]! + Math.floor(random() * (2 * WORLD.strayDays + 1)) - WORLD.strayDays;
  events.latitude[event] = events.latitude[earlier]! + stray();
  events.longitude[event] = events.longitude[earlier]! + stray() / narrowing;
  events.source[event] =
    (events.source[earlier]! + 1 + Math.floor(random() * (sources - 1))) % sources;
  events.deaths[event] = Math.max(0, events.deaths[earlier]! + Math.floor(random() * 3) - 1);
  events.kind[event] = events.kind[earlier]!;
}

/** The events of each source by itself, as integration reads them. */
export function tablesOf(events: InventedEvents, sources: number): readonly EventTable[] {
  const words = Array.from({ length: KINDS }, (_, kind) => `kind ${kind}`);
  return Array.from({ length: sources }, (_, source) => {
    const own = rowsWhere(events.source.length, (event) => events.source[event] === source);
    const codes = new Int32Array(own.length);
    const ids = new TextColumn();
    for (let place = 0; place < own.length; place++) {
      codes[place] = events.kind[own[place]!]!;
      ids.add(String(own[place]!));
    }
    return {
      source: `source-${source}`,
      ids,
      day: pickedCodes(events.day, own),
      latitude: pickedNumbers(events.latitude, own),
      longitude: pickedNumbers(events.longitude, own),
      deaths: pickedNumbers(events.deaths, own),
      categories: new Map([['type', { codes, words }]]),
    };
  });
}
