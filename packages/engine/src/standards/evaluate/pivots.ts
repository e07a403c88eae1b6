import {
  CERTAIN,
  EXCLUDED,
  type FindingId,
  findingsIn,
  type Interval,
  UNKNOWN,
} from '../../vocabulary/index.ts';
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

/** The status that the record would give if one finding had these bounds. */
type StatusSupposing = (finding: FindingId, to: Interval) => Verdict;

/**
 * Every finding whose change would change the status, with the status it would give.
 * The promise: no change of one finding flips the status unless that finding stands in this list.
 */
export function pivotsOf(
  law: AppliedLaw,
  record: FindingsOnRecord,
  status: Verdict,
): readonly Pivot[] {
  const statusSupposing: StatusSupposing = (finding, to) =>
    verdictOf(readingsOf(law, supposing(record, new Map([[finding, to]]))));
  const formulas = formulasOf(law).map(findingsIn);
  return [...new Set(formulas.flat())].flatMap((finding) => {
    const pivots = plainPivots(finding, statusSupposing).filter((one) => one.status !== status);
    const readIn = formulas.filter((findings) => findings.includes(finding));
    if (pivots.length > 0 || readIn.length < 2) return pivots;
    return pivotsBetween(finding, turningPoints(law, record, finding), statusSupposing)
      .filter((one) => one.status !== status)
      .slice(0, 1);
  });
}

function plainPivots(finding: FindingId, statusSupposing: StatusSupposing): readonly Pivot[] {
  return CHANGES.map(([change, to]) => {
    return { finding, change, to, status: statusSupposing(finding, to) };
  });
}

/**
 * A finding read in several places can flip the status between the extremes alone:
 * likely enough to prove an exception, yet not enough to prove the one that outranks it.
 * All bounds between two neighbouring turning points act alike, so one pair from each field of the grid is enough.
 */
function pivotsBetween(
  finding: FindingId,
  points: readonly number[],
  statusSupposing: StatusSupposing,
): readonly Pivot[] {
  return points.flatMap((lower) =>
    points
      .filter((upper) => upper >= lower)
      .map((upper) => {
        const to = { lower, upper };
        return { finding, change: 'between', to, status: statusSupposing(finding, to) };
      }),
  );
}
