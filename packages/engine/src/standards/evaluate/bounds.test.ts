import { expect, test } from 'vitest';
import type { Formula, Interval } from '../../vocabulary/index.ts';
import { boundsOf, traceOf } from './bounds.ts';

const intervals: Record<string, Interval> = {
  a: { lower: 0.8, upper: 0.9 },
  b: { lower: 0.7, upper: 0.95 },
  c: { lower: 0.1, upper: 0.3 },
};
const intervalOf = (finding: string) => intervals[finding]!;
const [a, b, c] = ['a', 'b', 'c'].map((finding): Formula => ({ finding })) as [
  Formula,
  Formula,
  Formula,
];

/** Rounded, since bounds are sums. */
function rounded({ lower, upper }: Interval): Interval {
  return { lower: Number(lower.toFixed(12)), upper: Number(upper.toFixed(12)) };
}

test('a finding has its own interval', () => {
  expect(boundsOf(a, intervalOf)).toEqual({ lower: 0.8, upper: 0.9 });
});

test('all of several is at least the sum short of the rest, and at most the least likely', () => {
  expect(rounded(boundsOf({ all: [a, b] }, intervalOf))).toEqual({ lower: 0.5, upper: 0.9 });
});

test('any of several is at least the likeliest, and at most the sum', () => {
  expect(rounded(boundsOf({ any: [a, c] }, intervalOf))).toEqual({ lower: 0.8, upper: 1 });
  expect(rounded(boundsOf({ any: [c, c] }, intervalOf))).toEqual({ lower: 0.1, upper: 0.6 });
});

test('not turns a partial interval round', () => {
  expect(rounded(boundsOf({ not: c }, intervalOf))).toEqual({ lower: 0.7, upper: 0.9 });
});

test('nested formulas carry bounds of bounds', () => {
  const nested: Formula = { all: [a, { any: [{ not: c }, { not: { all: [a, b] } }] }] };
  expect(rounded(boundsOf(nested, intervalOf))).toEqual({ lower: 0.5, upper: 0.9 });
});

test('a trace shows the interval of every part, from the outside in', () => {
  const trace = traceOf({ all: [a, { not: c }] }, intervalOf);
  expect(rounded(trace.interval)).toEqual({ lower: 0.5, upper: 0.9 });
  expect(trace.parts.map(({ formula }) => formula)).toEqual([a, { not: c }]);
  expect(rounded(trace.parts[1]!.interval)).toEqual({ lower: 0.7, upper: 0.9 });
  expect(trace.parts[1]!.parts).toEqual([{ formula: c, interval: intervals.c, parts: [] }]);
});
