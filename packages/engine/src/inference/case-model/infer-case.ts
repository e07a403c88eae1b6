import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import {
  Defect,
  type Formula,
  type Interval,
  logOddsOf,
  type Outcome,
  type Problem,
} from '../../vocabulary/index.ts';
import { drawsInterval } from '../campaign/draws-interval.ts';
import { type LearnedCase, learnCase } from '../slow-layer/learn-case.ts';
import { sharesGroups } from '../slow-layer/taught-apart.ts';
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
import { chanceOf, type EventIn, type Footings, meanOf, type Standpoint } from './footings.ts';
import type { Place } from './heard-subjects.ts';
import { caseManner } from './manner.ts';
import { findingsAt, type LearnedEvidence, type PlaceFindings } from './place-findings.ts';
import { makeRooms, type Room } from './rooms.ts';
import { followEvidence, type Target, type Waterfall } from './waterfall.ts';

/** What the inference of a case draws from. */
export interface InferenceOptions {
  /** Of all that is drawn at random: what incidents teach each other, and how far the slow layer is known. */
  readonly seed: number;
  /** `true` leaves the rows of each incident as declared, as if it stood alone, and gives no interval over draws: the
   *  exact part of the answer. */
  readonly drawsNothing?: boolean;
}

/** Infers who carried each incident out, what each state's part was, and how likely each asked finding is: exactly,
 *  but for what incidents that share a group teach about each other. */
export function inferCase(
  evidence: WeighedEvidence,
  formulas: readonly Formula[],
  { seed, drawsNothing = false }: InferenceOptions,
): Outcome<CaseInference> {
  const made = makeRooms(evidence, seed);
  if (!made.ok) return made;
  const { rooms, byIncident } = made.value;
  const followed = followAll(rooms);
  if (!followed.ok) return followed;
  const drawn = drawsNothing ? NOTHING_LEARNED : learnCase(evidence, seed);
  if (!drawn.ok) return drawn;
  const learned = sharesGroups(evidence) ? drawn.value : undefined;
  const taught = teachAll(evidence, drawn.value);
  if (!taught.ok) return taught;
  const found = findEverywhere({ evidence, learned, byIncident, seed }, formulas);
  if (!found.ok) return found;
  const parts = {
    evidence,
    rooms,
    waterfalls: followed.value,
    learned,
    taught: taught.value,
    found: found.value,
  };
  return { ok: true, value: describe(parts) };
}

const NOTHING_LEARNED = { ok: true, value: undefined } as const;

interface Parts {
  readonly evidence: WeighedEvidence;
  readonly rooms: readonly Room[];
  readonly waterfalls: ReadonlyMap<string, Waterfall>;
  /** Where incidents share a group. */
  readonly learned: LearnedCase | undefined;
  /** By incident, where anything was drawn. */
  readonly taught: ReadonlyMap<string, TaughtIncident>;
  readonly found: ReadonlyMap<string, PlaceFindings>;
}

function roomOf({ rooms }: Parts, incident: string): Room {
  const room = rooms.find(({ evidence }) => evidence.incidents.some(({ id }) => id === incident));
  if (room === undefined) throw new Defect(`nobody answers for ${incident}`);
  return room;
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
  }
  return { ok: true, value: taught };
}

function followAll(rooms: readonly Room[]): Outcome<ReadonlyMap<string, Waterfall>> {
  const waterfalls = new Map<string, Waterfall>();
  for (const { evidence, footings } of rooms) {
    const { caseGraph, compiled } = footings;
    const targets = evidence.incidents.flatMap(({ id }) => targetsOf(id, evidence, footings));
    const followed = followEvidence({ evidence, caseGraph, compiled }, targets);
    if ('impossible' in followed)
      return { ok: false, problems: [impossible(followed.impossible.id)] };
    for (const waterfall of followed) waterfalls.set(waterfall.target, waterfall);
  }
  return { ok: true, value: waterfalls };
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
  const { evidence, rooms, learned, found } = parts;
  const [{ footings }] = rooms as [Room];
  const posterior = footings.posterior('pattern');
  const incidents = evidence.incidents.map(({ id }) => describeIncident(parts, id));
  const sizeOf = (size: (footings: Footings) => number) =>
    rooms.reduce((sum, room) => sum + size(room.footings), 0);
  const manners = [
    ...rooms.map((room) => room.footings.manner),
    ...[...found.values()].map(({ manner }) => manner),
  ];
  return {
    ...(rooms.length === 1 && { log10Evidence: posterior.log10Z }),
    variables: sizeOf(({ caseGraph }) => caseGraph.graph.variables.length),
    cliqueStates: sizeOf(({ compiled }) => compiled.totalCliqueStates),
    incidents,
    manner: caseManner(manners, { byIncident: rooms.length > 1, incidents }),
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
  told: _told,
  kept,
  ...learned
}: LearnedCase): LearnedFromCampaign {
  return { ...learned, draws: kept.length };
}

