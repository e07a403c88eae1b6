import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import { Defect, type Formula, type Outcome, type Problem } from '../../vocabulary/index.ts';
import type {
  Admits,
  CandidateEstimate,
  CaseInference,
  Estimate,
  FindingEstimates,
  IncidentInference,
  PartEstimates,
  StateInference,
} from './case-inference.ts';
import { confidenceOf } from './confidence.ts';
import { Footings } from './footings.ts';
import { findingsAt, type PlaceFindings } from './place-findings.ts';
import { followEvidence, type Target, type Waterfall } from './waterfall.ts';

/** Infers exactly who carried each incident out, what each state's part was, and how likely each asked finding is. */
export function inferCase(
  evidence: WeighedEvidence,
  formulas: readonly Formula[],
): Outcome<CaseInference> {
  const footings = Footings.of(evidence, []);
  if (!footings.ok) return footings;
  const followed = followAll(evidence, footings.value);
  if (!followed.ok) return followed;
  const found = findEverywhere(evidence, formulas);
  if (!found.ok) return found;
  const parts = {
    evidence,
    footings: footings.value,
    waterfalls: followed.value,
    found: found.value,
  };
  return { ok: true, value: describe(parts) };
}

interface Parts {
  readonly evidence: WeighedEvidence;
  readonly footings: Footings;
  readonly waterfalls: ReadonlyMap<string, Waterfall>;
  readonly found: ReadonlyMap<string, PlaceFindings>;
}

function followAll(
  evidence: WeighedEvidence,
  footings: Footings,
): Outcome<ReadonlyMap<string, Waterfall>> {
  const { caseGraph, compiled } = footings;
  const targets = evidence.incidents.flatMap(({ id }) => targetsOf(id, evidence, footings));
  const followed = followEvidence({ evidence, caseGraph, compiled }, targets);
  if ('impossible' in followed)
    return { ok: false, problems: [impossible(followed.impossible.id)] };
  return { ok: true, value: new Map(followed.map((waterfall) => [waterfall.target, waterfall])) };
}

function targetsOf(
  incident: string,
  evidence: WeighedEvidence,
  { caseGraph, compiled }: Footings,
): Target[] {
  const who = caseGraph.perpetrator(incident);
  const chances = [...compiled.infer().marginal(who)];
  const leading = chances.indexOf(Math.max(...chances));
  const parts = evidence.states.flatMap((state) =>
    PARTS.slice(1).map(
      (part, index): Target => ({
        id: partTarget(state, incident, part),
        variable: caseGraph.part(state, incident),
        isEvent: (played) => played > index,
      }),
    ),
  );
  return [
    { id: perpetratorTarget(incident), variable: who, isEvent: (state) => state === leading },
    ...parts,
  ];
}

function findEverywhere(
  evidence: WeighedEvidence,
  formulas: readonly Formula[],
): Outcome<ReadonlyMap<string, PlaceFindings>> {
  const found = new Map<string, PlaceFindings>();
  for (const { id } of evidence.incidents) {
    for (const state of evidence.states) {
      const findings = findingsAt({ state, incident: id }, formulas, evidence);
      if (!findings.ok) return findings;
      found.set(placeKey(state, id), findings.value);
    }
  }
  return { ok: true, value: found };
}

function describe(parts: Parts): CaseInference {
  const { evidence, footings } = parts;
  const posterior = footings.posterior('pattern');
  return {
    log10Evidence: posterior.log10Z,
    variables: footings.caseGraph.graph.variables.length,
    cliqueStates: footings.compiled.totalCliqueStates,
    incidents: evidence.incidents.map(({ id }) => describeIncident(parts, id)),
    ties: new Map(
      [...footings.caseGraph.tieOf].map(([id, variable]) => [
        id,
        posterior.marginal(variable)[1] as number,
      ]),
    ),
  };
}

function describeIncident(parts: Parts, incident: string): IncidentInference {
  const { evidence, waterfalls } = parts;
  const perpetrator = candidateEstimates(parts, incident);
  const waterfall = waterfalls.get(perpetratorTarget(incident)) as Waterfall;
  const { interval } = perpetrator[0] as CandidateEstimate;
  return {
    incident,
    perpetrator,
    waterfall,
    confidence: confidenceOf(interval, waterfall, evidence.numbers.confidence),
    states: evidence.states.map((state) => describeState(parts, state, incident)),
  };
}

/** By falling probability; the order of the names decides between equals. */
function candidateEstimates({ evidence, footings }: Parts, incident: string): CandidateEstimate[] {
  const asked = evidence.incidents.find(({ id }) => id === incident);
  const candidates = [...(asked?.prior.keys() ?? [])];
  const variables = [footings.caseGraph.perpetrator(incident)];
  const events = candidates.map((_, own) => ({ variables, isEvent: (who: number) => who === own }));
  const estimates = footings.estimates('pattern', events);
  return candidates
    .map((candidate, own) => ({ candidate, ...(estimates[own] as Estimate) }))
    .sort((a, b) => b.probability - a.probability);
}

function describeState(parts: Parts, state: string, incident: string): StateInference {
  const { evidence, waterfalls, found } = parts;
  const follow = (part: Part) => waterfalls.get(partTarget(state, incident, part)) as Waterfall;
  const pattern = partEstimates(parts, 'pattern', { state, incident });
  const { findings, jointly } = found.get(placeKey(state, incident)) as PlaceFindings;
  return {
    state,
    pattern,
    attack: partEstimates(parts, 'attack', { state, incident }),
    findings,
    jointly,
    waterfalls: {
      support: follow('support'),
      approval: follow('approval'),
      direction: follow('direction'),
    },
    confidence: confidenceOf(
      pattern.atLeast.support.interval,
      follow('support'),
      evidence.numbers.confidence,
    ),
  };
}

function partEstimates(
  { footings }: Parts,
  admits: Admits,
  { state, incident }: { state: string; incident: string },
): PartEstimates {
  const { caseGraph } = footings;
  const part = caseGraph.part(state, incident);
  const variables = [caseGraph.perpetrator(incident), part];
  const events = PARTS.slice(1).map((_, index) => ({
    variables,
    isEvent: (cell: number) => cell % PARTS.length > index,
  }));
  const [support, approval, direction] = footings.estimates(admits, events) as [
    Estimate,
    Estimate,
    Estimate,
  ];
  return {
    distribution: [...footings.posterior(admits).marginal(part)],
    atLeast: { support, approval, direction },
  };
}

function placeKey(state: string, incident: string): string {
  return `${state} ${incident}`;
}

function perpetratorTarget(incident: string): string {
  return `perpetrator of ${incident}`;
}

function partTarget(state: string, incident: string, part: Part): string {
  return `${part} by ${state} in ${incident}`;
}

function impossible(item: string): Problem {
  return {
    code: 'evidence.impossible',
    path: '',
    because: `\`${item}\` cannot be true together with what was read before it: two retellings of one origin contradict each other`,
    try: 'remove `origin` from one of them, or give it a copyProbability below 1',
  };
}

/** Findings that are asked are always defined; anything else is a broken promise of ours. */
export function estimateOf(inference: StateInference, finding: string): FindingEstimates {
  const estimates = inference.findings.get(finding);
  if (estimates === undefined) throw new Defect(`nobody asked about ${finding}`);
  return estimates;
}
