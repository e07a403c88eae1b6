import { CERTAIN, EXCLUDED, type Interval, UNKNOWN } from '../../vocabulary/index.ts';
import { type FindingId, findingsIn } from '../formula.ts';
import type { Verdict } from '../standard.ts';
import type { AppliedLaw } from './applied-law.ts';
import { type FindingsOnRecord, supposing } from './findings-on-record.ts';
import { readingsOf, verdictOf } from './readings.ts';
import type { Pivot } from './result.ts';
import { formulasOf, turningPoints } from './turning-points.ts';

const CHANGES = [
  ['established', CERTAIN],
  ['excluded', EXCLUDED],
  ['unknown', UNKNOWN],
] as const;

/**
 * Every finding whose change would change the status, with the status it would give.
 * The promise: no change of one finding flips the status unless that finding stands in this list.
 */
export function pivotsOf(
  law: AppliedLaw,
  record: FindingsOnRecord,
  status: Verdict,
): readonly Pivot[] {
  const findings = new Set(formulasOf(law).flatMap(findingsIn));
  return [...findings].flatMap((finding) => {
    const pivots = plainPivots(law, record, finding).filter((pivot) => pivot.status !== status);
    if (pivots.length > 0) return pivots;
    return pivotBetween({ law, record, finding, status });
  });
}

function plainPivots(
  law: AppliedLaw,
  record: FindingsOnRecord,
  finding: FindingId,
): readonly Pivot[] {
  return CHANGES.map(([change, to]) => {
    return { finding, change, to, status: statusSupposing(law, record, finding, to) };
  });
}

function statusSupposing(
  law: AppliedLaw,
  record: FindingsOnRecord,
  finding: FindingId,
  to: Interval,
): Verdict {
  return verdictOf(readingsOf(law, supposing(record, finding, to)));
}

interface Search {
  readonly law: AppliedLaw;
  readonly record: FindingsOnRecord;
  readonly finding: FindingId;
  readonly status: Verdict;
}

/**
 * A finding read in several places can flip the status between the extremes alone:
 * likely enough to prove an exception, yet not enough to prove the one that outranks it.
 * All bounds between two neighbouring turning points act alike, so one pair from each field of the grid is enough.
 */
function pivotBetween({ law, record, finding, status }: Search): readonly Pivot[] {
  const readIn = formulasOf(law).filter((formula) => findingsIn(formula).includes(finding));
  if (readIn.length < 2) return [];
  const points = turningPoints(law, record, finding);
  for (const lower of points) {
    for (const upper of points.filter((point) => point >= lower)) {
      const to = { lower, upper };
      const there = statusSupposing(law, record, finding, to);
      if (there !== status) return [{ finding, change: 'between', to, status: there }];
    }
  }
  return [];
}
