import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import {
  Defect,
  type Formula,
  logOddsOf,
  type Outcome,
  type Problem,
} from '../../vocabulary/index.ts';
import { type LearnedCase, learnCase } from '../slow-layer/learn-case.ts';
import { TaughtIncident } from '../slow-layer/taught-incident.ts';
import type {
  CandidateEstimate,
  CaseInference,
  Estimate,
  FindingEstimates,
  IncidentInference,
  LearnedFromCampaign,
  PartEstimates,
  StateInference,
} from './case-inference.ts';
import { confidenceOf } from './confidence.ts';
import { type EventIn, Footings, meanOf, type Standpoint } from './footings.ts';
import type { Place } from './heard-subjects.ts';
import { findingsAt, type LearnedEvidence, type PlaceFindings } from './place-findings.ts';
import { followEvidence, type Target, type Waterfall } from './waterfall.ts';

/** What the inference of a case draws from. */
export interface InferenceOptions {
  /** `false` leaves the rows of each incident as declared, as if it stood alone: the exact part of the answer. */
  readonly learnsFromCampaign?: boolean;
  /** Of all that is drawn at random: a case whose incidents share nothing draws nothing. */
  readonly seed: number;
}

/** Infers who carried each incident out, what each state's part was, and how likely each asked finding is: exactly,
 *  but for what incidents that share a group teach about each other. */
export function inferCase(
  evidence: WeighedEvidence,
  formulas: readonly Formula[],
  { seed, learnsFromCampaign = true }: InferenceOptions,
): Outcome<CaseInference> {
  const footings = Footings.of(evidence, []);
  if (!footings.ok) return footings;
  const followed = followAll(evidence, footings.value);
  if (!followed.ok) return followed;
  const isLearned = learnsFromCampaign && sharesGroups(evidence);
  const learned = isLearned ? learnCase(evidence, seed) : NOTHING_LEARNED;
  if (!learned.ok) return learned;
  const taught = teachAll(evidence, learned.value);
  if (!taught.ok) return taught;
  const found = findEverywhere({ evidence, learned: learned.value }, formulas);
  if (!found.ok) return found;
  const parts = {
    evidence,
    footings: footings.value,
    waterfalls: followed.value,
    learned: learned.value,
    taught: taught.value,
    found: found.value,
  };
  return { ok: true, value: describe(parts) };
}

const NOTHING_LEARNED = { ok: true, value: undefined } as const;

interface Parts {
  readonly evidence: WeighedEvidence;
  readonly footings: Footings;
  readonly waterfalls: ReadonlyMap<string, Waterfall>;
  readonly learned: LearnedCase | undefined;
  /** By incident, where incidents share a group. */
  readonly taught: ReadonlyMap<string, TaughtIncident>;
  readonly found: ReadonlyMap<string, PlaceFindings>;
}

/** Whether a group tied to a state is a candidate of several incidents, so that its record can teach. */
function sharesGroups({ incidents, tied }: WeighedEvidence): boolean {
  return tied.some(
    ({ group }) => incidents.filter(({ candidates }) => candidates.includes(group)).length > 1,
  );
}

function teachAll(
  evidence: WeighedEvidence,
  learned: LearnedCase | undefined,
): Outcome<ReadonlyMap<string, TaughtIncident>> {
  const taught = new Map<string, TaughtIncident>();
  if (learned === undefined) return { ok: true, value: taught };
  for (const { id } of evidence.incidents) {
    const made = TaughtIncident.of(evidence, { incident: id, questions: [] }, learned);
    if (!made.ok) return made;
    taught.set(id, made.value);
    // Read at once, since each reading goes through all draws.
    made.value.expected(answersAbout(made.value, id, evidence.states));
  }
  return { ok: true, value: taught };
}

function answersAbout(
  { caseGraph }: TaughtIncident,
  incident: string,
  states: readonly string[],
): number[][] {
  const author = caseGraph.perpetrator(incident);
  const parts = states.map((state) => caseGraph.part(state, incident));
  return [[author], ...parts.map((part) => [part]), ...parts.map((part) => [author, part])];
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
  given: LearnedEvidence,
  formulas: readonly Formula[],
): Outcome<ReadonlyMap<string, PlaceFindings>> {
  const { evidence } = given;
  const found = new Map<string, PlaceFindings>();
  for (const { id } of evidence.incidents) {
    for (const state of evidence.states) {
      const findings = findingsAt({ state, incident: id }, formulas, given);
      if (!findings.ok) return findings;
      found.set(placeKey(state, id), findings.value);
    }
  }
  return { ok: true, value: found };
}

