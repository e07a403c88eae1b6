import { describe, expect, test } from 'vitest';
import { contentsOf, loadStandardsLibrary } from './library.ts';

const FINDING =
  '- { finding: act.known, question: Is it?, kind: boolean, scope: act, seldom-provable: true, note: gate, typical-evidence: [film] }';
const LEVEL = `
- level: court.own
  label: Own
  bar: 0.5
  basis: declared convention
  reason: because
  source: a judgment
  verification: secondary
  where: a book`;
const AUTHORITY = `
- authority: court-1986
  cite: A court
  verification: verified
  by: A reader
  on: 2026-01-31
  passages:
    - { at: para 1, says: so, verification: secondary, where: a book }`;

function standard(id: string, more = ''): string {
  return `
standard: ${id}
edition: 1
title: T
question: Q
family: own-breach
asked-of: states
acceptance: argued
forum: court
admits: pattern
decides: d
consequence: c
responsible-for: r
in-force: { from: custom }
proof: { level: court.own, over: whole }
${more}
require: { element: known, asks: Known?, finding: act.known, cite: [{ source: court-1986, at: para 1 }] }
not-formalised: []
authorities: [{ source: court-1986 }]
examples: [{ name: n, given: { act.known: yes }, expect: met }]
`;
}

const FILES = {
  'vocabulary/findings.yaml': FINDING,
  'standards/proof-levels.yaml': LEVEL,
  'standards/authorities.yaml': AUTHORITY,
  'standards/court.two.yaml': standard('court.two', 'requires-met: [court.one]'),
  'standards/court.one.yaml': standard('court.one'),
};

