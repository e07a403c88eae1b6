import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { jsonText } from '../../output/json-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import { isDatabaseAddress, usualStore, withStore } from '../store-place.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat backup` and `respondeat restore`, as the command line gives them. */
export interface BackupFlags {
  readonly store?: string;
  readonly json?: boolean;
}

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
  if (existsSync(file)) return tell(inTheWay(`\`${file}\` is there already`), flags, terminal);
  if (isDatabaseAddress(flags.store ?? ''))
    throw new Misuse('--store: back up PostgreSQL with pg_dump');
  const copied = await withStore(flags.store, async (store) => {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    await store.copyTo(file);
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
  if (existsSync(place)) return tell(inTheWay(`there is a store at \`${place}\``), flags, terminal);
  const sound = await soundCopy(file);
  if (sound.ok) appear(file, place);
  return tell(sound, flags, terminal);
}

/** What a copy holds, if an audit finds nothing wrong with it. */
async function soundCopy(file: string): Promise<Outcome<Copied>> {
  const audited = await withStore(file, (store) => store.audit());
  if (!audited.ok) return audited;
  const { head, entries, tampering } = audited.value;
  const [first] = tampering;
  if (first === undefined) return { ok: true, value: { file, changes: entries, head } };
  return altered(`\`${file}\` was altered: ${first.where}, ${first.because}`);
}

/** Completes the copy beside the place, so that a store is there whole or not at all. */
function appear(file: string, place: string): void {
  mkdirSync(dirname(resolve(place)), { recursive: true });
  const partial = `${place}.partial`;
  rmSync(partial, { force: true });
  copyFileSync(file, partial);
  renameSync(partial, place);
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
  const advice = 'name another file; nothing that is there is replaced';
  return { ok: false, problems: [{ code: 'backup.in-the-way', path: '', because, try: advice }] };
}

function altered(because: string): Outcome<never> {
  const advice =
    '`respondeat audit verify` with this file tells everything; take an earlier backup';
  return { ok: false, problems: [{ code: 'backup.altered', path: '', because, try: advice }] };
}
