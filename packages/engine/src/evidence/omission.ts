import type { CaseFile, Incident, Origin, Report, Source, Tie } from '../casefile/index.ts';

/**
 * Mends what remains of a case after records were left out, so that nothing points at them, nothing stays that
 * only they told of, and reports that went back to one omitted beginning are not counted as strangers (ADR 25).
 */
export function withoutTracesOfOmission(remaining: CaseFile, whole: CaseFile): CaseFile {
  const reports = reattach(remaining.reports, whole);
  return {
    ...remaining,
    reports,
    incidents: whole.incidents.map((incident) => withoutOmittedCounts(incident, reports)),
    origins: (whole.origins ?? []).filter(
      (origin) => isRetold(origin, reports) || !isRetold(origin, whole.reports),
    ),
    sources: remaining.sources.map((source) => reconnect(source, remaining.sources, whole.sources)),
  };
}

/**
 * The ties that a version may know of: those that its reports tell of, on whatever day, and the analyst's own entries.
 * A tie is a question, and what is asked does not change with the day; to drop it would answer that there is none.
 */
export function tiesToldOf(whole: CaseFile, reports: readonly Report[]): Tie[] {
  return whole.ties.filter((tie) => isToldOf(tie, reports) || !isToldOf(tie, whole.reports));
}

/** Counts of harm keep the reports that remain; one that rested on omitted reports alone goes with them. */
function withoutOmittedCounts(incident: Incident, reports: readonly Report[]): Incident {
  const remaining = new Set(reports.map(({ id }) => id));
  const harm = incident.harm.flatMap((count) => {
    const given = count.reports?.filter((id) => remaining.has(id));
    if (given === undefined || count.reports?.length === 0) return [count];
    return given.length > 0 ? [{ ...count, reports: given }] : [];
  });
  return { ...incident, harm };
}

function isToldOf({ id }: Tie, reports: readonly Report[]): boolean {
  return reports.some(({ about }) => 'tie' in about && about.tie === id);
}

function isRetold({ id }: Origin, reports: readonly Report[]): boolean {
  return reports.some(({ origin }) => origin === id);
}

/** Retellings of what was left out go back to the nearest thing up their chain that was not. */
function reattach(remaining: readonly Report[], whole: CaseFile): Report[] {
  const shown = new Set([...remaining, ...(whole.origins ?? [])].map(({ id }) => id));
  const told = new Map(whole.reports.map((report) => [report.id, report]));
  const beginningOf = (report: Report) => {
    let id = report.origin;
    while (id !== undefined && !shown.has(id) && told.get(id)?.origin !== undefined) {
      id = told.get(id)?.origin;
    }
    return id;
  };
  const beginnings = new Map(remaining.map((report) => [report.id, beginningOf(report)]));
  const names = unnamed([...beginnings.values()], shown);
  return remaining.map(({ origin: _origin, ...report }) => {
    const beginning = beginnings.get(report.id);
    const origin =
      beginning !== undefined && shown.has(beginning) ? beginning : names.get(beginning);
    return origin === undefined ? report : { ...report, origin };
  });
}

/** Names that give nothing away, for omitted beginnings to which several reports go back. One alone needs none. */
function unnamed(
  beginnings: readonly (string | undefined)[],
  shown: ReadonlySet<string>,
): ReadonlyMap<string | undefined, string> {
  const omitted = beginnings.filter((id) => id !== undefined && !shown.has(id));
  const shared = [...new Set(omitted.filter((id, at) => omitted.indexOf(id) !== at))];
  return new Map(shared.map((id, index) => [id, `not shown ${index + 1}`]));
}

/** A source that draws on an omitted one draws on what that one draws on: it may not tell that the other exists. */
function reconnect(source: Source, remaining: readonly Source[], whole: readonly Source[]): Source {
  if (source.drawsOn === undefined) return source;
  const shown = new Set(remaining.map(({ id }) => id));
  const upstream = new Map(whole.map(({ id, drawsOn }) => [id, drawsOn ?? []]));
  const nearestShown = (id: string): readonly string[] =>
    shown.has(id) ? [id] : (upstream.get(id) ?? []).flatMap(nearestShown);
  return { ...source, drawsOn: [...new Set(source.drawsOn.flatMap(nearestShown))] };
}
