import { describe, expect, test } from 'vitest';
import {
  type AttributionQuality,
  type DeterrenceGame,
  solveDeterrence,
} from './deterrence-game.ts';
import { evenQuality } from './even-quality.ts';
import type { Spread } from './spread.ts';

const EVEN: Spread = { from: 0, to: 1 };
const BASE = evenQuality(2, { detection: 0.8, identification: 0.8, falseAlarm: 0.1 });

function game(quality: AttributionQuality, changes: Partial<DeterrenceGame> = {}): DeterrenceGame {
  return {
    opportunity: 0.8,
    quality,
    gains: quality.when.map(() => EVEN),
    resolve: EVEN,
    ...changes,
  };
}

/** Published test vectors: cut-off and chance of an attack by each of two attackers alike. */
const WORKED: readonly (readonly [string, AttributionQuality, number, number])[] = [
  ['at the start', BASE, 0.42990942371861074, 0.22803623051255573],
  [
    'with better detection',
    evenQuality(2, { detection: 0.9, identification: 0.8, falseAlarm: 0.1 }),
    0.4850641467499164,
    0.20597434130003345,
  ],
  [
    'with fewer false alarms',
    evenQuality(2, { detection: 0.8, identification: 0.8, falseAlarm: 0.05 }),
    0.47745686556933364,
    0.20901725377226654,
  ],
  [
    'with misidentification withheld',
    {
      whenNobody: [0.9, 0.05, 0.05],
      when: [
        [0.36, 0.64, 0],
        [0.36, 0, 0.64],
      ],
    },
    0.48300049907888387,
    0.20679980036844647,
  ],
  [
    'with better identification',
    evenQuality(2, { detection: 0.8, identification: 0.95, falseAlarm: 0.1 }),
    0.5510784485626233,
    0.17956862057495068,
  ],
];

describe('two attackers alike', () => {
  test.each(WORKED)('%s have the published cut-off', (_, quality, cutoff, attack) => {
    const outcome = solveDeterrence(game(quality));
    for (const attacker of [0, 1]) {
      expect(outcome.cutoffs[attacker]).toBeCloseTo(cutoff, 9);
      expect(outcome.attacks[attacker]).toBeCloseTo(attack, 9);
    }
    expect(outcome.attack).toBeCloseTo(2 * attack, 9);
    expect(outcome.residual).toBeLessThan(1e-12);
  });

  test('are believed and answered as published', () => {
    const { beliefs, answers } = solveDeterrence(game(BASE));
    expect(beliefs[0]![0]).toBeCloseTo(0.07853173113865461, 9);
    expect(beliefs[0]![1]).toBeCloseTo(0.6962095930665723, 9);
    expect(answers[1]![1]).toBeCloseTo(0.17405239826664298, 9);
    expect(answers[0]![0]).toBe(0);
  });

  test('every answer is rightful or wrongful', () => {
    const { rightful, wrongful, answers } = solveDeterrence(game(BASE));
    expect(rightful).toBeGreaterThan(wrongful);
    // Readings 1 and 2 arise as often as one another, and each brings on the answers to both attackers.
    const chance = 0.1 + 0.45607246102511145 * 0.7;
    expect(rightful + wrongful).toBeCloseTo(chance * (answers[0]![1]! + answers[1]![1]!), 9);
  });
});

describe('three attackers', () => {
  const quality = evenQuality(3, { detection: 0.8, identification: 0.7, falseAlarm: 0.1 });

  test('grow more aggressive where one of them does', () => {
    const alike = solveDeterrence(game(quality));
    const bolder = solveDeterrence(game(quality, { gains: [{ from: 0, to: 2 }, EVEN, EVEN] }));
    expect(alike.cutoffs[1]).toBeCloseTo(0.353434, 6);
    expect(alike.attacks[1]).toBeCloseTo(0.172417, 6);
    expect(bolder.cutoffs[1]).toBeCloseTo(0.345398, 6);
    expect(bolder.attacks[1]).toBeCloseTo(0.174561, 6);
  });
});

describe('better attribution that backfires', () => {
  test('attacks newly detected that look like another attacker', () => {
    const before = {
      whenNobody: [0.9, 0.05, 0.05],
      when: [
        [0.3, 0.7, 0],
        [0.8, 0, 0.2],
      ],
    };
    const after = { ...before, when: [before.when[0]!, [0.5, 0.3, 0.2]] };
    const resolve = { around: 0.3, width: 0.02 };
    const [base, improved] = [before, after].map((quality) =>
      solveDeterrence(game(quality, { resolve })),
    ) as [ReturnType<typeof solveDeterrence>, ReturnType<typeof solveDeterrence>];
    expect(base.cutoffs[0]).toBeCloseTo(0.6448079788280511, 9);
    expect(base.cutoffs[1]).toBeCloseTo(0.12617504504188531, 9);
    expect(base.attack).toBeCloseTo(0.4916067904520255, 9);
    expect(improved.cutoffs[0]).toBeCloseTo(0.13425504088175294, 9);
    expect(improved.attack).toBeCloseTo(0.6865107347629387, 9);
  });

  test('a reading split into certain and uncertain, where resolve is bunched; not where it is spread', () => {
    const coarse = { whenNobody: [0.8, 0.2], when: [[0.2, 0.8]] };
    const refined = { whenNobody: [0.8, 0.01, 0.19], when: [[0.2, 0.4, 0.4]] };
    const cutoff = (quality: AttributionQuality, resolve: Spread) =>
      solveDeterrence(game(quality, { resolve })).cutoffs[0];
    const bunched = { around: 0.5, width: 0.01 };
    expect(cutoff(coarse, bunched)).toBeCloseTo(0.5999998648605984, 8);
    expect(cutoff(refined, bunched)).toBeCloseTo(0.5751937131414486, 8);
    expect(cutoff(coarse, EVEN)).toBeCloseTo(0.4538084844714152, 8);
    expect(cutoff(refined, EVEN)).toBeCloseTo(0.49879136395062135, 8);
  });
});

test.each([
  [0.5, 0, 0.41377769587336266],
  [0.5, 0.2, 0.45685844607755616],
  [0.5, 0.4, 0.5285236745894633],
  [0.3, 0.4, 0.3731597784670937],
  [0.7, 0.2, 0.6068604282637019],
])('identified %d and seen without a name %d, the cut-off is %d', (named, unnamed, cutoff) => {
  const unseen = 1 - named - unnamed;
  const quality = {
    whenNobody: [0.88, 0.03, 0.03, 0.06],
    when: [
      [unseen, named, 0, unnamed],
      [unseen, 0, named, unnamed],
    ],
  };
  const outcome = solveDeterrence(game(quality));
  expect(outcome.cutoffs[0]).toBeCloseTo(cutoff, 9);
  expect(outcome.attack).toBeCloseTo(0.8 * (1 - cutoff), 9);
});

test('where nothing is ever published nobody is deterred', () => {
  const outcome = solveDeterrence(
    game({
      whenNobody: [1, 0, 0],
      when: [
        [1, 0, 0],
        [1, 0, 0],
      ],
    }),
  );
  expect(outcome.cutoffs).toEqual([0, 0]);
  expect(outcome.attack).toBeCloseTo(0.8, 12);
  expect(outcome.rightful + outcome.wrongful).toBe(0);
});
