import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const MINE = 'Ref,When,Lat,Lon,Weapon\nA1,2021-02-15,36.2,44.0,1\nA2,someday,36.2,44.0,2\n';

const MAPPING = `name: my-attacks
licence: cc-by-4.0
columns:
  id: Ref
  day: When
  latitude: Lat
  longitude: Lon
  means: {column: Weapon, words: {1: rocket, 2: drone}}
`;

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [44, 36.2] },
      properties: { Ref: 'A1', When: '2021-02-15', Weapon: 'a "rocket"\nof 107 mm' },
    },
  ],
});

/** A spreadsheet of one sheet with the given rows of text. */
function spreadsheet(rows: readonly (readonly string[])[]): Uint8Array {
  const text = (content: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cells = rows.map((row, r) => {
    const inRow = row.map(
      (said, c) => `<c r="${'ABCDEF'[c]}${r + 1}" t="inlineStr"><is><t>${said}</t></is></c>`,
    );
    return `<row r="${r + 1}">${inRow.join('')}</row>`;
  });
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    ),
  });
}

describe('mapping a table that is no known data set', () => {
  test('is shown, proposed, tried, and applied', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE);
    const shown = await respondeat(['corpus', 'map', 'mine.csv', '--out', 'draft.yaml'], {
      folder,
    });
    expect(shown.stdout).toContain('Weapon  100 % filled  1 | 2');
    expect(readFileSync(join(folder, 'draft.yaml'), 'utf8')).toContain('id: Ref\n  day: When');
    writeFileSync(
      join(folder, 'own.csv'),
      MINE.replace('Ref,When', 'Mark,Datum').replace('2021-02-15', '15.02.2021'),
    );
    const own = await respondeat(['corpus', 'map', 'own.csv'], { folder });
    expect(own.stdout).toContain('Still to be named, since no event can do without: id, day');
    expect(own.stdout).toContain('are read as {column: Datum, form: DD.MM.YYYY}');
    expect(own.stdout).toContain('Columns that it leaves aside: Mark, Datum');
    writeFileSync(join(folder, 'mapping.yaml'), MAPPING);
    const args = ['corpus', 'import', 'mine.csv', '--mapping', 'mapping.yaml', '--into', 'store'];
    const tried = await respondeat([...args, '--dry-run'], { folder });
    expect(tried.stdout).toContain('my-attacks, 1 new row, 0 revised, 0 as they were, 1 skipped');
    expect(tried.stderr).toContain('corpus.row-without-day  mine.csv:3');
    expect(existsSync(join(folder, 'store'))).toBe(false);
    await respondeat(args, { folder });
    const exported = await respondeat(['corpus', 'export', '--from', 'store', '--out', 'out.csv'], {
      folder,
    });
    expect(exported.stdout).toContain('1 row written');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain(
      'my-attacks,,cc-by-4.0,A1,2021-02-15,2021-02-15,,36.2,44.0,,,,,,rocket',
    );
  });

  test.each([
    ['mine.geojson', GEOJSON],
    [
      'mine.xlsx',
      spreadsheet([
        ['Ref', 'When', 'Lat', 'Lon', 'Weapon'],
        ['A1', '2021-02-15', '36.2', '44.0', '1'],
      ]),
    ],
  ])('%s is read too', async (name, content) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, name), content);
    const mapping = name.endsWith('.xlsx')
      ? MAPPING
      : MAPPING.replace('Lat', 'latitude').replace('Lon', 'longitude');
    writeFileSync(join(folder, 'mapping.yaml'), mapping);
    const args = [
      'corpus',
      'import',
      name,
      '--mapping',
      'mapping.yaml',
      '--into',
      'store',
      '--json',
    ];
    const { stdout, stderr } = await respondeat(args, { folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      imported: [{ entry: { file: name, added: 1, skipped: 0 } }],
    });
  });

  test('a mapping that names a column the file has not is refused', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE);
    writeFileSync(join(folder, 'mapping.yaml'), MAPPING.replace('Lat', 'Latitude'));
    const args = ['corpus', 'import', 'mine.csv', '--mapping', 'mapping.yaml', '--into', 'store'];
    const { exitCode, stderr } = await respondeat(args, { folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('corpus.mapping');
    expect(stderr).toContain('the file has no column `Latitude`');
  });

  test('a file of which every row would be skipped is refused', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE.replace('2021-02-15', '13/02/2021'));
    writeFileSync(join(folder, 'mapping.yaml'), MAPPING);
    const args = ['corpus', 'import', 'mine.csv', '--mapping', 'mapping.yaml', '--into', 'store'];
    const refused = await respondeat(args, { folder });
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('corpus.no-row  mine.csv');
    const shown = await respondeat(['corpus', 'map', 'mine.csv'], { folder });
    expect(shown.stdout).toContain('form: DD/MM/YYYY');
    const form = MAPPING.replace('day: When', 'day: {column: When, form: DD/MM/YYYY}');
    writeFileSync(join(folder, 'mapping.yaml'), form);
    const { exitCode, stdout } = await respondeat(args, { folder });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('1 new row')]);
  });

  test('a trial leaves nothing in a folder that was there, and what was there stays', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE);
    writeFileSync(join(folder, 'mapping.yaml'), MAPPING);
    mkdirSync(join(folder, 'store'));
    const mapped = ['mine.csv', '--mapping', 'mapping.yaml', '--dry-run'];
    const deep = await respondeat(['corpus', 'import', ...mapped, '--into', 'a/b'], { folder });
    expect(deep.exitCode).toBe(0);
    expect(existsSync(join(folder, 'a'))).toBe(false);
    await respondeat(['corpus', 'import', ...mapped, '--into', 'store'], { folder });
    expect(readdirSync(join(folder, 'store'))).toEqual([]);
  });

  test.each([
    ['mapping.yaml', 'corpus.mapping  mapping.yaml:3', 'name: mine\ncolumns: {id: Ref\n'],
    [
      'mapping.yaml',
      'corpus.mapping  mapping.yaml  colums',
      'name: mine\ncolums: {id: Ref, day: When}\n',
    ],
    ['mapping.yaml', 'corpus.mapping  mapping.yaml\n', '- a list\n'],
    ['nope.yaml', 'file.missing\n  there is no file `nope.yaml`', ''],
  ])('what is wrong with %s is told there: %s', async (file, told, text) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE);
    writeFileSync(join(folder, 'mapping.yaml'), text);
    const args = ['corpus', 'import', 'mine.csv', '--mapping', file, '--into', 'store'];
    const { exitCode, stderr } = await respondeat(args, { folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/(corpus|file)\.[a-z-]+ +mine\.csv/);
    expect(existsSync(join(folder, 'store'))).toBe(false);
  });

  test('a mapping and a known data set are not taken together', async () => {
    const folder = emptyFolder();
    const named = ['--mapping', 'mapping.yaml', '--as', 'acled', '--into', 'store'];
    const { exitCode, stderr } = await respondeat(['corpus', 'import', 'mine.csv', ...named], {
      folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('give one of the two');
  });

  test('a long name of a file stands apart from what came of it', async () => {
    const folder = emptyFolder();
    const name = 'attacks-of-the-year-two-thousand-and-seven.csv';
    writeFileSync(join(folder, name), MINE);
    const { stderr } = await respondeat(['corpus', 'import', name, '--into', 'store'], { folder });
    expect(stderr).toContain(`${name} refused`);
  });

  test('a file of no known data set says what can be done', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), MINE);
    const { exitCode, stderr } = await respondeat(
      ['corpus', 'import', 'mine.csv', '--into', 'store'],
      { folder },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('corpus.unknown-data-set');
  });
});

describe('exporting what was imported', () => {
  async function storeOf(content: string): Promise<string> {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.csv'), content);
    writeFileSync(join(folder, 'mapping.yaml'), MAPPING);
    const args = ['corpus', 'import', 'mine.csv', '--mapping', 'mapping.yaml', '--into', 'store'];
    await respondeat(args, { folder });
    return folder;
  }

  test('of a store whose file had no rows gives a table without rows', async () => {
    const folder = await storeOf('Ref,When,Lat,Lon,Weapon\n');
    const args = ['corpus', 'export', '--from', 'store', '--out', 'out.csv'];
    const { exitCode, stdout } = await respondeat(args, { folder });
    expect([exitCode, stdout]).toEqual([
      0,
      '0 rows written, 0 left out because of their licence\n',
    ]);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toMatch(/^data_set,release,licence,id,/);
  });

  test('of a data set that was never imported names those that were', async () => {
    const folder = await storeOf(MINE);
    const args = ['corpus', 'export', '--from', 'store', '--out', 'out.csv', '--data-set', 'mine'];
    const { exitCode, stderr } = await respondeat(args, { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--data-set mine: nothing of it was imported; name one of my-attacks');
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  });
});
