import { join } from 'node:path';
import type { Assessment } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { assessCase } from '../../packages/desk/src/case-files/assess-case.ts';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { DATA_ROOT } from '../../packages/desk/src/library/shipped.ts';

const pinned = readLibrary();
const read = readCase(join(DATA_ROOT, 'casebook/ain-al-asad-2021-03-03'), pinned.library);

/** The case by the law of a day, on evidence that may be cut at another. */
function byLawOf(lawOf: string | undefined, asOf?: string): Assessment {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const days = { ...(lawOf ? { lawOf } : {}), ...(asOf ? { asOf } : {}) };
  const assessed = assessCase(read.value, pinned, { seed: 1, ...days });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  return assessed.value.assessment;
}

function appliedIn({ standards }: Assessment, id: string) {
  return standards[0]?.applied.find(({ standard }) => standard.id === id);
}

function elementsIn(assessment: Assessment, id: string): readonly string[] {
  return appliedIn(assessment, id)?.result.elements.map(({ element }) => element) ?? [];
}

describe('the law of a day, on the evidence of another', () => {
  test('asks for a completed killing since Borochov, and did not in 2019', () => {
    const asked = (day: string) => elementsIn(byLawOf(day), 'us.fsia_1605A');
    expect(asked('2019')).not.toContain('completed-act');
    expect(asked('2024-03-07')).not.toContain('completed-act');
    expect(asked('2024-03-08')).toContain('completed-act');
  });

  test('turns on one finding before Borochov, and on two after', () => {
    const smallest = (day: string) => {
      const flips = appliedIn(byLawOf(day), 'us.fsia_1605A')?.flips ?? [];
      return flips.find(({ status }) => status === 'met')?.changes.length;
    };
    expect(smallest('2019')).toBe(1);
    expect(smallest('2025')).toBe(2);
  });

  test('asks for culpable participation since Taamneh, after Atchley was decided without it', () => {
    const before = elementsIn(byLawOf('2022-01-04'), 'us.ata_2333d_aiding');
    const after = elementsIn(byLawOf('2023-05-18'), 'us.ata_2333d_aiding');
    expect(after.filter((element) => !before.includes(element))).toEqual([
      'culpable-participation',
    ]);
  });

  test('asks for specific direction only while Perišić was good law', () => {
    const notAsked = (day: string | undefined) =>
      appliedIn(byLawOf(day), 'icl.aiding_specific_direction')?.result.notAsked;
    expect(notAsked('2013-06')).toBeUndefined();
    expect(notAsked('2014-06')).toBe('not-law-that-day');
    expect(notAsked(undefined)).toBe('not-law-that-day');
  });

  test('moves no probability', () => {
    const authors = (day: string) =>
      byLawOf(day).inference.incidents.map(({ perpetrator, states }) => [
        perpetrator.map(({ candidate, probability }) => [candidate, probability.toFixed(9)]),
        states.map(({ pattern }) => pattern.atLeast.direction.probability.toFixed(9)),
      ]);
    expect(authors('2019')).toEqual(authors('2025'));
  });

  test('is that of the day of the evidence where no other is named, and is pinned where one is', () => {
    const asOf = byLawOf(undefined, '2022-01-01');
    expect(elementsIn(asOf, 'us.fsia_1605A')).not.toContain('completed-act');
    expect(asOf.provenance).toMatchObject({ asOf: '2022-01-01' });
    expect(asOf.provenance).not.toHaveProperty('lawOf');
    const both = byLawOf('2025', '2022-01-01');
    expect(elementsIn(both, 'us.fsia_1605A')).toContain('completed-act');
    expect(both.provenance).toMatchObject({ asOf: '2022-01-01', lawOf: '2025' });
  });
});
