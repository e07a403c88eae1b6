import { expect, test } from 'vitest';
import { LIGHT } from '../palette.ts';
import { drawReliability } from './reliability.ts';

const CURVE = {
  name: 'profiles <b>',
  bins: [
    { events: 1, expected: 0.5, right: 0.25 },
    { events: 3, expected: 1, right: 1 },
  ],
  calibrationError: 0.0625,
};

/** Places and radii of the points of a drawing. */
function points(svg: string) {
  return [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, ...numbers]) =>
    numbers.map(Number),
  ) as [number, number, number][];
}

test('a point stands across by what was given and upwards by what was right, its area its share of the events', () => {
  const [[x, y, radius], [atOne, top, larger]] = points(
    drawReliability([CURVE], { width: 500, palette: LIGHT }).svg,
  ) as [[number, number, number], [number, number, number]];
  const side = 2 * (atOne - x);
  expect(y - top).toBeCloseTo(0.75 * side, 1);
  expect((larger / radius) ** 2).toBeCloseTo(3, 1);
});

test('curves stand beside one another, and below one another where it is narrow', () => {
  const three = [CURVE, CURVE, CURVE];
  const wide = drawReliability(three, { width: 760, palette: LIGHT });
  const narrow = drawReliability(three, { width: 380, palette: LIGHT });
  expect(new Set(points(wide.svg).map(([, y]) => y)).size).toBe(2);
  expect(new Set(points(narrow.svg).map(([, y]) => y)).size).toBe(6);
  expect(narrow.height).toBeGreaterThan(2 * wide.height);
});

test('what a file calls its predictions never acts as markup', () => {
  expect(drawReliability([CURVE], { width: 500, palette: LIGHT }).svg).not.toContain('<b>');
});
