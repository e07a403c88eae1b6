import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../vocabulary/index.ts';
import { type DeterrenceGame, solveDeterrence } from './deterrence-game.ts';
import { evenQuality } from './even-quality.ts';

/** Games in which a reading that names somebody is more likely of the guilty than of anybody else. */
const games = fc
  .record({
    attackers: fc.integer({ min: 2, max: 4 }),
    opportunity: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
    detection: fc.double({ min: 0.3, max: 0.9, noNaN: true }),
    identification: fc.double({ min: 0.6, max: 0.95, noNaN: true }),
    falseAlarm: fc.double({ min: 0.02, max: 0.2, noNaN: true }),
  })
  .map(({ attackers, opportunity, ...rates }) => ({ attackers, opportunity, rates }));

type Drawn = typeof games extends fc.Arbitrary<infer Value> ? Value : never;

function gameOf({ attackers, opportunity, rates }: Drawn, changed = {}): DeterrenceGame {
  const even = { from: 0, to: 1 };
  return {
    opportunity,
    quality: evenQuality(attackers, { ...rates, ...changed }),
    gains: Array.from({ length: attackers }, () => even),
    resolve: even,
  };
}

const attackOf = (game: DeterrenceGame) => solveDeterrence(game).attack;

test('the equilibrium is a best reply to itself, and attackers alike are alike in it', () => {
  fc.assert(
    fc.property(games, (drawn) => {
      const { residual, cutoffs } = solveDeterrence(gameOf(drawn));
      expect(residual).toBeLessThan(1e-9);
      for (const cutoff of cutoffs) expect(cutoff).toBeCloseTo(cutoffs[0]!, 8);
    }),
  );
});

test('detecting more, with identification as it is, deters more', () => {
  fc.assert(
    fc.property(games, (drawn) => {
      const detection = (1 + drawn.rates.detection) / 2;
      expect(attackOf(gameOf(drawn, { detection }))).toBeLessThan(attackOf(gameOf(drawn)));
    }),
  );
});

test('fewer false alarms deter more', () => {
  fc.assert(
    fc.property(games, (drawn) => {
      const falseAlarm = drawn.rates.falseAlarm / 2;
      expect(attackOf(gameOf(drawn, { falseAlarm }))).toBeLessThan(attackOf(gameOf(drawn)));
    }),
  );
});

/** The same game with nothing published wherever another would have been named. */
function withheld(game: DeterrenceGame): DeterrenceGame {
  const when = game.quality.when.map((row, guilty) =>
    row.map((chance, reading) => {
      if (reading === guilty + 1) return chance;
      return reading === 0 ? 1 - row[guilty + 1]! : 0;
    }),
  );
  return { ...game, quality: { ...game.quality, when } };
}

test('publishing nothing where another would be named deters no less, if nobody else than the named is answered', () => {
  fc.assert(
    fc.property(games, (drawn) => {
      // Nobody answers on less than an even chance, and only one can have more than that.
      const game = { ...gameOf(drawn), resolve: { from: 0, to: 0.5 } };
      expect(attackOf(withheld(game))).toBeLessThan(attackOf(game) + 1e-9);
    }),
  );
});

test('it can deter less if those not named are answered too', () => {
  const rates = { detection: 0.3, identification: 0.6, falseAlarm: 0.02 };
  const game = gameOf({ attackers: 2, opportunity: 0.1, rates });
  expect(attackOf(withheld(game))).toBeGreaterThan(attackOf(game));
});

test('one more aggressive attacker makes no other less so, if an attack is no less often misnamed than peace', () => {
  const named = games.filter(
    ({ attackers, rates: { detection, identification, falseAlarm } }) =>
      (detection * (1 - identification)) / (attackers - 1) >= falseAlarm / attackers,
  );
  fc.assert(
    fc.property(named, fc.double({ min: 1.1, max: 3, noNaN: true }), (drawn, to) => {
      const game = gameOf(drawn);
      const gains = game.gains.map((gain, index) => (index === 0 ? { from: 0, to } : gain));
      const before = solveDeterrence(game).attacks;
      for (const [attacker, chance] of solveDeterrence({ ...game, gains }).attacks.entries())
        expect(chance).toBeGreaterThanOrEqual(before[attacker]! - 1e-9);
    }),
  );
});

test('renaming the attackers changes no number', () => {
  fc.assert(
    fc.property(games, fc.integer({ min: 1, max: 1e6 }), (drawn, seed) => {
      const random = seededRandom(seed);
      const game = gameOf(drawn);
      const gains = game.gains.map(() => ({ from: 0, to: 0.8 + random() }));
      const mirrored = { ...game, gains: gains.toReversed() };
      const attacks = solveDeterrence({ ...game, gains }).attacks;
      for (const [attacker, chance] of solveDeterrence(mirrored).attacks.toReversed().entries())
        expect(chance).toBeCloseTo(attacks[attacker]!, 8);
    }),
  );
});
