import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findChanges, poissonCost } from './examination/change-points.ts';

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const isAbsent = !existsSync(`${shared}/model/test-vectors.json`);
if (isAbsent) console.log(`skipped: no published vectors in ${shared} (set RESPONDEAT_SHARED)`);

interface Pelt {
  readonly penalty?: number;
  readonly segment_ends: readonly number[];
  readonly total: number;
}

interface Vectors {
  readonly hawkes: {
    readonly continuous: { readonly iraq_monthly: readonly number[] } & Readonly<
      Record<string, Pelt>
    >;
  };
}

describe.skipIf(isAbsent)('monthly attacks of a published series', () => {
  const vectors = () =>
    (JSON.parse(readFileSync(`${shared}/model/test-vectors.json`, 'utf8')) as Vectors).hawkes
      .continuous;

  test.each([
    ['pelt_iraq_monthly', undefined],
    ['pelt_iraq_pen10', 10],
    ['pelt_iraq_pen50', 50],
  ])('change where %s says', (name, penalty) => {
    const given = vectors();
    const { segments, cost } = findChanges(given.iraq_monthly, poissonCost, penalty);
    expect(segments.map(({ to }) => to)).toEqual(given[name]!.segment_ends);
    expect(cost).toBeCloseTo(given[name]!.total, 6);
  });
});
