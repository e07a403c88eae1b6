import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const HEADER =
  'active,year,actor_id,actor_name,actor_nonstate,oppo_name,conflict_id,location,civil,ext_name';

/** Groups against Oak, all backed by Elm, and against Fir, backed by nobody. */
const TRAINING = [...Array(12).keys()].map((number) =>
  [...Array(6).keys()]
    .map((index) => {
      const [opponent, sponsor] = number % 2 === 0 ? ['Oak', 'Government of Elm'] : ['Fir', ''];
      return `1,${1990 + index},${number},Group ${number},1,Government of ${opponent},${opponent},${opponent}: Government,1,${sponsor}`;
    })
    .join('\n'),
);

const ASKED = [
  '1,1993,90,New against Oak,1,Government of Oak,Oak,Oak: Government,1,',
  '1,1993,91,New against Fir,1,Government of Fir,Fir,Fir: Government,1,',
];

function folderWith(asked: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'known.csv'), [HEADER, ...TRAINING].join('\n'));
  writeFileSync(join(folder, 'asked.csv'), [HEADER, ...asked].join('\n'));
  return folder;
}

const ARGS = ['corpus', 'sponsors', '--train', 'known.csv', '--test', 'asked.csv'];

interface Line {
  readonly actor_id: string;
  readonly year: number;
  readonly sponsors: Record<string, number>;
}

describe('corpus sponsors', () => {
  test('writes one line a group and year, with the chance that each state backed it', async () => {
    const folder = folderWith(ASKED);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson', '--json'], { folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const text = readFileSync(join(folder, 'said.ndjson'), 'utf8').trimEnd();
    const lines = text.split('\n').map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ actor_id, year }) => [actor_id, year])).toEqual([
      ['90', 1993],
      ['91', 1993],
    ]);
    expect(lines[0]?.sponsors['Government of Elm']).toBeGreaterThan(0.5);
    expect(lines[1]?.sponsors['Government of Elm']).toBeLessThan(0.2);
  });

  test('gives the prior of control that a case file takes, with what it was learned from', async () => {
    const folder = folderWith(ASKED);
    await respondeat([...ARGS, '--out', 'said.ndjson'], { folder });
    const prior = 'corpus control-prior said.ndjson --actor-id 90 --year 1993 --proxy new'.split(
      ' ',
    );
    const sponsor = ['--sponsor', 'Government of Elm=elm'];
    const origin = ['--learned-from', 'known.csv', '--release', 'Trees 1', '--split', 'all years'];
    const run = await respondeat([...prior, ...sponsor, ...origin], { folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/- sponsor: elm\n {4}proxy: new\n/);
    expect(run.stdout).toMatch(/file: known\.csv\n {8}sha256: [0-9a-f]{64}\n {8}release: Trees 1/);
    const half = await respondeat([...prior, ...sponsor, '--release', 'Trees 1'], { folder });
    expect(half.exitCode).toBe(2);
    expect(half.stderr).toContain('give all three, or none');
  });

  test('skips a row without a year, and writes nothing with --strict', async () => {
    const folder = folderWith([...ASKED, ASKED[0]!.replace('1993', 'soon')]);
    const strict = await respondeat([...ARGS, '--out', 'said.ndjson', '--strict'], { folder });
    expect(strict.exitCode).toBe(1);
    expect(existsSync(join(folder, 'said.ndjson'))).toBe(false);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson'], { folder });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('table.cell  asked.csv:4  year');
    expect(run.stdout).toBe('2 group-years, written to said.ndjson; 1 row skipped\n');
  });

  test('writes nothing where a column is missing, and names it', async () => {
    const folder = folderWith(ASKED);
    writeFileSync(join(folder, 'asked.csv'), 'year,actor_id\n1990,1\n');
    const run = await respondeat([...ARGS, '--out', 'said.ndjson'], { folder });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('table.column-missing  oppo_name');
    expect(existsSync(join(folder, 'said.ndjson'))).toBe(false);
  });
});

test('corpus evaluate --sponsors hides groups and the last years, and measures what is said of them', async () => {
  const folder = folderWith(ASKED);
  const args = ['corpus', 'evaluate', 'known.csv', '--sponsors', '--seed', '7', '--draws', '10'];
  const run = await respondeat([...args, '--out', 'told', '--json'], { folder });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const told = JSON.parse(run.stdout) as {
    groupYears: number;
    evaluations: {
      part: string;
      asked: number;
      contenders: { name: string; measures: Record<string, { value: number }> }[];
    }[];
  };
  expect(told.groupYears).toBe(72);
  const [never] = told.evaluations;
  expect(never?.part).toBe('groups never seen, to 1995');
  expect(never?.contenders.map(({ name }) => name)).toEqual([
    'structure',
    'what it last had',
    'rate of fellows',
  ]);
  const { microF1, highestF1, recallAt3 } = never!.contenders[0]!.measures;
  expect(recallAt3?.value).toBe(1);
  expect(highestF1?.value).toBe(1);
  expect(microF1?.value).toBeGreaterThan(0.5);
  const later = told.evaluations.find(({ part }) => part === 'all groups, 1992 to 1995');
  expect(later?.asked).toBe(48);
  expect(JSON.parse(readFileSync(join(folder, 'told/evaluation.json'), 'utf8'))).toEqual(
    Object.fromEntries(Object.entries(told).filter(([key]) => key !== 'skipped')),
  );
});
