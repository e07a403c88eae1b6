import { stringify } from 'yaml';
import type { DayForm } from '../source-files/day-forms.ts';
import { columnNamed } from '../source-files/source-file.ts';
import { USUAL_NAMES } from '../source-files/usual-names.ts';
import type { ColumnReader, DataSet } from './dataset.ts';
import { EVENT_COLUMNS, type EventColumn, type EventExpressions } from './event-shape.ts';
import type { LicenceName } from './licences.ts';

/** Where a column of an event comes from: a column of the file, words for its codes, and the form of its days. */
export interface MappedColumn {
  readonly column: string;
  readonly form?: DayForm;
  readonly words?: Readonly<Record<string, string>>;
}

/** How a file that is no known data set is read. Written by a person, or proposed and then corrected. */
export interface Mapping {
  readonly name: string;
  readonly licence: LicenceName;
  readonly columns: Partial<Record<EventColumn, MappedColumn>>;
}

/** A count of which nobody can tell whether its point parts thousands. */
const THOUSANDS = '[0-9]{1,3}([.][0-9]{3})+';

/** What an event cannot be without. */
export const NEEDED: readonly EventColumn[] = ['id', 'day'];

/** The mapping that a file's own column names suggest, with the forms of days where they are known. The licence is for the user to say. */
export function proposedMapping(
  columns: readonly string[],
  forms: ReadonlyMap<string, DayForm> = new Map(),
): Mapping {
  const found = Object.entries(USUAL_NAMES).flatMap(([name, usual]) => {
    const column = columnNamed(columns, usual);
    if (column === undefined) return [];
    const form = EVENT_COLUMNS[name as EventColumn] === 'DATE' ? forms.get(column) : undefined;
    return [[name, form === undefined ? { column } : { column, form }] as const];
  });
  return { name: 'my-events', licence: 'unknown', columns: Object.fromEntries(found) };
}

/** What an event cannot be without and a mapping gives no column for. */
export function stillToName({ columns }: Mapping): readonly EventColumn[] {
  return NEEDED.filter((event) => columns[event] === undefined);
}

/** A mapping as YAML, for a person to correct. */
export function mappingText({ name, licence, columns }: Mapping): string {
  const short = Object.fromEntries(
    Object.entries(columns).map(([event, from]) => [
      event,
      Object.keys(from).length === 1 ? from.column : from,
    ]),
  );
  return stringify({ name, licence, columns: short });
}

/** A mapped file as a data set. */
export function mappedDataSet(mapping: Mapping): DataSet {
  const { name, licence, columns } = mapping;
  return {
    name,
    title: name,
    licence,
    signature: [],
    mapping: mappingText(mapping),
    unreadNumber: (reader) => unreadNumber(reader, columns),
    expressions: (reader) => {
      const mapped = Object.entries(columns).map(
        ([event, from]) => [event, expressionOf(reader, event as EventColumn, from)] as const,
      );
      const expressions: EventExpressions = Object.fromEntries(mapped);
      // An event that is said to end on no other day ends on the day it begins.
      return expressions.day === undefined
        ? expressions
        : { day_to: expressions.day, ...expressions };
    },
  };
}

/**
 * Whether a row says a number in a way that leaves doubt. Tables of people's own are written with a comma for the point, or
 * with a point for thousands, as often as not: to read `1.200` as one killed, or `36,19` as nowhere, would go unseen.
 */
function unreadNumber(reader: ColumnReader, columns: Mapping['columns']): string {
  const tests = Object.entries(columns).flatMap(([event, { column, words }]) => {
    if (EVENT_COLUMNS[event as EventColumn] !== 'DOUBLE' || words !== undefined) return [];
    const name = column.toLowerCase();
    const isUnread = `(${reader.text(name)} IS NOT NULL AND NOT coalesce(isfinite(${reader.number(name)}), false))`;
    const hasThousands = `coalesce(regexp_full_match(${reader.text(name)}, '${THOUSANDS}'), false)`;
    return event.startsWith('deaths') ? [isUnread, hasThousands] : [isUnread];
  });
  return tests.length === 0 ? 'false' : tests.join(' OR ');
}

function expressionOf(
  reader: ColumnReader,
  event: EventColumn,
  { column, words, form }: MappedColumn,
): string {
  const name = column.toLowerCase();
  if (words !== undefined) return reader.coded(words, name);
  switch (EVENT_COLUMNS[event]) {
    case 'DATE':
      return reader.dayIn(form, name);
    case 'DOUBLE':
      return reader.number(name);
    case 'VARCHAR':
      return reader.text(name);
  }
}
