import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** One file that was imported whole. A line of the journal; what it names is in the store for good. */
export interface ImportEntry {
  /** Imports are counted from 1; of two versions of a row, the one of the later import holds. */
  readonly sequence: number;
  readonly dataSet: string;
  /** Data sets that its rows are of, where each row names its own. */
  readonly holds?: readonly string[];
  /** The release, as the user calls it; empty where not told. */
  readonly release: string;
  /** Name of the file without its folder. */
  readonly file: string;
  readonly sha256: string;
  /** The mapping by which it was read, where it is no known data set. */
  readonly mapping?: string;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Path of the rows within the store; empty where every row was there already. */
  readonly part: string;
}

/** The bytes of a file, and how they are read. */
interface FileAsRead {
  readonly sha256: string;
  readonly dataSet: string;
  readonly mapping: string | undefined;
}

const JOURNAL = 'journal.ndjson';
const PARTS = 'events';
const UNFINISHED = '.unfinished';

/**
 * A folder of imported events: Parquet files that are only ever added, and a journal of what was imported. A part counts
 * from the moment its line of the journal is on disk, and its rows are on disk before that. So a process that is killed
 * leaves either all of a file or nothing that counts, and the same command again finishes it.
 */
export class EventStore {
  readonly #folder: string;
  #entries: readonly ImportEntry[];

  /** Opens a store, or one that is yet to be made. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#entries = readJournal(join(folder, JOURNAL));
  }

  /** Clears away what an import that was killed left behind. For one that holds the lock of the store. */
  clearUnfinished(): void {
    cutOffUnended(join(this.#folder, JOURNAL));
    if (!existsSync(join(this.#folder, PARTS))) return;
    const kept = new Set(this.#entries.map(({ part }) => part));
    for (const name of readdirSync(join(this.#folder, PARTS)))
      if (!kept.has(`${PARTS}/${name}`))
        rmSync(join(this.#folder, PARTS, name), { recursive: true });
  }

  /** What was imported, in order. */
  get entries(): readonly ImportEntry[] {
    return this.#entries;
  }

  /** The import of a file with these bytes as this data set by this mapping, if it is the last that was made of them. */
  importOf({ sha256, dataSet, mapping }: FileAsRead): ImportEntry | undefined {
    const last = this.#entries.findLast(
      (entry) => entry.sha256 === sha256 && entry.dataSet === dataSet,
    );
    return last?.mapping === mapping ? last : undefined;
  }

  /** Names of the data sets of which anything was imported. */
  get dataSets(): readonly string[] {
    return [...new Set(this.#entries.flatMap(dataSetsOf))].toSorted();
  }

  /** Paths of all rows of a data set, or of all. A part may hold rows of others too. */
  partsOf(dataSet?: string): readonly string[] {
    return this.#entries
      .filter(
        (entry) =>
          entry.part !== '' && (dataSet === undefined || dataSetsOf(entry).includes(dataSet)),
      )
      .map(({ part }) => join(this.#folder, part));
  }

  /** Number of the next import. */
  get nextSequence(): number {
    return (this.#entries.at(-1)?.sequence ?? 0) + 1;
  }

  /** Where rows of the next import are written until they count. */
  get unfinishedPath(): string {
    return join(this.#folder, PARTS, `${UNFINISHED}-${this.nextSequence}.parquet`);
  }

  /** Makes the folder for rows, so that `unfinishedPath` can be written. */
  begin(): void {
    mkdirSync(join(this.#folder, PARTS), { recursive: true });
  }

  /** Clears away what was written to `unfinishedPath`, and the folder for rows where none came before. */
  abandon(): void {
    rmSync(this.unfinishedPath, { force: true });
    const parts = join(this.#folder, PARTS);
    if (existsSync(parts) && readdirSync(parts).length === 0) rmdirSync(parts);
  }

  /** The entry that an import would have had, which is not kept. */
  trial(entry: Omit<ImportEntry, 'sequence' | 'part'>): ImportEntry {
    return { sequence: this.nextSequence, ...entry, part: '' };
  }

  /** Makes what was written to `unfinishedPath` count, with everything on disk when this returns. */
  acknowledge(entry: Omit<ImportEntry, 'sequence' | 'part'>): ImportEntry {
    const sequence = this.nextSequence;
    const hasRows = entry.added + entry.revised > 0;
    const part = hasRows
      ? `${PARTS}/${String(sequence).padStart(6, '0')}-${entry.dataSet}.parquet`
      : '';
    if (hasRows) {
      flush(this.unfinishedPath);
      renameSync(this.unfinishedPath, join(this.#folder, part));
      flush(join(this.#folder, PARTS));
    } else rmSync(this.unfinishedPath, { force: true });
    const acknowledged = { sequence, ...entry, part };
    appendLine(join(this.#folder, JOURNAL), JSON.stringify(acknowledged));
    flush(this.#folder);
    this.#entries = [...this.#entries, acknowledged];
    return acknowledged;
  }
}

function dataSetsOf({ dataSet, holds }: ImportEntry): readonly string[] {
  return holds ?? [dataSet];
}

/** Whether a folder is a store. */
export function isEventStore(folder: string): boolean {
  return existsSync(join(folder, JOURNAL));
}

/** Entries of a journal. A last line without an end was never acknowledged, and does not count. */
function readJournal(path: string): readonly ImportEntry[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ImportEntry);
}

function cutOffUnended(path: string): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
}

function appendLine(path: string, line: string): void {
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
