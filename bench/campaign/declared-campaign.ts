import { readFileSync } from 'node:fs';

const { parseModelNumbers } = await import('../../packages/engine/dist/index.js');

/** A campaign without its incidents, from the numbers of the model; nothing is heard of ties, reliabilities vary. */
export function declaredCampaign(groups: number, sources: number) {
  const file = new URL('../../model/defaults.yaml', import.meta.url);
  const numbers = parseModelNumbers(readFileSync(file, 'utf8'));
  const { controlState, partGivenControl: row, sourceReliability: sensed } = numbers;
  const grades = [sensed.A, sensed.B, sensed.C, sensed.D, sensed.E, sensed.F];
  return {
    tieLikelihoods: Array.from({ length: groups }, () => controlState.prior.map(() => 1)),
    controlPrior: controlState.prior,
    rows: {
      means: [row.unrelated, row.orchestrated, row.delegated, row.organ],
      concentration: row.interval.concentration as number,
    },
    otherRow: row.otherPerpetrator,
    sources: Array.from({ length: sources }, (_, at) => grades[at % grades.length]!),
    rates: { truePositive: sensed.truePositive, falsePositive: sensed.falsePositive },
    originPrior: sensed.F,
    copyPrior: [1, 1] as const,
  };
}