function describe(parts: Parts): CaseInference {
  const { evidence, footings, learned } = parts;
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
    ...(learned && { campaign: describeCampaign(learned) }),
  };
}

function describeCampaign({
  pairs: _pairs,
  seed: _seed,
  kept,
  ...told
}: LearnedCase): LearnedFromCampaign {
  return { ...told, draws: kept.length };
}

function describeIncident(parts: Parts, incident: string): IncidentInference {
  const { evidence } = parts;
  const perpetrator = candidateEstimates(parts, incident);
  const leading = perpetrator[0] as CandidateEstimate;
  const waterfall = taughtLast(parts, perpetratorTarget(incident), leading);
  return {
    incident,
    perpetrator,
    waterfall,
    confidence: confidenceOf(leading.interval, waterfall, evidence.numbers.confidence),
    states: evidence.states.map((state) => describeState(parts, state, incident)),
  };
}

/** A waterfall that ends where the estimate does: what other incidents taught is its last step. */
function taughtLast(
  { waterfalls, learned }: Parts,
  target: string,
  { probability }: Estimate,
): Waterfall {
  const waterfall = waterfalls.get(target) as Waterfall;
  if (learned === undefined) return waterfall;
  const posteriorLogOdds = logOddsOf(probability);
  const before = waterfall.posteriorLogOdds;
  // Two infinities of one sign are the same certainty, unmoved.
  const taught = posteriorLogOdds === before ? 0 : posteriorLogOdds - before;
  return { ...waterfall, posteriorLogOdds, taught };
}

/** By falling probability; the order of the names decides between equals. */
function candidateEstimates(parts: Parts, incident: string): CandidateEstimate[] {
  const { evidence, footings, taught } = parts;
  const asked = evidence.incidents.find(({ id }) => id === incident);
  const candidates = [...(asked?.prior.keys() ?? [])];
  const events = candidates.map(
    (_, own): EventIn =>
      (caseGraph) => ({
        variables: [caseGraph.perpetrator(incident)],
        isEvent: (who) => who === own,
      }),
  );
  const standpoint = { admits: 'pattern', taught: taught.get(incident) } as const;
  const estimates = footings.estimates(standpoint, events);
  return candidates
    .map((candidate, own) => ({ candidate, ...(estimates[own] as Estimate) }))
    .sort((a, b) => b.probability - a.probability);
}

function describeState(parts: Parts, state: string, incident: string): StateInference {
  const { evidence, found, taught } = parts;
  const place = { state, incident };
  const pattern = partEstimates(parts, place, { admits: 'pattern', taught: taught.get(incident) });
  const follow = (part: Exclude<Part, 'none'>) =>
    taughtLast(parts, partTarget(state, incident, part), pattern.atLeast[part]);
  const { findings, jointly } = found.get(placeKey(state, incident)) as PlaceFindings;
  return {
    state,
    pattern,
    attack: partEstimates(parts, place, { admits: 'attack' }),
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
  { state, incident }: Place,
  standpoint: Standpoint,
): PartEstimates {
  const events = PARTS.slice(1).map(
    (_, index): EventIn =>
      (caseGraph) => ({
        variables: [caseGraph.perpetrator(incident), caseGraph.part(state, incident)],
        isEvent: (cell) => cell % PARTS.length > index,
      }),
  );
  const [support, approval, direction] = footings.estimates(standpoint, events) as [
    Estimate,
    Estimate,
    Estimate,
  ];
  return {
    distribution: partDistribution(footings, { state, incident }, standpoint),
    atLeast: { support, approval, direction },
  };
}

function partDistribution(
  footings: Footings,
  { state, incident }: Place,
  { admits, taught }: Standpoint,
): number[] {
  if (taught === undefined) {
    const part = footings.caseGraph.part(state, incident);
    return [...footings.posterior(admits).marginal(part)];
  }
  const [byDraw] = taught.expected([[taught.caseGraph.part(state, incident)]]);
  return [...meanOf(byDraw!)];
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
