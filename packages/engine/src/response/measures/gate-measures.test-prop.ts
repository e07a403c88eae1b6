import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedLaw } from '../../../../../test/small-cases/shipped-law.ts';
import type { StateInference } from '../../inference/index.ts';
import { type AppliedStandard, VERDICTS, type Verdict } from '../../standards/index.ts';
import { gateMeasures } from './gate-measures.ts';
import { MEASURE_FAMILIES, type Measure, parseMeasures } from './measure.ts';

const law = shippedLaw();
const MEASURES = MEASURE_FAMILIES.flatMap((family) => {
  const path = `measures/${family}.yaml`;
  return parseMeasures(path, readFileSync(path, 'utf8'), law);
});

/** Every standard with the verdict that it is given; findings as certain as they are given. */
function gated(verdicts: ReadonlyMap<string, Verdict>, certainty: number, measures = MEASURES) {
  const applied = [...law.standards.values()].map((standard) => ({
    standard,
    result: { status: verdicts.get(standard.id) ?? 'open' },
  })) as unknown as AppliedStandard[];
  const estimate = { probability: certainty, interval: { lower: certainty, upper: certainty } };
  const findings = new Map(
    [...law.findings.keys()].map((finding) => [
      finding,
      { finding, attack: estimate, pattern: estimate, bearing: ['r'], settledByRecord: false },
    ]),
  );
  const state = { state: 'a', findings } as unknown as StateInference;
  return gateMeasures(measures, { state, applied, proofLevels: law.proofLevels });
}

const anyVerdicts = fc
  .array(fc.constantFrom(...VERDICTS), {
    minLength: law.standards.size,
    maxLength: law.standards.size,
  })
  .map((list) => new Map([...law.standards.keys()].map((id, at) => [id, list[at]!] as const)));

describe('gates', () => {
  test('of countermeasures and self-defence never open unless a standard that they require is met', () => {
    const guarded = MEASURES.filter(
      ({ family, conditions, anyOf, allOf }) =>
        (family === 'countermeasure' || family === 'force-as-legal-gate') &&
        conditions.length === 0 &&
        [...anyOf, ...allOf].some((gate) => law.standards.has(gate)),
    );
    expect(guarded.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(
        anyVerdicts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (verdicts, certainty) => {
          for (const { measure, status, anyOf, allOf } of gated(verdicts, certainty, guarded)) {
            if (status !== 'open') continue;
            const required = [...measure.anyOf, ...measure.allOf].filter((id) =>
              law.standards.has(id),
            );
            expect(required.some((id) => verdicts.get(id) === 'met')).toBe(true);
            expect(allOf.every(({ verdict }) => verdict === 'met')).toBe(true);
            expect(anyOf.length === 0 || anyOf.some(({ verdict }) => verdict === 'met')).toBe(true);
          }
        },
      ),
    );
  });

  test('what is met more closes nothing', () => {
    const rank = { closed: 0, gated: 1, open: 2 };
    fc.assert(
      fc.property(anyVerdicts, fc.constantFrom(...law.standards.keys()), (verdicts, id) => {
        const before = gated(verdicts, 0.6);
        const after = gated(new Map(verdicts).set(id, 'met'), 0.6);
        before.forEach(({ status }, at) => {
          expect(rank[after[at]!.status]).toBeGreaterThanOrEqual(rank[status]);
        });
      }),
    );
  });
});

describe('a measure', () => {
  const plain: Measure = { ...MEASURES[0]!, anyOf: [], allOf: [], conditions: [] };
  const statusOf = (measure: Measure, verdict: Verdict) =>
    gated(new Map([['unsc1373.breach', verdict]]), 0.5, [measure])[0]!.status;

  test.each([
    [{}, 'not-met', 'open'],
    [{ conditions: ['a vote'] }, 'met', 'gated'],
    [{ anyOf: ['unsc1373.breach'] }, 'met', 'open'],
    [{ anyOf: ['unsc1373.breach'] }, 'contested', 'gated'],
    [{ anyOf: ['unsc1373.breach'] }, 'not-met', 'closed'],
    [{ anyOf: ['unsc1373.breach', 'ilc.art4.dejure'] }, 'not-met', 'gated'],
    [{ allOf: ['unsc1373.breach'] }, 'not-applicable', 'closed'],
  ] as const)('%j with %s is %s', (gates, verdict, status) => {
    expect(statusOf({ ...plain, ...gates } as Measure, verdict)).toBe(status);
  });

  test('names only gates that exist', () => {
    const text = readFileSync('measures/economic.yaml', 'utf8');
    expect(() =>
      parseMeasures('economic', text.replace('own.intervention_by_support', 'own.nothing'), law),
    ).toThrow('names a gate own.nothing');
    expect(() =>
      parseMeasures('economic', text.replaceAll('proof: state_own', 'proof: hearsay'), law),
    ).toThrow('names a level of proof hearsay');
  });
});

test('every measure has precedents, and each id stands once', () => {
  const ids = MEASURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(68);
});
