import { type Random, seededRandom } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { squaredChord } from './sphere.ts';
import { PairSweep, type PlacedEvents } from './window-pairs.ts';

function eventsOf(points: readonly (readonly [number, number, number, number])[]): PlacedEvents {
  return {
    day: Int32Array.from(points, ([day]) => day),
    latitude: Float64Array.from(points, ([, latitude]) => latitude),
    longitude: Float64Array.from(points, ([, , longitude]) => longitude),
    source: Uint8Array.from(points, ([, , , source]) => source),
  };
}

function sweptPairs(events: PlacedEvents, window: { days: number; km: number }): string[] {
  const found: string[] = [];
  const sweep = new PairSweep(events, window.km);
  const { order } = sweep.events;
  sweep.pairsWithin(window.days, (one, two) => {
    const [a, b] = [order[one]!, order[two]!];
    found.push(`${Math.min(a, b)} ${Math.max(a, b)}`);
  });
  return found.toSorted();
}

/** Points as unit vectors, in which the date line and the poles are places like any other. */
function unitVectors({ latitude, longitude }: PlacedEvents) {
  return Array.from(latitude, (degrees, event) => {
    const phi = (degrees * Math.PI) / 180;
    const lambda = (longitude[event]! * Math.PI) / 180;
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  });
}

function allPairs(events: PlacedEvents, window: { days: number; km: number }): string[] {
  const vectors = unitVectors(events);
  const farthest = squaredChord(window.km);
  const found: string[] = [];
  for (let a = 0; a < vectors.length; a++) {
    for (let b = a + 1; b < vectors.length; b++) {
      if (events.source[a] === events.source[b]) continue;
      if (Math.abs(events.day[a]! - events.day[b]!) > window.days) continue;
      const chord = vectors[a]!.reduce(
        (sum, own, axis) => sum + (own - vectors[b]![axis]!) ** 2,
        0,
      );
      if (chord <= farthest) found.push(`${a} ${b}`);
    }
  }
  return found.toSorted();
}

function scattered(random: Random, count: number): PlacedEvents {
  const places = [
    () => [180 * random() - 90, 360 * random() - 180],
    () => [33 + random() / 5, 44 + random() / 5],
    () => [10 * random() - 5, 179.9 + 0.1 * random()],
    () => [10 * random() - 5, -180 + 0.1 * random()],
    () => [90 - random() * 0.2, 360 * random() - 180],
    () => [-90 + random() * 0.2, 360 * random() - 180],
    () => [90, 180],
    () => [-90, -180],
  ];
  return eventsOf(
    Array.from({ length: count }, () => {
      const [latitude = 0, longitude = 0] = places[Math.floor(random() * places.length)]!();
      return [Math.floor(random() * 9) - 4, latitude, longitude, Math.floor(random() * 3)] as const;
    }),
  );
}

describe('the sweep for pairs', () => {
  test.each([
    [0, 10],
    [1, 0.5],
    [2, 25],
    [3, 400],
    [8, 6000],
    [1, 30_000],
  ])('finds what comparing all with all finds, within %d days and %d km', (days, km) => {
    for (const seed of [1, 2, 3]) {
      const events = scattered(seededRandom(seed), 500);
      expect(sweptPairs(events, { days, km })).toEqual(allPairs(events, { days, km }));
    }
  });

  test('finds neighbours across the date line, and where west of 180 meets east of it', () => {
    const events = eventsOf([
      [0, 0, 179.99, 0],
      [0, 0, -179.99, 1],
      [0, 0, 180, 2],
      [0, 0, -180, 3],
    ]);
    expect(sweptPairs(events, { days: 0, km: 3 })).toHaveLength(6);
  });

  test('finds neighbours across a pole', () => {
    const events = eventsOf([
      [0, 89.99, 0, 0],
      [0, 89.99, 180, 1],
      [0, 89.99, -90, 1],
    ]);
    expect(sweptPairs(events, { days: 0, km: 3 })).toEqual(['0 1', '0 2']);
  });

  test('tells the earlier event first, and each at its place in the order of the sweep', () => {
    const told: number[][] = [];
    const events = eventsOf([
      [5, 10, 10, 0],
      [4, 10, 10, 1],
      [7, 10, 10, 2],
    ]);
    const sweep = new PairSweep(events, 1);
    sweep.pairsAt([1, 2], (earlier, later) => told.push([earlier, later]));
    const { order, day, source } = sweep.events;
    expect(told.map((pair) => pair.map((place) => order[place]))).toEqual([
      [1, 0],
      [0, 2],
    ]);
    expect([...order].map((event) => events.source[event])).toEqual([...source]);
    expect([...day]).toEqual([0, 1, 3]);
  });

  test('has nothing to tell of no events', () => {
    expect(sweptPairs(eventsOf([]), { days: 1, km: 1 })).toEqual([]);
  });
});
