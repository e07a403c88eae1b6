import { CERTAIN, EXCLUDED, type FindingId, type Interval } from '../../vocabulary/index.ts';
import { inOrderOfNeed } from '../apply.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import type { StandardsLibrary } from '../parse/library.ts';
import type { StandardId, Verdict } from '../standard.ts';
import type { AdjudicatedCase, AdjudicatedOutcome, Holding } from './adjudicated-case.ts';

/** A standard replayed on a decided case. */
export interface ReplayedPair {
  readonly case: string;
  readonly standard: StandardId;
  readonly expected: AdjudicatedOutcome;
  readonly result: AdjudicatedOutcome;
}

/** What a holding says of a finding. One that was not reached stays unknown. */
const BOUNDS: Readonly<Record<Holding, Interval | undefined>> = {
  established: CERTAIN,
  presumed: CERTAIN,
  not_established: EXCLUDED,
  refuted: EXCLUDED,
  not_reached: undefined,
};

/** How a verdict reads as the end of a case. A claim to which a standard does not apply fails under it. */
const ENDS: Readonly<Record<Verdict, AdjudicatedOutcome>> = {
  met: 'met',
  'not-met': 'not_met',
  'not-applicable': 'not_met',
  open: 'indeterminate',
  contested: 'indeterminate',
};

/** Replays the law against its own cases: each standard named in an outcome, on what the tribunal found, as the law
 *  stood when it decided. A batch of claims that ended in both ways is reproduced where its result is open. */
export function replayBook(
  cases: readonly AdjudicatedCase[],
  library: StandardsLibrary,
): readonly ReplayedPair[] {
  return cases.flatMap((one) => {
    const verdicts = verdictsOn(one, library);
    return [...one.outcomes].map(([standard, expected]): ReplayedPair => {
      const verdict = verdicts.get(standard)!;
      const isOpenBatch = expected === 'mixed' && verdict === 'open';
      return { case: one.id, standard, expected, result: isOpenBatch ? 'mixed' : ENDS[verdict] };
    });
  });
}

/** All standards, since some require another to be met. */
function verdictsOn(
  { decided, findings }: AdjudicatedCase,
  { standards, proofLevels }: StandardsLibrary,
): ReadonlyMap<StandardId, Verdict> {
  const record = new Map<FindingId, Interval>();
  for (const [finding, held] of findings) {
    const bounds = BOUNDS[held];
    if (bounds !== undefined) record.set(finding, bounds);
  }
  const verdicts = new Map<StandardId, Verdict>();
  for (const standard of inOrderOfNeed([...standards.values()])) {
    const asOf = decided === undefined ? {} : { asOf: decided };
    verdicts.set(standard.id, statusOf(standard, record, { proofLevels, verdicts, ...asOf }));
  }
  return verdicts;
}
