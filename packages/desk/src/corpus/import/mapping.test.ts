import { describe, expect, test } from 'vitest';
import { mappingText, proposedMapping } from './mapping.ts';
import { parseMapping } from './parse-mapping.ts';

const COLUMNS = ['ID', 'When', 'Lat', 'Lon', 'Weapon', 'Killed'];

describe('a mapping', () => {
  test('is proposed from usual names and can be read back', () => {
    const proposed = proposedMapping(COLUMNS);
    expect(proposed.columns).toEqual({
      id: { column: 'ID' },
      day: { column: 'When' },
      latitude: { column: 'Lat' },
      longitude: { column: 'Lon' },
      means: { column: 'Weapon' },
      deaths_best: { column: 'Killed' },
    });
    expect(parseMapping(mappingText(proposed), COLUMNS)).toEqual({ ok: true, value: proposed });
  });

  test('is proposed with a reference for an id, and a time for a day where nothing else is', () => {
    const proposed = (columns: readonly string[]) =>
      Object.entries(proposedMapping(columns).columns).map(([event, from]) => [event, from.column]);
    expect(proposed(['Ref', 'time', 'target'])).toEqual([
      ['id', 'Ref'],
      ['day', 'time'],
      ['side_b', 'target'],
    ]);
    expect(proposed(['Ref', 'ID', 'Time', 'Date'])).toEqual([
      ['id', 'ID'],
      ['day', 'Date'],
    ]);
  });

  test('may give words for codes', () => {
    const text =
      'name: mine\nlicence: cc-by-4.0\ncolumns:\n  id: id\n  day: when\n  means: {column: Weapon, words: {1: rocket}}\n';
    expect(parseMapping(text, COLUMNS)).toMatchObject({
      ok: true,
      value: { columns: { means: { column: 'Weapon', words: { '1': 'rocket' } } } },
    });
  });

  test.each([
    ['name: mine\ncolums: {id: ID, day: When}', 'colums', 'did you mean `columns`?'],
    ['name: mine\nlicense: gdelt\ncolumns: {id: ID, day: When}', 'license', '`licence`?'],
    ['name: mine\ncolumns: {id: ID, day: When, latitud: Lat}', 'columns/latitud', '`latitude`?'],
    ['name: mine\ncolumns: {id: ID, day: {column: Whem}}', 'columns/day', 'did you mean `When`?'],
    [
      'name: mine\ncolumns: {id: ID, day: {column: When, word: {}}}',
      'columns/day/word',
      '`words`?',
    ],
  ])('%j is told with what was meant', (text, path, advice) => {
    const read = parseMapping(text, COLUMNS);
    const told = (read.ok ? [] : read.problems).filter((problem) => problem.path === path);
    expect(told.map(({ try: tried }) => tried)).toEqual([expect.stringContaining(advice)]);
  });

  test('that is no YAML is told with its line and what is wrong there', () => {
    const read = parseMapping('name: mine\ncolumns: {id: ID\n', COLUMNS);
    const [told] = read.ok ? [] : read.problems;
    expect(told?.line).toBe(3);
    expect(told?.because).toContain('the mapping is no YAML: ');
  });

  test.each([
    ['- a list', ''],
    ['name: ucdp-ged\ncolumns: {id: ID, day: When}', 'name'],
    ['name: Mine!\ncolumns: {id: ID, day: When}', 'name'],
    ['name: mine\nlicence: mit\ncolumns: {id: ID, day: When}', 'licence'],
    ['name: mine\ncolumns: {id: ID}', 'columns/day'],
    ['name: mine\ncolumns: {id: ID, day: Date}', 'columns/day'],
    ['name: mine\ncolumns: {id: ID, day: When, colour: Lat}', 'columns/colour'],
    ['name: mine\ncolumns: {id: ID, day: [When]}', 'columns/day'],
    ['name: mine\ncolumns: {id: ID, day: {column: When, form: YYYY/DD/MM}}', 'columns/day/form'],
    [
      'name: mine\ncolumns: {id: ID, day: When, means: {column: Lat, form: DD/MM/YY}}',
      'columns/means/form',
    ],
    ['a: b: c', ''],
  ])('%j is refused with its place', (text, path) => {
    const read = parseMapping(text, COLUMNS);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'corpus.mapping', path }] });
  });
});
