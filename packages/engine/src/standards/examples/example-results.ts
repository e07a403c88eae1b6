import type { FindingId } from '../../vocabulary/index.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Result } from '../evaluate/result.ts';
import type { ProofLevels } from '../proof-level.ts';
import type { Example, Standard, Verdict } from '../standard.ts';
import { ablationsOf } from './ablation.ts';

/** An example of a standard that does not give what it says. */
export interface FailedExample {
  readonly example: string;
  readonly expected: Verdict;
  readonly found: Verdict;
  /** The findings that the result named as missing, where the example says which it should. */
  readonly missing: readonly FindingId[] | undefined;
}

/** Runs the examples of a standard and gives those that fail. */
export function failedExamples(
  standard: Standard,
  proofLevels: ProofLevels,
): readonly FailedExample[] {
  return standard.examples.flatMap((example) => {
    const { status, missing } = resultOf(example, standard, proofLevels);
    const misses = example.missing !== undefined && !sameFindings(missing, example.missing);
    if (status === example.expect && !misses) return [];
    return {
      example: example.name,
      expected: example.expect,
      found: status,
      missing: example.missing && missing,
    };
  });
}

/** A finding that an example gives and does not need. */
export interface IdleGiven {
  readonly example: string;
  readonly finding: FindingId;
}

/**
 * The givens that a `met` example keeps its verdict without: either the example says too much, or the standard asks too little.
 * Those that the example declares idle on purpose are left out; one so declared that is not idle is named as well.
 */
export function idleGivens(standard: Standard, proofLevels: ProofLevels): readonly IdleGiven[] {
  return ablationsOf(standard, proofLevels).flatMap(({ example, givens }) =>
    givens
      .filter(({ without, idleOnPurpose }) => (without === 'met') !== (idleOnPurpose !== undefined))
      .map(({ finding }) => ({ example, finding })),
  );
}

function resultOf(example: Example, standard: Standard, proofLevels: ProofLevels): Result {
  const { given, asOf, verdicts } = example;
  const day = asOf === undefined ? {} : { asOf };
  return evaluate(standard, given, { proofLevels, verdicts, ...day });
}

function sameFindings(one: readonly FindingId[], other: readonly FindingId[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
