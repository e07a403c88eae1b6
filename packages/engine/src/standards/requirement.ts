import type { Formula, PartialDate } from '../vocabulary/index.ts';
import { inForceOn } from './period.ts';
import type { Element, Requirement } from './standard.ts';

/** The elements of a requirement, in the order of the text. */
export function elementsOf(requirement: Requirement): readonly Element[] {
  if ('element' in requirement) return [requirement];
  return membersOf(requirement).flatMap(elementsOf);
}

/** The whole requirement as one formula. */
export function formulaOf(requirement: Requirement): Formula {
  if ('element' in requirement) return requirement.formula;
  const parts = membersOf(requirement).map(formulaOf);
  return 'all' in requirement ? { all: parts } : { any: parts };
}

/**
 * What the law asked for on a day: elements that were not law then are left out.
 * `undefined` where nothing of the requirement was law.
 */
export function requirementOn(
  requirement: Requirement,
  asOf: PartialDate | undefined,
): Requirement | undefined {
  if ('element' in requirement) {
    const { inForce } = requirement;
    const isLaw = inForce.length === 0 || inForce.some((period) => inForceOn(period, asOf));
    return isLaw ? requirement : undefined;
  }
  const members = membersOf(requirement).flatMap((member) => requirementOn(member, asOf) ?? []);
  if (members.length === 0) return undefined;
  return 'all' in requirement ? { all: members } : { any: members };
}

function membersOf(group: Exclude<Requirement, Element>): readonly Requirement[] {
  return 'all' in group ? group.all : group.any;
}
