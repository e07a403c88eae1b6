import { type Problem, surelyBefore } from '../../vocabulary/index.ts';
import type { CaseFile, Report } from '../case-file.ts';

/** Time runs forward: ties end after they start, and nobody counts or reports an attack before it happened. */
export function checkChronology(caseFile: CaseFile): Problem[] {
  return [
    ...checkTies(caseFile),
    ...checkCounts(caseFile),
    ...checkReports(caseFile),
    ...checkDeclarations(caseFile),
  ];
}

function checkTies(caseFile: CaseFile): Problem[] {
  return caseFile.ties.flatMap(({ sponsor, proxy, from, to }, index) => {
    const problems: Problem[] = [];
    if (from !== undefined && to !== undefined && surelyBefore(to, from)) {
      problems.push({
        code: 'tie.ends-before-it-starts',
        path: `ties/${index}/to`,
        because: `the tie ends in ${to} but starts in ${from}`,
        try: 'swap the dates, or give only the year if the month is not known',
      });
    }
    if (sponsor === proxy) {
      problems.push({
        code: 'tie.to-itself',
        path: `ties/${index}/proxy`,
        because: `\`${proxy}\` is tied to itself`,
        try: 'name the sponsor and the proxy; an organ within a state is recorded by `partOf`',
      });
    }
    return problems;
  });
}

function checkReports(caseFile: CaseFile): Problem[] {
  const days = daysOfIncidents(caseFile);
  const dates = new Map(caseFile.reports.map(({ id, date }) => [id, date]));
  return caseFile.reports.flatMap((report, index) => {
    const incident = incidentOf(report);
    const day = incident === undefined ? undefined : days.get(incident);
    const told = report.origin === undefined ? undefined : dates.get(report.origin);
    const problems: Problem[] = [];
    if (day !== undefined && surelyBefore(report.date, day)) {
      problems.push({
        code: 'report.before-the-incident',
        path: `reports/${index}/date`,
        because: `the report is dated ${report.date}, before the incident \`${incident}\` of ${day}`,
        try: 'mend the date; what was known beforehand is recorded about a tie or a finding without `incident`',
      });
    }
    if (told !== undefined && surelyBefore(report.date, told)) {
      problems.push({
        code: 'origin.later-than-retelling',
        path: `reports/${index}/origin`,
        because: `the report of ${report.date} cannot retell \`${report.origin}\` of ${told}`,
        try: 'mend one of the dates, or swap which of the two is the origin',
      });
    }
    return problems;
  });
}

function incidentOf({ about }: Report): string | undefined {
  if ('harm' in about) return about.harm;
  if ('incident' in about) return about.incident;
  return undefined;
}

function checkCounts(caseFile: CaseFile): Problem[] {
  return caseFile.incidents.flatMap(({ id, date, harm }, index) =>
    harm.flatMap(({ asOf }, nth) => {
      if (asOf === undefined || !surelyBefore(asOf, date)) return [];
      return [
        {
          code: 'harm.before-the-incident',
          path: `incidents/${index}/harm/${nth}/asOf`,
          because: `the count is of ${asOf}, before the incident \`${id}\` of ${date}`,
          try: 'mend one of the dates',
        },
      ];
    }),
  );
}

function checkDeclarations(caseFile: CaseFile): Problem[] {
  const days = daysOfIncidents(caseFile);
  return (caseFile.declarations ?? []).flatMap(({ date, incident }, index) => {
    const day = incident === undefined ? undefined : days.get(incident);
    if (day === undefined || !surelyBefore(date, day)) return [];
    return [
      {
        code: 'declaration.before-the-incident',
        path: `declarations/${index}/date`,
        because: `the declaration is dated ${date}, before the incident \`${incident}\` of ${day}`,
        try: 'mend the date, or leave `incident` out if it speaks of earlier attacks',
      },
    ];
  });
}

function daysOfIncidents({ incidents }: CaseFile): ReadonlyMap<string, string> {
  return new Map(incidents.map(({ id, date }) => [id, date]));
}
