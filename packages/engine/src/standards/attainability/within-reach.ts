import type { Formula, PartialDate } from '../../vocabulary/index.ts';
import { inForceOn } from '../period.ts';
import { requirementOn } from '../requirement.ts';
import type { Requirement, Standard } from '../standard.ts';

/** Whether anything could be on record about a finding. */
export type IsHeard = (finding: string) => boolean;

/**
 * Whether any record at all could meet a standard. A finding on which nothing can be on record stays anything from 0 to
 * 1, unless a presumption settles it, and so does a condition that cannot do without it: no bar is ever reached.
 */
export function isWithinReach(
  standard: Standard,
  isHeard: IsHeard,
  asOf: PartialDate | undefined,
): boolean {
  const requirement = requirementOn(standard.require, asOf);
  if (requirement === undefined || !inForceOn(standard.inForce, asOf)) return false;
  return isShownEnough({ standard, requirement }, (formula) =>
    canBeShown(formula, { standard, isHeard }),
  );
}

/** Whether enough of a standard is shown for it to be met. That it is so does not yet make it met. */
export function isShownEnough(
  { standard, requirement }: { readonly standard: Standard; readonly requirement: Requirement },
  shown: (formula: Formula) => boolean,
): boolean {
  // A gate that is read both ways while it is unsettled leaves the standard open.
  if (standard.applies?.presumed === 'unknown' && !shown(standard.applies.when)) return false;
  return (
    requirementCanBe(requirement, shown) ||
    standard.exceptions.some(
      ({ effect, when }) => 'conclude' in effect && effect.conclude === 'met' && shown(when),
    )
  );
}

/** Whether a condition can be shown to hold where these findings can be on record. */
export function canBeShown(
  formula: Formula,
  law: { readonly standard: Standard; readonly isHeard: IsHeard },
): boolean {
  return canBe('shown', formula, law);
}

function requirementCanBe(requirement: Requirement, shown: (formula: Formula) => boolean): boolean {
  if ('element' in requirement) return shown(requirement.formula);
  const isMet = (part: Requirement) => requirementCanBe(part, shown);
  return 'all' in requirement ? requirement.all.every(isMet) : requirement.any.some(isMet);
}

/** Whether a condition can be shown, or excluded, on some record. */
function canBe(
  settled: 'shown' | 'excluded',
  formula: Formula,
  law: { readonly standard: Standard; readonly isHeard: IsHeard },
): boolean {
  if ('not' in formula) return canBe(settled === 'shown' ? 'excluded' : 'shown', formula.not, law);
  if ('finding' in formula) {
    const wanted = settled === 'shown' ? 'established' : 'excluded';
    const presumption = law.standard.presumptions.find(
      (one) => one.finding === formula.finding && one.presumed === wanted,
    );
    return presumption !== undefined || law.isHeard(formula.finding);
  }
  const parts = 'all' in formula ? formula.all : formula.any;
  const needsEvery = 'all' in formula === (settled === 'shown');
  const isSo = (part: Formula) => canBe(settled, part, law);
  return needsEvery ? parts.every(isSo) : parts.some(isSo);
}
