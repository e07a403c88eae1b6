import type { Assessment } from '@respondeat/engine';
import type { Expectation } from './expectations.ts';

/** One expectation that an assessment does not meet. */
export interface Mismatch {
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  /** What a reader of the record would expect, in words. */
  readonly because: string;
}

/** One thing expected, beside what was found. */
interface Comparison extends Omit<Mismatch, 'because'> {
  readonly agrees: boolean;
}

/** Where an assessment departs from what is expected of it. */
export function mismatchesOf(expectation: Expectation, assessment: Assessment): Mismatch[] {
  const { because, asOf } = expectation;
  return [
    ...comparePerpetrators(expectation, assessment),
    ...compareParts(expectation, assessment),
    ...compareVerdicts(expectation, assessment),
  ]
    .filter(({ agrees }) => !agrees)
    .map(({ about, expected, found }) => ({
      about: asOf === undefined ? about : `${about} as of ${asOf}`,
      expected,
      found,
      because,
    }));
}

function comparePerpetrators(expectation: Expectation, assessment: Assessment): Comparison[] {
  const found = incidentOf(expectation, assessment)?.perpetrator;
  return Object.entries(expectation.perpetrator ?? {}).map(([id, bounds]) =>
    compareNumber(
      `perpetrator ${id}`,
      bounds,
      found?.find(({ candidate }) => candidate === id)?.probability,
    ),
  );
}

function compareParts(expectation: Expectation, assessment: Assessment): Comparison[] {
  const found = incidentOf(expectation, assessment)?.states;
  return Object.entries(expectation.parts ?? {}).flatMap(([state, parts]) => {
    const inferred = found?.find((each) => each.state === state)?.pattern.atLeast;
    return (['support', 'approval', 'direction'] as const).flatMap((part) => {
      const bounds = parts[part];
      if (bounds === undefined) return [];
      return [compareNumber(`${part} by ${state}`, bounds, inferred?.[part].probability)];
    });
  });
}

function compareVerdicts(expectation: Expectation, { standards }: Assessment): Comparison[] {
  return Object.entries(expectation.verdicts ?? {}).flatMap(([state, verdicts]) => {
    const applied = standards.find(
      (each) => each.incident === expectation.incident && each.state === state,
    )?.applied;
    return Object.entries(verdicts).map(([id, expected]) => {
      const found = applied?.find(({ standard }) => standard.id === id)?.result.status ?? 'nothing';
      return { about: `${id} for ${state}`, expected, found, agrees: found === expected };
    });
  });
}

function incidentOf({ incident: id }: Expectation, { inference }: Assessment) {
  return inference.incidents.find(({ incident }) => incident === id);
}

function compareNumber(
  about: string,
  { from, to }: { from: number; to: number },
  found: number | undefined,
): Comparison {
  return {
    about,
    expected: `${from} to ${to}`,
    found: found?.toFixed(3) ?? 'nothing',
    agrees: found !== undefined && found >= from && found <= to,
  };
}
