import { describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import { checkCaseFile } from './check-content.ts';
import { parseCaseFile } from './parse.ts';

const vocabulary = { kinds, findings: new Set<string>() };
const about = { perpetrator: 'group', incident: 'attack' };

function problemsOf(content: unknown) {
  const checked = checkCaseFile(content, vocabulary);
  return checked.ok ? [] : checked.problems;
}

describe('a case that comes as data', () => {
  test('is sound where its text would be', () => {
    const caseFile = draftCase({ reports: [draftReport('first', about)] });
    expect(checkCaseFile(caseFile, vocabulary)).toEqual({ ok: true, value: caseFile });
  });

  test('has the problems of its text, in the same order, without lines', () => {
    const content = {
      ...draftCase({ reports: [draftReport('first', about, { source: 'nobody' })] }),
      sponsors: ['nobody-else'],
    };
    const parsed = parseCaseFile(JSON.stringify(content, null, 2), vocabulary);
    if (parsed.ok) throw new Error('the case should have problems');
    const withoutLines = parsed.problems.map(({ line: _line, ...problem }) => problem);
    expect(withoutLines.length).toBeGreaterThan(1);
    expect(problemsOf(content)).toEqual(withoutLines);
  });

  describe('with reports that were sound before', () => {
    const before = draftCase({ reports: ['a', 'b', 'c'].map((id) => draftReport(id, about)) });
    const isSound = (report: unknown) => before.reports.some((each) => each === report);
    const withReports = (reports: readonly unknown[]) => ({ ...before, reports });
    const outcomeOf = (content: unknown) => checkCaseFile(content, vocabulary, isSound);

    test.each([
      ['as they were', before],
      ['one edited', withReports(before.reports.with(1, draftReport('b', about, { says: 'new' })))],
      ['one taken out', withReports(before.reports.slice(1))],
      ['one twice', withReports([...before.reports, before.reports[0]])],
      ['one broken', withReports([...before.reports, { id: 7 }])],
      [
        'one unprintable',
        withReports([draftReport('z', about, { says: 'a\u0007b' }), ...before.reports]),
      ],
      ['their source gone', { ...before, sources: [] }],
      ['no list', { ...before, reports: 'none' }],
    ])('says what it says of all reports: %s', (_, content) => {
      expect(outcomeOf(content)).toEqual(checkCaseFile(content, vocabulary));
    });

    test('gives the very reports that were sound', () => {
      const checked = outcomeOf(withReports([draftReport('d', about), ...before.reports]));
      expect(checked.ok && checked.value.reports.slice(1)).toEqual(before.reports);
      expect(checked.ok && checked.value.reports[1]).toBe(before.reports[0]);
    });
  });

  test.each([[null], [[]], ['text'], [7], [{ other: 1 }]])(
    'is refused as no case: %j',
    (content) => {
      expect(problemsOf(content).map(({ code }) => code)).toEqual(['file.not-a-case']);
    },
  );

  test('may hold no character that cannot be printed, wherever it stands', () => {
    const report = draftReport('first', about, { says: 'a\u0000b' });
    expect(problemsOf(draftCase({ reports: [report] }))).toMatchObject([
      { code: 'text.unprintable', path: 'reports/0/says' },
    ]);
  });

  test('is not followed deeper than any case goes', () => {
    let nested: unknown = 'deep';
    for (let level = 0; level < 10_000; level++) nested = [nested];
    expect(problemsOf({ ...draftCase(), title: nested })).toMatchObject([
      { code: 'file.too-deep' },
    ]);
  });
});
