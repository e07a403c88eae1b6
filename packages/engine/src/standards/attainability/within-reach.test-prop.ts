import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTAIN, EXCLUDED, type Interval } from '../../vocabulary/index.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import { findingsRead } from '../formulas-read.ts';
import { loadStandardsLibrary } from '../parse/library.ts';
import { inForceOn } from '../period.ts';
import type { Standard } from '../standard.ts';
import { isWithinReach } from './within-reach.ts';

const ROOT = new URL('../../../../../', import.meta.url);
const SEED = 20210215;

function shippedLaw() {
  const names = readdirSync(new URL('standards/', ROOT)).filter((name) => name.endsWith('.yaml'));
  const texts = ['vocabulary/findings.yaml', ...names.map((name) => `standards/${name}`)].map(
    (name) => [name, readFileSync(new URL(name, ROOT), 'utf8')] as const,
  );
  const law = loadStandardsLibrary(new Map(texts));
  if (!law.ok) throw new Error(JSON.stringify(law.problems));
  return law.value;
}

const { standards, proofLevels } = shippedLaw();
const bound: fc.Arbitrary<Interval> = fc.constantFrom(CERTAIN, EXCLUDED, {
  lower: 0.4,
  upper: 0.97,
});

/** Which findings of a standard can be on record, and how they stand. */
function records(standard: Standard) {
  const read = findingsRead(standard);
  return fc
    .tuple(
      fc.subarray(read as string[]),
      fc.array(bound, { minLength: read.length, maxLength: read.length }),
    )
    .map(([heard, bounds]) => new Map(heard.map((finding, place) => [finding, bounds[place]!])));
}

describe('what no record could meet', () => {
  test.each([...standards.keys()])('%s: is not met by any record of those findings', (id) => {
    const standard = standards.get(id)!;
    const verdicts = new Map(standard.requiresMet.map((required) => [required, 'met' as const]));
    fc.assert(
      fc.property(records(standard), (findings) => {
        if (isWithinReach(standard, (finding) => findings.has(finding), undefined)) return;
        expect(statusOf(standard, findings, { proofLevels, verdicts })).not.toBe('met');
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('is what is not law today and nothing else, where everything can be on record', () => {
    const out = [...standards.values()].filter((one) => !isWithinReach(one, () => true, undefined));
    const past = [...standards.values()].filter((one) => !inForceOn(one.inForce, undefined));
    expect(out.map(({ id }) => id)).toEqual(past.map(({ id }) => id));
  });

  test('is not what a presumption settles without a record', () => {
    const withPresumption = [...standards.values()].filter(
      ({ presumptions }) => presumptions.length > 0,
    );
    for (const standard of withPresumption) {
      const presumed = new Set(standard.presumptions.map(({ finding }) => finding));
      const all = new Set(findingsRead(standard));
      const isHeard = (finding: string) => all.has(finding) && !presumed.has(finding);
      const without = { ...standard, presumptions: [] };
      const isReached = isWithinReach(standard, isHeard, undefined);
      expect(isReached || !isWithinReach(without, isHeard, undefined)).toBe(true);
    }
  });
});
