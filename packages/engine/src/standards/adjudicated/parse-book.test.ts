import { expect, test } from 'vitest';
import { parseBook } from './parse-book.ts';

const CONTEXT = {
  findings: new Set(['rel.financed', 'rel.trained']),
  standards: new Set(['icj.effective_control']),
};

const SOUND = {
  id: 'one',
  decided: '1986-06-27',
  findings: {
    'rel.financed': { value: 'established', note: 'left alone' },
    'rel.trained': 'refuted',
  },
  outcomes: { 'icj.effective_control': { expected: 'not_met' } },
};

function problemsOf(...cases: readonly object[]) {
  const outcome = parseBook(JSON.stringify({ cases }), CONTEXT);
  if (outcome.ok) throw new Error('no problem was found');
  return outcome.problems.map(({ code, path }) => `${code} ${path}`);
}

test('holdings and outcomes are read in their short and their long form', () => {
  const outcome = parseBook(JSON.stringify({ cases: [SOUND] }), CONTEXT);
  expect(outcome.ok && outcome.value).toEqual([
    {
      id: 'one',
      decided: '1986-06-27',
      findings: new Map([
        ['rel.financed', 'established'],
        ['rel.trained', 'refuted'],
      ]),
      outcomes: new Map([['icj.effective_control', 'not_met']]),
    },
  ]);
});

test('a case need not tell when it was decided', () => {
  const { decided: _, ...undated } = SOUND;
  const outcome = parseBook(JSON.stringify({ cases: [undated] }), CONTEXT);
  expect(outcome.ok && outcome.value[0]?.decided).toBeUndefined();
});

test('all problems are told at once, at their places', () => {
  const wrong = {
    ...SOUND,
    findings: { 'rel.finance': 'established' },
    outcomes: { 'icj.effective': 'met' },
  };
  expect(problemsOf(SOUND, wrong)).toEqual([
    'book.unknown-finding cases/1/findings/rel.finance',
    'book.unknown-standard cases/1/outcomes/icj.effective',
    'book.repeated-case cases/1/id',
  ]);
});

test('a name that is nearly right is suggested', () => {
  const outcome = parseBook(
    JSON.stringify({ cases: [{ ...SOUND, findings: { 'rel.financd': 'established' } }] }),
    CONTEXT,
  );
  expect(!outcome.ok && outcome.problems[0]?.try).toBe('did you mean `rel.financed`?');
});

test.each([
  ['no object', 'null', 'book.shape '],
  ['no cases', '{"cases": []}', 'book.shape cases'],
  ['no JSON', '{"cases": [', 'book.no-json '],
])('a book of %s is refused', (_, text, problem) => {
  const outcome = parseBook(text, CONTEXT);
  expect(!outcome.ok && outcome.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    problem,
  ]);
});

test.each([
  ['an unknown holding', { findings: { 'rel.financed': 'proved' } }, 'findings/rel.financed'],
  [
    'an unknown outcome',
    { outcomes: { 'icj.effective_control': 'won' } },
    'outcomes/icj.effective_control',
  ],
  ['no such day', { decided: '1986-13-01' }, 'decided'],
  ['no id', { id: '' }, 'id'],
])('%s is told at its place', (_, parts, place) => {
  expect(problemsOf({ ...SOUND, ...parts })).toEqual([`book.shape cases/0/${place}`]);
});
