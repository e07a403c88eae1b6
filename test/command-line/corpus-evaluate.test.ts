import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,adm_1,latitude,longitude,date_start,date_end,best,where_prec,date_prec';

/** Two attacks a day through a year, one in the east and one in the west; in its last fifth a new group strikes in the south. */
const ROWS = Array.from({ length: 120 }, (_, index) => {
  const day = new Date(Date.UTC(2017, 0, 1 + 3 * index)).toISOString().slice(0, 10);
  const south = index >= 96 ? [`s${index},1,State,Fir,South,30,45,${day},${day},1,1,1`] : [];
  return [
    `e${index},1,State,Ash,East,33,46,${day},${day},1,1,1`,
    `w${index},1,State,Cedar,West,33,44,${day},${day},1,1,1`,
    ...south,
  ];
}).flat();

function folderWith(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = emptyFolder();
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, name), [HEADER, ...rows].join('\n'));
  return folder;
}

interface Told {
  readonly events: number;
  readonly evaluations: readonly {
    readonly split: string;
    readonly asked: number;
    readonly unseen: number;
    readonly contenders: readonly {
      readonly name: string;
      readonly measures: Record<
        string,
        { readonly value?: number; readonly interval?: { lower: number; upper: number } }
      >;
    }[];
  }[];
}

describe('corpus evaluate', () => {
  test('asks by lot and about the last events, and measures the profiles beside two baselines', async () => {
    const folder = folderWith({ 'events.csv': ROWS });
    const args = ['corpus', 'evaluate', 'events.csv', '--out', 'told', '--draws', '20', '--json'];
    const run = await respondeat(args, { folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { events, evaluations } = JSON.parse(run.stdout) as Told;
    expect(events).toBe(264);
    expect(evaluations.map(({ split }) => split)).toEqual(['by lot, seed 1', 'from 2017-10-04']);
    const [lot, last] = evaluations;
    expect(lot?.unseen).toBe(0);
    expect(last?.unseen).toBe(0.3);
    for (const { contenders } of evaluations) {
      expect(contenders.map(({ name }) => name)).toEqual([
        'profiles',
        'nearest 15',
        'decayed counts',
      ]);
      const { value, interval } = contenders[0]!.measures.accuracy!;
      expect(interval!.lower).toBeLessThanOrEqual(value!);
      expect(interval!.upper).toBeGreaterThanOrEqual(value!);
    }
    expect(lot?.contenders[0]?.measures.accuracy?.value).toBeGreaterThan(0.9);
    expect(lot?.contenders[0]?.measures.openSetArea).toEqual({});
    expect(last?.contenders[0]?.measures.openSetArea?.value).toBeGreaterThan(0.9);
    expect(readdirSync(join(folder, 'told')).toSorted()).toEqual([
      'evaluation.json',
      'reliability-by-lot-seed-1.svg',
      'reliability-from-2017-10-04.svg',
    ]);
    const told = JSON.parse(readFileSync(join(folder, 'told/evaluation.json'), 'utf8')) as Told;
    expect(told.evaluations).toEqual(evaluations);
  });

  test('measures predictions of another make beside the baselines, in words', async () => {
    const folder = folderWith({ 'known.csv': ROWS.slice(0, 180), 'asked.csv': ROWS.slice(180) });
    const guess = ROWS.slice(180).map((row) =>
      JSON.stringify({
        id: row.split(',')[0],
        probabilities: { Ash: 0.4, Cedar: 0.3, other: 0.3 },
      }),
    );
    writeFileSync(join(folder, 'guess.ndjson'), guess.join('\n'));
    const args = ['corpus', 'evaluate', 'known.csv', '--test', 'asked.csv'];
    const run = await respondeat([...args, '--predictions', 'guess.ndjson'], { folder });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('180 events known, 84 asked about, 28.6 % of them by groups not');
    expect(run.stdout).toMatch(/^ {15}guess\.ndjson +nearest 15 +decayed counts$/m);
    expect(run.stdout).toMatch(/^ {2}log loss +1\.101 \(/m);
    expect(run.stdout).toMatch(/The log loss of guess\.ndjson is \d+\.\d\d times that of/);
    for (const line of run.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('says which event a file of predictions leaves out', async () => {
    const folder = folderWith({ 'known.csv': ROWS.slice(0, 180), 'asked.csv': ROWS.slice(180) });
    writeFileSync(join(folder, 'guess.ndjson'), '{"id":"e90","probabilities":{"Ash":1}}\n');
    const args = ['corpus', 'evaluate', 'known.csv', '--test', 'asked.csv'];
    const run = await respondeat([...args, '--predictions', 'guess.ndjson'], { folder });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('prediction.unknown-event');
    expect(run.stderr).toContain('`w90`');
  });

  test.each([
    [['--from', '2030'], 'from 2030-01-01: there is no event to ask about'],
    [['--from', 'spring'], '--from spring: no such day'],
    [['--draws', '3'], '--draws 3: give a whole number from 10 to 99999'],
    [['--seed', '0'], '--seed 0: give a number above 0'],
    [['--lot', '--test', 'events.csv'], '--test: a second file is a split of its own'],
    [['--predictions', 'guess.ndjson'], '--predictions: name the file that was asked about'],
    [['--sponsors', '--lot'], '--lot: with --sponsors, groups are drawn and the last years hidden'],
  ])('refuses %j', async (options, said) => {
    const folder = folderWith({ 'events.csv': ROWS.slice(0, 20) });
    const run = await respondeat(['corpus', 'evaluate', 'events.csv', ...options], { folder });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(said);
  });
});
