import { sqlText } from '../../source-files/open-duckdb.ts';
import { type ColumnReader, type DataSet, PROVENANCE } from '../dataset.ts';
import { EVENT_COLUMNS, type EventColumn, type EventExpressions } from '../event-shape.ts';
import { LICENCES } from '../licences.ts';

/** What a data set may be called in a store. */
const NAME = '[a-z][a-z0-9-]*';

const columns = Object.entries(EVENT_COLUMNS) as readonly (readonly [EventColumn, string])[];

/**
 * What `respondeat corpus export` writes, whose rows keep the data set, release and licence that they had.
 *
 * @param known data sets whose licence is known, whatever a row says
 */
export function ownExport(known: readonly DataSet[]): DataSet {
  return {
    name: 'respondeat-export',
    title: 'an export of Respondeat',
    licence: 'unknown',
    signature: [...PROVENANCE, ...Object.keys(EVENT_COLUMNS)].map((name) => [name]),
    expressions: (reader) =>
      Object.fromEntries(
        columns.map(([name, type]) => [name, readAs(reader, name, type)]),
      ) as EventExpressions,
    provenance: ({ text, coded }) => {
      const licences = Object.fromEntries(Object.keys(LICENCES).map((name) => [name, name]));
      const ofKnown = Object.fromEntries(known.map(({ name, licence }) => [name, licence]));
      return {
        data_set: `CASE WHEN regexp_full_match(${text('data_set')}, ${sqlText(NAME)}) THEN ${text('data_set')} END`,
        release: text('release'),
        licence: `coalesce(${coded(ofKnown, 'data_set')}, ${coded(licences, 'licence')}, 'unknown')`,
      };
    },
  };
}

function readAs({ text, number, day }: ColumnReader, name: EventColumn, type: string): string {
  if (type === 'DATE') return day(name);
  return type === 'DOUBLE' ? number(name) : text(name);
}
