import { describe, expect, test } from 'vitest';
import { changedPlaces } from './changed-places.ts';

const report = (id: string, credibility = 3) => ({ id, credibility });

describe('the places that changed', () => {
  test('are none where nothing did', () => {
    expect(changedPlaces({ a: [1] }, { a: [1] })).toEqual([]);
  });

  test('name records by their ids, wherever they stand', () => {
    const before = { title: 'One', reports: [report('a'), report('b')] };
    const after = { title: 'One', reports: [report('new'), report('a', 5), report('b')] };
    expect(changedPlaces(before, after)).toEqual(['reports/a/credibility', 'reports/new']);
  });

  test('name a list whose records only stand in another order', () => {
    expect(
      changedPlaces({ r: [report('a'), report('b')] }, { r: [report('b'), report('a')] }),
    ).toEqual(['r']);
  });

  test('name a list without ids whole', () => {
    expect(changedPlaces({ sponsors: ['a'] }, { sponsors: ['a', 'b'] })).toEqual(['sponsors']);
  });

  test('are cut where they are many, and say so', () => {
    const many = (value: number) =>
      Object.fromEntries(Array.from({ length: 300 }, (_, key) => [`k${key}`, value]));
    const places = changedPlaces(many(1), many(2));
    expect(places).toHaveLength(101);
    expect(places.at(-1)).toBe('…');
  });
});
