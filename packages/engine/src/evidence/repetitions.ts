import type { CaseFile, Origin, Report, Source } from '../casefile/index.ts';
import { compareText } from '../vocabulary/index.ts';
import { compareReports } from './reading-order.ts';
import type { Voucher } from './weighed.ts';

/** An origin that is not itself among the evidence about a subject: known only through those who repeat it. */
export interface UnseenOrigin {
  readonly id: string;
  readonly voucher: Voucher;
  readonly credibility: number;
}

/** What a report repeats: another report about the same subject, or an origin that nobody saw. */
export type Repeated = { readonly report: Report } | { readonly unseen: UnseenOrigin };

/** What nobody graded cannot be judged: in Admiralty grades, 6 for content and F for a source. */
const NOT_JUDGED = { credibility: 6, reliability: 'F' };

/** Who of a case repeats whom. */
export class Repetitions {
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #origins: ReadonlyMap<string, Origin>;

  constructor({ reports, sources, origins }: CaseFile) {
    this.#reports = new Map(reports.map((report) => [report.id, report]));
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#origins = new Map(origins?.map((origin) => [origin.id, origin]));
  }

  /**
   * Whom each of the reports about one subject repeats. One that is absent speaks for itself.
   * Recorded retellings come first: what is only presumed never goes against them, nor against a report that is
   * recorded as no copy.
   */
  among(sharing: readonly Report[]): ReadonlyMap<string, Repeated> {
    const found = new Map<string, Repeated>();
    const settle = (report: Report, repeated: Repeated | undefined) => {
      if (repeated !== undefined) found.set(report.id, repeated);
    };
    for (const report of sharing) settle(report, this.#recorded(report, sharing));
    const presumable = sharing.filter(
      ({ origin, copyProbability }) => origin === undefined && copyProbability !== 0,
    );
    for (const report of presumable) settle(report, this.#presumed(report, sharing, found));
    const stillAlone = () => presumable.filter(({ id }) => !found.has(id));
    const alone = stillAlone();
    for (const report of alone) settle(report, this.#sharedUpstream(report, alone));
    for (const report of stillAlone()) settle(report, this.#firstNews(report, sharing, found));
    return found;
  }

  /** The nearest report about the same subject up the chain of recorded retellings, or where the chain begins. */
  #recorded(report: Report, sharing: readonly Report[]): Repeated | undefined {
    if (report.origin === undefined) return undefined;
    let id = report.origin;
    for (;;) {
      const told = this.#reports.get(id);
      if (told === undefined) return { unseen: this.#unpublished(id) };
      if (sharing.includes(told)) return { report: told };
      if (told.origin === undefined) return { unseen: unseenReport(told) };
      id = told.origin;
    }
  }

  /** The first report about the same subject by a source that this one draws on, or by itself before. */
  #presumed(
    report: Report,
    sharing: readonly Report[],
    found: ReadonlyMap<string, Repeated>,
  ): Repeated | undefined {
    const upstream = this.#upstream(report.source);
    const told = sharing
      .filter(
        (other) =>
          upstream.has(other.source) ||
          (other.source === report.source && compareReports(other, report) < 0),
      )
      .find((other) => !goesBackTo(other, report, found));
    return told && { report: told };
  }

  /** The source that most of the others draw on too, though it is not itself among those who reported. */
  #sharedUpstream(report: Report, alone: readonly Report[]): Repeated | undefined {
    const others = alone.filter(({ source }) => source !== report.source);
    const [most] = [...this.#upstream(report.source)]
      .map((source) => ({
        source,
        sharedWith: others.filter((other) => this.#upstream(other.source).has(source)).length,
      }))
      .filter(({ sharedWith }) => sharedWith > 0)
      .sort((a, b) => b.sharedWith - a.sharedWith || compareText(a.source, b.source));
    if (most === undefined) return undefined;
    const { source } = most;
    return { unseen: { id: source, voucher: { source }, credibility: NOT_JUDGED.credibility } };
  }

  /**
   * The first newsroom to say the same before this one, where this one does not say how it knows: news is copied more
   * often than it is found out twice (ADR 90).
   */
  #firstNews(
    report: Report,
    sharing: readonly Report[],
    found: ReadonlyMap<string, Repeated>,
  ): Repeated | undefined {
    if (!this.#isNews(report)) return undefined;
    const told = sharing
      .filter((other) => this.#isNews(other) && other.stance === report.stance)
      .filter((other) => compareReports(other, report) < 0)
      .find((other) => !goesBackTo(other, report, found));
    return told && { report: told };
  }

  #isNews({ source }: Report): boolean {
    return this.#sources.get(source)?.kind === 'media';
  }

  /** A declared origin, or one that the version of the case may not show. */
  #unpublished(id: string): UnseenOrigin {
    const grade = this.#origins.get(id)?.reliability ?? NOT_JUDGED.reliability;
    return { id, voucher: { origin: id, grade }, credibility: NOT_JUDGED.credibility };
  }

  /** Sources that a source draws on, directly or through others. */
  #upstream(source: string): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [...(this.#sources.get(source)?.drawsOn ?? [])];
    for (const id of queue) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...(this.#sources.get(id)?.drawsOn ?? []));
    }
    return found;
  }
}

function unseenReport({ id, source, credibility }: Report): UnseenOrigin {
  return { id, voucher: { source }, credibility };
}

function goesBackTo(
  report: Report,
  beginning: Report,
  found: ReadonlyMap<string, Repeated>,
): boolean {
  if (report.id === beginning.id) return true;
  const repeated = found.get(report.id);
  return repeated !== undefined && 'report' in repeated
    ? goesBackTo(repeated.report, beginning, found)
    : false;
}
