import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Formula, Outcome } from '../../vocabulary/index.ts';
import { type LearnedCase, learnCase } from '../slow-layer/learn-case.ts';
import { sharesGroups } from '../slow-layer/taught-apart.ts';
import { TaughtIncident } from '../slow-layer/taught-incident.ts';
import type { CaseInference } from './case-inference.ts';
import { describeCase, placeKey } from './describe-case.ts';
import { followCase } from './follow-case.ts';
import { findingsAt, type LearnedEvidence, type PlaceFindings } from './place-findings.ts';
import { makeRooms } from './rooms.ts';

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
  const followed = followCase(rooms);
  if (!followed.ok) return followed;
  const drawn = drawsNothing ? NOTHING_LEARNED : learnCase(evidence, seed);
  if (!drawn.ok) return drawn;
  const learned = sharesGroups(evidence) ? drawn.value : undefined;
  const taught = teachAll(evidence, drawn.value);
  if (!taught.ok) return taught;
  const found = findEverywhere({ evidence, learned, byIncident, seed }, formulas);
  if (!found.ok) return found;
  const inferred = {
    evidence,
    rooms,
    waterfalls: followed.value,
    learned,
    taught: taught.value,
    found: found.value,
  };
  return { ok: true, value: describeCase(inferred) };
}

const NOTHING_LEARNED = { ok: true, value: undefined } as const;

/** What the others taught about each incident; nothing where nothing was learned. */
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

/** The findings of every state about every incident. */
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
