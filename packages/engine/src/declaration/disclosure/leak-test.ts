import type { CaseFile, Report, Source } from '../../casefile/index.ts';
import { admit, reportsShown } from '../../evidence/index.ts';
import type { Marking } from '../../vocabulary/index.ts';

/** Rare words and figures in common from which two records are taken to tell of the same particulars. Declared: two
 *  may be chance in a case of some hundred records. */
const PARTICULARS = 3;

/** A word is rare where at most this many records of the case have it. Declared: the withheld one, and another. */
const RARE_IN = 2;

/** One way in which what a version shows leads to a source that it withholds. */
export interface Leak {
  /** Id of the withheld report. */
  readonly report: string;
  readonly by: /** The version shows other reports of the same source, and so that it speaks on this case. */
    | 'source-named'
    /** The version shows who draws on the source. */
    | 'drawn-on'
    /** The version shows a retelling of the report, or of its origin. */
    | 'retold'
    /** A shown report tells the same rare particulars. */
    | 'same-particulars'
    /** A shown report of the same day is about the same thing. */
    | 'same-day';
  /** Ids of the shown records that lead there. */
  readonly shown: readonly string[];
  /** Rare words and figures in common, where they are what leads there. */
  readonly particulars?: readonly string[];
}

/** Facts that a version shows and that together point at a source that it withholds. An empty list is no promise. */
export function leaksOf(caseFile: CaseFile, version: Marking): Leak[] {
  const shown = reportsShown(caseFile, version);
  const { sources } = admit(caseFile, { marking: version });
  const rare = rareWords(caseFile.reports);
  return caseFile.reports
    .filter((report) => !shown.includes(report))
    .flatMap((report): Leak[] => [
      ...sourceNamed(report, shown),
      ...drawnOn(report, sources),
      ...retold(report, shown),
      ...sameParticulars(report, shown, rare),
      ...sameDay(report, shown),
    ]);
}

function leak(
  { id: report }: Report,
  by: Leak['by'],
  leading: readonly { readonly id: string }[],
): Leak[] {
  return leading.length === 0 ? [] : [{ report, by, shown: leading.map(({ id }) => id) }];
}

/** A source shows its name with every report of it, unless its own marking withholds them all. */
function sourceNamed(report: Report, shown: readonly Report[]): Leak[] {
  const others = shown.filter(({ source }) => source === report.source);
  return leak(report, 'source-named', others);
}

/** @param sources as the version tells of them: of what it omits none of them draws on any more */
function drawnOn(report: Report, sources: readonly Source[]): Leak[] {
  const drawing = sources.filter(({ drawsOn }) => drawsOn?.includes(report.source));
  return leak(report, 'drawn-on', drawing);
}

function retold(report: Report, shown: readonly Report[]): Leak[] {
  const retelling = shown.filter(
    ({ origin }) => origin !== undefined && (origin === report.id || origin === report.origin),
  );
  return leak(report, 'retold', retelling);
}

function sameParticulars(
  report: Report,
  shown: readonly Report[],
  rare: ReadonlySet<string>,
): Leak[] {
  const own = wordsOf(report).filter((word) => rare.has(word));
  return shown.flatMap((other): Leak[] => {
    const theirs = new Set(wordsOf(other));
    const particulars = own.filter((word) => theirs.has(word));
    if (particulars.length < PARTICULARS) return [];
    return [{ report: report.id, by: 'same-particulars', shown: [other.id], particulars }];
  });
}

function sameDay(report: Report, shown: readonly Report[]): Leak[] {
  const about = JSON.stringify(report.about);
  const same = shown.filter(
    (other) => other.date === report.date && JSON.stringify(other.about) === about,
  );
  return leak(report, 'same-day', same);
}

/** Words and figures of four characters and more, each once. */
function wordsOf({ says, excerpt = '', reference = '' }: Report): string[] {
  const words = `${says} ${excerpt} ${reference}`.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
  return [...new Set(words)];
}

function rareWords(reports: readonly Report[]): Set<string> {
  const counts = new Map<string, number>();
  for (const word of reports.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count <= RARE_IN ? [word] : [])));
}
