import { describe, expect, test } from 'vitest';
import { mappingText, parseMapping, proposedMapping } from './mapping.ts';

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

  test('may give words for codes', () => {
    const text =
      'name: mine\nlicence: cc-by-4.0\ncolumns:\n  id: id\n  day: when\n  means: {column: Weapon, words: {1: rocket}}\n';
    expect(parseMapping(text, COLUMNS)).toMatchObject({
      ok: true,
      value: { columns: { means: { column: 'Weapon', words: { '1': 'rocket' } } } },
    });
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
    ['a: b: c', ''],
  ])('%j is refused with its place', (text, path) => {
    const read = parseMapping(text, COLUMNS);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'corpus.mapping', path }] });
  });
});
