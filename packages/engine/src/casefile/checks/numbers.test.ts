import { describe, expect, test } from 'vitest';
import { draftCase, draftIncident } from '../../../../../test/small-cases/draft-case.ts';
import type { Incident } from '../case-file.ts';
import { checkNumbers } from './numbers.ts';

function codesOf(parts: Partial<Incident>) {
  const incidents = [draftIncident('attack', ['group', 'rival'], parts)];
  return checkNumbers(draftCase({ incidents })).map(({ code, path }) => `${code} ${path}`);
}

describe('a count of harm runs from low over best to high', () => {
  const count = (low: number, best: number | undefined, high: number) =>
    codesOf({ harm: [{ kind: 'killed', low, high, ...(best === undefined ? {} : { best }) }] });

  test.each([
    [1, 1, 1],
    [1, 2, 3],
    [0, undefined, 0],
    [1, undefined, 2],
  ])('as %s, %s, %s does', (low, best, high) => {
    expect(count(low, best, high)).toEqual([]);
  });

  test.each([
    [2, undefined, 1],
    [2, 1, 3],
    [1, 4, 3],
    [3, 2, 1],
  ])('as %s, %s, %s does not', (low, best, high) => {
    expect(count(low, best, high)).toEqual(['harm.order incidents/0/harm/0']);
  });
});

describe('a prior', () => {
  const codes = (weights: Record<string, number>, candidates = ['group', 'rival']) =>
    codesOf({ perpetrators: { candidates, prior: { weights, because: 'habit' } } });
  const weights = 'incidents/0/perpetrators/prior/weights';

  test('that gives every candidate and other a share of the whole has no fault', () => {
    expect(codes({ group: 0.5, rival: 0.25, other: 0.25 })).toEqual([]);
  });

  test('may be rounded to six digits', () => {
    expect(codes({ group: 0.333333, rival: 0.333333, other: 0.333333 })).toEqual([]);
  });

  test('may give a candidate nothing', () => {
    expect(codes({ group: 1, rival: 0, other: 0 })).toEqual([]);
  });

  test.each([
    ['more', { group: 0.5, rival: 0.5, other: 0.25 }],
    ['less', { group: 0.5, rival: 0.25, other: 0.2 }],
    ['a little more than rounding allows', { group: 0.5, rival: 0.25, other: 0.25002 }],
  ])('that sums to %s than 1 is refused', (_how, shares) => {
    expect(codes(shares)).toEqual([`prior.sum ${weights}`]);
  });

  test('that leaves a candidate or other out is refused', () => {
    expect(codes({ group: 0.75, other: 0.25 })).toEqual([`prior.incomplete ${weights}`]);
    expect(codes({ group: 0.75, rival: 0.25 })).toEqual([`prior.incomplete ${weights}`]);
  });

  test('is not taken to name a candidate that is called as what every object inherits', () => {
    expect(codes({ other: 1 }, ['constructor'])).toEqual([`prior.incomplete ${weights}`]);
  });
});
