import { expect, test } from 'vitest';
import { parseUai } from './index.ts';

const NETWORK =
  'MARKOV\n3\n2 2 3\n3\n1\t0\n2 0 1\n2 1 2\n\n2\n .4 .6\n4 1 0\n2 1\n6\n1 2 3 4 5 1e-2\n';

function problemsOf(text: string) {
  const network = parseUai(text);
  return network.ok ? [] : network.problems;
}

test('reads scopes and tables, whatever the blanks', () => {
  const network = parseUai(NETWORK);
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  expect(network.value.variables).toEqual([
    { name: '0', states: ['0', '1'] },
    { name: '1', states: ['0', '1'] },
    { name: '2', states: ['0', '1', '2'] },
  ]);
  const factors = network.value.factors.map(({ scope, table }) => ({ scope, table: [...table] }));
  expect(factors).toEqual([
    { scope: [0], table: [0.4, 0.6] },
    { scope: [0, 1], table: [1, 0, 2, 1] },
    { scope: [1, 2], table: [1, 2, 3, 4, 5, 0.01] },
  ]);
});

test('reads Bayesian networks, lower case, and networks without factors or variables', () => {
  expect(parseUai('BAYES 1 2 1 1 0 2 .5 .5').ok).toBe(true);
  expect(parseUai('markov 1 2 0').ok).toBe(true);
  expect(parseUai('MARKOV 0 0').ok).toBe(true);
});

test('a factor without variables is a constant', () => {
  const network = parseUai('MARKOV 1 2 1 0 1 7');
  expect(network.ok && network.value.factors).toEqual([{ scope: [], table: Float64Array.of(7) }]);
});

test.each([
  ['another kind of file', 'network x { }', 'uai.syntax'],
  ['an empty file', '', 'uai.syntax'],
  ['a file cut off after its kind', 'MARKOV', 'uai.truncated'],
  ['a file cut off in the states', 'MARKOV 3 2 2', 'uai.truncated'],
  ['a file cut off in the scopes', 'MARKOV 2 2 2 2 1 0 2 1', 'uai.truncated'],
  ['a file cut off before a table', 'MARKOV 1 2 1 1 0', 'uai.truncated'],
  ['a file cut off in a table', 'MARKOV 1 2 1 1 0 2 .5', 'uai.truncated'],
  ['more variables than the file can hold', 'MARKOV 99999999 2 2', 'uai.truncated'],
  ['more factors than the file can hold', 'MARKOV 1 2 99999999 1 0', 'uai.truncated'],
  ['a longer scope than the file can hold', 'MARKOV 1 2 1 99999999 0', 'uai.truncated'],
  ['half a variable', 'MARKOV 1.5 2', 'uai.syntax'],
  ['a negative number of states', 'MARKOV 1 -2 0', 'uai.syntax'],
  ['a word among the numbers', 'MARKOV 1 two 0', 'uai.syntax'],
  ['a variable without states', 'MARKOV 1 0 0', 'uai.states'],
  ['too many states', 'MARKOV 1 99999999 0', 'uai.states'],
  ['an unknown variable', 'MARKOV 1 2 1 1 1 2 .5 .5', 'uai.unknown-variable'],
  ['a variable twice in a scope', 'MARKOV 1 2 1 2 0 0 4 1 1 1 1', 'uai.scope-twice'],
  ['a wrong length of table', 'MARKOV 1 2 1 1 0 3 .5 .5 .5', 'uai.table-length'],
  ['more after the last table', 'MARKOV 1 2 1 1 0 2 .5 .5 .5', 'uai.table-length'],
  ['a negative entry', 'MARKOV 1 2 1 1 0 2 .5 -.5', 'network.entry'],
  ['an infinite entry', 'MARKOV 1 2 1 1 0 2 .5 1e999', 'network.entry'],
  ['an entry that is no number', 'MARKOV 1 2 1 1 0 2 .5 nan', 'network.entry'],
])('%s is a problem with a line', (_, text, code) => {
  const problems = problemsOf(text);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(problems[0]!.line).toBe(1);
});

test('a problem says which factor and what to do', () => {
  expect(problemsOf('MARKOV\n2\n2 2\n2\n1 0\n1 1\n2 1 1\n3\n1 1 1')).toEqual([
    {
      code: 'uai.table-length',
      path: 'factors/1/table',
      line: 9,
      because: 'its table is said to have 3 entries; its variables have 2 combinations of states',
      try: 'give one entry for each combination, the last variable running fastest',
    },
  ]);
});

test('a table too large to hold is refused before room is made for it', () => {
  const scope = Array.from({ length: 26 }, (_, i) => i).join(' ');
  const text = `MARKOV 26 ${'2 '.repeat(26)} 1 26 ${scope} ${2 ** 26} 1 1`;
  expect(problemsOf(text)[0]!.code).toBe('network.too-large');
});

test('a table longer than the rest of the file is refused before room is made for it', () => {
  const scope = Array.from({ length: 24 }, (_, i) => i).join(' ');
  const text = `MARKOV 24 ${'2 '.repeat(24)} 1 24 ${scope} ${2 ** 24} 1 1`;
  expect(problemsOf(text)[0]!.code).toBe('uai.truncated');
});

test('a million states are the most that is read', () => {
  expect(problemsOf(`MARKOV 1 ${2 ** 20} 0`)).toEqual([]);
  expect(problemsOf(`MARKOV 2 ${2 ** 20} 1 0`)[0]!.path).toBe('variables');
});
