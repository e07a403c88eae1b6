import type { CaseFile, Report } from '../casefile/index.ts';
import { reportRates } from './likelihood.ts';
import type { ModelNumbers } from './model-numbers.ts';
import { type Repeated, Repetitions, type UnseenOrigin } from './repetitions.ts';
import { type Subject, subjectKey } from './subject.ts';
import type { OriginOfReports, WeighedReport } from './weighed.ts';

/** A report with the subject it bears on. */
export interface Bearing {
  readonly report: Report;
  readonly subject: Subject;
}

/** What a report goes back to in the end, and what it repeats on the way. */
export type Descent = Pick<
  WeighedReport,
  'origin' | 'copyProbability' | 'copiesAsDeclared' | 'repeatsAssertion'
>;

/** What all reports of a case go back to. */
export interface Descents {
  readonly origins: ReadonlyMap<string, OriginOfReports>;
  /** By id of the report. */
  readonly descents: ReadonlyMap<string, Descent>;
}

/**
 * Finds what each report goes back to. A recorded retelling repeats what it names. A report whose source is known
 * to draw on another that spoke about the same subject, or has spoken about it before, may be a copy, with the
 * model's probability (ADR 22); so may one newsroom's of another's before it (ADR 90).
 */
export function traceOrigins(
  caseFile: CaseFile,
  numbers: ModelNumbers,
  bearings: readonly Bearing[],
): Descents {
  const repetitions = new Repetitions(caseFile);
  const origins = new Map<string, OriginOfReports>();
  const descents = new Map<string, Descent>();
  for (const { subject, reports } of bySubject(bearings)) {
    const repeated = repetitions.among(reports);
    for (const [root, told] of byRoot(reports, repeated)) {
      const id = `${root.id} → ${subjectKey(subject)}`;
      for (const report of told) {
        const copying = copyingOf(report, repeated.get(report.id), numbers);
        descents.set(report.id, { origin: id, ...copying });
      }
      const origin = { id, subject, reports: told.map((report) => report.id) };
      origins.set(id, 'says' in root ? origin : { ...origin, unseen: weighUnseen(root, numbers) });
    }
  }
  return { origins, descents };
}

/** Whether a report is taken to repeat what was told before though nobody recorded that it does (ADR 22, 90). */
export function isPresumedRetelling({ copyProbability, report }: WeighedReport): boolean {
  return copyProbability > 0 && report.origin === undefined && report.copyProbability === undefined;
}

/** Reports by what all of them go back to in the end: one of them, or an origin that nobody saw. */
function byRoot(
  reports: readonly Report[],
  repeated: ReadonlyMap<string, Repeated>,
): [Report | UnseenOrigin, Report[]][] {
  const families = new Map<string, [Report | UnseenOrigin, Report[]]>();
  for (const report of reports) {
    const root = rootOf(report, repeated);
    const family = families.get(root.id) ?? [root, []];
    family[1].push(report);
    families.set(root.id, family);
  }
  return [...families.values()];
}

function rootOf(report: Report, repeated: ReadonlyMap<string, Repeated>): Report | UnseenOrigin {
  const told = repeated.get(report.id);
  if (told === undefined) return report;
  return 'unseen' in told ? told.unseen : rootOf(told.report, repeated);
}

function copyingOf(
  { origin, copyProbability, source }: Report,
  repeated: Repeated | undefined,
  numbers: ModelNumbers,
): Omit<Descent, 'origin'> {
  if (repeated === undefined) return { copyProbability: 0 };
  const { retells, presumed, again } = numbers.copyProbability;
  const isAgain = 'report' in repeated && repeated.report.source === source;
  const isDeclared = copyProbability === undefined && origin === undefined && !isAgain;
  const unrecorded = isAgain ? again : presumed;
  return {
    copyProbability: copyProbability ?? (origin === undefined ? unrecorded : retells),
    ...(isDeclared && { copiesAsDeclared: true as const }),
    ...('report' in repeated && { repeatsAssertion: repeated.report.stance === 'asserts' }),
  };
}

function weighUnseen({ voucher, credibility }: UnseenOrigin, numbers: ModelNumbers) {
  return { voucher, rates: reportRates(numbers, credibility) };
}

function bySubject(bearings: readonly Bearing[]) {
  const families = new Map<string, { subject: Subject; reports: Report[] }>();
  for (const { subject, report } of bearings) {
    const key = subjectKey(subject);
    const family = families.get(key) ?? { subject, reports: [] };
    family.reports.push(report);
    families.set(key, family);
  }
  return families.values();
}
