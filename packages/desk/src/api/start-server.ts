import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Outcome } from '@respondeat/engine';
import { type PinnedLibrary, readLibrary } from '../library/read-library.ts';
import { type CaseStore, openStore } from '../store/index.ts';
import { application } from './application.ts';
import { takeInCasebook } from './demonstration.ts';
import type { Desk } from './desk.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { TaskProgress } from './task-progress.ts';
import { WorkPool } from './work-pool.ts';

/** Where a server listens, with which store, and who is at the desk. */
export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** A file, or the address of a PostgreSQL database. */
  readonly store: string;
  readonly who: string;
  /** The folder of a corpus of events, where there is one. */
  readonly corpus?: string | undefined;
  /** Whether a new store stays empty, without the casebook. */
  readonly empty: boolean;
  readonly clock: () => Date;
  readonly report: (fault: unknown) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly address: string;
  /** Ends when the casebook is in a store that was empty. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Only this machine reaches it: there is no sign-in. */
const LOOPBACK = '127.0.0.1';

/** Opens the store and listens. A store without cases takes in the casebook, and answers about cases wait for it. */
export async function startServer(options: ServerOptions): Promise<Outcome<RunningServer>> {
  const { port, clock, report } = options;
  const opened = await openStore(options.store, clock);
  if (!opened.ok) return opened;
  const desk = deskOver(opened.value, options);
  const app = application(desk, report);
  let ready = Promise.resolve();
  const fetch = async (request: Request) => {
    if (new URL(request.url).pathname.startsWith('/api/cases')) await ready.catch(() => undefined);
    return app.fetch(request);
  };
  const { server, address } = await listening(fetch, port).catch(async (error: unknown) => {
    await closeDesk(desk);
    throw error;
  });
  // Not before somebody can be answered: a desk that cannot listen leaves a new store as it is.
  if (!options.empty) ready = takeInCasebook(desk.store, desk.work);
  ready.catch(report);
  const close = async () => {
    await new Promise<void>((settle) => {
      server.close(() => settle());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    await ready.catch(() => undefined);
    await closeDesk(desk);
  };
  return { ok: true, value: { address, ready, close } };
}

function deskOver(store: CaseStore, { who, corpus }: ServerOptions): Desk {
  let pinned: PinnedLibrary | undefined;
  return {
    store,
    work: new WorkPool(),
    drawing: new OneAtATime(),
    who,
    corpus,
    progress: new TaskProgress(),
    pinned: () => (pinned ??= readLibrary()),
  };
}

async function closeDesk({ work, store }: Desk): Promise<void> {
  await work.close();
  await store.close();
}

function listening(fetch: (request: Request) => Promise<Response>, port: number) {
  return new Promise<{ server: ReturnType<typeof serve>; address: string }>((settle, fail) => {
    const server = serve({ fetch, port, hostname: LOOPBACK }, (info: AddressInfo) =>
      settle({ server, address: `http://${LOOPBACK}:${info.port}` }),
    );
    server.on('error', fail);
  });
}
