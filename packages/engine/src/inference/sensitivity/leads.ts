import {
  type ModelNumbers,
  reportRates,
  traceLikelihood,
  type WeighedEvidence,
} from '../../evidence/index.ts';
import { compareText } from '../../vocabulary/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import type { AskedCase, CaseEvent } from './asked-case.ts';
import {
  type AttributionCosts,
  type InformationValue,
  valueOfInformation,
} from './value-of-information.ts';

/** Something that has not been observed, and what observing it would be worth. */
export interface Lead extends InformationValue {
  /** A report of a source of grade B on a finding that nobody has reported on, or a trace nobody has looked for. */
  readonly by: 'report' | 'trace';
  /** The finding, or the kind of trace. */
  readonly about: string;
  /** Chance that the report asserts, or that the trace is seen. */
  readonly chanceOfYes: number;
  /** Probability of the answer afterwards. */
  readonly afterYes: number;
  readonly afterNo: number;
}

/** Grade and credibility of the report that is imagined: usually reliable, possibly true. Declared: what an
 *  investigator can hope for from one more independent source. */
const IMAGINED = { grade: 'B', credibility: 3 } as const;

/** Findings of ties and acts on which nothing recorded bears. */
export function unheardFindings(evidence: WeighedEvidence, place: Place): string[] {
  const { tieFindingGivenControl, actFindingGivenPart } = evidence.numbers;
  const findings = [tieFindingGivenControl, actFindingGivenPart].flatMap((section) =>
    Object.keys(section).filter((name) => name.includes('.')),
  );
  const bearing = new BearingEvidence(evidence);
  return findings.filter(
    (finding) =>
      bearing.on(finding, place).length === 0 && !bearing.isSettledByRecord(finding, place),
  );
}

/** What is worth looking for next, by how much it would tell about an event: the most bits first. */
export function leads(
  { asked, event, place }: Doubt,
  findings: readonly string[],
  costs: AttributionCosts,
): readonly Lead[] {
  const observations = [
    ...findings.map((finding) => reportOn(asked, place, finding)),
    ...unseenTraces(asked.evidence, place).map((kind) => traceOf(asked, place, kind)),
  ];
  const joints = asked.jointsWith(
    event,
    observations.map(({ variable }) => variable),
  );
  const valued = observations.map(({ by, about, chances }, i): Lead => {
    return { by, about, ...described(observed(joints[i]!, chances), costs) };
  });
  return valued.sort(
    (a, b) => b.mutualInformationBits - a.mutualInformationBits || compareText(a.about, b.about),
  );
}

/** Something that may be observed: the variable that it tells about, and the chance of `yes` in each of its states. */
interface Observation extends Pick<Lead, 'by' | 'about'> {
  readonly variable: number;
  readonly chances: readonly number[];
}

/** An event that one would know more about, and where findings about it are looked for. */
export interface Doubt {
  readonly asked: AskedCase;
  readonly event: CaseEvent;
  readonly place: Place;
}

/** Findings that some kind of trace would show, each once. */
export function findingsShownByTraces({ trace }: ModelNumbers): string[] {
  const shown = kindsOfTrace(trace).flatMap((kind) => {
    const numbers = trace[kind]!;
    return 'shows' in numbers ? [numbers.shows] : [];
  });
  return [...new Set(shown)];
}

/** What the section says of itself beside its kinds. */
const TOLD = new Set(['reason', 'source', 'interval']);

function kindsOfTrace(trace: ModelNumbers['trace']): string[] {
  return Object.keys(trace).filter((key) => !TOLD.has(key));
}

/** Kinds of trace that the case says nothing about. */
function unseenTraces({ items, numbers }: WeighedEvidence, place: Place): string[] {
  const known = new Set(
    items.flatMap((item) =>
      item.kind === 'trace' &&
      item.trace.incident === place.incident &&
      item.trace.state === place.state
        ? [item.trace.kind]
        : [],
    ),
  );
  return kindsOfTrace(numbers.trace).filter((kind) => !known.has(kind));
}

function reportOn(asked: AskedCase, place: Place, finding: string): Observation {
  const variable = asked.caseGraph.variableOf({ ...place, formula: { finding } });
  const chances = chancesOfAssertion(asked.evidence.numbers);
  return { by: 'report', about: finding, variable, chances };
}

/** That the report asserts where the finding is not so, and where it is. */
function chancesOfAssertion(numbers: ModelNumbers): [ifNot: number, ifSo: number] {
  const grade = numbers.sourceReliability[IMAGINED.grade];
  const { truePositive, falsePositive } = reportRates(numbers, IMAGINED.credibility);
  const average = (rates: readonly number[]) =>
    rates.reduce((sum, rate, reliability) => sum + rate * grade[reliability]!, 0);
  return [average(falsePositive), average(truePositive)];
}

function traceOf({ evidence, caseGraph }: AskedCase, place: Place, kind: string): Observation {
  const numbers = evidence.numbers.trace[kind]!;
  const variable =
    'shows' in numbers
      ? caseGraph.variableOf({ ...place, formula: { finding: numbers.shows } })
      : caseGraph.part(place.state, place.incident);
  return { by: 'trace', about: kind, variable, chances: traceLikelihood(numbers, { seen: true }) };
}

/** Joint probabilities of the answer and of not observing and observing what has these chances in each state. */
function observed(
  joint: readonly [readonly number[], readonly number[]],
  chances: readonly number[],
): [[number, number], [number, number]] {
  const row = (states: readonly number[]): [number, number] => {
    const all = states.reduce((a, b) => a + b, 0);
    const yes = states.reduce((sum, chance, state) => sum + chance * chances[state]!, 0);
    return [all - yes, yes];
  };
  return [row(joint[0]), row(joint[1])];
}

function described(
  joint: readonly [readonly [number, number], readonly [number, number]],
  costs: AttributionCosts,
): Omit<Lead, 'by' | 'about'> {
  const [[noNo, noYes], [yesNo, yesYes]] = joint;
  return {
    ...valueOfInformation(joint, costs),
    chanceOfYes: noYes + yesYes,
    afterYes: yesYes / (noYes + yesYes),
    afterNo: yesNo / (noNo + yesNo),
  };
}
