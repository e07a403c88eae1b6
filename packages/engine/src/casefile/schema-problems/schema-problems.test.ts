import { describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../../test/small-cases/shipped-model.ts';
import { caseFileSchema } from '../case-file.ts';
import { schemaProblems } from './schema-problems.ts';

const schema = caseFileSchema(kinds);

/** Problems of a sound case in which some keys are set otherwise; `undefined` leaves one out. */
function problemsWith(parts: Record<string, unknown>) {
  const content: unknown = JSON.parse(JSON.stringify({ ...draftCase(), ...parts }));
  const { error } = schema.safeParse(content);
  return schemaProblems(error?.issues ?? [], content, schema);
}

function codesWith(parts: Record<string, unknown>) {
  return problemsWith(parts).map(({ code, path }) => `${code} ${path}`);
}

function aboutWith(about: unknown, parts: Record<string, unknown> = {}) {
  const report = { ...draftReport('r', { context: 'attack' }), about, ...parts };
  return codesWith({ reports: [report] });
}

test('a sound case has no fault', () => {
  expect(problemsWith({})).toEqual([]);
});

describe('a key that is missing', () => {
  test('is told at its place, with what belongs there', () => {
    expect(codesWith({ ties: undefined })).toEqual(['schema.missing ties']);
    expect(problemsWith({ question: undefined })[0]?.try).toContain('what is asked');
  });

  test('is told with all words where one of them belongs there', () => {
    const [problem] = problemsWith({ marking: undefined });
    expect(problem?.try).toContain('TLP:AMBER+STRICT');
  });

  test('of a nested record is told there', () => {
    expect(aboutWith({ part: 'direction', state: 'sponsor' })).toEqual([
      'schema.missing reports/0/about/incident',
    ]);
  });
});

describe('a list or a text that is empty', () => {
  test('is told with what belongs there, where it may not be left out', () => {
    const [problem] = problemsWith({ incidents: [] });
    expect(problem?.try).toMatch(
      /^write at least one entry with `id`, `title`, `date`, .*`underQuestion`.*: the attacks; at least one under question$/,
    );
    expect(problemsWith({ sponsors: [] })[0]?.try).toBe(
      'write at least one entry: the states whose part is asked',
    );
    expect(problemsWith({ question: '' })[0]?.try).toBe('fill it in: what is asked, in a sentence');
  });

  test('may be left out where nothing needs it', () => {
    const report = { ...draftReport('r', { context: 'attack' }), reference: '' };
    expect(problemsWith({ reports: [report] })[0]?.try).toBe('fill it in, or leave the key out');
  });
});

describe('a key that does not belong', () => {
  test('is told with the one that was meant, which then is not missing', () => {
    const problems = problemsWith({ title: undefined, titel: 'A small case' });
    expect(problems).toMatchObject([{ code: 'schema.unknown-key', path: 'titel' }]);
    expect(problems[0]?.try).toBe('write `title`');
  });

  test('is not taken for a key that is there', () => {
    const [problem] = problemsWith({ titel: 'A small case' });
    expect(problem?.try).not.toContain('`title`');
  });

  test('but to the record around is told so, and is not missing there', () => {
    const about = { context: 'attack', stance: 'asserts' };
    expect(aboutWith(about, { stance: undefined })).toEqual([
      'schema.unknown-key reports/0/about/stance',
    ]);
  });

  test('leaves other keys missing', () => {
    expect(codesWith({ title: undefined, ties: undefined, titel: 'x' })).toEqual([
      'schema.missing ties',
      'schema.unknown-key titel',
    ]);
  });
});

describe('what a report is about', () => {
  test.each<[string, unknown, string[]]>([
    ['is one thing', { tie: 'x', context: 'attack' }, ['proposition.several reports/0/about']],
    ['is named by a key', { incident: 'attack' }, ['proposition.unknown reports/0/about']],
    ['is named by a key of a record', {}, ['proposition.unknown reports/0/about']],
    ['is a record', 'attack', ['schema.type reports/0/about']],
    ['is a record, not a list', [{ context: 'attack' }], ['schema.type reports/0/about']],
    ['is a record, not nothing', null, ['schema.type reports/0/about']],
    ['names ids', { context: 'The attack' }, ['schema.form reports/0/about/context']],
    [
      'names known words',
      { claim: 'boast', by: 'a', incident: 'b' },
      ['schema.unknown-word reports/0/about/claim'],
    ],
    [
      'may be several faults at once',
      { claim: 'boast', by: 'A', more: 1 },
      [
        'schema.unknown-key reports/0/about/more',
        'schema.unknown-word reports/0/about/claim',
        'schema.form reports/0/about/by',
        'schema.missing reports/0/about/incident',
      ],
    ],
    [
      'names perpetrators by ids',
      { perpetrator: 7, incident: 'a' },
      ['schema.type reports/0/about/perpetrator'],
    ],
    [
      'names at least one perpetrator',
      { perpetrator: [], incident: 'a' },
      ['schema.length reports/0/about/perpetrator'],
    ],
    [
      'names each perpetrator by an id',
      { perpetrator: ['a', 'B'], incident: 'a' },
      ['schema.form reports/0/about/perpetrator/1'],
    ],
    [
      'names a finding with its group',
      { finding: 'trained', state: 'a' },
      ['schema.form reports/0/about/finding'],
    ],
  ])('%s', (_rule, about, codes) => {
    expect(aboutWith(about).toSorted()).toEqual(codes.toSorted());
  });

  test('is told by the key that was meant', () => {
    const report = draftReport('r', { context: 'attack' });
    const problems = problemsWith({ reports: [{ ...report, about: { contxt: 'attack' } }] });
    expect(problems[0]?.try).toBe('write `context` for `contxt`');
  });
});

describe('a number', () => {
  const withCredibility = (credibility: unknown) =>
    problemsWith({ reports: [{ ...draftReport('r', { context: 'attack' }), credibility }] });

  test('that is beyond its own bound and that of all numbers is told once', () => {
    expect(withCredibility(1e300)).toHaveLength(1);
  });

  test.each([
    [0, 'number.out-of-range'],
    [7, 'number.out-of-range'],
    [2.5, 'schema.type'],
    ['3', 'schema.type'],
    [null, 'schema.type'],
    [1e300, 'number.out-of-range'],
  ])('of %j is told as %s', (credibility, code) => {
    expect(withCredibility(credibility).map((problem) => problem.code)).toContain(code);
  });

  test('is told its range, with the end that does not belong to it', () => {
    const place = { name: { en: 'Here' }, country: 'There', precisionKm: 0 };
    const [problem] = problemsWith({ incidents: [{ ...draftCase().incidents[0], place }] });
    expect(problem?.try).toMatch(/^give a number above 0 to 5000/);
  });

  test('is told its range and meaning', () => {
    expect(withCredibility(7)[0]?.try).toMatch(/^give a number from 1 to 6: .*Admiralty/);
  });
});

describe('an assumption', () => {
  const withValue = (value: unknown) =>
    codesWith({ assumptions: [{ parameter: 'a.b', value, because: 'x' }] });

  test('sets a number or a row of numbers', () => {
    expect(withValue(0.5)).toEqual([]);
    expect(withValue([0.5, 0.5])).toEqual([]);
    expect(withValue('half')).toEqual(['schema.type assumptions/0/value']);
    expect(withValue([0.5, 'half'])).toEqual(['schema.type assumptions/0/value/1']);
    expect(withValue({})).toEqual(['schema.type assumptions/0/value']);
  });
});

test('the format is a number that this version reads', () => {
  expect(codesWith({ respondeat: 2 })).toEqual(['format.unknown respondeat']);
  expect(codesWith({ respondeat: '1' })).toEqual(['schema.type respondeat']);
  expect(codesWith({ respondeat: undefined })).toEqual(['schema.missing respondeat']);
});

test('a text is told how long it may be', () => {
  expect(problemsWith({ title: 'x'.repeat(5_001) })).toMatchObject([
    { code: 'schema.length', because: 'the text has 5001 characters; it may have at most 5000' },
  ]);
  expect(problemsWith({ title: '' })).toMatchObject([
    { code: 'schema.length', because: 'the text is empty' },
  ]);
});
