import { expect, test } from 'vitest';
import { traitsOf } from './event-traits.ts';
import { growForest } from './forest.ts';
import { type GedEvent, VIOLENCE } from './ged-event.ts';

function eventAt(latitude: number, longitude: number, day: number, deaths?: number): GedEvent {
  const traits = traitsOf({
    deaths,
    deathsOfSideA: undefined,
    deathsOfSideB: undefined,
    deathsOfCivilians: undefined,
    deathsUnknown: undefined,
    placePrecision: 1,
    datePrecision: 1,
  });
  return { id: '', latitude, longitude, day, region: '', violence: VIOLENCE.stateBased, traits };
}

/** A grid of places and days. */
const GRID = [...Array(900).keys()].map((index) =>
  eventAt(33 + (index % 10) / 10, 44 + (Math.floor(index / 10) % 10) / 10, Math.floor(index / 100)),
);

function forestOn(events: readonly GedEvent[], groupOf: (event: GedEvent) => number) {
  return growForest({ events, group: Int32Array.from(events, groupOf), groups: 2 });
}

test('a front that runs askew is an edge: both sides are told apart close to it', () => {
  const forest = forestOn(GRID, ({ latitude, longitude }) => (latitude + longitude > 78 ? 1 : 0));
  expect(forest(eventAt(33.7, 44.6, 4))[1]).toBeGreaterThan(0.9);
  expect(forest(eventAt(33.2, 44.5, 4))[1]).toBeLessThan(0.1);
});

test('a town that changed hands on a day is told apart by the day', () => {
  const forest = forestOn(GRID, ({ day }) => (day >= 5 ? 1 : 0));
  expect(forest(eventAt(33.5, 44.5, 6))[1]).toBeGreaterThan(0.9);
  expect(forest(eventAt(33.5, 44.5, 3))[1]).toBeLessThan(0.1);
});

test('harm tells apart groups that share a place and a day', () => {
  const events = GRID.map((_, index) => eventAt(33, 44, 0, index % 2 === 0 ? 0 : 30));
  const forest = growForest({
    events,
    group: Int32Array.from(GRID, (_, index) => index % 2),
    groups: 2,
  });
  expect(forest(eventAt(33, 44, 0, 30))[1]).toBeCloseTo(1, 12);
});

test('no leaf rests on one event alone', () => {
  const [odd, ...others] = GRID;
  const forest = forestOn(GRID, (event) => (event === odd ? 1 : 0));
  expect(others.length).toBe(899);
  expect(forest(odd!)[1]).toBeLessThanOrEqual(0.5);
});

test('the same known events grow the same forest, and shares sum to 1', () => {
  const grown = () => forestOn(GRID, ({ day, latitude }) => (day + 10 * latitude > 335 ? 1 : 0));
  const shares = grown()(eventAt(33.31, 44.02, 3));
  expect(grown()(eventAt(33.31, 44.02, 3))).toEqual(shares);
  expect(shares[0]! + shares[1]!).toBeCloseTo(1, 12);
});

test('no known events give no shares', () => {
  const forest = growForest({ events: [], group: new Int32Array(0), groups: 0 });
  expect(forest(eventAt(33, 44, 0))).toEqual(new Float64Array(0));
});
