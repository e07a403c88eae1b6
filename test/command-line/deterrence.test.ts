import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, type Run, respondeat } from './respondeat.ts';

const CAMPAIGN = 'casebook/series/iraq-2019-2021';
const STRIKES =
  `${CAMPAIGN}/attacks.csv --kind attack --responses ${CAMPAIGN}/responses.csv --response-kind force --from 2019-10 --to 2021-07`.split(
    ' ',
  );

interface Examined {
  readonly events: number;
  readonly days: number;
  readonly undated: number;
  readonly segments: readonly unknown[];
  readonly fitTest: { readonly chanceOfDistance: number };
  readonly responses: {
    readonly attacks: { readonly rateRatio: number; readonly chance: number };
    readonly each: readonly { readonly day: string }[];
  };
  readonly timed?: { readonly fromDaysAlone: boolean };
  readonly tried?: { readonly weekly: { readonly coverage90: number } };
  readonly countsByOthers?: readonly { readonly count: number; readonly inSeries: number }[];
  readonly cannotTell: readonly string[];
}

async function examinedBy(...args: string[]): Promise<Examined> {
  const { exitCode, stdout, stderr } = await respondeat(['deterrence', ...args, '--json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Examined;
}

function inFolder(text: string, ...args: string[]): Promise<Run> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'series.csv'), text);
  return respondeat(['deterrence', 'series.csv', ...args], { folder });
}

/** Sixty days with an attack on every third. */
const THIRDS = `date\n${Array.from({ length: 20 }, (_, third) => {
  const moment = new Date(Date.UTC(2020, 0, 1 + 3 * third));
  return moment.toISOString().slice(0, 10);
}).join('\n')}\n`;

describe('the campaign of attacks in Iraq', () => {
  test('is fitted, tested and cut, with what followed the strikes', async () => {
    const examined = await examinedBy(...STRIKES, '--counts', `${CAMPAIGN}/other-counts.csv`);
    expect([examined.events, examined.days, examined.undated]).toEqual([96, 670, 2]);
    expect(examined.fitTest.chanceOfDistance).toBeGreaterThan(0.05);
    expect(examined.segments.length).toBeGreaterThan(0);
    expect(examined.responses.each.map(({ day }) => day)).toEqual([
      '2019-12-29',
      '2020-01-03',
      '2020-03-13',
      '2021-02-25',
      '2021-06-27',
    ]);
    // Nothing in this record says that attacks fell after strikes.
    expect(examined.responses.attacks.rateRatio).toBeGreaterThan(1);
    expect(examined.countsByOthers?.some(({ count, inSeries }) => count > 2 * inSeries)).toBe(true);
    expect(examined.cannotTell.join(' ')).toContain('responses are chosen');
  });

  test('counts fewer or more by kind and period', async () => {
    const { events } = await examinedBy(`${CAMPAIGN}/attacks.csv`, '--kind', 'attack', 'convoy');
    expect(events).toBe(107);
    const year = await examinedBy(`${CAMPAIGN}/attacks.csv`, '--from', '2020', '--to', '2020');
    expect(year.days).toBe(366);
  });

  test('is told to people with what the data cannot tell, the same each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => respondeat(['deterrence', ...STRIKES])),
    );
    expect(first?.stdout).toBe(second?.stdout);
    for (const heading of [
      'Do attacks bring on attacks?',
      'When did the rate change?',
      'What followed the responses?',
      'The next day',
      'What the data cannot tell',
    ])
      expect(first?.stdout).toContain(`\n${heading}\n`);
  });

  test('is drawn with its responses', async () => {
    const folder = join(emptyFolder(), 'out');
    await examinedBy(...STRIKES, '--out', folder);
    expect(readdirSync(folder).toSorted()).toEqual(['checks.svg', 'series.json', 'series.svg']);
    expect(readFileSync(join(folder, 'series.svg'), 'utf8')).toContain('air strike near Abu Kamal');
    expect(readFileSync(join(folder, 'checks.svg'), 'utf8')).toContain('all together');
  });
});

test('the campaign is printed as a record that a case file takes', async () => {
  const { stdout } = await respondeat(['deterrence', ...STRIKES, '--for-case', 'sites-in-iraq']);
  const written = readFileSync('casebook/erbil-2021-02-15/case.yaml', 'utf8');
  const days = stdout.slice(stdout.indexOf('    from: '));
  expect(written).toContain(days);
});

describe('a series of one’s own', () => {
  test('is forecast over its second half when asked', async () => {
    const { stdout } = await inFolder(THIRDS, '--forecast');
    expect(stdout).toContain('exponential smoothing');
  });

  test('known by its days alone is fitted in continuous time only when asked, and with a warning', async () => {
    const without = await inFolder(THIRDS);
    expect(without.stdout).not.toContain('Timed to the hour');
    const timed = await inFolder(THIRDS, '--timed');
    expect(timed.stdout).toContain('not to be leant on');
  });

  test('with times is fitted in continuous time without a warning', async () => {
    const { stdout } = await inFolder(THIRDS.replaceAll(/-(\d\d)$/gm, '-$1T06:30Z'));
    expect(stdout).toContain('Timed to the hour');
    expect(stdout).not.toContain('not to be leant on');
  });
});

describe('what cannot be examined', () => {
  test.each([
    ['date\n2020-01-01\n', 'series.too-short'],
    ['day\n2020-01-01\n', 'series.no-date'],
    ['date\n2020-02-31\n', 'series.date'],
  ])('%j is a problem', async (text, code) => {
    const { exitCode, stdout } = await inFolder(text, '--json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`"${code}"`);
  });

  test('a fault in the responses is told with the file of the responses', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'series.csv'), THIRDS);
    writeFileSync(join(folder, 'done.csv'), 'date\nyesterday\n');
    const args = ['deterrence', 'series.csv', '--responses', 'done.csv', '--out', 'out'];
    const { exitCode, stderr } = await respondeat(args, { folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('done.csv:2');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test.each([
    [['--kind', 'rocket'], 'kind rocket: no row has a kind'],
    [['--from', '2020-02-31'], '--from 2020-02-31'],
    [['--half-life', '0'], '--half-life 0'],
    [['--penalty', 'x'], '--penalty x'],
    [['--seed', 'x'], '--seed x'],
  ])('%j is a wrong call', async (args, advice) => {
    const { exitCode, stderr } = await inFolder(THIRDS, ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(advice);
  });
});
