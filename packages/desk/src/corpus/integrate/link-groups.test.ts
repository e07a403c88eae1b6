import { describe, expect, test } from 'vitest';
import { groupsOf, type Links } from './link-groups.ts';

function links(
  sources: readonly [number, number],
  ...rows: readonly (readonly [one: number, two: number, probability: number])[]
): Links {
  return {
    sources,
    one: Uint32Array.from(rows, ([one]) => one),
    two: Uint32Array.from(rows, ([, two]) => two),
    probability: Float64Array.from(rows, ([, , probability]) => probability),
  };
}

/** Members of each group as `source.event probability`. */
function groupNames(lists: readonly Links[]): string[][] {
  const asGiven = Uint32Array.from({ length: 10 }, (_, record) => record);
  const { starts, source, event, probability } = groupsOf(lists, [asGiven, asGiven, asGiven]);
  const members = Array.from(
    source,
    (place, row) => `${place}.${event[row]} ${probability[row]!.toFixed(2)}`,
  );
  return Array.from(starts.subarray(1), (end, group) => members.slice(starts[group], end));
}

describe('groups', () => {
  test('links join records of different sources; each carries its strongest link', () => {
    expect(groupNames([links([1, 2], [2, 7, 0.6]), links([0, 1], [4, 2, 0.9])])).toEqual([
      ['0.4 0.90', '1.2 0.90', '2.7 0.60'],
    ]);
  });

  test('a link that would bring two records of one source together is left out', () => {
    const lists = [
      links([0, 1], [1, 1, 0.9]),
      links([1, 2], [1, 1, 0.8]),
      links([0, 2], [2, 1, 0.7]),
    ];
    expect(groupNames(lists)).toEqual([['0.1 0.90', '1.1 0.90', '2.1 0.80']]);
  });

  test('a stronger link comes first whichever list it is in, and of equal ones the one given first', () => {
    const lists = [
      links([0, 1], [1, 1, 0.5], [2, 1, 0.5]),
      links([1, 2], [3, 1, 0.2], [1, 1, 0.3]),
    ];
    expect(groupNames(lists)).toEqual([['0.1 0.50', '1.1 0.50', '2.1 0.30']]);
  });

  test('groups stand in the order of their first record', () => {
    const lists = [links([0, 1], [7, 0, 0.9], [3, 9, 0.2]), links([1, 2], [5, 5, 0.5])];
    expect(groupNames(lists).map(([first]) => first)).toEqual(['0.3 0.20', '0.7 0.90', '1.5 0.50']);
  });

  test('no links, no groups', () => {
    expect(groupNames([])).toEqual([]);
  });
});
