import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Report } from '../case-file.ts';

/**
 * Those who retell one thing cannot say contrary things of one proposition: then one of them speaks for itself.
 * A retelling that may not be mere (`copyProbability` below 1) is free to.
 */
export function checkRetellings(caseFile: CaseFile): Problem[] {
  const reports = new Map(caseFile.reports.map((report) => [report.id, report]));
  const heard = new Map<string, Report>();
  for (const report of caseFile.reports) {
    if (report.origin === undefined) heard.set(keyOf(report.id, report), report);
  }
  return caseFile.reports.flatMap((report, index) => {
    if (!isMereRetelling(report)) return [];
    const key = keyOf(originOf(report, reports), report);
    const before = heard.get(key) ?? report;
    heard.set(key, before);
    if (before.stance === report.stance) return [];
    return [
      {
        code: 'origin.contradicted',
        path: `reports/${index}/stance`,
        because: `the report ${report.stance} what \`${before.id}\` ${before.stance}, and both are recorded as saying the same thing, \`${report.origin}\``,
        try: 'remove `origin` from the one that speaks for itself, give it a `copyProbability` below 1, or mend a stance',
      },
    ];
  });
}

function isMereRetelling({ origin, stance, copyProbability }: Report): boolean {
  return origin !== undefined && stance !== 'takes-no-position' && (copyProbability ?? 1) === 1;
}

/** The end of the chain of retellings. A circle, which is told elsewhere, is left where it closes. */
function originOf(report: Report, reports: ReadonlyMap<string, Report>): string {
  const passed = new Set<string>();
  let told = report;
  while (told.origin !== undefined && !passed.has(told.id)) {
    passed.add(told.id);
    const next = reports.get(told.origin);
    if (next === undefined) return told.origin;
    told = next;
  }
  return told.id;
}

/** One text for what one origin says of one proposition, in whatever order its keys are written. */
function keyOf(origin: string, { about }: Report): string {
  const entries = Object.entries(about).map(([key, part]) => [
    key,
    Array.isArray(part) ? part.toSorted() : part,
  ]);
  return JSON.stringify([origin, entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
}
