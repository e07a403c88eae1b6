import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import { Defect, type Interval, logOddsOf } from '../../vocabulary/index.ts';
import { drawsInterval } from '../campaign/draws-interval.ts';
import type { LearnedCase } from '../slow-layer/learn-case.ts';
import type { TaughtIncident } from '../slow-layer/taught-incident.ts';
import type {
  CandidateEstimate,
  CaseInference,
  Estimate,
  IncidentInference,
  LearnedFromCampaign,
  PartEstimates,
  StateInference,
} from './case-inference.ts';
import { confidenceOf } from './confidence.ts';
import { partTarget, perpetratorTarget } from './follow-case.ts';
import { chanceOf, type EventIn, type Footings, meanOf, type Standpoint } from './footings.ts';
import type { Place } from './heard-subjects.ts';
import { caseManner } from './manner.ts';
import type { PlaceFindings } from './place-findings.ts';
import type { Room } from './rooms.ts';
import type { Waterfall } from './waterfall.ts';

/** What was found out about a case, before it is told by incident and state. */
export interface Inferred {
  readonly evidence: WeighedEvidence;
  readonly rooms: readonly Room[];
  readonly waterfalls: ReadonlyMap<string, Waterfall>;
  /** Where incidents share a group. */
  readonly learned: LearnedCase | undefined;
  /** By incident, where anything was drawn. */
  readonly taught: ReadonlyMap<string, TaughtIncident>;
  /** By {@link placeKey}. */
  readonly found: ReadonlyMap<string, PlaceFindings>;
}

/** Tells what was found out: of each incident its author, of each state its part, its findings and how sure all that is. */
export function describeCase(inferred: Inferred): CaseInference {
  const { evidence, rooms, learned, found } = inferred;
  const [{ footings }] = rooms as [Room];
  const posterior = footings.posterior('pattern');
  const incidents = evidence.incidents.map(({ id }) => describeIncident(inferred, id));
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

function describeIncident(inferred: Inferred, incident: string): IncidentInference {
  const { evidence } = inferred;
  readAtOnce(inferred, incident);
  const perpetrator = candidateEstimates(inferred, incident);
  const leading = perpetrator[0] as CandidateEstimate;
  const waterfall = taughtLast(inferred, perpetratorTarget(incident), leading);
  return {
    incident,
    perpetrator,
    waterfall,
    confidence: confidenceOf(
      {
        robustness: leading.interval,
        draws: intervalOverDraws(
          inferred,
          incident,
          authorIs(inferred, incident, leading.candidate),
        ),
      },
      waterfall,
      evidence.numbers.confidence,
    ),
    states: evidence.states.map((state) => describeState(inferred, state, incident)),
  };
}

/** Reads at once what will be asked of draws, since each reading goes through all of them. */
function readAtOnce({ evidence, learned, taught }: Inferred, incident: string): void {
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
  { taught }: Inferred,
  incident: string,
  eventIn: EventIn,
): Interval | undefined {
  const of = taught.get(incident);
  if (of === undefined) return undefined;
  const { variables, isEvent } = eventIn(of.caseGraph);
  const [byDraw] = of.drawn([variables]);
  return drawsInterval(byDraw!.map((cells) => chanceOf(cells, isEvent)));
}

function authorIs({ evidence }: Inferred, incident: string, candidate: string): EventIn {
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
function taughtAbout({ learned, taught }: Inferred, incident: string): TaughtIncident | undefined {
  return learned === undefined ? undefined : taught.get(incident);
}

/** A waterfall that ends where the estimate does: what other incidents taught is its last step. */
function taughtLast(
  { waterfalls, learned }: Inferred,
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
function candidateEstimates(inferred: Inferred, incident: string): CandidateEstimate[] {
  const { evidence } = inferred;
  const { footings } = roomOf(inferred, incident);
  const asked = evidence.incidents.find(({ id }) => id === incident);
  const candidates = [...(asked?.prior.keys() ?? [])];
  const events = candidates.map((candidate) => authorIs(inferred, incident, candidate));
  const standpoint = { admits: 'pattern', taught: taughtAbout(inferred, incident) } as const;
  const estimates = footings.estimates(standpoint, events);
  return candidates
    .map((candidate, own) => ({ candidate, ...(estimates[own] as Estimate) }))
    .sort((a, b) => b.probability - a.probability);
}

function describeState(inferred: Inferred, state: string, incident: string): StateInference {
  const { evidence, found } = inferred;
  const place = { state, incident };
  const pattern = partEstimates(inferred, place, {
    admits: 'pattern',
    taught: taughtAbout(inferred, incident),
  });
  const follow = (part: Exclude<Part, 'none'>) =>
    taughtLast(inferred, partTarget(state, incident, part), pattern.atLeast[part]);
  const { findings, jointly } = found.get(placeKey(state, incident)) as PlaceFindings;
  return {
    state,
    pattern,
    attack: partEstimates(inferred, place, { admits: 'attack' }),
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
        draws: intervalOverDraws(inferred, incident, partAtLeast(place, PARTS.indexOf('support'))),
      },
      follow('support'),
      evidence.numbers.confidence,
    ),
  };
}

function partEstimates(
  inferred: Inferred,
  { state, incident }: Place,
  standpoint: Standpoint,
): PartEstimates {
  const { footings } = roomOf(inferred, incident);
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

function roomOf({ rooms }: Inferred, incident: string): Room {
  const room = rooms.find(({ evidence }) => evidence.incidents.some(({ id }) => id === incident));
  if (room === undefined) throw new Defect(`nobody answers for ${incident}`);
  return room;
}

/** One text for a state and an incident. */
export function placeKey(state: string, incident: string): string {
  return `${state} ${incident}`;
}
