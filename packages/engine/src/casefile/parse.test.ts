import { describe, expect, test } from 'vitest';
import { draftActor, draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseVocabulary } from './case-vocabulary.ts';
import { parseCaseFile } from './parse.ts';

const vocabulary: CaseVocabulary = { kinds, findings: new Set(['rel.trained']) };

function problemsIn(text: string) {
  const read = parseCaseFile(text, vocabulary);
  return read.ok ? [] : read.problems;
}

/** A case as JSON, each key and value on a line of its own. */
function written(content: unknown): string {
  return JSON.stringify(content, null, 1);
}

test('a sound case is read as it is written, with the lines of its parts', () => {
  const text = written(draftCase());
  const read = parseCaseFile(text, vocabulary);
  expect(read).toMatchObject({ ok: true, value: { caseFile: draftCase() } });
  const lineOf = (path: string) => read.ok && read.value.lineOf(path);
  const lineOfGroup = text.split('\n').findIndex((line) => line.includes('"group"')) + 1;
  expect(lineOf('respondeat')).toBe(2);
  expect(lineOf('actors/1/id')).toBe(lineOfGroup);
  expect(lineOf('actors/1/missing')).toBe(lineOfGroup - 1);
});

describe('a file that is something else', () => {
  test.each([
    ['a list', '- a\n- b\n'],
    ['a text', 'Dear all,\n'],
    ['a number', '7\n'],
    ['nothing', '~\n'],
    ['a record of something else', 'name: a-package\nversion: 1.0.0\n'],
    ['an empty record', '{}'],
  ])('is told once: %s', (_what, text) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'file.not-a-case', path: '', line: 1 }]);
  });

  test('may be the beginning of a case, and is told what it lacks', () => {
    const codes = new Set(problemsIn('title: Rockets\n').map(({ code }) => code));
    expect(codes).toEqual(new Set(['schema.missing']));
  });
});

describe('problems', () => {
  test('are told by rounds: the text, each record, the records among each other', () => {
    const unsound = { ...draftCase({ sponsors: ['nobody'] }), marking: 'amber' };
    expect(problemsIn(`${written(unsound)}]`).map(({ code }) => code)).toEqual(['yaml.syntax']);
    expect(problemsIn(written(unsound)).map(({ code }) => code)).toEqual(['schema.unknown-word']);
    const mended = { ...unsound, marking: 'TLP:AMBER' };
    expect(problemsIn(written(mended)).map(({ code }) => code)).toEqual(['reference.unknown']);
  });

  test('come in the order of the file, not of the checks', () => {
    const reports = ['x', 'y'].map((id) => draftReport(id, { tie: `tie-${id}` }));
    const actors = [...draftCase().actors, draftActor('cell', { partOf: 'nobody' })];
    const sound = draftCase({ actors, reports });
    const backwards = Object.fromEntries(Object.entries(sound).toReversed());
    expect(problemsIn(written(backwards)).map(({ path }) => path)).toEqual([
      'reports/0/about/tie',
      'reports/1/about/tie',
      'actors/3/partOf',
    ]);
  });

  test('of one line come in the order of that line', () => {
    const reports = Array.from({ length: 12 }, (_, index) =>
      draftReport(`r${index}`, { tie: `tie-${index}` }),
    );
    const paths = problemsIn(JSON.stringify(draftCase({ reports }))).map(({ path }) => path);
    expect(paths).toEqual(reports.map((_, index) => `reports/${index}/about/tie`));
  });

  test('by the hundred are all told', () => {
    const reports = Array.from({ length: 700 }, (_, index) => ({
      ...draftReport(`r${index}`, { context: 'attack' }),
      credibility: 0,
    }));
    expect(problemsIn(written(draftCase({ reports })))).toHaveLength(700);
  });

  test('by the thousand are told up to the thousandth', () => {
    const problems = problemsIn(written({ ...draftCase(), sponsors: Array(1_234).fill('X') }));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({ code: 'file.more-problems', path: 'sponsors/1000' });
    expect(problems.at(-1)?.because).toContain('234 more');
  });
});
