import { expect, test } from 'vitest';
import { measureSize } from './measure-size.mjs';

const SOURCE = `// A comment.
/** What it gives. */
export function add(a: number, b: number): number {
  // Why so.

  return a + b; // beside code
}

export const text = \`two
lines\`;

const lowest = (first: number) => {
  return first;
};
`;

test('comments and blank lines are no lines of code', () => {
  expect(measureSize('x.ts', SOURCE).lines).toBe(8);
});

test('a function counts its own lines of code and its parameters, under the name a reader calls it by', () => {
  expect(measureSize('x.ts', SOURCE).functions).toEqual([
    { name: 'add', line: 3, lines: 3, parameters: 2 },
    { name: 'lowest', line: 12, lines: 3, parameters: 1 },
  ]);
});

test('a text over several lines is code on each of them', () => {
  expect(measureSize('x.ts', 'const text = `1\n\n3`;').lines).toBe(3);
});

test('a signature without a body is no function', () => {
  expect(measureSize('x.ts', 'type Draw = (a: 1, b: 2, c: 3, d: 4) => void;').functions).toEqual(
    [],
  );
});

test('a method counts, also where it is nested', () => {
  const { functions } = measureSize(
    'x.mjs',
    'class A { constructor() {} draw() { [1].map((x) => x); } }',
  );
  expect(functions.map(({ name }) => name)).toEqual(['constructor', 'draw', 'unnamed function']);
});

test('an empty file has no lines of code', () => {
  expect(measureSize('x.ts', '').lines).toBe(0);
});
