import { type FindingId, type Formula, findingsIn, type PartialDate } from '../vocabulary/index.ts';
import { elementsOf, formulaOf, requirementOn } from './requirement.ts';
import type { Standard } from './standard.ts';

/**
 * The formulas of a standard that inference should answer jointly: gate, elements, exceptions and the whole requirement.
 * Without a day, the newest law. A bare finding is not among them: there is nothing to join.
 * Compare formulas by their structure: the whole is built anew each time.
 */
export function elementFormulas(standard: Standard, asOf?: PartialDate): readonly Formula[] {
  const requirement = requirementOn(standard.require, asOf);
  const whole = requirement === undefined ? [] : [formulaOf(requirement)];
  return [...new Set([...formulasRead(standard, asOf), ...whole])].filter(
    (formula) => !('finding' in formula),
  );
}

/** Every finding that a standard reads on a day, once each. A finding outside this list cannot change its result. */
export function findingsRead(standard: Standard, asOf?: PartialDate): readonly FindingId[] {
  return [...new Set(formulasRead(standard, asOf).flatMap(findingsIn))];
}

function formulasRead(standard: Standard, asOf: PartialDate | undefined): readonly Formula[] {
  const requirement = requirementOn(standard.require, asOf);
  return [
    ...(standard.applies === undefined ? [] : [standard.applies.when]),
    ...(requirement === undefined ? [] : elementsOf(requirement).map(({ formula }) => formula)),
    ...standard.exceptions.map(({ when }) => when),
  ];
}
