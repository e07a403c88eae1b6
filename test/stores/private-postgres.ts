import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of a test's own. */
export interface PrivatePostgres {
  /** Address of a new, empty database. */
  database(): string;
  stop(): Promise<void>;
}

/** Folder of the programs of the newest PostgreSQL here, wherever Debian or a path puts them; nothing where none is. */
export function postgresPrograms(): string | undefined {
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin').toSorted().reverse(),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as the superuser, so a test that does hands it to another account. */
function lesserAccount(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const account = ['postgres', 'nobody'].find((name) => numberOf('-u', name) !== undefined);
  const [uid, gid] = ['-u', '-g'].map((which) => numberOf(which, account ?? 'nobody'));
  return { uid: uid as number, gid: gid as number };
}

function numberOf(which: string, account: string): number | undefined {
  try {
    return Number(execFileSync('id', [which, account], { stdio: 'pipe' }));
  } catch {
    return undefined;
  }
}

/** Starts a PostgreSQL on a free port of this machine, in a folder that goes when it stops. */
export async function startPostgres(programs: string): Promise<PrivatePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-postgres-'));
  const account = lesserAccount();
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid as number);
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(programs, program), args, { cwd: folder, stdio: 'pipe', ...account });
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'respondeat', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'],
    { cwd: folder, stdio: 'ignore', ...account },
  );
  const ended = new Promise<void>((settle) => server.on('close', () => settle()));
  const reach = ['-h', '127.0.0.1', '-p', String(port), '-U', 'respondeat'];
  await untilReady(() => run('pg_isready', [...reach, '-d', 'postgres']));
  let databases = 0;
  return {
    database: () => {
      const name = `store_${++databases}`;
      run('createdb', [...reach, name]);
      return `postgres://respondeat@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function untilReady(isReady: () => unknown): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      isReady();
      return;
    } catch {
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
  throw new Error('PostgreSQL did not start');
}
