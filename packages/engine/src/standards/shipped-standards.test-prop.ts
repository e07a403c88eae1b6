import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FindingId, Interval } from '../vocabulary/index.ts';
import { statusOf } from './evaluate/evaluate.ts';
import { evaluate, findingsRead, loadStandardsLibrary, type Standard } from './index.ts';

const ROOT = new URL('../../../../', import.meta.url);
const SEED = 20210215;
/** Cases for each standard; `RESPONDEAT_CASES=20000` draws as many as are claimed. */
const CASES = Number(process.env.RESPONDEAT_CASES ?? 500);

function shippedStandards() {
  const names = readdirSync(new URL('standards/', ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `standards/${name}`);
  const texts = ['vocabulary/findings.yaml', ...names].map(
    (name) => [name, readFileSync(new URL(name, ROOT), 'utf8')] as const,
  );
  const law = loadStandardsLibrary(new Map(texts));
  if (!law.ok) throw new Error(JSON.stringify(law.problems));
  return law.value;
}

const { standards, proofLevels } = shippedStandards();
const probability = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.constantFrom({ lower: 0, upper: 0 }, { lower: 1, upper: 1 }, { lower: 0, upper: 1 }),
  fc.tuple(probability, probability).map(([one, other]) => ({
    lower: Math.min(one, other),
    upper: Math.max(one, other),
  })),
);

/** A record of some of the findings that a standard reads, the finding on which more comes in, and what comes. */
function moreEvidence(standard: Standard) {
  const read = fc.constantFrom(...findingsRead(standard));
  const findings = fc
    .array(fc.tuple(read, interval), { maxLength: 12 })
    .map((entries): ReadonlyMap<FindingId, Interval> => new Map(entries));
  const standing = fc.constantFrom('met' as const, 'not-met' as const);
  return { findings, read, standing };
}

describe('more evidence flips a verdict only where that was announced as a pivot', () => {
  test.each([...standards.keys()])('%s', (id) => {
    const standard = standards.get(id)!;
    const { findings, read, standing } = moreEvidence(standard);
    fc.assert(
      fc.property(findings, read, interval, standing, (found, finding, to, required) => {
        const verdicts = new Map(standard.requiresMet.map((other) => [other, required]));
        const options = { proofLevels, verdicts };
        const before = evaluate(standard, found, options);
        const after = statusOf(standard, new Map([...found, [finding, to]]), options);
        const announced = before.pivots.some((pivot) => pivot.finding === finding);
        expect(after === before.status || announced).toBe(true);
      }),
      { numRuns: CASES, seed: SEED },
    );
  });
});
