import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readGroupYears, readSupport } from './read-support.ts';

const HEADER =
  'active,year,actor_id,actor_name,actor_nonstate,oppo_name,conflict_id,location,civil,ext_name';
const GROUP = '1,1990,7,Ash,1,Government of Oak,3,Oak: Hills,1,"Government of Elm,Birch"';
const SAME_YEAR = '0,1990,7,Ash,1,Government of Fir,4,Fir: Government,1,Government of Pine';
const GOVERNMENT = '1,1990,9,Government of Oak,0,Ash,3,Oak: Hills,1,"Government of Fir,Cedar"';

function fileOf(...rows: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'support.csv');
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

test('a group that fought two opponents in a year is one question, with the sponsors of both', () => {
  const read = readSupport(fileOf(GROUP, SAME_YEAR, GOVERNMENT));
  expect(read.ok && read.value.sound.groups).toEqual([
    {
      actorId: '7',
      actor: 'Ash',
      year: 1990,
      opponents: new Set(['Government of Oak', 'Government of Fir']),
      conflicts: new Set(['3', '4']),
      overTerritory: true,
      active: true,
      sponsors: new Set(['Government of Elm', 'Government of Pine']),
      friends: new Set(['Birch']),
    },
  ]);
});

test('governments keep who backed them against whom', () => {
  const read = readSupport(fileOf(GROUP, GOVERNMENT));
  expect(read.ok && read.value.sound.governments).toMatchObject([
    {
      government: 'Government of Oak',
      opponent: 'Ash',
      sponsors: new Set(['Government of Fir']),
      friends: new Set(['Cedar']),
    },
  ]);
});

test('a group asked about says nothing of who backed it, whatever its file says', () => {
  const masked = GROUP.replace('"Government of Elm,Birch"', '');
  expect(readGroupYears(fileOf(GROUP))).toEqual(readGroupYears(fileOf(masked)));
});

test.each([
  ['year', GROUP.replace('1990', 'early'), 'a year'],
  ['actor_id', GROUP.replace(',7,', ',,'), 'the id of an actor'],
  ['actor_nonstate', GROUP.replace('Ash,1', 'Ash,yes'), '0 or 1'],
])('a row whose %s cannot be read is skipped and told with its line', (column, row, wanted) => {
  for (const reader of [readSupport, readGroupYears]) {
    const read = reader(fileOf(GROUP, row, SAME_YEAR.replace('1990', '1991')));
    const [problem, ...others] = read.ok ? read.value.skipped : [];
    expect(problem).toMatchObject({ code: 'table.cell', path: column, line: 3 });
    expect(problem?.because).toContain(`where ${wanted} should stand`);
    expect(others).toEqual([]);
  }
  const asked = readGroupYears(fileOf(GROUP, row, SAME_YEAR.replace('1990', '1991')));
  expect(asked.ok && asked.value.sound.map(({ year }) => year)).toEqual([1990, 1991]);
});

const FILE = new URL(
  '../../../../../../shared/data/ucdp-esd/esd-ay-181-dev.csv.gz',
  import.meta.url,
);
const hasFile = existsSync(FILE);
if (!hasFile) console.log('skipped: UCDP External Support is not beside the repository');

describe.skipIf(!hasFile)('UCDP External Support 18.1', () => {
  test('is read whole', () => {
    const read = readSupport(FILE.pathname);
    expect(read.ok && read.value.sound.groups).toHaveLength(1678);
    expect(read.ok && read.value.sound.governments).toHaveLength(2410);
  });
});
