import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Report } from '../case-file.ts';

/** A retelling about the same proposition cannot say the contrary of what it retells: then it is a report of its own. */
export function checkRetellings(caseFile: CaseFile): Problem[] {
  const reports = new Map(caseFile.reports.map((report) => [report.id, report]));
  return caseFile.reports.flatMap((report, index) => {
    const told = report.origin === undefined ? undefined : reports.get(report.origin);
    if (told === undefined || !contradicts(report, told)) return [];
    return [
      {
        code: 'origin.contradicted',
        path: `reports/${index}/stance`,
        because: `the report ${report.stance} what its origin \`${told.id}\` ${told.stance}, so it does not merely retell it`,
        try: 'remove `origin`, or mend one of the stances',
      },
    ];
  });
}

function contradicts(report: Report, told: Report): boolean {
  const opposed = new Set([report.stance, told.stance]);
  return opposed.has('asserts') && opposed.has('denies') && sameProposition(report, told);
}

function sameProposition(a: Report, b: Report): boolean {
  return canonical(a.about) === canonical(b.about);
}

function canonical(about: Report['about']): string {
  const entries = Object.entries(about).map(([key, part]) => [
    key,
    Array.isArray(part) ? [...part].sort() : part,
  ]);
  return JSON.stringify(entries.sort(([a], [b]) => String(a).localeCompare(String(b), 'en')));
}
