import type { CaseFile, Proposition, Report, Tie } from '../casefile/index.ts';
import { surelyBefore } from '../vocabulary/index.ts';
import type { ActorTree } from './actor-tree.ts';
import type { ModelNumbers } from './model-numbers.ts';
import type { Part } from './parts.ts';
import type { Subject } from './subject.ts';

/** What a case asks, against which propositions are read. */
export interface Scope {
  readonly caseFile: CaseFile;
  readonly actors: ActorTree;
  readonly numbers: ModelNumbers;
  readonly findingOfTie: (kind: string) => string | undefined;
  /** Candidates of every incident under question. */
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** Dates of the incidents under question: that which begins first, and that which ends last. */
  readonly earliestIncident: string;
  readonly latestIncident: string;
}

/** The subject of a proposition, or why it carries no weight in this case. */
export type Resolution = { readonly subject: Subject } | { readonly because: string };

/** Ties of these kinds are about the past and keep their weight after they ended. */
const LASTING_TIES: ReadonlySet<string> = new Set(['established', 'history', 'ideology']);

/** Findings that follow from who carried the act out; reports speak about the perpetrator instead. */
const PERPETRATOR_IDENTIFIED = 'act.perpetrator_identified';

/** Why what bears on an incident that is not under question carries no weight. */
export const AUTHOR_NOT_ASKED = 'is about an incident whose author is not asked';

/** Reads what a report is about in the words of the model. */
export function resolve({ about, stance }: Report, scope: Scope): Resolution {
  if ('perpetrator' in about) return resolvePerpetrator(about, stance, scope);
  if ('tie' in about) {
    const tie = scope.caseFile.ties.find(({ id }) => id === about.tie) as Tie;
    return resolveTie(tie, scope);
  }
  if ('finding' in about) return resolveFinding(about, scope);
  if ('part' in about) return resolvePart(about, scope);
  if ('harm' in about) return { because: 'counts harm' };
  if ('context' in about) return { because: 'tells the context' };
  return { because: 'is a claim' };
}

/**
 * The candidates that a named actor stands for: itself and its parts, else the nearest that it is part of,
 * else those that hide behind it or are by law part of it; `other` where none of the candidates is meant.
 */
export function candidatesMeant(named: string, incident: string, scope: Scope): readonly string[] {
  const candidates = scope.candidates.get(incident) ?? [];
  const parts = candidates.filter((candidate) => scope.actors.belongsTo(candidate, named));
  if (parts.length > 0) return parts;
  const whole = scope.actors.chain(named).find((step) => candidates.includes(step));
  if (whole !== undefined) return [whole];
  const behind = new Set(groupsBehind(named, incident, scope));
  const tied = candidates.filter(
    (candidate) =>
      behind.has(candidate) ||
      scope.caseFile.ties.some(
        ({ kind, sponsor, proxy }) =>
          kind === 'part-of' && proxy === candidate && sponsor === named,
      ),
  );
  return tied.length > 0 ? tied : ['other'];
}

/** The candidates that are recorded as hiding behind a front, themselves or with a part of theirs. */
export function groupsBehind(front: string, incident: string, scope: Scope): readonly string[] {
  return (scope.candidates.get(incident) ?? []).filter((candidate) =>
    scope.caseFile.ties.some(
      ({ kind, sponsor, proxy }) =>
        kind === 'fronts-for' && proxy === front && scope.actors.belongsTo(sponsor, candidate),
    ),
  );
}

function resolvePerpetrator(
  about: Extract<Proposition, { perpetrator: unknown }>,
  stance: Report['stance'],
  scope: Scope,
): Resolution {
  const candidates = scope.candidates.get(about.incident);
  if (candidates === undefined) return { because: AUTHOR_NOT_ASKED };
  const named = typeof about.perpetrator === 'string' ? [about.perpetrator] : about.perpetrator;
  if (named.some((id) => isStateWithoutCandidate(id, candidates, scope))) {
    return { because: 'names a state as author, and none of its organs is a candidate' };
  }
  const meant = new Set(named.flatMap((id) => candidatesMeant(id, about.incident, scope)));
  // To clear one stranger is not to clear everybody whom the case does not name.
  if (stance === 'denies') meant.delete('other');
  const among = [...candidates, 'other'].filter((id) => meant.has(id));
  if (among.length === 0) return { because: 'clears somebody who is no candidate' };
  if (among.length > candidates.length) return { because: 'names everyone' };
  return { subject: { kind: 'perpetrator', incident: about.incident, among } };
}

