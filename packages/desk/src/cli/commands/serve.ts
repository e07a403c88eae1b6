import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { startServer } from '../../api/index.ts';
import { checkFolder } from '../../output/write-together.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import { isDatabaseAddress, usualStore } from '../store-place.ts';
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
  if (!isDatabaseAddress(store)) mkdirSync(dirname(store), { recursive: true });
  if (flags.corpus !== undefined) {
    const folder = checkFolder(flags.corpus);
    if (!folder.ok)
      return tellProblems(
        { problems: folder.problems, file: flags.corpus },
        { asJson: flags.json === true, terminal: { out, err } },
      );
  }
  const who = flags.who ?? userInfo().username;
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
  if (!started.ok)
    return tellProblems(
      { problems: started.problems, file: '' },
      { asJson: flags.json === true, terminal: { out, err } },
    );
  const { address, close } = started.value;
  out.line(
    flags.json === true
      ? JSON.stringify({ address, store, who })
      : `Respondeat is at ${address}/ (${who}; store: ${store}). Ctrl-C ends it.`,
  );
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  await close();
  return EXIT.done;
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
