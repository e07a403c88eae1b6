import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { respondeat } from './respondeat.ts';

const CASE = 'casebook/rainbow-warrior-1985-07-10';

interface SensitivityAnswer {
  readonly question: { readonly atLeast: string };
  readonly probability: number;
  readonly items: readonly { readonly id: string; readonly logOdds: number }[];
  readonly swings: readonly unknown[];
  readonly leads: readonly unknown[];
}

describe('sensitivity', () => {
  test('tells in tables what the answer leans on', async () => {
    const { exitCode, stdout, stderr } = await respondeat(['sensitivity', CASE]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    for (const heading of [
      'What one would have had to think before',
      'What each origin is worth',
      'What each piece of evidence is worth',
      'Which declared numbers matter',
      'What to look for next',
    ])
      expect(stdout).toContain(`\n${heading}\n`);
  });

  test('gives all of it as JSON, the same bytes twice', async () => {
    const args = ['sensitivity', CASE, '--at-least', 'direction', '--json'];
    const [first, second] = await Promise.all([respondeat(args), respondeat(args)]);
    expect(first.stdout).toBe(second.stdout);
    const answer = JSON.parse(first.stdout) as SensitivityAnswer;
    expect(answer.question.atLeast).toBe('direction');
    expect(answer.probability).toBeGreaterThan(0.5);
    expect(answer.items.length).toBeGreaterThan(5);
    expect(answer.swings.length).toBeGreaterThan(5);
    expect(answer.leads.length).toBeGreaterThan(0);
  });

  test.each([
    [['--at-least', 'everything'], 'give one of support, approval, direction'],
    [['--costs', '4'], 'give two numbers above 0, such as 4:1'],
    [['--costs', '0:1'], 'give two numbers above 0, such as 4:1'],
    [['--incident', 'nowhere'], 'this case asks about'],
    [['--state', 'nobody'], 'this case asks about'],
    [['--as-of', '1985-13'], 'no such day'],
  ])('%j is refused with what to give', async (flags, advice) => {
    const { exitCode, stdout, stderr } = await respondeat(['sensitivity', CASE, ...flags]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(advice);
  });
});

describe('defence', () => {
  test('pleads every explanation, the most probable first', async () => {
    const { exitCode, stdout } = await respondeat(['defence', CASE]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Somebody else, or unknown, did it');
    const { stdout: json } = await respondeat(['defence', CASE, '--json']);
    const { explanations } = JSON.parse(json) as { explanations: { probability: number }[] };
    const chances = explanations.map(({ probability }) => probability);
    expect(chances.length).toBeGreaterThan(1);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  test('a case that is not there is a problem', async () => {
    const { exitCode, stderr } = await respondeat(['defence', 'nowhere.yaml']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('file.missing');
  });
});

describe('casebook --book', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'respondeat-book-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function bookWith(outcome: string, finding = 'act.adopted_as_own'): string {
    const path = join(folder, `${outcome}-${finding}.json`);
    const one = {
      id: 'owned',
      decided: '1980-05-24',
      findings: {
        'act.perpetrator_identified': { value: 'established' },
        [finding]: { value: 'established' },
      },
      outcomes: { 'ilc.art11.adoption': { expected: outcome } },
    };
    writeFileSync(path, JSON.stringify({ cases: [one] }));
    return path;
  }

  test('says that the law ends as the tribunal did', async () => {
    const { exitCode, stdout } = await respondeat(['casebook', '--book', bookWith('met')]);
    expect(stdout).toBe(
      '✓ owned owned (1980-05-24)\n\n1 adjudicated case, 1 pair, 0 not reproduced.\n',
    );
    expect(exitCode).toBe(0);
  });

  test('shows a mismatch, and ends with 1', async () => {
    const book = bookWith('not_met');
    const { exitCode, stdout } = await respondeat(['casebook', '--book', book]);
    expect(stdout).toContain(
      'ilc.art11.adoption: the tribunal held not_met; its findings give met.',
    );
    expect(exitCode).toBe(1);
    const json = await respondeat(['casebook', '--book', book, '--json']);
    expect(JSON.parse(json.stdout)).toEqual({
      pairs: [
        { case: 'owned', standard: 'ilc.art11.adoption', expected: 'not_met', result: 'met' },
      ],
      mismatches: 1,
    });
    expect(json.exitCode).toBe(1);
  });

  test('a book with a fault is refused with its place, and nothing is replayed', async () => {
    const book = bookWith('met', 'act.adoptd_as_own');
    const { exitCode, stdout } = await respondeat(['casebook', '--book', book, '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        expect.objectContaining({
          code: 'standard.unknown-finding',
          path: 'cases/0/findings/act.adoptd_as_own',
          try: 'write `act.adopted_as_own`',
        }),
      ],
    });
  });
});
