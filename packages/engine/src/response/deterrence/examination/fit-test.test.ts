import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { drawNegativeBinomial } from '../distributions/draws.ts';
import { placesOfCounts, tenthsOfCounts, testPlaces } from './fit-test.ts';

const TRUE = { mean: 3, size: 1.2 };
const POISSON = { mean: 3, size: Infinity };
const DAYS = 600;

function counts(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: DAYS }, () => drawNegativeBinomial(TRUE, random));
}
const every = (forecast: typeof TRUE) => Array.from({ length: DAYS }, () => forecast);

describe('forecasts that are right', () => {
  test('put one count in ten into each tenth', () => {
    for (const tenth of tenthsOfCounts(counts(1), every(TRUE)))
      expect(Math.abs(tenth - 0.1)).toBeLessThan(0.03);
  });

  test('are found wrong about one time in twenty', () => {
    const runs = 300;
    let distances = 0;
    let dependences = 0;
    for (let run = 0; run < runs; run++) {
      const places = placesOfCounts(counts(run), every(TRUE), seededRandom(run + 1_000));
      const { chanceOfDistance, chanceOfDependence } = testPlaces(places);
      distances += Number(chanceOfDistance < 0.05);
      dependences += Number(chanceOfDependence < 0.05);
    }
    for (const rejected of [distances, dependences]) {
      expect(rejected / runs).toBeGreaterThan(0.02);
      expect(rejected / runs).toBeLessThan(0.09);
    }
  });
});

test('forecasts that promise too little spread are found wrong', () => {
  const places = placesOfCounts(counts(3), every(POISSON), seededRandom(4));
  expect(testPlaces(places).chanceOfDistance).toBeLessThan(1e-6);
  expect(tenthsOfCounts(counts(3), every(POISSON))[9]).toBeGreaterThan(0.15);
});

test('places that follow from those before are found dependent', () => {
  const random = seededRandom(5);
  let last = 0.5;
  const places = Array.from({ length: 300 }, () => {
    last = (0.7 * last + 0.3 * random() + 0.15) % 1;
    return last;
  });
  expect(testPlaces(places).chanceOfDependence).toBeLessThan(1e-6);
});

test('a handful of places proves nothing', () => {
  expect(testPlaces([0.2, 0.7, 0.5]).chanceOfDependence).toBe(1);
});
