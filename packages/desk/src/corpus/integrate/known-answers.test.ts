import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { f1Of, trialEvents, trialTable } from '../../../../../bench/corpus/trial-tables.ts';
import { twoSources } from '../../../../../bench/corpus/two-source-trial.ts';
import { integrateSources } from './integrate-sources.ts';

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const folder = `${shared}/data/ucdp-ged`;
const isAbsent = !existsSync(folder);
if (isAbsent) console.log(`skipped: no events in ${folder} (set RESPONDEAT_SHARED)`);

const SYRIA = 'ged-191-syria-2016-2017.csv.gz';
const WINDOW = { days: 3, km: 40, mode: 'probabilistic' } as const;

describe.skipIf(isAbsent)('two sources with known answers, weights learned and not told', () => {
  test.each([
    ['ged-191-iraq.csv.gz', 4000, 0.85],
    [SYRIA, 6000, 0.83],
  ])('%s: F1 of %d events reaches %d with each of three seeds', async (file, count, bar) => {
    const events = await trialEvents(`${folder}/${file}`);
    for (const seed of [1, 2, 3]) {
      const { first, second } = twoSources(events, count, seededRandom(seed));
      const tables = [
        trialTable('first', first, ['type', 'place precision']),
        trialTable('second', second, ['type', 'place precision']),
      ] as const;
      const { groups } = await integrateSources(tables, WINDOW);
      expect(f1Of(tables, groups)).toBeGreaterThanOrEqual(bar);
    }
  });

  test('without precisions to compare, Syria reaches .83 in the mean of six seeds', async () => {
    const events = await trialEvents(`${folder}/${SYRIA}`);
    let sum = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { first, second } = twoSources(events, 6000, seededRandom(seed));
      const tables = [trialTable('first', first), trialTable('second', second)] as const;
      sum += f1Of(tables, (await integrateSources(tables, WINDOW)).groups);
    }
    expect(sum / 6).toBeGreaterThanOrEqual(0.83);
  });

  test('probabilities are honest: pairs told at some probability are right about as often', async () => {
    const events = await trialEvents(`${folder}/${SYRIA}`);
    const { first, second } = twoSources(events, 6000, seededRandom(4));
    const tables = [trialTable('first', first), trialTable('second', second)] as const;
    const { pairs } = await integrateSources(tables, WINDOW);
    const [{ learned, sources, reference }] = pairs as [(typeof pairs)[number]];
    const { near: found, given } = sources;
    const [ours, theirs] = reference === 0 ? [first, second] : [second, first];
    let error = 0;
    for (const [low, high] of [
      [0, 0.2],
      [0.2, 0.4],
      [0.4, 0.6],
      [0.6, 0.8],
      [0.8, 1.01],
    ] as const) {
      let told = 0;
      let right = 0;
      for (const [pair, probability] of learned.probability.entries()) {
        if (probability < low || probability >= high) continue;
        told += probability;
        const one = ours[given.reference[found.reference[pair]!]!]!;
        const two = theirs[given.other[found.other[pair]!]!]!;
        if (one.id === two.id) right++;
      }
      error += Math.abs(told - right);
    }
    // Expected calibration error. Declared: one record in sixteen.
    expect(error / second.length).toBeLessThan(0.0625);
  });
});
