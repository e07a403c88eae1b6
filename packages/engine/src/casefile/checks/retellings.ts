import { compareText, type Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Report } from '../case-file.ts';

/**
 * Those who retell one thing cannot say contrary things of one proposition: then one of them speaks for itself.
 * A retelling that may not be mere (`copyProbability` below 1) is free to.
 */
export function checkRetellings(caseFile: CaseFile): Problem[] {
  const origins = originsOf(caseFile.reports);
  const retold = new Set(caseFile.reports.filter(isMereRetelling).map(({ id }) => origins.get(id)));
  const heard = new Map(
    caseFile.reports
      .filter(({ id, stance }) => retold.has(id) && stance !== 'takes-no-position')
      .filter(({ origin }) => origin === undefined)
      .map((report) => [keyOf(report.id, report), report]),
  );
  return caseFile.reports.flatMap((report, index) => {
    if (!isMereRetelling(report)) return [];
    const origin = origins.get(report.id) ?? report.id;
    const before = heard.get(keyOf(origin, report)) ?? report;
    heard.set(keyOf(origin, report), before);
    if (before.stance === report.stance) return [];
    return [
      {
        code: 'origin.contradicted',
        path: `reports/${index}/stance`,
        because: `the report ${report.stance} what \`${before.id}\` ${before.stance}, and both are recorded as going back to \`${origin}\``,
        try: 'remove `origin` from the one that speaks for itself, give it a `copyProbability` below 1, or mend a stance',
      },
    ];
  });
}

function isMereRetelling({ origin, stance, copyProbability }: Report): boolean {
  return origin !== undefined && stance !== 'takes-no-position' && (copyProbability ?? 1) === 1;
}

/**
 * What each report goes back to: the end of its chain of retellings, itself where it retells nothing.
 * Every report is passed once. A circle, which is told elsewhere, ends where it closes.
 */
function originsOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  const told = new Map(reports.map(({ id, origin }) => [id, origin]));
  const ends = new Map<string, string>();
  for (const { id, origin } of reports) {
    if (origin === undefined) {
      ends.set(id, id);
      continue;
    }
    const way = new Set<string>();
    let last = id;
    while (!way.has(last) && !ends.has(last)) {
      way.add(last);
      last = told.get(last) ?? last;
    }
    const end = ends.get(last) ?? last;
    for (const passed of way) ends.set(passed, end);
  }
  return ends;
}

/** One text for what one origin says of one proposition, in whatever order its keys are written. */
function keyOf(origin: string, { about }: Report): string {
  const entries = Object.entries(about).map(([key, part]) => [
    key,
    Array.isArray(part) ? part.toSorted() : part,
  ]);
  return JSON.stringify([
    origin,
    entries.toSorted(([a], [b]) => compareText(String(a), String(b))),
  ]);
}
