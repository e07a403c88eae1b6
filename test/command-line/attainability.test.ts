import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { respondeat } from './respondeat.ts';

const CASE = 'casebook/erbil-2021-02-15';
const FEW = ['--worlds', '100'];
/** Some worlds take a while where other tests run beside. */
const PATIENCE = { timeout: 240_000 };

interface Answer {
  readonly group: string;
  readonly lights: readonly number[];
  readonly worldsPerPart: number;
  readonly turningProbability: number;
  readonly standards: readonly {
    readonly standard: string;
    readonly rates: Readonly<
      Record<string, readonly { readonly probability: number; readonly error: number }[]>
    >;
  }[];
}

describe('attainability', () => {
  test('gives the same bytes twice, however its threads share the work', PATIENCE, async () => {
    const args = ['attainability', CASE, ...FEW, '--json'];
    const first = await respondeat(args);
    const second = await respondeat(args);
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toBe(second.stdout);
    const answer = JSON.parse(first.stdout) as Answer;
    expect(answer.group).toBe('kss');
    expect(answer.worldsPerPart).toBe(100);
    expect(answer.turningProbability).toBeCloseTo(0.4, 12);
    expect(answer.standards).toHaveLength(49);
    for (const { rates } of answer.standards) {
      expect(Object.keys(rates)).toEqual(['none', 'support', 'approval', 'direction']);
      for (const byLight of Object.values(rates)) {
        expect(byLight).toHaveLength(answer.lights.length);
        for (const { error } of byLight) expect(error).toBeGreaterThan(0);
      }
    }
    const power = (id: string) =>
      answer.standards
        .find(({ standard }) => standard === id)!
        .rates.direction!.map(({ probability }) => probability);
    const strict = power('icj.effective_control');
    expect(strict[0]).toBeGreaterThan(0.6);
    expect(strict.at(-1)).toBeLessThan(0.02);
    const duty = power('unsc1373.breach');
    expect(duty[0]).toBeGreaterThan(0.8);
    expect(duty.at(-1)).toBe(duty[0]);
  });

  test(
    'tells rates, how exact they are, and the grid, with progress beside',
    PATIENCE,
    async () => {
      const { exitCode, stdout, stderr } = await respondeat([
        'attainability',
        CASE,
        ...FEW,
        '--grid',
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('no rate has a standard error above .0');
      for (const heading of ['Met in no world', 'The same in every world'])
        expect(stdout).toContain(`\n${heading}\n`);
      expect(stdout).toContain('\nicj.effective_control: power (no part)\n');
      expect(stderr).toContain('worlds where it directed');
      expect(stderr).toContain('100 worlds, 20 times');
    },
  );

  test('refuses a state that nobody is tied to', async () => {
    const { exitCode, stdout } = await respondeat([
      'attainability',
      'casebook/rainbow-warrior-1985-07-10',
      '--json',
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('attainability.nobody-tied');
  });

  test('stands in the dossier with its curves where they are asked for', PATIENCE, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'respondeat-worlds-'));
    try {
      const { exitCode } = await respondeat([
        'attribute',
        'casebook/mumbai-2008-11-26',
        '--attainability',
        '100',
        '--out',
        join(folder, 'dossier'),
      ]);
      expect(exitCode).toBe(0);
      const dossier = JSON.parse(readFileSync(join(folder, 'dossier', 'dossier.json'), 'utf8')) as {
        attainability: readonly Answer[];
      };
      expect(dossier.attainability.length).toBeGreaterThan(0);
      const page = readFileSync(join(folder, 'dossier', 'dossier.html'), 'utf8');
      expect(page).toContain('Could it be shown at all?');
      expect(page).toContain('a proxy pays');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('stands in every dossier in brief, the same bytes twice', PATIENCE, async () => {
    const args = ['attribute', 'casebook/mumbai-2008-11-26', '--json'];
    const [first, second] = [await respondeat(args), await respondeat(args)];
    expect(first.stdout).toBe(second.stdout);
    const { attainability } = JSON.parse(first.stdout) as { attainability: readonly Answer[] };
    expect(attainability.length).toBeGreaterThan(0);
    for (const { worldsPerPart, standards } of attainability) {
      expect(worldsPerPart).toBe(2600);
      for (const { rates } of standards)
        for (const { error } of [...rates.direction!, ...rates.none!])
          expect(error).toBeLessThan(0.01);
    }
  });

  test(
    'is left out of a dossier where that is asked for, and nothing else with it',
    PATIENCE,
    async () => {
      const args = ['attribute', 'casebook/mumbai-2008-11-26', '--json'];
      const read = async (...more: string[]) =>
        JSON.parse((await respondeat([...args, ...more])).stdout) as Record<string, unknown>;
      const { attainability, ...rest } = await read();
      expect(attainability).toBeDefined();
      expect(await read('--no-attainability')).toEqual(rest);
    },
  );
});
