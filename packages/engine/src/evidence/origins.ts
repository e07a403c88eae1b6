import type { CaseFile, Report, Source } from '../casefile/index.ts';
import { type ReportRates, reportRates } from './likelihood.ts';
import type { ModelNumbers } from './model-numbers.ts';
import { type Subject, subjectKey } from './subject.ts';
import type { OriginOfReports, Voucher } from './weighed.ts';

/** A report with the subject it bears on. */
export interface Bearing {
  readonly report: Report;
  readonly subject: Subject;
}

/** Which origin a report hangs on, and how surely it only repeats it. */
export interface Descent {
  readonly origin: string;
  readonly copyProbability: number;
}

interface Root {
  readonly id: string;
  readonly voucher: Voucher;
  readonly credibility: number;
}

/** Credibility of what nobody graded: cannot be judged. */
const UNGRADED = 6;

/**
 * Finds what each report goes back to. Recorded retellings share the origin they name. A report whose source is
 * known to draw on another that spoke about the same subject may be a copy of it, with the model's probability.
 */
export class Descents {
  readonly #caseFile: CaseFile;
  readonly #numbers: ModelNumbers;
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly origins = new Map<string, OriginOfReports>();
  readonly descents = new Map<string, Descent>();

  constructor(caseFile: CaseFile, numbers: ModelNumbers, bearings: readonly Bearing[]) {
    this.#caseFile = caseFile;
    this.#numbers = numbers;
    this.#reports = new Map(caseFile.reports.map((report) => [report.id, report]));
    this.#sources = new Map(caseFile.sources.map((source) => [source.id, source]));
    for (const sharing of groupBySubject(bearings)) this.#trace(sharing);
  }

  #trace(sharing: readonly Bearing[]): void {
    const byRoot = new Map<string, { root: Root; bearings: Bearing[] }>();
    for (const bearing of sharing) {
      const root = this.#rootOf(bearing.report, sharing);
      const entry = byRoot.get(root.id) ?? { root, bearings: [] };
      entry.bearings.push(bearing);
      byRoot.set(root.id, entry);
    }
    for (const { root, bearings } of byRoot.values()) this.#record(root, bearings);
  }

  #record(root: Root, bearings: readonly Bearing[]): void {
    const { subject } = bearings[0] as Bearing;
    const id = `${root.id} → ${subjectKey(subject)}`;
    const rates: ReportRates = reportRates(this.#numbers, root.credibility);
    const reports = bearings
      .map(({ report }) => report)
      .sort((a, b) => Number(b.id === root.id) - Number(a.id === root.id) || compareReports(a, b));
    for (const report of reports) {
      this.descents.set(report.id, {
        origin: id,
        copyProbability: this.#copyProbability(report, root),
      });
    }
    this.origins.set(id, {
      id,
      subject,
      voucher: root.voucher,
      rates,
      reports: reports.map((r) => r.id),
    });
  }

  #copyProbability(report: Report, root: Root): number {
    const { retells, drawsOn } = this.#numbers.copyProbability;
    if (report.id === root.id) return 1;
    return report.copyProbability ?? (report.origin === undefined ? drawsOn : retells);
  }

  #rootOf(report: Report, sharing: readonly Bearing[]): Root {
    if (report.origin !== undefined) return this.#rootOfRetelling(report);
    const upstream = this.#upstream(report.source);
    const told = sharing
      .map((bearing) => bearing.report)
      .filter((other) => other.id !== report.id && upstream.has(other.source))
      .sort(compareReports)[0];
    if (told !== undefined) return this.#rootOf(told, sharing);
    const shared = [...upstream].find((id) => this.#isSharedUpstream(id, report, sharing));
    if (shared !== undefined)
      return { id: shared, voucher: { source: shared }, credibility: UNGRADED };
    return rootOfReport(report);
  }

  /** The end of the chain of retellings: a report of the case, or a declared origin. */
  #rootOfRetelling(report: Report): Root {
    let current = report;
    while (current.origin !== undefined) {
      const next = this.#reports.get(current.origin);
      if (next === undefined) return this.#declaredRoot(current, current.origin);
      current = next;
    }
    return rootOfReport(current);
  }

  /** A declared origin; where the version may not show what is retold, the retelling stands for itself. */
  #declaredRoot(report: Report, id: string): Root {
    const origin = this.#caseFile.origins?.find((declared) => declared.id === id);
    if (origin === undefined) return rootOfReport(report);
    return { id, voucher: { grade: origin.reliability }, credibility: UNGRADED };
  }

  #isSharedUpstream(upstream: string, report: Report, sharing: readonly Bearing[]): boolean {
    return sharing.some(
      ({ report: other }) =>
        other.id !== report.id &&
        other.source !== report.source &&
        other.origin === undefined &&
        this.#upstream(other.source).has(upstream),
    );
  }

  /** Sources that a source draws on, directly or through others, nearest first. */
  #upstream(source: string): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [...(this.#sources.get(source)?.drawsOn ?? [])].sort();
    for (const id of queue) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...[...(this.#sources.get(id)?.drawsOn ?? [])].sort());
    }
    return found;
  }
}

function rootOfReport({ id, source, credibility }: Report): Root {
  return { id, voucher: { source }, credibility };
}

function groupBySubject(bearings: readonly Bearing[]): Bearing[][] {
  const groups = new Map<string, Bearing[]>();
  for (const bearing of bearings) {
    const key = subjectKey(bearing.subject);
    const group = groups.get(key) ?? [];
    group.push(bearing);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** By date, then by id: the order in which a reader meets them. */
export function compareReports(
  a: { date: string; id: string },
  b: { date: string; id: string },
): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
