import { expect, test } from 'vitest';
import { parseBif } from './index.ts';

const NETWORK = `
// A small network.
network "two sensors" { property version 1; }
variable rain { type discrete [ 2 ] { yes, no }; property position = (1, 2); }
variable "wet/grass" { property x; type discrete [3] { dry damp <5 }; }
probability ( rain ) { table 0.2, 0.8; }
probability ( "wet/grass" | rain ) {
  property "why;" here;
  (no) 0.9, 0.1, 0; /* rows in any order */
  (yes) 0.1, 0.3, 0.6;
}
`;

/** One child with states a, b, c of two parents with two states each. */
const HEAD = `
variable p { type discrete [ 2 ] { p0, p1 }; }
variable q { type discrete [ 2 ] { q0, q1 }; }
variable c { type discrete [ 3 ] { a, b, c }; }
probability ( p ) { table 0.5, 0.5; }
probability ( q ) { table 0.5, 0.5; }
`;

function factorsOf(text: string) {
  const network = parseBif(text);
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  return network.value.factors.map(({ scope, table }) => ({ scope, table: [...table] }));
}

function problemsOf(text: string) {
  const network = parseBif(text);
  return network.ok ? [] : network.problems;
}

test('reads names, quoted names, properties, comments and rows in any order', () => {
  const network = parseBif(NETWORK);
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  expect(network.value.variables).toEqual([
    { name: 'rain', states: ['yes', 'no'] },
    { name: 'wet/grass', states: ['dry', 'damp', '<5'] },
  ]);
  expect(factorsOf(NETWORK)).toEqual([
    { scope: [0], table: [0.2, 0.8] },
    { scope: [0, 1], table: [0.1, 0.3, 0.6, 0.9, 0.1, 0] },
  ]);
});

test('in a table the child runs slowest and the last parent fastest', () => {
  const table = '.1 .2 .3 .4  .2 .3 .3 .2  .7 .5 .4 .4';
  const factors = factorsOf(`${HEAD} probability ( c | p, q ) { table ${table}; }`);
  expect(factors[2]).toEqual({
    scope: [0, 1, 2],
    table: [0.1, 0.2, 0.7, 0.2, 0.3, 0.5, 0.3, 0.3, 0.4, 0.4, 0.2, 0.4],
  });
});

test('rows name their parents in the order of the head', () => {
  const rows = '(q1, p0) 1, 0, 0; (q0, p1) 0, 1, 0; (q0, p0) 0, 0, 1; (q1, p1) .5, .5, 0;';
  expect(factorsOf(`${HEAD} probability ( c | q, p ) { ${rows} }`)[2]).toEqual({
    scope: [1, 0, 2],
    table: [0, 0, 1, 0, 1, 0, 1, 0, 0, 0.5, 0.5, 0],
  });
});

test('a default fills the rows that are not given, wherever it stands', () => {
  const body = 'default .2, .2, .6; (p1) 1, 0, 0;';
  expect(factorsOf(`${HEAD} probability ( c | p ) { ${body} }`)[2]!.table).toEqual([
    0.2, 0.2, 0.6, 1, 0, 0,
  ]);
});

test('a head without a bar names the child first', () => {
  expect(factorsOf(`${HEAD} probability ( c q ) { default 0, 0, 1; }`)[2]!.scope).toEqual([1, 2]);
});

const BLOCK = 'probability ( c | p, q )';
const WHOLE = 'default 1, 0, 0;';

