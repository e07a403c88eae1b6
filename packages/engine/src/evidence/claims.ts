import type { Proposition, Report } from '../casefile/index.ts';
import { candidatesMeant, type Scope } from './resolve.ts';
import type { WeighedClaim } from './weighed.ts';

type Claim = Extract<Proposition, { claim: string }>;

/** What a claim, denial or praise weighs, or why it weighs nothing. */
export function weighClaim(
  report: Report,
  about: Claim,
  scope: Scope,
): WeighedClaim | { readonly because: string } {
  if (!scope.candidates.has(about.incident)) {
    return { because: 'is about an incident whose author is not asked' };
  }
  if (report.stance !== 'asserts') return { because: 'denies that a claim was made' };
  const tellsAbout = whatItTellsAbout(about, scope);
  if (tellsAbout === undefined)
    return { because: 'comes from somebody who is neither candidate nor asked state' };
  const { ifSo, ifNot } = ratesOf(about.claim, scope);
  return {
    kind: 'claim',
    id: report.id,
    date: report.date,
    report,
    incident: about.incident,
    tellsAbout,
    ifSo,
    ifNot,
  };
}

function whatItTellsAbout(about: Claim, scope: Scope): WeighedClaim['tellsAbout'] | undefined {
  if (about.claim === 'front') return frontClaim(about, scope);
  const candidates = candidatesMeant(about.by, about.incident, scope).filter(
    (id) => id !== 'other',
  );
  if (candidates.length > 0) return { kind: 'candidates', candidates };
  const state = scope.actors.stateOf(about.by);
  return scope.actors.actor(state).kind === 'state' &&
    scope.caseFile.sponsors.some((id) => scope.actors.stateOf(id) === state)
    ? { kind: 'state', state }
    : undefined;
}

function frontClaim({ by, incident }: Claim, scope: Scope): WeighedClaim['tellsAbout'] {
  const groups = (scope.candidates.get(incident) ?? []).filter((candidate) =>
    scope.caseFile.ties.some(
      ({ kind, sponsor, proxy }) =>
        kind === 'fronts-for' && proxy === by && scope.actors.belongsTo(sponsor, candidate),
    ),
  );
  return { kind: 'front', front: by, groups };
}

function ratesOf(form: string, { numbers }: Scope): { ifSo: number; ifNot: number } {
  const { ownName, front, denial, praise } = numbers.claim;
  if (form === 'own-name') return { ifSo: ownName.ifDidIt, ifNot: ownName.ifNot };
  if (form === 'front') return { ifSo: front.ifDidIt, ifNot: front.ifNot };
  const rates = form === 'denial' ? denial : praise;
  return { ifSo: rates.ifInvolved, ifNot: rates.ifNot };
}
