import { expect, test } from 'vitest';
import { bordersOn, presentBorders } from './borders.ts';

/** Ash and Birch share an arc, Birch and Dem. Rep. Cedar another, which one of them runs the other way. */
const MAP = {
  transform: { scale: [0.5, 0.5], translate: [10, 20] },
  arcs: [
    [
      [0, 0],
      [2, 0],
    ],
    [[2, 2]],
    [[8, 2]],
    [[22, 2]],
    [[24, 2]],
  ],
  objects: {
    countries: {
      geometries: [
        { properties: { name: 'Ash' }, arcs: [[0, 1]] },
        { properties: { name: 'Birch' }, arcs: [[[1, 2]]] },
        { properties: { name: 'Dem. Rep. Cedar' }, arcs: [[-3, 4]] },
      ],
    },
  },
};

const borders = bordersOn(MAP);

test('countries that share an arc touch, whichever way it runs', () => {
  expect(borders.touch('Government of Ash', 'Government of Birch')).toBe(true);
  expect(borders.touch('Birch', 'Democratic Republic of Cedar')).toBe(true);
  expect(borders.touch('Ash', 'Democratic Republic of Cedar')).toBe(false);
});

test('countries on either side of one share a neighbour, and those that touch do not count', () => {
  expect(borders.shareNeighbour('Ash', 'Democratic Republic of Cedar')).toBe(true);
  expect(borders.shareNeighbour('Ash', 'Birch')).toBe(false);
});

test('a state is also found by the name in brackets', () => {
  expect(borders.touch('Oak (Ash)', 'Birch')).toBe(true);
});

test('initials stand for words that the map shortens, and for no others', () => {
  expect(borders.touch('Birch', 'Government of DR Cedar')).toBe(true);
  expect(borders.touch('Birch', 'Government of DC')).toBe(false);
  expect(borders.touch('Birch', 'Government of RD Cedar')).toBe(false);
});

test('a state that is not on the map touches nobody', () => {
  expect(borders.touch('Elm', 'Birch')).toBe(false);
  expect(borders.shareNeighbour('Elm', 'Ash')).toBe(false);
});

test('countries are as far apart as their nearest points', () => {
  expect(borders.kilometres('Ash', 'Birch')).toBeCloseTo(0, 3);
  // Ash ends at 11 degrees east and 21 north, Dem. Rep. Cedar begins at 14 east and 21 north.
  expect(borders.kilometres('Ash', 'Democratic Republic of Cedar')).toBeCloseTo(311.4, 0);
  expect(borders.kilometres('Ash', 'Elm')).toBe(Infinity);
});

test('the map that is shipped has borders', () => {
  expect(presentBorders().touch('Government of Iraq', 'Government of Jordan')).toBe(true);
  expect(presentBorders().touch('Government of Iraq', 'Government of Chile')).toBe(false);
});
