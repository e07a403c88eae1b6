import type { CaseFile, Report } from '../casefile/index.ts';
import { knownBy, type Marking, mayShow, type PartialDate } from '../vocabulary/index.ts';
import { tiesToldOf, withoutTracesOfOmission } from './omission.ts';
import { seriesAsOf } from './series-as-of.ts';

/** What of a case may be used: what was known by a day, and what a version of a marking may show. */
export interface Admission {
  readonly asOf?: PartialDate;
  readonly marking?: Marking;
}

/** The reports that a version of a marking shows: those that it may show, by sources that it may show. */
export function reportsShown(
  { reports, sources }: Pick<CaseFile, 'reports' | 'sources'>,
  marking: Marking,
): Report[] {
  const hidden = new Set(sources.flatMap((source) => (isShown(source, marking) ? [] : source.id)));
  return reports.filter((report) => isShown(report, marking) && !hidden.has(report.source));
}

function isShown({ marking }: { readonly marking?: Marking | undefined }, version: Marking) {
  return marking === undefined || mayShow(marking, version);
}

/**
 * The case as it stood on a day and as a version of a marking may show it; without either, the whole case.
 * What has no date is known on no earlier day (ADR 25).
 */
export function admit(caseFile: CaseFile, { asOf, marking }: Admission): CaseFile {
  const known = (date: PartialDate | undefined) =>
    asOf === undefined || (date !== undefined && knownBy(date, asOf));
  const shown = (marked: { readonly marking?: Marking | undefined }) =>
    marking === undefined || isShown(marked, marking);
  const tellable = marking === undefined ? caseFile.reports : reportsShown(caseFile, marking);
  const series = caseFile.series?.filter(shown);
  const admitted: CaseFile = {
    ...caseFile,
    sources: caseFile.sources.filter(shown),
    ties: tiesToldOf(caseFile, tellable),
    reports: tellable.filter((report) => known(report.date)),
    traces: (caseFile.traces ?? []).filter((trace) => known(trace.date) && shown(trace)),
    judgements: (caseFile.judgements ?? []).filter(
      (judgement) => known(judgement.date) && shown(judgement),
    ),
    declarations: (caseFile.declarations ?? []).filter(({ date }) => known(date)),
    responses: (caseFile.responses ?? []).filter(({ date }) => known(date)),
    ...(series && { series: asOf === undefined ? series : seriesAsOf(series, asOf) }),
    laterFindings: (caseFile.laterFindings ?? []).filter(({ date }) => known(date)),
  };
  return withoutTracesOfOmission(admitted, caseFile);
}
