import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Outcome } from '@respondeat/engine';

/** A table that DuckDB can read: the file itself, or a copy of it as CSV that is removed when done with. */
export interface TableCopy {
  readonly path: string;
  remove(): void;
}

/** Most bytes of a file that is read into memory to be copied. Declared: a sheet of Excel holds a million rows. */
const MOST_BYTES = 512_000_000;

const KEPT: TableCopy['remove'] = () => undefined;

/**
 * A spreadsheet (.xlsx, its first sheet) or a GeoJSON file as CSV, a line for each row or feature. Other files are given back
 * as they are. Points of GeoJSON become the columns longitude and latitude; of other shapes only the properties are taken.
 */
export async function tableCopy(path: string): Promise<Outcome<TableCopy>> {
  const extension = extname(path).toLowerCase();
  if (extension !== '.xlsx' && extension !== '.geojson')
    return { ok: true, value: { path, remove: KEPT } };
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MOST_BYTES)
      return refuse(
        'file.too-large',
        `\`${path}\` has more than ${MOST_BYTES} bytes`,
        'save it as CSV',
      );
    const rows =
      extension === '.xlsx' ? await rowsOfSheet(path) : rowsOfFeatures(bytes.toString('utf8'));
    const folder = mkdtempSync(join(tmpdir(), 'respondeat-table-'));
    const copy = join(folder, 'table.csv');
    writeFileSync(copy, `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`);
    return {
      ok: true,
      value: { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) },
    };
  } catch (error) {
    const because = `\`${path}\` cannot be read as ${extension}: ${(error as Error).message}`;
    return refuse(
      'corpus.unreadable',
      because,
      'open it to see that it is whole, or save it as CSV',
    );
  }
}

async function rowsOfSheet(path: string): Promise<readonly (readonly unknown[])[]> {
  const { readSheet } = await import('read-excel-file/node');
  return readSheet(path);
}

interface Feature {
  readonly geometry?: { readonly type?: string; readonly coordinates?: readonly number[] } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly id?: string | number;
}

function rowsOfFeatures(text: string): readonly (readonly unknown[])[] {
  const { features } = JSON.parse(text) as { features?: readonly Feature[] };
  if (!Array.isArray(features)) throw new Error('it has no features');
  const records = (features as readonly Feature[]).map(({ geometry, properties, id }) => {
    const [longitude, latitude] = geometry?.type === 'Point' ? (geometry.coordinates ?? []) : [];
    return { ...(id === undefined ? {} : { id }), ...properties, longitude, latitude };
  });
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return [
    columns,
    ...records.map((record) =>
      columns.map((column) => (record as Record<string, unknown>)[column]),
    ),
  ];
}

/** A value as a cell of CSV on one line, so that a line is a row. */
function cell(said: unknown): string {
  if (said === undefined || said === null) return '';
  if (said instanceof Date) return said.toISOString().slice(0, 10);
  const text = textOf(said).replaceAll(/[\r\n]+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(said: unknown): string {
  return typeof said === 'string' ? said : JSON.stringify(said);
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
