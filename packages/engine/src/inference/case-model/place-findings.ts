import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Interval, Outcome } from '../../vocabulary/index.ts';
import { BearingEvidence } from './bearing.ts';
import type { Admits, Estimate, FindingEstimates } from './case-inference.ts';
import type { Place } from './finding-variables.ts';
import { Footings } from './footings.ts';
import { type Formula, findingsOf, formulaKey } from './formula.ts';

/** The findings that standards ask of one state about one incident, answered singly and, where heard, jointly. */
export interface PlaceFindings {
  readonly findings: ReadonlyMap<string, FindingEstimates>;
  jointly(formula: Formula, admits: Admits): Interval | undefined;
}

/**
 * Answers all questions of one place in one graph. Conditions on which nothing bears in some part are left out:
 * they stay unknown whatever base rates say, and would only make the graph larger. Where the conditions together
 * would make it too large, each finding is still answered, and standards bound the conditions without a joint answer.
 */
export function findingsAt(
  place: Place,
  formulas: readonly Formula[],
  evidence: WeighedEvidence,
): Outcome<PlaceFindings> {
  const bearing = new BearingEvidence(evidence);
  const isHeard = (finding: string) =>
    bearing.on(finding, place).length > 0 || bearing.isSettledByRecord(finding, place);
  const singles = [...new Set(formulas.flatMap(findingsOf))].sort().map((finding) => ({ finding }));
  const joint = formulas.filter(
    (formula) => !('finding' in formula) && findingsOf(formula).every(isHeard),
  );
  const full = Footings.of(evidence, questionsAt(place, [...singles, ...joint]));
  const footings = full.ok ? full : Footings.of(evidence, questionsAt(place, singles));
  if (!footings.ok) return footings;
  const answer = answerFrom(footings.value, place);
  const findings = singles.map(
    ({ finding }): FindingEstimates => ({
      finding,
      attack: answer({ finding }, 'attack'),
      pattern: answer({ finding }, 'pattern'),
      bearing: bearing.on(finding, place),
      settledByRecord: bearing.isSettledByRecord(finding, place),
    }),
  );
  const answered = new Set(full.ok ? joint.map(formulaKey) : []);
  return {
    ok: true,
    value: {
      findings: new Map(findings.map((estimates) => [estimates.finding, estimates])),
      jointly: (formula, admits) =>
        answered.has(formulaKey(formula)) ? answer(formula, admits).interval : undefined,
    },
  };
}

function questionsAt(place: Place, formulas: readonly Formula[]) {
  return formulas.map((formula) => ({ ...place, formula }));
}

function answerFrom(
  footings: Footings,
  place: Place,
): (formula: Formula, admits: Admits) => Estimate {
  return (formula, admits) => {
    const variable = footings.caseGraph.variableOf({ ...place, formula });
    return footings.estimate(admits, [variable], (state) => state === 1);
  };
}
