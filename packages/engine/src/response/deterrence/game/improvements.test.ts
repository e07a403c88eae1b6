import { describe, expect, test } from 'vitest';
import type { DeterrenceGame } from './deterrence-game.ts';
import { evenQuality } from './even-quality.ts';
import { effectOfPublishing } from './improvements.ts';

const EVEN = { from: 0, to: 1 };
const GAME: DeterrenceGame = {
  opportunity: 0.8,
  quality: evenQuality(2, { detection: 0.8, identification: 0.8, falseAlarm: 0.1 }),
  gains: [EVEN, EVEN],
  resolve: EVEN,
};

describe('publishing at a given quality', () => {
  const { attackInSilence, outcome, improvements } = effectOfPublishing(GAME, ['nothing', 0, 1]);
  const attackAfter = (kind: string) =>
    improvements.find((improvement) => improvement.kind === kind)?.outcome.attack;

  test('deters more than silence', () => {
    expect(attackInSilence).toBeCloseTo(0.8, 12);
    expect(outcome.attack).toBeLessThan(0.46);
  });

  test('would deter more with half of each fault made up, as in the published comparisons', () => {
    expect(attackAfter('detect-more')).toBeCloseTo(2 * 0.20597434130003345, 9);
    expect(attackAfter('fewer-false-alarms')).toBeCloseTo(2 * 0.20901725377226654, 9);
  });

  test('ranks what would help, the most helpful first', () => {
    const changes = improvements.map(({ change }) => change);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    expect(improvements[0]!.kind).toBe('identify-better');
    expect(changes).toHaveLength(4);
  });

  test('every improvement is a set of chances', () => {
    for (const { quality } of improvements)
      for (const row of [quality.whenNobody, ...quality.when])
        expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });
});

test('detecting more of what looks like another can weaken deterrence, and is then ranked last', () => {
  const quality = {
    whenNobody: [0.9, 0.05, 0.05],
    when: [
      [0.3, 0.7, 0],
      [0.9, 0.09, 0.01],
    ],
  };
  const game = { ...GAME, quality, resolve: { around: 0.3, width: 0.02 } };
  const { improvements } = effectOfPublishing(game, ['nothing', 0, 1]);
  const worst = improvements.at(-1)!;
  expect(worst.kind).toBe('detect-more');
  expect(worst.change).toBeGreaterThan(0.15);
});

test('an attacker whom no reading names cannot be named better, and loses no chance on the way', () => {
  const row = [0.3, 0.2, 0.5];
  const quality = { whenNobody: [0.9, 0.05, 0.05], when: [row, row] };
  const { improvements } = effectOfPublishing({ ...GAME, quality }, ['nothing', 'somebody', 0]);
  const better = improvements.find(({ kind }) => kind === 'identify-better')!;
  expect(better.quality.when).toEqual([row, row]);
});

test('an attacker whose attacks are never seen stays unseen', () => {
  const quality = {
    whenNobody: [0.9, 0.1, 0],
    when: [
      [0.2, 0.8, 0],
      [1, 0, 0],
    ],
  };
  const { improvements } = effectOfPublishing({ ...GAME, quality }, ['nothing', 0, 1]);
  for (const improvement of improvements) expect(improvement.quality.when[1]).toEqual([1, 0, 0]);
});