test.each([
  [
    'a file cut off in a row',
    `${HEAD}${BLOCK} { (p0, q0) 0.1, 0.2`,
    [
      'bif.table-length in probability/c: 3 probabilities belong here, 2 are written',
      'bif.syntax in probability/c: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'a file cut off in a head',
    `${HEAD}probability ( c | p,`,
    [
      'bif.syntax in probability/: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'a file cut off before a block',
    HEAD,
    ['bif.no-probability in variable/c: no probability block describes it'],
  ],
  [
    'a variable cut off',
    'variable x { type discrete [ 2 ] { a,',
    ['bif.syntax in variable/x: this variable block breaks off or is not written as it should be'],
  ],
  [
    'a variable without a type',
    'variable x { }',
    ['bif.syntax in variable/x: this variable block breaks off or is not written as it should be'],
  ],
  [
    'a variable without a name',
    'variable { type discrete [1] { a }; }',
    ['bif.syntax in variable/: this variable block breaks off or is not written as it should be'],
  ],
  [
    'a continuous variable',
    'variable x { type continuous; }',
    ['bif.syntax in variable/x: this variable block breaks off or is not written as it should be'],
  ],
  [
    'a network block that is not closed',
    'network x {',
    ['bif.syntax in network: this network block breaks off or is not written as it should be'],
  ],
  [
    'another kind of file',
    'MARKOV 2',
    ['bif.syntax in : expected network, variable or probability, found MARKOV'],
  ],
  ['an empty file', '', ['bif.syntax in : the file declares no variable']],
  ['only a mark', '}', ['bif.syntax in : expected network, variable or probability, found }']],
  [
    'a wrong number of states',
    'variable x { type discrete [ 3 ] { a, b }; }',
    ['bif.states in variable/x: declares 3 states but names 2'],
  ],
  [
    'no states',
    'variable x { type discrete [ 0 ] { }; }',
    ['bif.states in variable/x: it has no state'],
  ],
  [
    'a state named twice',
    'variable x { type discrete [ 2 ] { a, a }; }',
    ['bif.states in variable/x: two of its states bear one name'],
  ],
  [
    'a variable declared twice',
    `${HEAD}variable p { type discrete { a }; }`,
    ['bif.name-twice in variable/p: a variable of this name was declared before'],
  ],
  [
    'an unknown parent',
    `${HEAD}probability ( c | pp ) { ${WHOLE} }`,
    ['bif.unknown-variable in probability/c: no variable pp is declared above'],
  ],
  [
    'a parent named twice',
    `${HEAD}probability ( c | p, p ) { ${WHOLE} }`,
    ['bif.name-twice in probability/c: a variable occurs twice in the head of this block'],
  ],
  [
    'a second block',
    `${HEAD}probability ( p ) { table 1, 0; }`,
    ['bif.probability-twice in probability/p: this variable has a probability block already'],
  ],
  [
    'an unknown state',
    `${HEAD}${BLOCK} { (p0, q9) 1, 0, 0; ${WHOLE} }`,
    ['bif.unknown-state in probability/c: q9 is not a state of q'],
  ],
  [
    'too few states in a row',
    `${HEAD}${BLOCK} { (p0) 1, 0, 0; ${WHOLE} }`,
    ['bif.row-head in probability/c: a row names 1 states, but the variable has 2 parents'],
  ],
  [
    'too many',
    `${HEAD}${BLOCK} { (p0, q0, q1) 1, 0, 0; ${WHOLE} }`,
    ['bif.row-head in probability/c: a row names 3 states, but the variable has 2 parents'],
  ],
  [
    'a short row',
    `${HEAD}${BLOCK} { (p0, q0) 1, 0; ${WHOLE} }`,
    ['bif.table-length in probability/c: 3 probabilities belong here, 2 are written'],
  ],
  [
    'a long row',
    `${HEAD}${BLOCK} { (p0, q0) 1, 0, 0, 0; ${WHOLE} }`,
    ['bif.table-length in probability/c: 3 probabilities belong here, 4 are written'],
  ],
  [
    'a short table',
    `${HEAD}${BLOCK} { table 1, 0, 0; }`,
    [
      'bif.table-length in probability/c: 12 probabilities belong here, 3 are written',
      'bif.row-sum in probability/c: the row (p0, q1) sums to 0, not to 1',
    ],
  ],
  [
    'a short default',
    `${HEAD}${BLOCK} { default 1, 0; }`,
    [
      'bif.table-length in probability/c: 3 probabilities belong here, 2 are written',
      'bif.row-missing in probability/c: there is no row (p0, q0), and no default',
    ],
  ],
  [
    'a row given twice',
    `${HEAD}${BLOCK} { (p0, q0) 1, 0, 0; (p0, q0) 1, 0, 0; ${WHOLE} }`,
    ['bif.row-twice in probability/c: the row (p0, q0) is given twice'],
  ],
  [
    'a row left out',
    `${HEAD}${BLOCK} { (p0, q0) 1, 0, 0; }`,
    ['bif.row-missing in probability/c: there is no row (p0, q1), and no default'],
  ],
  [
    'a row that does not sum to 1',
    `${HEAD}${BLOCK} { default .4, .4, .4; }`,
    ['bif.row-sum in probability/c: the row (p0, q0) sums to 1.2000000000000002, not to 1'],
  ],
  [
    'a negative entry',
    `${HEAD}${BLOCK} { default -0.5, 1, 0.5; }`,
    ['network.entry in probability/c: an entry of the table is not a finite number of at least 0'],
  ],
  [
    'an infinite entry',
    `${HEAD}${BLOCK} { default 1e999, 0, 0; }`,
    [
      'network.entry in probability/c: an entry of the table is not a finite number of at least 0',
      'bif.row-sum in probability/c: the row (p0, q0) sums to Infinity, not to 1',
    ],
  ],
  [
    'an entry that is no number',
    `${HEAD}${BLOCK} { default x, 0, 1; }`,
    ['network.entry in probability/c: an entry of the table is not a finite number of at least 0'],
  ],
  [
    'an unknown word in a block',
    `${HEAD}${BLOCK} { tables 1; }`,
    [
      'bif.syntax in probability/c: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'a missing semicolon',
    `${HEAD}${BLOCK} { (p0, q0) 1, 0, 0 (p0, q1) 1, 0, 0; }`,
    [
      'bif.syntax in probability/c: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'a word alone in a block',
    `${HEAD}${BLOCK} { tables ; ${WHOLE} }`,
    [
      'bif.syntax in probability/c: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'a second bar',
    `${HEAD}probability ( c | p | q ) { ${WHOLE} }`,
    [
      'bif.syntax in probability/: this probability block breaks off or is not written as it should be',
    ],
  ],
  [
    'another word for a type',
    'variable x { kind discrete [ 1 ] { a }; }',
    ['bif.syntax in variable/x: this variable block breaks off or is not written as it should be'],
  ],
  [
    'a type and another',
    'variable x { type discrete { a }; type ordinal { a }; }',
    ['bif.syntax in variable/x: this variable block breaks off or is not written as it should be'],
  ],
])('%s is a problem that says where and why', (_, text, told) => {
  const problems = problemsOf(text);
  expect(problems.map(({ code, path, because }) => `${code} in ${path}: ${because}`)).toEqual(told);
  for (const problem of problems) expect(problem.try).not.toBe('');
  for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
});

test('a problem says where it is and which name was probably meant', () => {
  expect(problemsOf(`${HEAD}\n${BLOCK} {\n default 1, 0, 0;\n (p0, Q1x) 1, 0, 0;\n}`)).toEqual([
    {
      code: 'bif.unknown-state',
      path: 'probability/c',
      line: 10,
      because: 'Q1x is not a state of q',
      try: 'did you mean q1?',
    },
  ]);
});

test('a name near to none is answered with what is known', () => {
  const [problem] = problemsOf(`${HEAD}${BLOCK} { ${WHOLE} (p0, elephant) 1, 0, 0; }`);
  expect(problem!.try).toBe('its states are q0, q1');
});

test.each(['(p0, q1)', '(p1, q0)'])('the row that is missing is named: %s', (missing) => {
  const rows = ['(p0, q0)', '(p0, q1)', '(p1, q0)', '(p1, q1)'].filter((row) => row !== missing);
  const body = rows.map((row) => `${row} 1, 0, 0;`).join(' ');
  const [problem] = problemsOf(`${HEAD}${BLOCK} { ${body} }`);
  expect(problem!.because).toBe(`there is no row ${missing}, and no default`);
});

test('a variable that resembles none is to be declared first', () => {
  const [problem] = problemsOf(`${HEAD}probability ( c | elephant ) { ${WHOLE} }`);
  expect(problem!.try).toBe('declare a variable before its use');
});

test('a row may be off by .02, as rounded files are, and no more', () => {
  expect(problemsOf(`${HEAD}${BLOCK} { default 0.33, 0.33, 0.325; }`)).toEqual([]);
  expect(problemsOf(`${HEAD}${BLOCK} { default 0.33, 0.33, 0.315; }`)[0]!.code).toBe('bif.row-sum');
});

test('a file cut off gives one problem, at its last line', () => {
  const text = 'network x { }\nvariable y {\n type discrete [ 3 ] { a,\n';
  expect(problemsOf(text)).toEqual([
    {
      code: 'bif.syntax',
      path: 'variable/y',
      line: 3,
      because: 'this variable block breaks off or is not written as it should be',
      try: 'write variable NAME { type discrete [ 2 ] { yes, no }; }',
    },
  ]);
});

test('several problems are listed at once', () => {
  const text = `${HEAD}${BLOCK} { (p0, x) 1, 0, 0; (p9, q0) 1, 0, -1; ${WHOLE} }`;
  const codes = problemsOf(text).map((problem) => problem.code);
  expect(codes).toEqual(['bif.unknown-state', 'bif.unknown-state', 'network.entry']);
});

test('a table too large to hold is refused before room is made for it', () => {
  const names = Array.from({ length: 26 }, (_, i) => `v${i}`);
  const variables = names.map((name) => `variable ${name} { type discrete { a, b }; }`);
  const text = `${variables.join('\n')} probability ( v0 | ${names.slice(1).join(', ')} ) { default 1, 0; }`;
  expect(problemsOf(text)).toEqual([
    {
      code: 'network.too-large',
      path: 'probability/v0',
      line: 26,
      because: 'its table brings the file to 67108864 entries; the most that is read is 33554432',
      try: 'give the variable fewer parents',
    },
  ]);
});
