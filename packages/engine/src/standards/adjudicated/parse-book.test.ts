import { describe, expect, test } from 'vitest';
import { adjudicatedReader, parseBook } from './parse-book.ts';

const CONTEXT = {
  findings: new Map([['act.ratified', {}]]),
  standards: new Map([['icj.effective_control', {}]]),
};

const CASE = {
  id: 'harbour',
  decided: '1986-06-27',
  findings: {
    'act.ratified': { value: 'established', verification: 'secondary', note: 'para 80' },
  },
  outcomes: { 'icj.effective_control': { expected: 'not_met' } },
};

const book = (...cases: object[]) => parseBook(JSON.stringify({ cases }), CONTEXT);

function codesOf(outcome: ReturnType<typeof book>): string[][] {
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, path]);
}

describe('a book', () => {
  test('is read with the marks of what was held, and with nothing made up for what is left out', () => {
    const read = book(CASE);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value).toEqual([
      {
        id: 'harbour',
        name: 'harbour',
        decided: '1986-06-27',
        forum: '',
        stage: '',
        citation: '',
        findings: new Map([
          ['act.ratified', { value: 'established', verification: 'secondary', note: 'para 80' }],
        ]),
        outcomes: new Map([
          [
            'icj.effective_control',
            { expected: 'not_met', verification: undefined, note: undefined },
          ],
        ]),
        cautions: [],
      },
    ]);
  });

  test('keeps the name, forum, stage and citation that it gives', () => {
    const told = { name: 'The harbour', forum: 'icj', stage: 'merits', citation: 'ICJ 1986' };
    const read = book({ ...CASE, ...told, mine: 'passed over' });
    expect(read.ok && read.value[0]).toMatchObject(told);
  });

  test.each([
    ['one', ['one']],
    [
      ['one', 'two'],
      ['one', 'two'],
    ],
  ])('takes %j as a list of cautions', (cautions, list) => {
    const read = book({ ...CASE, cautions });
    expect(read.ok && read.value[0]?.cautions).toEqual(list);
  });

  test('may hold many cases, each id once', () => {
    const other = { ...CASE, id: 'airfield' };
    expect(codesOf(book(CASE, other))).toEqual([]);
    expect(codesOf(book(CASE, other, CASE, other))).toEqual([
      ['library.repeated-id', 'cases/2/id'],
      ['library.repeated-id', 'cases/3/id'],
    ]);
    const repeated = book(CASE, CASE);
    expect(repeated.ok ? '' : repeated.problems[0]?.because).toBe(
      'the book has a case `harbour` already',
    );
    expect(repeated.ok ? '' : repeated.problems[0]?.try).toContain('another id');
    expect(repeated.ok ? 0 : repeated.problems[0]?.line).toBe(1);
  });

  test('without a case is none', () => {
    expect(book().ok).toBe(false);
  });

  test('names standards and findings that exist', () => {
    const misspelt = book({ ...CASE, outcomes: { 'icj.effective_controll': { expected: 'met' } } });
    expect(codesOf(misspelt).map(([code]) => code)).toEqual(['standard.unknown-standard']);
    const problem = misspelt.ok ? undefined : misspelt.problems[0];
    expect(problem?.because).toContain('there is no standard');
    const unlike = book({ ...CASE, outcomes: { nothing: { expected: 'met' } } });
    expect(unlike.ok ? '' : unlike.problems[0]?.try).toContain('`respondeat standards` lists them');
    expect(book({ ...CASE, findings: { 'act.nothing': { value: 'presumed' } } }).ok).toBe(false);
  });

  test.each([
    [{ findings: { 'act.ratified': { value: 'perhaps' } } }],
    [{ outcomes: { 'icj.effective_control': { expected: 'yes' } } }],
    [{ findings: { 'act.ratified': { value: 'refuted', verification: 'hearsay' } } }],
    [{ decided: 'long ago' }],
    [{ id: 7 }],
  ])('with %j is refused', (wrong) => {
    expect(book({ ...CASE, ...wrong }).ok).toBe(false);
  });
});

test('a case of the book that ships stands in a file of its own', () => {
  const read = adjudicatedReader(CONTEXT)(JSON.stringify(CASE));
  expect(read.ok && read.value.id).toBe('harbour');
  expect(adjudicatedReader(CONTEXT)('id: alone').ok).toBe(false);
});
