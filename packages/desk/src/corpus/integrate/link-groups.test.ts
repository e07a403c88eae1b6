import { describe, expect, test } from 'vitest';
import { groupsOf } from './link-groups.ts';

const place = (source: number, event: number) => ({ source, event });

describe('groups', () => {
  test('links join records of different sources; each carries its strongest link', () => {
    const groups = groupsOf([
      { one: place(0, 4), two: place(1, 2), probability: 0.9 },
      { one: place(1, 2), two: place(2, 7), probability: 0.6 },
    ]);
    expect(groups).toEqual([
      [
        { ...place(0, 4), probability: 0.9 },
        { ...place(1, 2), probability: 0.9 },
        { ...place(2, 7), probability: 0.6 },
      ],
    ]);
  });

  test('a link that would bring two records of one source together is left out', () => {
    const groups = groupsOf([
      { one: place(0, 1), two: place(1, 1), probability: 0.9 },
      { one: place(1, 1), two: place(2, 1), probability: 0.8 },
      { one: place(0, 2), two: place(2, 1), probability: 0.7 },
    ]);
    expect(
      groups.map((members) => members.map(({ source, event }) => `${source}.${event}`)),
    ).toEqual([['0.1', '1.1', '2.1']]);
  });
});
