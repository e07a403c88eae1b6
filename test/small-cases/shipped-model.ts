import { readFileSync } from 'node:fs';
import { type CaseFile, parseKinds } from '../../packages/engine/src/casefile/index.ts';
import {
  type ModelNumbers,
  parseModelNumbers,
  type WeighedEvidence,
  type WeighingOptions,
  weigh,
  withAssumptions,
} from '../../packages/engine/src/evidence/index.ts';
import { type CaseInference, inferCase } from '../../packages/engine/src/inference/index.ts';
import type { Formula } from '../../packages/engine/src/vocabulary/index.ts';

const ROOT = new URL('../../', import.meta.url);

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The kinds and the numbers that ship with the product. */
export const kinds = parseKinds(textOf('vocabulary/kinds.yaml'));
export const shippedNumbers = parseModelNumbers(textOf('model/defaults.yaml'));

/** The shipped numbers with some of them set otherwise, by their paths. */
export function numbersWith(set: Readonly<Record<string, number | number[]>>): ModelNumbers {
  const assumptions = Object.entries(set).map(([parameter, value]) => ({
    parameter,
    value,
    because: 'a test asks for it',
  }));
  const outcome = withAssumptions(shippedNumbers, assumptions);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Weighs a case with the numbers that ship, unless a test sets others. */
export function weighed(
  caseFile: CaseFile,
  options: Partial<WeighingOptions> = {},
): WeighedEvidence {
  const findingOfTie = (kind: string) => kinds.tie[kind]?.finding;
  return weigh(caseFile, { numbers: shippedNumbers, findingOfTie, ...options });
}

/** Infers a case that a test knows to be possible, exactly: what its incidents teach about each other is left out. */
export function inferred(
  caseFile: CaseFile,
  { formulas = [], ...options }: Partial<WeighingOptions> & { formulas?: readonly Formula[] } = {},
): CaseInference {
  const outcome = inferCase(weighed(caseFile, options), formulas, {
    seed: 1,
    drawsNothing: true,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
