import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

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

  test('speaks of the attack by its title, and of origins by the record that they begin with', async () => {
    const { stdout } = await respondeat(['sensitivity', CASE]);
    expect(stdout).toMatch(/^That France approved the attack “/);
    expect(stdout).not.toContain(' → ');
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

describe('what-if', () => {
  test('shows answers with and without some evidence, side by side', async () => {
    const args = [
      'what-if',
      'casebook/erbil-2021-02-15',
      '--without',
      'spotlight-aah',
      'price-supplied',
    ];
    const { exitCode, stdout, stderr } = await respondeat(args);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^erbil +as recorded {2}without$/m);
    expect(stdout).toMatch(/^ {2}\S.* carried it out +\S+ % +\S+ %$/m);
    expect(stdout).toMatch(/^ {2}Iran approved it +85\.\d % +\d+\.\d %$/m);
  });

  test('shows answers with a declared number set otherwise', async () => {
    const set = 'controlState.prior=0.1,0.2,0.3,0.4';
    const args = ['what-if', 'casebook/erbil-2021-02-15', '--set', set, '--json'];
    const { exitCode, stdout } = await respondeat(args);
    expect(exitCode).toBe(0);
    const {
      set: told,
      before,
      after,
    } = JSON.parse(stdout) as {
      set: { parameter: string }[];
      before: unknown;
      after: unknown;
    };
    expect(told.map(({ parameter }) => parameter)).toEqual(['controlState.prior']);
    expect(after).not.toEqual(before);
  });

  test.each([
    [['--set', 'trace.order'], 'give a number of the model'],
    [[], 'give --without and what to leave out, or --set'],
  ])('%j is refused with what to give', async (flags, advice) => {
    const { exitCode, stderr } = await respondeat(['what-if', CASE, ...flags]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(advice);
  });

  test('a number that the model does not have is a problem with the nearest', async () => {
    const args = ['what-if', CASE, '--set', 'copyProbability.presumedd=0.4'];
    const { exitCode, stderr } = await respondeat(args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('did you mean `copyProbability.presumed`?');
  });

  test('an origin is left out with all that goes back to it', async () => {
    const erbil = 'casebook/erbil-2021-02-15';
    const { stdout: told } = await respondeat(['sensitivity', erbil, '--json']);
    const { origins } = JSON.parse(told) as { origins: { id: string; items: string[] }[] };
    const shared = origins.find(({ items }) => items.length > 1)!;
    const without = async (...ids: string[]) =>
      JSON.parse((await respondeat(['what-if', erbil, '--json', '--without', ...ids])).stdout) as {
        after: unknown;
      };
    const [byOrigin, byItems] = await Promise.all([without(shared.id), without(...shared.items)]);
    expect(byOrigin.after).toEqual(byItems.after);
  });

  test('an id that carries no weight is refused with the nearest', async () => {
    const args = ['what-if', 'casebook/erbil-2021-02-15', '--without', 'price-suplied'];
    const { exitCode, stderr } = await respondeat(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('did you mean price-supplied?');
  });
});

test('a draft without a sentence is refused, and not told as one in which all stands', async () => {
  const draft = join(emptyFolder(), 'draft.md');
  writeFileSync(draft, '\n\n');
  const { exitCode, stdout, stderr } = await respondeat(['statement', CASE, draft]);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain('holds no sentence');
});
