import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { Outcome, Problem } from '@respondeat/engine';
import { isName, startServer } from '../../api/index.ts';
import { checkFolder } from '../../output/write-together.ts';
import { isDatabaseAddress } from '../../store/index.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import { OWN_FOLDER, shownPlace, usualStore } from '../store-place.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat serve`, as the command line gives them. */
export interface ServeFlags {
  readonly port: string;
  readonly store?: string;
  readonly who?: string;
  readonly corpus?: string;
  readonly empty?: boolean;
  readonly json?: boolean;
}

const HIGHEST_PORT = 65_535;

/** Serves the workbench and its API to this machine until it is interrupted. */
export async function serve(flags: ServeFlags, { out, err }: Terminal): Promise<ExitCode> {
  const port = portIn(flags.port);
  const store = flags.store ?? usualStore();
  const who = whoIsHere(flags.who);
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: '' }, { asJson: flags.json === true, terminal: { out, err } });
  const folders = readyFolders(store, flags.corpus);
  if (!folders.ok) return refuse(folders.problems);
  const report = (fault: unknown) => err.line(faultText(fault));
  const clock = () => new Date();
  const started = await startServer({
    port,
    store,
    who,
    corpus: flags.corpus,
    empty: flags.empty === true,
    clock,
    report,
  }).catch(refusedPort(port));
  if (!started.ok) return refuse(started.problems);
  const { address, close } = started.value;
  out.line(
    flags.json === true
      ? JSON.stringify({ address, store: shownPlace(store), who })
      : `Respondeat is at ${address}/ (${who}; store: ${shownPlace(store)}). Ctrl-C ends it.`,
  );
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  await close();
  return EXIT.done;
}

/** Looks whether the folders can be written to, and makes that of the store. */
function readyFolders(store: string, corpus: string | undefined): Outcome<void> {
  const folder = isDatabaseAddress(store) ? undefined : dirname(store);
  for (const each of [folder, corpus]) {
    const checked = each === undefined ? undefined : checkFolder(each);
    if (checked?.ok === false) return checked;
  }
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  return { ok: true, value: undefined };
}

/** Whom the history names: as said, or as signed in, or by number where an account has no name, as in a container. */
function whoIsHere(said: string | undefined): string {
  if (said === undefined) return signedIn();
  const who = said.trim();
  if (isName(who)) return who;
  throw new Misuse('--who: give the name of one person, in at most 300 characters');
}

function signedIn(): string {
  try {
    return userInfo().username;
  } catch {
    return `account ${process.getuid?.() ?? 'without a name'}`;
  }
}

function portIn(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT) return Number(text);
  throw new Misuse(`--port ${text}: give a number from 0 (any free port) to ${HIGHEST_PORT}`);
}

function refusedPort(port: number) {
  return (error: unknown): never => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Misuse(`--port ${port}: something listens there already`);
    if (code === 'EACCES') throw new Misuse(`--port ${port}: you may not listen there`);
    throw error;
  };
}

function faultText(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
