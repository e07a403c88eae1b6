import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

interface Solved {
  readonly publishing: readonly {
    readonly name: string;
    readonly effect: {
      readonly attackInSilence: number;
      readonly outcome: { readonly attack: number };
      readonly improvements: readonly { readonly kind: string; readonly change: number }[];
    };
  }[];
  readonly blame: { readonly region: string };
  readonly decision: { readonly likelihoodRatio: number };
  readonly sponsor: { readonly choice: string };
}

async function solvedBy(file: string): Promise<Solved> {
  const { exitCode, stdout, stderr } = await respondeat(['game', file, '--json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Solved;
}

describe('the game of two groups', () => {
  test('is solved whole', async () => {
    const { publishing, blame, decision, sponsor } = await solvedBy(
      'casebook/games/two-groups.yaml',
    );
    const [strict, loose] = publishing.map(({ effect }) => effect);
    expect(strict?.attackInSilence).toBeCloseTo(0.8, 9);
    expect(loose?.outcome.attack).toBeCloseTo(0.456072, 5);
    expect(strict?.improvements[0]?.kind).toBe('detect-more');
    expect(loose?.improvements[0]?.kind).toBe('identify-better');
    expect(blame.region).toBe('partial-deterrence');
    expect(decision.likelihoodRatio).toBeCloseTo(36, 9);
    expect(sponsor.choice).toBe('proxy');
  });

  test('says beside what publishing strengthens or weakens, and what is assumed', async () => {
    const { stdout } = await respondeat(['game', 'casebook/games/two-groups.yaml']);
    const told = stdout.replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      'Publishing at a bar of .75 strengthens deterrence beside silence, and weakens it beside a bar of .95.',
    );
    expect(told).toContain('What is assumed');
    expect(told).toContain('these results are not theirs');
  });
});

test('seeing more of what looks like another deters less, as published', async () => {
  const { publishing } = await solvedBy('casebook/games/backfire.yaml');
  const attacks = publishing.map(({ effect }) => effect.outcome.attack);
  expect(attacks[0]).toBeCloseTo(0.4916067904520255, 6);
  expect(attacks[1]).toBeCloseTo(0.6865107347629387, 6);
});

test('what cannot be read is a list of problems', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'game.yaml'), 'decision: { prior: 2, falseCost: 1, missedCost: 1 }\n');
  const { exitCode, stderr } = await respondeat(['game', 'game.yaml'], { folder });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/game\.yaml:1/);
  const missing = await respondeat(['game', 'none.yaml', '--json'], { folder });
  expect(missing.stdout).toContain('file.missing');
});