function describeIncident(parts: Parts, incident: string): IncidentInference {
  const { evidence } = parts;
  readAtOnce(parts, incident);
  const perpetrator = candidateEstimates(parts, incident);
  const leading = perpetrator[0] as CandidateEstimate;
  const waterfall = taughtLast(parts, perpetratorTarget(incident), leading);
  return {
    incident,
    perpetrator,
    waterfall,
    confidence: confidenceOf(
      {
        robustness: leading.interval,
        draws: intervalOverDraws(parts, incident, authorIs(parts, incident, leading.candidate)),
      },
      waterfall,
      evidence.numbers.confidence,
    ),
    states: evidence.states.map((state) => describeState(parts, state, incident)),
  };
}

/** Reads at once what will be asked of draws, since each reading goes through all of them. */
function readAtOnce({ evidence, learned, taught }: Parts, incident: string): void {
  const of = taught.get(incident);
  if (of === undefined) return;
  const author = of.caseGraph.perpetrator(incident);
  const parts = evidence.states.map((state) => of.caseGraph.part(state, incident));
  const together = [[author], ...parts.map((part) => [author, part])];
  of.drawn(together);
  if (learned !== undefined) of.expected([...together, ...parts.map((part) => [part])]);
}

/** The middle 90 % of an event's probability over draws of the slow layer, where anything was drawn. */
function intervalOverDraws(
  { taught }: Parts,
  incident: string,
  eventIn: EventIn,
): Interval | undefined {
  const of = taught.get(incident);
  if (of === undefined) return undefined;
  const { variables, isEvent } = eventIn(of.caseGraph);
  const [byDraw] = of.drawn([variables]);
  return drawsInterval(byDraw!.map((cells) => chanceOf(cells, isEvent)));
}

function authorIs({ evidence }: Parts, incident: string, candidate: string): EventIn {
  const asked = evidence.incidents.find(({ id }) => id === incident);
  const own = [...(asked?.prior.keys() ?? [])].indexOf(candidate);
  return (caseGraph) => ({
    variables: [caseGraph.perpetrator(incident)],
    isEvent: (who) => who === own,
  });
}

function partAtLeast({ state, incident }: Place, least: number): EventIn {
  return (caseGraph) => ({
    variables: [caseGraph.perpetrator(incident), caseGraph.part(state, incident)],
    isEvent: (cell) => cell % PARTS.length >= least,
  });
}

/** What other incidents taught about one, where incidents share a group. */
function taughtAbout({ learned, taught }: Parts, incident: string): TaughtIncident | undefined {
  return learned === undefined ? undefined : taught.get(incident);
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
  const { evidence } = parts;
  const { footings } = roomOf(parts, incident);
  const asked = evidence.incidents.find(({ id }) => id === incident);
  const candidates = [...(asked?.prior.keys() ?? [])];
  const events = candidates.map((candidate) => authorIs(parts, incident, candidate));
  const standpoint = { admits: 'pattern', taught: taughtAbout(parts, incident) } as const;
  const estimates = footings.estimates(standpoint, events);
  return candidates
    .map((candidate, own) => ({ candidate, ...(estimates[own] as Estimate) }))
    .sort((a, b) => b.probability - a.probability);
}

function describeState(parts: Parts, state: string, incident: string): StateInference {
  const { evidence, found } = parts;
  const place = { state, incident };
  const pattern = partEstimates(parts, place, {
    admits: 'pattern',
    taught: taughtAbout(parts, incident),
  });
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
      {
        robustness: pattern.atLeast.support.interval,
        draws: intervalOverDraws(parts, incident, partAtLeast(place, PARTS.indexOf('support'))),
      },
      follow('support'),
      evidence.numbers.confidence,
    ),
  };
}

function partEstimates(
  parts: Parts,
  { state, incident }: Place,
  standpoint: Standpoint,
): PartEstimates {
  const { footings } = roomOf(parts, incident);
  const events = PARTS.slice(1).map((_, index) => partAtLeast({ state, incident }, index + 1));
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
