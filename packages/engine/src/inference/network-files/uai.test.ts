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
  [
    'another kind of file',
    'network x { }',
    ['uai.syntax in : the file does not begin with MARKOV or BAYES'],
  ],
  ['an empty file', '', ['uai.syntax in : the file does not begin with MARKOV or BAYES']],
  [
    'a file cut off after its kind',
    'MARKOV',
    ['uai.truncated in variables: the file ends too early for the number of variables'],
  ],
  [
    'a file cut off in the states',
    'MARKOV 3 2 2',
    ['uai.truncated in variables: the file ends too early for the number of states of variable 2'],
  ],
  [
    'a file cut off after the states',
    'MARKOV 1 2',
    ['uai.truncated in factors: the file ends too early for the number of factors'],
  ],
  [
    'a word for the size of a scope',
    'MARKOV 1 2 1 x 0',
    ['uai.syntax in factors/0/scope: the number of its variables is not a whole number'],
  ],
  [
    'a file cut off in the scopes',
    'MARKOV 2 2 2 2 1 0 2 1',
    ['uai.truncated in factors/1/scope: the file ends too early for a variable'],
  ],
  [
    'a file cut off before a table',
    'MARKOV 1 2 1 1 0',
    ['uai.truncated in factors/0/table: the file ends too early for the length of the table'],
  ],
  [
    'a file cut off in a table',
    'MARKOV 1 2 1 1 0 2 .5',
    ['uai.truncated in factors/0/table: the file ends too early for entry 1 of 2'],
  ],
  [
    'more variables than the file can hold',
    'MARKOV 99999999 2 2',
    ['uai.truncated in variables: the file ends too early for 99999999 numbers of states'],
  ],
  [
    'more factors than the file can hold',
    'MARKOV 1 2 99999999 1 0',
    ['uai.truncated in factors: the file ends too early for 99999999 scopes'],
  ],
  [
    'a longer scope than the file can hold',
    'MARKOV 1 2 1 99999999 0',
    ['uai.truncated in factors/0/scope: the file ends too early for 99999999 variables'],
  ],
  [
    'half a variable',
    'MARKOV 1.5 2',
    ['uai.syntax in variables: the number of variables is not a whole number'],
  ],
  [
    'a negative number of states',
    'MARKOV 1 -2 0',
    ['uai.syntax in variables: the number of states of variable 0 is not a whole number'],
  ],
  [
    'a word among the numbers',
    'MARKOV 1 two 0',
    ['uai.syntax in variables: the number of states of variable 0 is not a whole number'],
  ],
  [
    'a variable without states',
    'MARKOV 1 0 0',
    ['uai.states in variables: variable 0 has 0 states'],
  ],
  [
    'too many states',
    'MARKOV 1 99999999 0',
    ['uai.states in variables: variable 0 has 99999999 states'],
  ],
  [
    'an unknown variable',
    'MARKOV 1 2 1 1 1 2 .5 .5',
    ['uai.unknown-variable in factors/0/scope: there is no variable 1'],
  ],
  [
    'a variable twice in a scope',
    'MARKOV 1 2 1 2 0 0 4 1 1 1 1',
    ['uai.scope-twice in factors/0/scope: the scope names a variable twice'],
  ],
  [
    'a wrong length of table',
    'MARKOV 1 2 1 1 0 3 .5 .5 .5',
    [
      'uai.table-length in factors/0/table: its table is said to have 3 entries; its variables have 2 combinations of states',
    ],
  ],
  [
    'more after the last table',
    'MARKOV 1 2 1 1 0 2 .5 .5 .5',
    ['uai.table-length in factors/0/table: more is written after the last table'],
  ],
  [
    'a negative entry',
    'MARKOV 1 2 1 1 0 2 .5 -.5',
    [
      'network.entry in factors/0/table: an entry of the table is not a finite number of at least 0',
    ],
  ],
  [
    'an infinite entry',
    'MARKOV 1 2 1 1 0 2 .5 1e999',
    [
      'network.entry in factors/0/table: an entry of the table is not a finite number of at least 0',
    ],
  ],
  [
    'an entry that is no number',
    'MARKOV 1 2 1 1 0 2 .5 nan',
    [
      'network.entry in factors/0/table: an entry of the table is not a finite number of at least 0',
    ],
  ],
])('%s is a problem that says where and why', (_, text, told) => {
  const problems = problemsOf(text);
  expect(problems.map(({ code, path, because }) => `${code} in ${path}: ${because}`)).toEqual(told);
  for (const problem of problems) expect(problem.try).not.toBe('');
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

test('an unknown variable is answered with those there are', () => {
  const [problem] = problemsOf('MARKOV 3 2 2 2 1 1 3 2 .5 .5');
  expect(problem!.try).toBe('variables are counted from 0 to 2');
});

test('a table too large to hold is refused before room is made for it', () => {
  const scope = Array.from({ length: 26 }, (_, i) => i).join(' ');
  const text = `MARKOV 26 ${'2 '.repeat(26)} 1 26 ${scope} ${2 ** 26} 1 1`;
  expect(problemsOf(text)).toEqual([
    {
      code: 'network.too-large',
      path: 'factors/0/table',
      line: 1,
      because: 'the tables up to this one have 67108864 entries; the most that is read is 33554432',
      try: 'split the network',
    },
  ]);
});

test('a table longer than the rest of the file is refused before room is made for it', () => {
  const scope = Array.from({ length: 24 }, (_, i) => i).join(' ');
  const text = `MARKOV 24 ${'2 '.repeat(24)} 1 24 ${scope} ${2 ** 24} 1 1`;
  expect(problemsOf(text).map(({ because }) => because)).toEqual([
    'the file ends too early for 16777216 entries',
  ]);
});

test('a million states are the most that is read', () => {
  expect(problemsOf(`MARKOV 1 ${2 ** 20} 0`)).toEqual([]);
  expect(problemsOf(`MARKOV 2 ${2 ** 20} 1 0`)[0]!.path).toBe('variables');
});
