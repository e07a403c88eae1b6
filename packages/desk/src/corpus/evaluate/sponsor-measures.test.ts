import { describe, expect, test } from 'vitest';
import type { GroupYear } from '../sponsors/support-year.ts';
import { NamedSponsors } from './sponsor-measures.ts';

function groupYear(...sponsors: string[]): GroupYear {
  return {
    actorId: '1',
    actor: 'Ash',
    year: 2000,
    opponents: new Set(),
    conflicts: new Set(),
    overTerritory: false,
    active: true,
    sponsors: new Set(sponsors),
    friends: new Set(),
  };
}

const figures = (given: Record<string, number>) => new Map(Object.entries(given));

const ASKED = [groupYear('Oaken', 'Reed'), groupYear(), groupYear('Unknown')];
const NAMED = [
  figures({ Oaken: 0.9, Reed: 0.4, Sedge: 0.2, Thorn: 0.1 }),
  figures({ Oaken: 0.6, Reed: 0.1, Sedge: 0.005, Thorn: 0.005 }),
  figures({ Oaken: 0.1, Reed: 0.2, Sedge: 0.3, Thorn: 0.05 }),
];

describe('sponsors named for three group-years', () => {
  const measures = new NamedSponsors(NAMED, ASKED).measure();

  test('count from one half up, and one who is no candidate is missed', () => {
    // Named: .9, right, and .6, wrong; sponsors: three.
    expect(measures.microF1).toBeCloseTo((2 * 1) / (2 + 3), 12);
    // With .4 named too: two right of three.
    expect(measures.highestF1).toBeCloseTo((2 * 2) / (3 + 3), 12);
  });

  test('are looked for among three where there are any', () => {
    expect(measures.recallAt3).toBeCloseTo((1 + 0) / 2, 12);
  });

  test('cost the logarithm of what was said, summed over states', () => {
    const said = [0.9, 0.4, 0.8, 0.9, 0.4, 0.9, 0.995, 0.995, 0.9, 0.8, 0.7, 0.95];
    const sum = said.reduce((total, probability) => total - Math.log(probability), 0);
    expect(measures.logLoss).toBeCloseTo(sum / 3, 12);
  });

  test('are off by the gaps of their bins, those next to nothing left out', () => {
    // By tenths: .05; .1 thrice; .2 twice; .3; .4, right; .6; .9, right.
    const gaps = [0.05, 0.3, 0.4, 0.3, 0.6, 0.6, 0.1];
    const sum = gaps.reduce((total, gap) => total + gap, 0);
    expect(measures.calibrationError).toBeCloseTo(sum / 10, 12);
  });
});

test('a group-year that counts twice is measured as if it stood twice', () => {
  const weighed = new NamedSponsors(NAMED, ASKED).measure(Float64Array.of(2, 1, 0));
  const [first, second] = NAMED as [(typeof NAMED)[0], (typeof NAMED)[0]];
  const [one, two] = ASKED as [GroupYear, GroupYear];
  const twice = new NamedSponsors([first, first, second], [one, one, two]).measure();
  for (const name of Object.keys(twice) as (keyof typeof twice)[])
    expect(weighed[name]).toBeCloseTo(twice[name], 12);
});
