import type { Outcome } from '@respondeat/engine';
import { openDuckDb, sqlName, sqlText } from '../source-files/open-duckdb.ts';
import { PROVENANCE } from './dataset.ts';
import { EVENT_COLUMNS } from './event-shape.ts';
import type { EventStore } from './event-store.ts';
import { currentRows } from './import-file.ts';
import { DATA_SETS } from './known-datasets.ts';
import { LICENCES, type LicenceName } from './licences.ts';

/** What to export, and whether rows that may not be passed on are left out rather than refused. */
export interface ExportOptions {
  readonly dataSet?: string | undefined;
  readonly leaveOutForbidden: boolean;
}

/** What an export wrote. */
export interface Exported {
  readonly rows: number;
  /** Rows left out because of their licence. */
  readonly leftOut: number;
}

/**
 * Writes the version of each event that holds as CSV, with its data set, release and licence. Rows whose licence does not
 * let them be passed on are never written.
 */
export async function exportRows(
  store: EventStore,
  target: string,
  options: ExportOptions,
): Promise<Outcome<Exported>> {
  const database = await openDuckDb();
  try {
    const wanted =
      options.dataSet === undefined ? 'true' : `data_set = ${sqlText(options.dataSet)}`;
    await database.connection.run(
      `CREATE VIEW current AS SELECT * FROM (${currentRows(store.partsOf(options.dataSet))}) WHERE ${wanted}`,
    );
    const counts = await database.connection.runAndReadAll(
      'SELECT licence, data_set, count(*)::INTEGER FROM current GROUP BY ALL ORDER BY ALL',
    );
    const rows = counts.getRows().map(([licence, dataSet, count]) => ({
      licence: String(licence),
      dataSet: String(dataSet),
      count: Number(count),
    }));
    const forbidden = rows.filter(({ licence }) => !mayBePassedOn(licence));
    if (forbidden.length > 0 && !options.leaveOutForbidden) return refused(forbidden);
    const permitted = Object.keys(LICENCES).filter(mayBePassedOn).map(sqlText).join(', ');
    const columns = [...PROVENANCE.map(sqlName), ...Object.keys(EVENT_COLUMNS).map(writtenColumn)];
    await database.connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM current WHERE licence IN (${permitted})
         ORDER BY data_set, day, id) TO ${sqlText(target)} (FORMAT csv, HEADER)`,
    );
    const sum = (of: typeof rows) => of.reduce((total, { count }) => total + count, 0);
    return { ok: true, value: { rows: sum(rows) - sum(forbidden), leftOut: sum(forbidden) } };
  } finally {
    database.close();
  }
}

/** A column as it is written: a count of killed that is whole without a point, as people write it. */
function writtenColumn(name: string): string {
  const column = sqlName(name);
  if (!name.startsWith('deaths')) return column;
  const whole = `TRY_CAST(${column} AS BIGINT)`;
  return `CASE WHEN ${whole} = ${column} THEN CAST(${whole} AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END AS ${column}`;
}

function mayBePassedOn(licence: string): boolean {
  return licence in LICENCES && LICENCES[licence as LicenceName].mayBePassedOn;
}

function refused(
  forbidden: readonly { dataSet: string; licence: string; count: number }[],
): Outcome<never> {
  const problems = forbidden.map(({ dataSet, licence, count }) => ({
    code: 'corpus.licence-forbids',
    path: dataSet,
    because: `${count} rows of ${titleOf(dataSet)} came under ${licence in LICENCES ? LICENCES[licence as LicenceName].title : licence}`,
    try: 'leave them out with --leave-out-forbidden',
  }));
  return { ok: false, problems };
}

function titleOf(dataSet: string): string {
  return DATA_SETS.find(({ name }) => name === dataSet)?.title ?? dataSet;
}
