import type { ModelNumbers } from '../../evidence/index.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';

/** What a finding turns on in a drawn world: how the sponsor controls the group, what it did in the attack, or who did it. */
export type Side = 'control' | 'part' | 'author';

/** The sides of a world that a finding turns on, through whatever it follows from; none where it stays as recorded. */
export function sidesOf(finding: string, numbers: ModelNumbers): ReadonlySet<Side> {
  if (finding === PERPETRATOR_IDENTIFIED) return new Set(['author']);
  if (isRow(numbers.tieFindingGivenControl[finding])) return new Set(['control']);
  if (isRow(numbers.actFindingGivenPart[finding])) return new Set(['part']);
  return new Set(sourcesOf(finding, numbers).flatMap((source) => [...sidesOf(source, numbers)]));
}

/** The findings that a finding follows from; none where the model gives it a row or a prior of its own. */
export function sourcesOf(finding: string, { dependentFinding }: ModelNumbers): readonly string[] {
  const dependence = dependentFinding[finding];
  if (typeof dependence !== 'object' || !('of' in dependence)) return [];
  return 'any' in dependence ? dependence.any : dependence.all;
}

/** A section of the model holds words about itself beside its rows. */
function isRow(entry: unknown): boolean {
  return Array.isArray(entry) && typeof entry[0] === 'number';
}
