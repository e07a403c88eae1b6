import { evaluate } from '../evaluate/evaluate.ts';
import type { Result } from '../evaluate/result.ts';
import { inOrderOfNeed } from '../order-of-need.ts';
import type { ProofLevels } from '../proof-level.ts';
import type { Standard, StandardId, Verdict } from '../standard.ts';
import { type AdjudicatedCase, type AdjudicatedOutcome, findingsHeld } from './adjudicated-case.ts';

/** One test on one decided case: what the tribunal held, and what the test gives on its findings. */
export interface ReplayedPair {
  readonly case: string;
  readonly standard: StandardId;
  readonly expected: AdjudicatedOutcome;
  readonly result: AdjudicatedOutcome;
}

/** The law that a book is replayed against. */
export interface ReplayedLaw {
  readonly standards: ReadonlyMap<StandardId, Standard>;
  readonly proofLevels: ProofLevels;
}

/** Every standard on what the tribunal found, as law on the day of its decision. */
function resultsOn(
  decided: AdjudicatedCase,
  { standards, proofLevels }: ReplayedLaw,
): ReadonlyMap<StandardId, Result> {
  const findings = findingsHeld(decided);
  const results = new Map<StandardId, Result>();
  const verdicts = new Map<StandardId, Verdict>();
  for (const standard of inOrderOfNeed([...standards.values()])) {
    const options = { proofLevels, verdicts, asOf: decided.decided };
    const result = evaluate(standard, findings, options);
    results.set(standard.id, result);
    verdicts.set(standard.id, result.status);
  }
  return results;
}

/** Replays a book, in the order of its cases and of their outcomes. */
export function replayBook(
  book: readonly AdjudicatedCase[],
  law: ReplayedLaw,
): readonly ReplayedPair[] {
  return book.flatMap((decided) => {
    const results = resultsOn(decided, law);
    return [...decided.outcomes].map(([standard, { expected }]) => ({
      case: decided.id,
      standard,
      expected,
      result: outcomeOf(results.get(standard)!.status, expected),
    }));
  });
}

/** Whether the test came out as the tribunal held. */
export function isReproduced({ expected, result }: ReplayedPair): boolean {
  return expected === result;
}

/**
 * A verdict in the words of a book. A book has no word for a test that was not the right one to ask, or not yet law:
 * it was not met. Findings on a batch cannot tell its acts apart, so that `mixed` is reproduced by an open verdict.
 */
function outcomeOf(status: Verdict, expected: AdjudicatedOutcome): AdjudicatedOutcome {
  if (status === 'met') return 'met';
  if (status === 'not-met' || status === 'not-applicable') return 'not_met';
  return expected === 'mixed' ? 'mixed' : 'indeterminate';
}
