import type { EventTable } from '../../packages/desk/src/corpus/integrate/event-table.ts';
import { categoryOf } from '../../packages/desk/src/corpus/integrate/event-table.ts';
import type { Groups } from '../../packages/desk/src/corpus/integrate/link-groups.ts';
import { TextColumn } from '../../packages/desk/src/corpus/integrate/text-column.ts';
import { openDuckDb } from '../../packages/desk/src/corpus/source-files/open-duckdb.ts';
import { openSourceFile } from '../../packages/desk/src/corpus/source-files/source-file.ts';
import type { TrialRecord } from './two-source-trial.ts';

/** Coarsest place that the trial takes: the district (`where_prec` of UCDP GED). */
const COARSEST_PLACE = 3;

/** Events of a UCDP GED file whose place is known to the district or better. */
export async function trialEvents(path: string): Promise<readonly TrialRecord[]> {
  const file = openSourceFile(path);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { connection, close } = await openDuckDb();
  const read = await connection.runAndReadAll(
    `SELECT id, date_diff('day', DATE '1970-01-01', left(date_start, 10)::DATE)::INTEGER, latitude::DOUBLE,
       longitude::DOUBLE, best::DOUBLE, type_of_violence, where_prec
     FROM ${file.value.relation} WHERE where_prec::INTEGER <= ${COARSEST_PLACE} ORDER BY id::BIGINT`,
  );
  close();
  return read.getRows().map(([id, day, latitude, longitude, deaths, type, placePrecision]) => ({
    id: String(id),
    day: Number(day),
    latitude: Number(latitude),
    longitude: Number(longitude),
    deaths: Number(deaths),
    type: String(type),
    placePrecision: String(placePrecision),
  }));
}

/** What a source of the trial lets be compared beside place, time and deaths. */
const CATEGORIES = {
  type: ({ type }: TrialRecord) => type,
  'place precision': (record: TrialRecord) => record.placePrecision,
};

/** A source of the trial as integration reads it, with the categories named. */
export function trialTable(
  source: string,
  records: readonly TrialRecord[],
  compared: readonly (keyof typeof CATEGORIES)[] = ['type'],
): EventTable {
  return {
    source,
    ids: TextColumn.of(records.map(({ id }) => id)),
    day: Int32Array.from(records, ({ day }) => day),
    latitude: Float64Array.from(records, ({ latitude }) => latitude),
    longitude: Float64Array.from(records, ({ longitude }) => longitude),
    deaths: Float64Array.from(records, ({ deaths }) => deaths),
    categories: new Map(compared.map((name) => [name, categoryOf(records.map(CATEGORIES[name]))])),
  };
}

/** Members of each group. */
export function membersOf({
  starts,
  source,
  event,
}: Groups): readonly { source: number; event: number }[][] {
  const members = Array.from(source, (place, row) => ({ source: place, event: event[row]! }));
  return Array.from(starts.subarray(1), (end, group) => members.slice(starts[group], end));
}

function idsOf({ ids }: EventTable): readonly string[] {
  return Array.from({ length: ids.length }, (_, event) => ids.at(event)!);
}

/** Precision and recall at once, of groups against the events that both sources have. */
export function f1Of([first, second]: readonly [EventTable, EventTable], groups: Groups): number {
  const ids = [first, second].map(idsOf) as [readonly string[], readonly string[]];
  const known = new Set(ids[0]);
  const existing = ids[1].filter((id) => known.has(id)).length;
  const found = membersOf(groups);
  const hits = found.filter(
    ([one, two]) => ids[one!.source]![one!.event] === ids[two!.source]![two!.event],
  ).length;
  return (2 * hits) / (found.length + existing);
}
