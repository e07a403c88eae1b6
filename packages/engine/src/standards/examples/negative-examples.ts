import {
  CERTAIN,
  EXCLUDED,
  type FindingId,
  type Formula,
  type Interval,
  type PartialDate,
} from '../../vocabulary/index.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import type { ProofLevels } from '../proof-level.ts';
import { elementsOf, requirementOn } from '../requirement.ts';
import type { Element, Requirement, Standard, StandardId, Verdict } from '../standard.ts';

/** A record made from `not-enough`: everything else is proven, the element has only what courts held not to be enough. */
export interface NegativeExample {
  readonly element: string;
  readonly given: ReadonlyMap<FindingId, Interval>;
  readonly asOf: PartialDate | undefined;
}

/** One record for every element that says what is not enough for it. On none of them may the standard be met. */
export function negativeExamples(standard: Standard): readonly NegativeExample[] {
  return elementsOf(standard.require)
    .filter(({ notEnough }) => notEnough.length > 0)
    .map((element) => {
      const asOf = dayOf(element);
      return { element: element.element, given: givenFor(standard, element, asOf), asOf };
    });
}

/** The elements for which what is not enough turns out to be enough after all. */
export function wronglyMet(standard: Standard, proofLevels: ProofLevels): readonly string[] {
  const verdicts = new Map(standard.requiresMet.map((id): [StandardId, Verdict] => [id, 'met']));
  return negativeExamples(standard)
    .filter(({ given, asOf }) => {
      const day = asOf === undefined ? {} : { asOf };
      return statusOf(standard, given, { proofLevels, verdicts, ...day }) === 'met';
    })
    .map(({ element }) => element);
}

/** A day on which an element was asked for; the newest law where it still is. */
function dayOf({ inForce }: Element): PartialDate | undefined {
  const isLaw = inForce.length === 0 || inForce.some(({ to }) => to === undefined);
  return isLaw ? undefined : inForce[0]?.to;
}

function givenFor(
  { require, applies }: Standard,
  element: Element,
  asOf: PartialDate | undefined,
): ReadonlyMap<FindingId, Interval> {
  const asked = requirementOn(require, asOf);
  return new Map([
    ...(applies === undefined ? [] : provenBy(applies.when, true)),
    ...(asked === undefined ? [] : provenBeside(element, asked)),
    ...element.notEnough.map((finding): Given => [finding, CERTAIN]),
  ]);
}

type Given = readonly [FindingId, Interval];

/** Proves what stands beside an element under `all`; what stands beside it under `any` would stand in for it. */
function provenBeside(element: Element, requirement: Requirement): readonly Given[] {
  if ('element' in requirement) return [];
  if ('any' in requirement) {
    return requirement.any.flatMap((member) =>
      elementsOf(member).includes(element) ? provenBeside(element, member) : [],
    );
  }
  return requirement.all.flatMap((member) =>
    elementsOf(member).includes(element)
      ? provenBeside(element, member)
      : elementsOf(member).flatMap(({ formula }) => provenBy(formula, true)),
  );
}

/** Findings that make a formula true, or false. */
function provenBy(formula: Formula, holds: boolean): readonly Given[] {
  if ('finding' in formula) return [[formula.finding, holds ? CERTAIN : EXCLUDED]];
  if ('not' in formula) return provenBy(formula.not, !holds);
  const members = 'all' in formula ? formula.all : formula.any;
  return members.flatMap((member) => provenBy(member, holds));
}
