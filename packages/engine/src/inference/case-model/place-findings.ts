import type { WeighedEvidence } from '../../evidence/index.ts';
import {
  type Formula,
  findingsIn,
  formulaKey,
  type Interval,
  type Outcome,
} from '../../vocabulary/index.ts';
import type { LearnedCase } from '../slow-layer/learn-case.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';
import { TaughtIncident } from '../slow-layer/taught-incident.ts';
import { BearingEvidence } from './bearing.ts';
import type { Admits, Estimate, FindingEstimates } from './case-inference.ts';
import type { Manner } from './compiled-case.ts';
import { type EventIn, Footings, type Standpoint } from './footings.ts';
import type { Place } from './heard-subjects.ts';

/** Evidence, and what its incidents taught about each other, where they share anything. */
export interface LearnedEvidence {
  readonly evidence: WeighedEvidence;
  readonly learned: LearnedCase | undefined;
  /** Whether each incident is answered on its own record, because all of them together are too large. */
  readonly byIncident: boolean;
  readonly seed: number;
}

/** The findings that standards ask of one state about one incident, answered singly and, where heard, jointly. */
export interface PlaceFindings {
  readonly findings: ReadonlyMap<string, FindingEstimates>;
  jointly(formula: Formula, admits: Admits): Interval | undefined;
  readonly manner: Manner;
}

/**
 * Answers all questions of one place in one graph. Conditions on which nothing bears in some part are left out:
 * they stay unknown whatever base rates say, and would only make the graph larger. Where the conditions together
 * would make it too large, each finding is still answered, and standards bound the conditions without a joint answer.
 */
export function findingsAt(
  place: Place,
  formulas: readonly Formula[],
  given: LearnedEvidence,
): Outcome<PlaceFindings> {
  const { evidence } = given;
  const bearing = new BearingEvidence(evidence);
  const isHeard = (finding: string) =>
    bearing.on(finding, place).length > 0 || bearing.isSettledByRecord(finding, place);
  const singles = [...new Set(formulas.flatMap(findingsIn))].sort().map((finding) => ({ finding }));
  const joint = formulas.filter(
    (formula) => !('finding' in formula) && findingsIn(formula).every(isHeard),
  );
  const answered = firstThatFits({ place, singles, joint }, given);
  if (!answered.ok) return answered;
  const { footings, asked } = answered.value;
  const taught = taughtAt(place, asked, given);
  if (!taught.ok) return taught;
  const at = { place, footings };
  const answers = {
    attack: answersTo(asked, { ...at, standpoint: { admits: 'attack' } }),
    pattern: answersTo(asked, { ...at, standpoint: { admits: 'pattern', taught: taught.value } }),
  };
  const findings = singles.map(
    ({ finding }): FindingEstimates => ({
      finding,
      attack: answers.attack.get(finding) as Estimate,
      pattern: answers.pattern.get(finding) as Estimate,
      bearing: bearing.on(finding, place),
      settledByRecord: bearing.isSettledByRecord(finding, place),
    }),
  );
  return {
    ok: true,
    value: {
      manner: footings.manner,
      findings: new Map(findings.map((estimates) => [estimates.finding, estimates])),
      jointly: (formula, admits) =>
        'finding' in formula ? undefined : answers[admits].get(formulaKey(formula))?.interval,
    },
  };
}

/** What is asked of a place: each finding by itself, and conditions over them. */
interface Asked {
  readonly place: Place;
  readonly singles: readonly Formula[];
  readonly joint: readonly Formula[];
}

/** The whole record before that of the incident, conditions before findings by themselves, and exact before drawn. */
function firstThatFits(
  { place, singles, joint }: Asked,
  { evidence, byIncident, seed }: LearnedEvidence,
): Outcome<{ footings: Footings; asked: readonly Formula[] }> {
  const own = () => recordOfIncident(evidence, place.incident);
  const isAlone = evidence.incidents.length === 1;
  const records = byIncident ? [own] : [() => evidence, ...(isAlone ? [] : [own])];
  for (const record of records) {
    for (const asked of [[...singles, ...joint], singles]) {
      const exact = Footings.of(record(), questionsAt(place, asked), { seed, onlyExact: true });
      if (exact.ok) return { ok: true, value: { footings: exact.value, asked } };
    }
  }
  const drawn = Footings.of(own(), questionsAt(place, singles), { seed });
  return drawn.ok ? { ok: true, value: { footings: drawn.value, asked: singles } } : drawn;
}

function taughtAt(
  place: Place,
  asked: readonly Formula[],
  { evidence, learned }: LearnedEvidence,
): Outcome<TaughtIncident | undefined> {
  if (learned === undefined) return { ok: true, value: undefined };
  const questions = questionsAt(place, asked);
  return TaughtIncident.of(evidence, { incident: place.incident, questions }, learned);
}

function questionsAt(place: Place, formulas: readonly Formula[]) {
  return formulas.map((formula) => ({ ...place, formula }));
}

/** Estimates by the key of their formula. */
function answersTo(
  formulas: readonly Formula[],
  { place, footings, standpoint }: { place: Place; footings: Footings; standpoint: Standpoint },
): ReadonlyMap<string, Estimate> {
  const events = questionsAt(place, formulas).map(
    (question): EventIn =>
      (caseGraph) => ({
        variables: [caseGraph.variableOf(question)],
        isEvent: (state) => state === 1,
      }),
  );
  const estimates = footings.estimates(standpoint, events);
  return new Map(
    formulas.map((formula, index) => [formulaKey(formula), estimates[index] as Estimate]),
  );
}
