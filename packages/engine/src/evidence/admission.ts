import type { CaseFile } from '../casefile/index.ts';
import { knownBy, type Marking, mayShow, type PartialDate } from '../vocabulary/index.ts';
import { tiesToldOf, withoutTracesOfOmission } from './omission.ts';
import { seriesAsOf } from './series-as-of.ts';

/** What of a case may be used: what was known by a day, and what a version of a marking may show. */
export interface Admission {
  readonly asOf?: PartialDate;
  readonly marking?: Marking;
}

/**
 * The case as it stood on a day and as a version of a marking may show it; without either, the whole case.
 * What has no date is known on no earlier day (ADR 25).
 */
export function admit(caseFile: CaseFile, { asOf, marking }: Admission): CaseFile {
  const known = (date: PartialDate | undefined) =>
    asOf === undefined || (date !== undefined && knownBy(date, asOf));
  const shown = (mark: Marking | undefined) =>
    marking === undefined || mark === undefined || mayShow(mark, marking);
  const sources = caseFile.sources.filter((source) => shown(source.marking));
  const kept = new Set(sources.map(({ id }) => id));
  const tellable = caseFile.reports.filter(
    (report) => shown(report.marking) && kept.has(report.source),
  );
  const series = caseFile.series?.filter(({ marking: mark }) => shown(mark));
  const admitted: CaseFile = {
    ...caseFile,
    sources,
    ties: tiesToldOf(caseFile, tellable),
    reports: tellable.filter((report) => known(report.date)),
    traces: (caseFile.traces ?? []).filter((trace) => known(trace.date) && shown(trace.marking)),
    judgements: (caseFile.judgements ?? []).filter(
      (judgement) => known(judgement.date) && shown(judgement.marking),
    ),
    declarations: (caseFile.declarations ?? []).filter(({ date }) => known(date)),
    responses: (caseFile.responses ?? []).filter(({ date }) => known(date)),
    ...(series && { series: asOf === undefined ? series : seriesAsOf(series, asOf) }),
    laterFindings: (caseFile.laterFindings ?? []).filter(({ date }) => known(date)),
  };
  return withoutTracesOfOmission(admitted, caseFile);
}
