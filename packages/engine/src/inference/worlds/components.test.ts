import { expect, test } from 'vitest';
import { componentsApart } from './components.ts';

const table = new Float64Array();
const variables = ['cut', 'a', 'b', 'c', 'alone'].map((name) => ({ name, states: [] }));

test('what hangs together only through what is taken out falls apart, and every factor goes with its variables', () => {
  const scopes = [[0], [0, 1], [1, 2], [0, 3]];
  const found = componentsApart(
    { variables, factors: scopes.map((scope) => ({ scope, table })) },
    [0],
  );
  expect([...found.of]).toEqual([-1, 0, 0, 1, 2]);
  expect(found.members).toEqual([[1, 2], [3], [4]]);
  expect(found.factors).toEqual([[1, 2], [3], []]);
});
