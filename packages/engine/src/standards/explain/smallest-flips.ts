import { CERTAIN, EXCLUDED, type FindingId, findingsIn } from '../../vocabulary/index.ts';
import { type AppliedLaw, appliedLaw, type EvaluationOptions } from '../evaluate/applied-law.ts';
import type { Findings } from '../evaluate/evaluate.ts';
import {
  type FindingsOnRecord,
  findingsOnRecord,
  supposing,
} from '../evaluate/findings-on-record.ts';
import { readingsOf, verdictOf } from '../evaluate/readings.ts';
import { formulasOf } from '../evaluate/turning-points.ts';
import type { Standard, Verdict } from '../standard.ts';

/** Most findings changed at once. Declared: a longer list is no longer something to look for. */
const LARGEST_SET = 3;

const TO = { established: CERTAIN, excluded: EXCLUDED } as const;

/** One finding settled otherwise than it stands. */
interface Change {
  readonly finding: FindingId;
  readonly change: keyof typeof TO;
}

/** Findings that would change the status together, none of which could be left out. */
export interface Flip {
  readonly changes: readonly Change[];
  readonly status: Verdict;
}

/** What would flip a verdict: every smallest set of at most three findings for each other status, smallest first. */
export function smallestFlips(
  standard: Standard,
  findings: Findings,
  options: EvaluationOptions,
): readonly Flip[] {
  const law = appliedLaw(standard, options);
  if (typeof law === 'string') return [];
  const { presumptions } = standard;
  const { jointly } = options;
  const record = findingsOnRecord({ findings, presumptions, bar: law.bar, jointly });
  const status = verdictOf(readingsOf(law, record));
  const changes = changesOpen(law, record);
  const flips: Flip[] = [];
  for (let size = 1; size <= LARGEST_SET; size++) {
    for (const set of setsOf(changes, size)) {
      const after = statusSupposing(law, record, set);
      if (after !== status && !isLarger(set, after, flips)) {
        flips.push({ changes: set, status: after });
      }
    }
  }
  return flips;
}

/** The changes that would move a finding from where it stands. */
function changesOpen(law: AppliedLaw, record: FindingsOnRecord): readonly Change[] {
  const findings = [...new Set(formulasOf(law).flatMap(findingsIn))];
  return findings.flatMap((finding) => {
    const { lower, upper } = record.intervalOf(finding);
    return [
      ...(lower < 1 ? [{ finding, change: 'established' } as const] : []),
      ...(upper > 0 ? [{ finding, change: 'excluded' } as const] : []),
    ];
  });
}

function statusSupposing(law: AppliedLaw, record: FindingsOnRecord, set: readonly Change[]) {
  const supposed = new Map(set.map(({ finding, change }) => [finding, TO[change]]));
  return verdictOf(readingsOf(law, supposing(record, supposed)));
}

/** All sets of a size in which each finding changes once, in the order of the standard. */
function setsOf(changes: readonly Change[], size: number): readonly (readonly Change[])[] {
  if (size === 0) return [[]];
  return changes.flatMap((first, index) =>
    setsOf(
      changes.slice(index + 1).filter(({ finding }) => finding !== first.finding),
      size - 1,
    ).map((rest) => [first, ...rest]),
  );
}

/** Whether a part of the set does the same already. */
function isLarger(set: readonly Change[], status: Verdict, flips: readonly Flip[]): boolean {
  return flips.some(
    (flip) => flip.status === status && flip.changes.every((change) => set.includes(change)),
  );
}
