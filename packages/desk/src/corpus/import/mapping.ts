import type { Outcome, Problem } from '@respondeat/engine';
import { parse, stringify } from 'yaml';
import { columnNamed } from '../source-files/source-file.ts';
import { USUAL_NAMES } from '../source-files/usual-names.ts';
import type { ColumnReader, DataSet } from './dataset.ts';
import { EVENT_COLUMNS, type EventColumn, type EventExpressions } from './event-shape.ts';
import { DATA_SETS } from './known-datasets.ts';
import { LICENCES, type LicenceName } from './licences.ts';

/** Where a column of an event comes from: a column of the file, and words for its codes. */
interface MappedColumn {
  readonly column: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** How a file that is no known data set is read. Written by a person, or proposed and then corrected. */
export interface Mapping {
  readonly name: string;
  readonly licence: LicenceName;
  readonly columns: Partial<Record<EventColumn, MappedColumn>>;
}

const NAME = /^[a-z][a-z0-9-]*$/;

/** A count of which nobody can tell whether its point parts thousands. */
const THOUSANDS = '[0-9]{1,3}([.][0-9]{3})+';

/** What an event cannot be without. */
const NEEDED: readonly EventColumn[] = ['id', 'day'];

/** The mapping that a file's own column names suggest. The licence is for the user to say. */
export function proposedMapping(columns: readonly string[]): Mapping {
  const found = Object.entries(USUAL_NAMES).flatMap(([name, usual]) => {
    const column = columnNamed(columns, usual);
    return column === undefined ? [] : [[name, { column }] as const];
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
    Object.entries(columns).map(([event, { column, words }]) => [
      event,
      words === undefined ? column : { column, words },
    ]),
  );
  return stringify({ name, licence, columns: short });
}

/** Reads a mapping and checks it against the columns of the file that it is for. */
export function parseMapping(text: string, columns: readonly string[]): Outcome<Mapping> {
  const written = recordOf(safeParse(text));
  if (written === undefined)
    return {
      ok: false,
      problems: [
        problem('', 'the mapping is no record', 'start from what `respondeat corpus map` writes'),
      ],
    };
  const mapped = Object.entries(recordOf(written.columns) ?? {}).map(
    ([event, from]) => [event, mappedColumn(from)] as const,
  );
  const problems = [
    ...nameProblems(written.name),
    ...licenceProblems(written.licence),
    ...mapped.flatMap(([event, from]) => columnProblems(event, from, columns)),
    ...NEEDED.filter((event) => !mapped.some(([name]) => name === event)).map((event) =>
      problem(
        `columns/${event}`,
        `no column is mapped to \`${event}\``,
        `name one of ${columns.join(', ')}`,
      ),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      name: String(written.name),
      licence: (written.licence ?? 'unknown') as LicenceName,
      columns: Object.fromEntries(mapped) as Mapping['columns'],
    },
  };
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
  { column, words }: MappedColumn,
): string {
  const name = column.toLowerCase();
  if (words !== undefined) return reader.coded(words, name);
  switch (EVENT_COLUMNS[event]) {
    case 'DATE':
      return reader.day(name);
    case 'DOUBLE':
      return reader.number(name);
    case 'VARCHAR':
      return reader.text(name);
  }
}

function safeParse(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(written: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  return written as Readonly<Record<string, unknown>>;
}

function mappedColumn(from: unknown): MappedColumn | undefined {
  if (typeof from === 'string') return { column: from };
  const record = recordOf(from);
  if (typeof record?.column !== 'string') return undefined;
  const words = recordOf(record.words);
  if (words === undefined) return { column: record.column };
  return {
    column: record.column,
    words: Object.fromEntries(Object.entries(words).map(([code, word]) => [code, String(word)])),
  };
}

function columnProblems(
  event: string,
  from: MappedColumn | undefined,
  columns: readonly string[],
): readonly Problem[] {
  const path = `columns/${event}`;
  if (!(event in EVENT_COLUMNS))
    return [
      problem(
        path,
        `an event has no \`${event}\``,
        `use one of ${Object.keys(EVENT_COLUMNS).join(', ')}`,
      ),
    ];
  if (from === undefined)
    return [
      problem(
        path,
        'it names no column',
        'write the name of a column, or a record of column and words',
      ),
    ];
  if (columnNamed(columns, [from.column.toLowerCase()]) === undefined)
    return [
      problem(
        path,
        `the file has no column \`${from.column}\``,
        `name one of ${columns.join(', ')}`,
      ),
    ];
  return [];
}

function nameProblems(name: unknown): readonly Problem[] {
  if (typeof name !== 'string' || !NAME.test(name))
    return [
      problem(
        'name',
        'the data set has no name of small letters, digits and hyphens',
        'give it one, such as `my-events`',
      ),
    ];
  if (DATA_SETS.some((known) => known.name === name))
    return [problem('name', `\`${name}\` is a known data set`, 'give it another name')];
  return [];
}

function licenceProblems(licence: unknown): readonly Problem[] {
  if (licence === undefined || (typeof licence === 'string' && licence in LICENCES)) return [];
  return [
    problem(
      'licence',
      'the licence is none that is known',
      `use one of ${Object.keys(LICENCES).join(', ')}`,
    ),
  ];
}

function problem(path: string, because: string, advice: string): Problem {
  return { code: 'corpus.mapping', path, because, try: advice };
}
