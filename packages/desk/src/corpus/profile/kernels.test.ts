import { expect, test } from 'vitest';
import { distances, KERNELS, REACHES, weightsByAge, weightsByDistance } from './kernels.ts';

const to = (latitude: number, longitude: number) => ({
  latitudes: Float64Array.of(latitude),
  longitudes: Float64Array.of(longitude),
});

test('a degree of latitude is some 111 km', () => {
  expect(distances([33, 44], to(34, 44))[0]).toBeCloseTo(111.195, 2);
});

test('places on either side of the date line are near', () => {
  expect(distances([0, 179.9], to(0, -179.9))[0]).toBeCloseTo(22.239, 2);
});

test('what happened at the place itself today weighs 1 by every kernel', () => {
  const here = Float64Array.of(0);
  for (const reach of REACHES) expect(weightsByDistance(reach, here)[0]).toBe(1);
  for (const { decay } of KERNELS) expect(weightsByAge(decay, 3)[0]).toBe(1);
});

test('a kernel shrinks to one that stands before it', () => {
  KERNELS.forEach(({ parent }, index) => {
    expect(parent).toBeLessThan(index);
  });
});