function load(changes: Record<string, string | undefined> = {}) {
  const files = Object.entries({ ...FILES, ...changes });
  return loadStandardsLibrary(
    new Map(files.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
  );
}

function problemsOf(outcome: ReturnType<typeof load>) {
  return outcome.ok ? [] : outcome.problems;
}

test('a library holds its standards in the order of their files', () => {
  const outcome = load();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { findings, proofLevels, authorities, standards } = outcome.value;
  expect([...standards.keys()]).toEqual(['court.one', 'court.two']);
  expect([...findings.values()]).toEqual([
    {
      id: 'act.known',
      question: 'Is it?',
      kind: 'boolean',
      scope: 'act',
      seldomProvable: true,
      note: 'gate',
      typicalEvidence: ['film'],
    },
  ]);
  expect([...proofLevels.values()]).toEqual([
    {
      id: 'court.own',
      label: 'Own',
      bar: 0.5,
      reason: 'because',
      source: 'a judgment',
      verification: { status: 'secondary', where: 'a book' },
    },
  ]);
  expect([...authorities.values()]).toEqual([
    {
      id: 'court-1986',
      cite: 'A court',
      verification: { status: 'verified', by: 'A reader', on: '2026-01-31' },
      passages: [
        { at: 'para 1', says: 'so', verification: { status: 'secondary', where: 'a book' } },
      ],
    },
  ]);
});

describe('a library is refused', () => {
  test('where files are missing, with every one named', () => {
    const outcome = load({
      'vocabulary/findings.yaml': undefined,
      'standards/authorities.yaml': undefined,
    });
    expect(problemsOf(outcome)).toMatchObject([
      { code: 'library.missing-file', path: 'vocabulary/findings.yaml' },
      { code: 'library.missing-file', path: 'standards/authorities.yaml' },
    ]);
    expect(problemsOf(load({ 'standards/proof-levels.yaml': undefined }))).toHaveLength(1);
  });

  test('where a file has a fault, at the path of the file', () => {
    const outcome = load({ 'standards/court.one.yaml': standard('court.one').replace('T', '""') });
    expect(problemsOf(outcome)).toMatchObject([
      { code: 'schema.length', path: 'standards/court.one.yaml/title', line: 4 },
    ]);
    const broken = load({ 'standards/court.one.yaml': 'a: [' });
    expect(problemsOf(broken)[0]).toMatchObject({
      code: 'yaml.syntax',
      path: 'standards/court.one.yaml',
    });
  });

  test('where an id is defined twice', () => {
    expect(
      problemsOf(load({ 'vocabulary/findings.yaml': `${FINDING}\n${FINDING}` })),
    ).toMatchObject([{ code: 'library.repeated-id', path: 'vocabulary/findings.yaml/1', line: 2 }]);
  });

  test('where a mark lacks its ground', () => {
    const secondary = load({
      'standards/proof-levels.yaml': LEVEL.replace('  where: a book', ''),
    });
    expect(problemsOf(secondary)).toMatchObject([
      {
        code: 'schema.missing',
        path: 'standards/proof-levels.yaml/0/where',
        because: 'a mark `secondary` needs `where`',
      },
    ]);
    const verified = load({
      'standards/authorities.yaml': AUTHORITY.replace('  by: A reader\n  on: 2026-01-31\n', ''),
    });
    expect(problemsOf(verified).map(({ path }) => path)).toEqual([
      'standards/authorities.yaml/0/by',
      'standards/authorities.yaml/0/on',
    ]);
  });

  test.each([
    ['requires-met: [court.on]', 'requires-met/0', 'write `court.one`'],
    [
      'requires-met: [court.one, quite.different]',
      'requires-met/1',
      'add it, or take the name away',
    ],
    [
      'applies: { asks: A, when: { finding: act.known }, presumed: unknown, otherwise: court.onne, cite: [{ source: court-1986 }] }',
      'applies/otherwise',
      'write `court.one`',
    ],
  ])('where a standard names one that is not there: %s', (more, path, advice) => {
    const outcome = load({ 'standards/court.two.yaml': standard('court.two', more) });
    expect(problemsOf(outcome)).toMatchObject([
      {
        code: 'standard.unknown-standard',
        path: `standards/court.two.yaml/${path}`,
        try: advice,
      },
    ]);
  });

  test.each([
    ['a bar of nothing', { 'standards/proof-levels.yaml': LEVEL.replace('0.5', '0') }],
    ['a bar above certainty', { 'standards/proof-levels.yaml': LEVEL.replace('0.5', '1.1') }],
  ])('where it has %s', (_name, changes) => {
    expect(problemsOf(load(changes))).toMatchObject([
      { code: 'number.out-of-range', path: 'standards/proof-levels.yaml/0/bar' },
    ]);
  });

  test('where a bar is not said to be our convention', () => {
    const outcome = load({
      'standards/proof-levels.yaml': LEVEL.replace('declared convention', 'the law'),
    });
    expect(problemsOf(outcome)).toMatchObject([{ code: 'schema.unknown-word' }]);
  });
});

describe('what files say, kept in place of their texts', () => {
  test('makes the same library', () => {
    const kept = contentsOf(new Map(Object.entries(FILES)));
    if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
    expect([...kept.value.keys()]).toEqual(Object.keys(FILES));
    expect(loadStandardsLibrary(kept.value)).toEqual(load());
  });

  test('is not kept where one of them cannot be read, and every such file is named', () => {
    const kept = contentsOf(
      new Map([
        ['a.yaml', 'a: ['],
        ['b.yaml', 'b: 1'],
        ['c.yaml', 'c: ['],
      ]),
    );
    expect(kept.ok ? [] : kept.problems).toMatchObject([
      { code: 'yaml.syntax', path: 'a.yaml' },
      { code: 'yaml.syntax', path: 'c.yaml' },
    ]);
  });
});

test('a library without a file says which, and what to do', () => {
  expect(problemsOf(load({ 'standards/authorities.yaml': undefined }))).toMatchObject([
    {
      because: 'there is no file standards/authorities.yaml',
      try: 'give standards/authorities.yaml with the others',
    },
  ]);
  const unknown = load({
    'standards/court.one.yaml': standard('court.one', 'requires-met: [court.tw]'),
  });
  expect(problemsOf(unknown)).toMatchObject([
    { because: 'the library has no standard `court.tw`', try: 'write `court.two`' },
  ]);
});
