import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const OURS = `id,date_start,latitude,longitude,best,type_of_violence
#event+id,#date+start,#geo+lat,#geo+lon,#affected+killed,#event+type
1,2016-01-01,34.80,36.70,4,1
2,2016-02-01,35.00,36.90,9,1
3,2016-03-05 00:00:00,33.50,36.30,1,3
`;

const THEIRS = `event_id;event_date;lat;lon;fatalities;type
x;02 January 2016;34.801;36.702;5;1
"y ""z""";20160201;35.001;36.901;9;1
w;31/12/2016;35.001;36.901;9;1
v;2016-07-01;95;36.901;9;1
`;

function sources() {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'ours.csv'), OURS);
  writeFileSync(join(folder, 'theirs.csv'), THEIRS);
  return folder;
}

const NAMED = ['--source', 'ours=ours.csv', 'theirs=theirs.csv', '--days', '2', '--km', '10'];

describe('corpus integrate', () => {
  test('writes the groups and skips rows that say no day or place, with their lines', async () => {
    const folder = sources();
    const run = await respondeat(['corpus', 'integrate', ...NAMED, '--out', 'groups.csv'], {
      folder,
    });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('2 groups of two records or more');
    expect(run.stderr).toContain('corpus.row-without-day  theirs.csv:4  event_date');
    expect(run.stderr).toContain('corpus.row-without-place  theirs.csv:5  lat');
    const rows = readFileSync(join(folder, 'groups.csv'), 'utf8').trim().split('\n');
    expect(rows[0]).toBe('group,source,id,probability');
    expect(rows.slice(1).map((row) => row.replace(/,[^,]*$/, ''))).toEqual([
      '1,ours,1',
      '1,theirs,x',
      '2,ours,2',
      '2,theirs,"y ""z"""',
    ]);
  });

  test('says where too few candidates were there to learn from, and not where there were enough', async () => {
    const folder = sources();
    const told = async (...args: string[]) =>
      (await respondeat(['corpus', 'integrate', ...args], { folder })).stdout;
    const few = '2 candidates to learn from, where 100 or more are wanted';
    expect(await told(...NAMED, '--out', 'groups.csv')).toContain(`ours – theirs: ${few}`);
    expect(await told(...NAMED, '--explain', 'ours:1', 'theirs:x')).toContain(few);
    const table = (name: string, km: number) => {
      const rows = Array.from({ length: 120 }, (_, row) => `${row},2016-01-01,${row / 2},${km}`);
      writeFileSync(join(folder, name), `id,date,lat,lon\n${rows.join('\n')}\n`);
    };
    table('a.csv', 40);
    table('b.csv', 40.01);
    const many = ['--source', 'a=a.csv', 'b=b.csv', '--days', '2', '--km', '10'];
    const text = await told(...many, '--out', 'groups.csv');
    expect(text).toContain('120 candidates');
    expect(text).not.toContain('to learn from');
  });

  test('explains a pair in steps that sum to its log-odds', async () => {
    const args = [...NAMED, '--explain', 'ours:1', 'theirs:x', '--json'];
    const { stdout } = await respondeat(['corpus', 'integrate', ...args], { folder: sources() });
    const told = JSON.parse(stdout) as { probability: number; steps: { logOdds: number }[] };
    const sum = told.steps.reduce((total, { logOdds }) => total + logOdds, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(told.probability, 6);
  });

  test('a file that is cut off is not used at all', async () => {
    const folder = sources();
    writeFileSync(join(folder, 'theirs.csv'), THEIRS.slice(0, -12));
    const run = await respondeat(['corpus', 'integrate', ...NAMED, '--out', 'groups.csv'], {
      folder,
    });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('corpus.row-cut  theirs.csv:5');
    expect(() => readFileSync(join(folder, 'groups.csv'))).toThrow('ENOENT');
  });

  test('a file without a column that is needed is told so', async () => {
    const folder = sources();
    writeFileSync(join(folder, 'theirs.csv'), 'id,date\n1,2016-01-01\n');
    const run = await respondeat(['corpus', 'integrate', ...NAMED, '--out', 'groups.csv'], {
      folder,
    });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('corpus.no-column');
  });

  test.each([
    [['--mode', 'best'], '--mode best'],
    [['--days', '1.5'], '--days 1.5'],
    [['--km', '0'], '--km 0'],
    [['--explain', 'ours:1'], 'name two records'],
    [['--explain', 'ours:1', 'theirs:9'], '--explain theirs:9'],
    [['--explain', 'ours:1', 'theirs:y "z"'], 'farther apart'],
  ])('%j ends with 2 and says what was meant', async (args, advice) => {
    const run = await respondeat(['corpus', 'integrate', ...NAMED, '--out', 'x.csv', ...args], {
      folder: sources(),
    });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(advice);
  });
});
