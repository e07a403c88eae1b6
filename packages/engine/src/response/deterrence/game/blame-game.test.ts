import { expect, test } from 'vitest';
import { type BlameGame, type BlameOutcome, solveBlame } from './blame-game.ts';

function game(...numbers: readonly number[]): BlameGame {
  const [vulnerable, knowledgeable, gain, loss, credit, embarrassment] = numbers as Six;
  return { vulnerable, knowledgeable, gain, loss, credit, embarrassment };
}
type Six = [number, number, number, number, number, number];

/** The worked reconstructions of the test vectors. */
const WORKED: readonly (readonly [BlameGame, Partial<BlameOutcome>])[] = [
  [game(0.3, 0.5, 1, 2, 1, 1), { region: 'tolerate', vulnerableAttack: 1, blame: 0, attack: 1 }],
  [
    game(0.8, 0.2, 1, 2, 1, 1),
    { region: 'attack-and-blame', vulnerableAttack: 1, blame: 1, attack: 1 },
  ],
  [
    game(0.8, 0.6, 1, 2, 1, 1),
    {
      region: 'partial-deterrence',
      vulnerableAttack: 0.25,
      blame: 0.5555555555555556,
      attack: 0.4,
    },
  ],
  [
    game(1, 0.6, 1, 2, 1, 1),
    { region: 'peace', vulnerableAttack: 0, blame: 0.5555555555555556, attack: 0 },
  ],
  [
    game(0.6, 0.9, 2, 1, 3, 1),
    {
      region: 'partial-deterrence',
      vulnerableAttack: 0.2222222222222222,
      blame: 0.7407407407407407,
      attack: 0.5333333333333333,
    },
  ],
  [game(0.5, 0.4, 1, 4, 2, 3), { region: 'tolerate', vulnerableAttack: 1, blame: 0, attack: 1 }],
];

test.each(WORKED)('%o ends where it was worked out to end', (blameGame, expected) => {
  const outcome = solveBlame(blameGame);
  expect(outcome.region).toBe(expected.region);
  for (const name of ['vulnerableAttack', 'blame', 'attack'] as const)
    expect(outcome[name]).toBeCloseTo(expected[name]!, 12);
});

test('under partial deterrence neither side can do better', () => {
  const { vulnerable, knowledgeable, gain, loss, credit, embarrassment } = game(
    0.8,
    0.6,
    1,
    2,
    1,
    1,
  );
  const { vulnerableAttack, blame } = solveBlame(game(0.8, 0.6, 1, 2, 1, 1));
  const blamed = knowledgeable * blame;
  expect((1 - blamed) * gain - blamed * loss).toBeCloseTo(0, 12);
  const guilty = vulnerable * vulnerableAttack;
  expect(guilty * credit - (1 - vulnerable) * embarrassment).toBeCloseTo(0, 12);
});

test('exactly at its bar, blaming already pays', () => {
  expect(solveBlame(game(0.5, 0.6, 1, 2, 1, 1)).region).toBe('partial-deterrence');
  expect(solveBlame(game(0.8, 1 / 3, 1, 2, 1, 1)).region).toBe('partial-deterrence');
});
