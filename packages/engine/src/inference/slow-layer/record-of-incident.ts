import type { Weighed, WeighedEvidence } from '../../evidence/index.ts';

/**
 * What bears on one incident of a case: the evidence about it, and about ties, fronts and states in general. What is
 * said of other incidents is left out, and with it all that only they would ask.
 */
export function recordOfIncident(evidence: WeighedEvidence, incident: string): WeighedEvidence {
  const items = evidence.items.filter((item) => {
    const about = incidentOf(item);
    return about === undefined || about === incident;
  });
  const heard = new Set(items.map(({ id }) => id));
  const origins = [...evidence.origins].filter(([, { reports }]) =>
    reports.some((id) => heard.has(id)),
  );
  return {
    ...evidence,
    incidents: evidence.incidents.filter(({ id }) => id === incident),
    items,
    origins: new Map(origins),
  };
}

/** The incident that a piece of evidence is about, where it is about one. */
function incidentOf(item: Weighed): string | undefined {
  if (item.kind === 'claim' || item.kind === 'judgement') return item.incident;
  return 'incident' in item.subject ? item.subject.incident : undefined;
}
