import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Outcome, Problem } from '@respondeat/engine';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder } from '../../output/write-together.ts';
import { isDatabaseAddress } from '../../store/index.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import { OWN_FOLDER, usualStore, withStore } from '../store-place.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat backup` and `respondeat restore`, as the command line gives them. */
export interface BackupFlags {
  readonly store?: string;
  readonly json?: boolean;
}

/** Rights of a store that was restored: its owner's alone. */
const OWN_FILE = 0o600;

/** What was copied. */
interface Copied {
  readonly file: string;
  readonly changes: number;
  /** Hash of the last change, as `respondeat audit verify` tells it. */
  readonly head: string;
}

/** Writes a store into one file, as of one moment, also while a server uses it. */
export async function backup(
  file: string,
  flags: BackupFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isDatabaseAddress(flags.store ?? ''))
    throw new Misuse('--store: back up PostgreSQL with pg_dump');
  const free = freePlace(file);
  if (!free.ok) return tell(free, flags, terminal);
  const copied = await besides(file, async (partial) => {
    const written = await withStore(flags.store, (store) => store.copyTo(partial));
    if (written.ok) appear(partial, file);
    return written;
  });
  return tell(copied.ok ? await soundCopy(file) : copied, flags, terminal);
}

/** Puts a backup where a store is to be. A store that is there is never replaced. */
export async function restore(
  file: string,
  flags: BackupFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const place = flags.store ?? usualStore();
  if (isDatabaseAddress(place)) throw new Misuse('--store: restore PostgreSQL with pg_restore');
  const free = freePlace(place);
  if (!free.ok) return tell(free, flags, terminal);
  const restored = await besides(place, async (partial) => {
    const copied = await copyOf(file, partial);
    // The copy is audited, not what it was made from: that stays untouched, and may lie where nothing can be written.
    const sound = copied.ok ? await soundCopy(partial, file) : copied;
    if (sound.ok) appear(partial, place);
    return sound;
  });
  return tell(restored, flags, terminal);
}

/** Copies a backup as it lies; a store that was not closed as it stands, for its last changes lie beside it. */
async function copyOf(file: string, partial: string): Promise<Outcome<void>> {
  const isWhole = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!isWhole || leftBeside(file) !== undefined)
    return withStore(file, (store) => store.copyTo(partial));
  copyFileSync(file, partial);
  // A backup may be kept from writing; a store is written to.
  chmodSync(partial, OWN_FILE);
  return { ok: true, value: undefined };
}

/** What a copy holds, if an audit finds nothing wrong with it. Problems call it by the name given. */
async function soundCopy(copy: string, file = copy): Promise<Outcome<Copied>> {
  const audited = await withStore(copy, (store) => store.audit());
  if (!audited.ok) return { ok: false, problems: audited.problems.map(calling(copy, file)) };
  const { head, entries, tampering } = audited.value;
  const [first] = tampering;
  if (first === undefined) return { ok: true, value: { file, changes: entries, head } };
  return altered(`\`${file}\` was altered: ${first.where}, ${first.because}`);
}

function calling(path: string, name: string) {
  return (problem: Problem): Problem => ({
    ...problem,
    because: problem.because.replaceAll(path, name),
  });
}

/** Has a file completed in a folder beside its place, which goes afterwards, whatever came of it. */
async function besides<Result>(
  place: string,
  complete: (partial: string) => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  const folder = dirname(resolve(place));
  const writable = checkFolder(folder);
  if (!writable.ok) return writable;
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  const staging = mkdtempSync(join(folder, '.respondeat-'));
  try {
    return await complete(join(staging, basename(place)));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Moves what is complete, and is on the disk, to its place, so that a store is there whole or not at all. */
function appear(complete: string, place: string): void {
  flush(complete, 'r+');
  renameSync(complete, place);
  // Windows opens no folders, and writes them down by itself.
  if (process.platform !== 'win32') flush(dirname(resolve(place)), 'r');
}

function flush(path: string, how: 'r' | 'r+'): void {
  const handle = openSync(path, how);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether a store can be put at a place, where nothing may be, nor anything of a store that was there. */
function freePlace(place: string): Outcome<void> {
  if (existsSync(place)) return inTheWay(`\`${place}\` is there already`);
  const left = leftBeside(place);
  if (left === undefined) return { ok: true, value: undefined };
  return inTheWay(`\`${left}\` is left of a store that was not closed, and would alter another`);
}

/** A file beside a store in which SQLite keeps changes on their way into it (sqlite.org/tempfiles.html). */
function leftBeside(place: string): string | undefined {
  return ['-wal', '-shm', '-journal']
    .map((ending) => place + ending)
    .find((path) => existsSync(path));
}

function tell(copied: Outcome<Copied>, { json }: BackupFlags, terminal: Terminal): ExitCode {
  const asJson = json === true;
  if (!copied.ok)
    return tellProblems({ problems: copied.problems, file: '' }, { asJson, terminal });
  const { file, changes, head } = copied.value;
  terminal.out.line(
    asJson ? jsonText(copied.value) : `${file}: ${counted(changes, 'change')}, up to ${head}.`,
  );
  return EXIT.done;
}

function inTheWay(because: string): Outcome<never> {
  const advice = 'name another file, or move away what is there; nothing that is there is replaced';
  return { ok: false, problems: [{ code: 'backup.in-the-way', path: '', because, try: advice }] };
}

function altered(because: string): Outcome<never> {
  const advice =
    '`respondeat audit verify` with this file tells everything; take an earlier backup';
  return { ok: false, problems: [{ code: 'backup.altered', path: '', because, try: advice }] };
}
