import { describe, expect, test } from 'vitest';
import type { DrawnRecord, DrawnWorlds, ProbedCase } from '../../inference/index.ts';
import { type JudgedWorlds, joinTallies, tallyWorlds } from './tally.ts';
import type { VerdictsInWorlds } from './verdicts-in-worlds.ts';

/** Worlds whose one slot holds their own number, and which judge it: two standards, from a number on and never. */
function judgedFrom(given: number, shown: number): JudgedWorlds {
  const worlds = {
    records: (_part: string, world: number, lights: readonly number[]) =>
      lights.map((light) => Uint8Array.of(world + Math.round(10 * light))),
  };
  const probed = { read: (record: DrawnRecord) => record };
  const from = (least: number) => ({
    scopes: [{}, {}],
    met: ({ assertions }: DrawnRecord) => [assertions[0]! >= least, false],
  });
  return {
    probed: probed as unknown as ProbedCase,
    worlds: worlds as unknown as DrawnWorlds,
    authorGiven: from(given) as unknown as VerdictsInWorlds,
    authorToBeShown: from(shown) as unknown as VerdictsInWorlds,
  };
}

const ASKED = { lights: [1, 0.5, 0.1], lightsWithAuthor: [1, 0.1] };

describe('worlds of a stretch', () => {
  test('are counted by light and by standard, the last number left out', () => {
    // Slots hold 10–13, 5–8 and 1–4.
    const tally = tallyWorlds(judgedFrom(7, 12), ASKED, { part: 'direction', from: 0, to: 4 });
    expect(tally).toEqual({
      worlds: 4,
      met: [
        [4, 0],
        [2, 0],
        [0, 0],
      ],
      metWithAuthor: [
        [2, 0],
        [0, 0],
      ],
    });
  });

  test.each([
    ['none', 2],
    ['direction', 2],
    ['support', 0],
    ['approval', 0],
  ] as const)('with %s of the sponsor are asked about the author at %i lights', (part, lights) => {
    const stretch = { part, from: 3, to: 4 };
    const { metWithAuthor, worlds } = tallyWorlds(judgedFrom(0, 0), ASKED, stretch);
    expect(metWithAuthor).toHaveLength(lights);
    expect(worlds).toBe(1);
  });

  test('add up, at each light and for each standard by itself', () => {
    const one = { worlds: 10, met: [[1, 2]], metWithAuthor: [[0, 1]] };
    const other = { worlds: 5, met: [[3, 0]], metWithAuthor: [[2, 0]] };
    expect(joinTallies([one, other])).toEqual({
      worlds: 15,
      met: [[4, 2]],
      metWithAuthor: [[2, 1]],
    });
  });
});
