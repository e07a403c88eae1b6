import type { CaseFile, Report } from '../../casefile/index.ts';
import { reportsShown } from '../../evidence/index.ts';
import { compareText, type Marking, mayShow, type Outcome } from '../../vocabulary/index.ts';

/** What a version of a case supports. Whoever assesses it names the figures, and gives the same ones for every version. */
export interface VersionFigures {
  /** By name: `attack by group`, `attack sponsor direction`. */
  readonly probabilities: ReadonlyMap<string, number>;
  /** Names of the standards met: `attack sponsor icj.effective_control`. */
  readonly met: ReadonlySet<string>;
}

/** Assesses a case in the version of a marking. */
export type AssessVersion = (caseFile: CaseFile, marking: Marking) => Outcome<VersionFigures>;

/** How the answers move where one piece of evidence is shown or held back. */
export interface Move {
  /** Id of the report. */
  readonly report: string;
  /** By the same keys as the figures, after minus before. */
  readonly shifts: ReadonlyMap<string, number>;
  /** Largest of them, without its sign. */
  readonly largestShift: number;
  readonly standardsGained: readonly string[];
  readonly standardsLost: readonly string[];
}

/** What a version withholds, what that costs, and which single release would gain most. */
export interface DisclosurePlan {
  readonly marking: Marking;
  /** On what the version may show. */
  readonly shown: VersionFigures;
  /** On everything. */
  readonly whole: VersionFigures;
  /** Ids of the reports that the version withholds. */
  readonly withheld: readonly string[];
  /** Each withheld report released by itself, the largest move first. */
  readonly releases: readonly Move[];
  /** Each withheld report taken from the whole record, the largest move first. */
  readonly redactions: readonly Move[];
}

/** What to plan, and how to assess. */
export interface PlanOptions {
  readonly version: Marking;
  /** The version that may show everything. */
  readonly whole: Marking;
  readonly assess: AssessVersion;
}

/** Plans what a version may show: every withheld report is released by itself, and taken from the whole by itself. */
export function planDisclosure(
  caseFile: CaseFile,
  { version, whole, assess }: PlanOptions,
): Outcome<DisclosurePlan> {
  const shown = assess(caseFile, version);
  if (!shown.ok) return shown;
  const everything = assess(caseFile, whole);
  if (!everything.ok) return everything;
  const released = new Set(reportsShown(caseFile, version));
  const withheld = caseFile.reports.filter((report) => !released.has(report));
  const releases: Move[] = [];
  const redactions: Move[] = [];
  for (const report of withheld) {
    const after = assess(releasedIn(caseFile, report, version), version);
    if (after.ok) releases.push(moveOf(report, shown.value, after.value));
    const redacted = assess(without(caseFile, report), whole);
    if (redacted.ok) redactions.push(moveOf(report, everything.value, redacted.value));
  }
  return {
    ok: true,
    value: {
      marking: version,
      shown: shown.value,
      whole: everything.value,
      withheld: withheld.map(({ id }) => id),
      releases: releases.sort(byMove),
      redactions: redactions.sort(byMove),
    },
  };
}

/** The report shown, with its source where that was hidden; what else the source says is then hidden by itself. */
function releasedIn(caseFile: CaseFile, report: Report, marking: Marking): CaseFile {
  const { marking: hiddenAs = marking } = caseFile.sources.find(({ id }) => id === report.source)!;
  const isHidden = !mayShow(hiddenAs, marking);
  const sources = caseFile.sources.map((source) =>
    isHidden && source.id === report.source ? { ...source, marking } : source,
  );
  const reports = caseFile.reports.map((one) => {
    if (one === report) return { ...one, marking };
    return isHidden && one.source === report.source ? { ...one, marking: hiddenAs } : one;
  });
  return { ...caseFile, sources, reports };
}

/** The report gone; what retold it stands for itself then. */
function without(caseFile: CaseFile, report: Report): CaseFile {
  const reports = caseFile.reports
    .filter((one) => one !== report)
    .map(({ origin, ...rest }) =>
      origin === undefined || origin === report.id ? rest : { ...rest, origin },
    );
  return { ...caseFile, reports };
}

function moveOf({ id }: Report, before: VersionFigures, after: VersionFigures): Move {
  const shifts = new Map(
    [...after.probabilities].map(([key, probability]) => [
      key,
      probability - (before.probabilities.get(key) ?? probability),
    ]),
  );
  return {
    report: id,
    shifts,
    largestShift: Math.max(0, ...[...shifts.values()].map(Math.abs)),
    standardsGained: [...after.met].filter((key) => !before.met.has(key)),
    standardsLost: [...before.met].filter((key) => !after.met.has(key)),
  };
}

/** More standards moved first, then the larger shift, then by id. */
function byMove(a: Move, b: Move): number {
  const standards = ({ standardsGained, standardsLost }: Move) =>
    standardsGained.length + standardsLost.length;
  return (
    standards(b) - standards(a) ||
    b.largestShift - a.largestShift ||
    compareText(a.report, b.report)
  );
}
