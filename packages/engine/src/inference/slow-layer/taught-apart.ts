import type { WeighedEvidence } from '../../evidence/index.ts';

/** Most incidents whose record is read in one graph where the slow layer carries what they teach each other. Declared:
 *  up to a dozen, all of it takes seconds; beyond, it grows with the square of their number, for answers that the
 *  slow layer replaces. */
const MOST_TOGETHER = 12;

/** Whether a group tied to a state is a candidate of several incidents, so that its record can teach. */
export function sharesGroups({ incidents, tied }: WeighedEvidence): boolean {
  return tied.some(
    ({ group }) => incidents.filter(({ candidates }) => candidates.includes(group)).length > 1,
  );
}

/** Whether each incident is answered on its own record, because there are many and draws tell what the others teach. */
export function isTaughtApart(evidence: WeighedEvidence): boolean {
  return evidence.incidents.length > MOST_TOGETHER && sharesGroups(evidence);
}
