import type { Proposition, Report } from '../casefile/index.ts';
import { AUTHOR_NOT_ASKED, candidatesMeant, groupsBehind, type Scope } from './resolve.ts';
import type { WeighedClaim } from './weighed.ts';

type Claim = Extract<Proposition, { claim: string }>;

/** What a claim, denial or praise weighs, or why it weighs nothing. */
export function weighClaim(
  report: Report,
  about: Claim,
  scope: Scope,
): WeighedClaim | { readonly because: string } {
  if (!scope.candidates.has(about.incident)) {
    return { because: AUTHOR_NOT_ASKED };
  }
  if (report.stance !== 'asserts') return { because: 'denies that a claim was made' };
  const tellsAbout = whatItTellsAbout(about, scope);
  if ('because' in tellsAbout) return tellsAbout;
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

function whatItTellsAbout(
  about: Claim,
  scope: Scope,
): WeighedClaim['tellsAbout'] | { readonly because: string } {
  if (about.claim === 'front') return frontClaim(about, scope);
  const { actors } = scope;
  const state = actors.stateOf(about.by);
  const isAsked = scope.caseFile.sponsors.some((id) => actors.stateOf(id) === state);
  const claimsIt = about.claim === 'own-name';
  // What a state denies or praises is a part in the attack, which an act of its own organ is too.
  if (isAsked && about.by === state && !claimsIt) return { kind: 'state', state };
  const candidates = candidatesMeant(about.by, about.incident, scope);
  if (!candidates.includes('other')) return { kind: 'candidates', candidates };
  if (isAsked) return { kind: 'state', state };
  if (claimsIt && actors.actor(about.by).kind !== 'front')
    return { kind: 'candidates', candidates };
  return { because: 'comes from somebody who is neither candidate nor asked state' };
}

function frontClaim(
  { by, incident }: Claim,
  scope: Scope,
): WeighedClaim['tellsAbout'] | { readonly because: string } {
  const groups = groupsBehind(by, incident, scope);
  if (groups.length > 0) return { kind: 'front', front: by, groups };
  return { because: 'claims under a name behind which no candidate is known to hide' };
}

function ratesOf(form: string, { numbers }: Scope): { ifSo: number; ifNot: number } {
  const { ownName, front, denial, praise } = numbers.claim;
  if (form === 'own-name') return { ifSo: ownName.ifDidIt, ifNot: ownName.ifNot };
  if (form === 'front') return { ifSo: front.ifDidIt, ifNot: front.ifNot };
  const rates = form === 'denial' ? denial : praise;
  return { ifSo: rates.ifInvolved, ifNot: rates.ifNot };
}