function isStateWithoutCandidate(
  id: string,
  candidates: readonly string[],
  { actors }: Scope,
): boolean {
  const isState = actors.actor(id).kind === 'state';
  return isState && !candidates.some((candidate) => actors.belongsTo(candidate, id));
}

/** The candidate of any incident that an actor is, or else the nearest that it is part of. */
function groupMeant(id: string, { actors, candidates }: Scope): string | undefined {
  const groups = new Set([...candidates.values()].flat());
  return actors.chain(id).find((step) => groups.has(step));
}

/** Reads a tie: a group's relation to a state, or a group behind a front. */
export function resolveTie(tie: Tie, scope: Scope): Resolution {
  const expired = outsideTime(tie, scope);
  if (expired !== undefined) return { because: expired };
  if (tie.kind === 'fronts-for') {
    const group = groupMeant(tie.sponsor, scope);
    if (group === undefined) return { because: 'is about a group that is no candidate' };
    return { subject: { kind: 'front', group, front: tie.proxy } };
  }
  const group = groupMeant(tie.proxy, scope);
  const finding = scope.findingOfTie(tie.kind);
  if (group === undefined) return { because: 'is about the tie of a group that is no candidate' };
  if (finding === undefined) return { because: `a tie of kind ${tie.kind} is no finding` };
  return { subject: { kind: 'tie', state: scope.actors.stateOf(tie.sponsor), group, finding } };
}

function outsideTime({ kind, from, to }: Tie, scope: Scope): string | undefined {
  if (to !== undefined && surelyBefore(to, scope.earliestIncident) && !LASTING_TIES.has(kind)) {
    return 'is about a tie that ended before the attack';
  }
  if (from !== undefined && surelyBefore(scope.latestIncident, from)) {
    return 'is about a tie that began after the attack';
  }
  return undefined;
}

function resolveFinding(
  about: Extract<Proposition, { finding: unknown }>,
  scope: Scope,
): Resolution {
  const { finding } = about;
  const state = scope.actors.stateOf(about.state);
  if (finding === PERPETRATOR_IDENTIFIED) {
    return { because: 'that the author is known follows from the reports on who it was' };
  }
  if (finding in scope.numbers.tieFindingGivenControl) {
    const group = about.group === undefined ? undefined : groupMeant(about.group, scope);
    if (group === undefined)
      return { because: 'is about a relation to a group that is no candidate' };
    return { subject: { kind: 'tie', state, group, finding } };
  }
  const incident = about.incident ?? onlyIncident(scope);
  if (incident !== undefined && !scope.candidates.has(incident)) {
    return { because: AUTHOR_NOT_ASKED };
  }
  if (finding in scope.numbers.actFindingGivenPart) {
    if (incident === undefined) return { because: 'does not say which attack it is about' };
    return { subject: { kind: 'act', state, incident, finding } };
  }
  return {
    subject: { kind: 'state', state, finding, ...(incident === undefined ? {} : { incident }) },
  };
}

/** A report that names no incident speaks about the only one, where there is only one. */
function onlyIncident({ candidates }: Scope): string | undefined {
  return candidates.size === 1 ? [...candidates.keys()][0] : undefined;
}

function resolvePart(about: Extract<Proposition, { part: Part }>, scope: Scope): Resolution {
  if (!scope.candidates.has(about.incident)) {
    return { because: AUTHOR_NOT_ASKED };
  }
  const state = scope.actors.stateOf(about.state);
  return { subject: { kind: 'part', state, incident: about.incident, atLeast: about.part } };
}
