import type { Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { compareText } from '../../vocabulary/index.ts';

/**
 * Evidence in an order that no actor's name decides: by what was recorded of each. Chains go through a case in its
 * order, so that draws of a case whose actors are renamed are the same draws.
 */
export function namelessOrder(evidence: WeighedEvidence): WeighedEvidence {
  const items = [...evidence.items].sort((a, b) => compareText(a.id, b.id));
  const signatures = new Map<string, string>();
  const signatureOf = (actor: string) => {
    const known = signatures.get(actor) ?? signatureIn({ ...evidence, items }, actor);
    signatures.set(actor, known);
    return known;
  };
  const byRecord = (a: string, b: string) => compareText(signatureOf(a), signatureOf(b));
  return {
    ...evidence,
    items,
    states: [...evidence.states].sort(byRecord),
    tied: [...evidence.tied].sort(
      (a, b) => byRecord(a.state, b.state) || byRecord(a.group, b.group),
    ),
    incidents: evidence.incidents.map((incident) => {
      const candidates = [...incident.candidates].sort(byRecord);
      const names = [...candidates, 'other'];
      return {
        ...incident,
        candidates,
        prior: new Map(names.map((name) => [name, incident.prior.get(name)!])),
      };
    }),
  };
}

/** What was recorded of an actor, by the ids of the records alone. */
function signatureIn({ items, ties, incidents }: WeighedEvidence, actor: string): string {
  const priors = incidents.map(({ prior }) => prior.get(actor) ?? '');
  const ownTies = ties.filter(({ subject }) => Object.values(subject).includes(actor));
  const said = items.flatMap((item) => {
    const role = roleIn(item, actor);
    return role === undefined ? [] : [`${item.id}=${role}`];
  });
  return [priors, ownTies.map(({ id }) => id), said].map((part) => part.join(',')).join(';');
}

/** How a piece of evidence speaks of an actor, or `undefined` where it does not. */
function roleIn(item: Weighed, actor: string): string | undefined {
  if (item.kind === 'judgement') return item.likelihood.get(actor)?.toString();
  const subject = item.kind === 'claim' ? item.tellsAbout : item.subject;
  const place = Object.entries(subject).find(([, told]) =>
    Array.isArray(told) ? told.includes(actor) : told === actor,
  );
  return place?.[0];
}
