import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Folder of the repository. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** The command as a user's shell finds it. */
export const RESPONDEAT = join(REPOSITORY, 'packages/desk/bin/respondeat.js');

/** How a command ended, and what it printed. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Working directory; the repository where left out. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What those who run tests may have set and users mostly have not. */
const SET_FOR_TESTS = new Set(['NO_COLOR', 'FORCE_COLOR', 'NODE_OPTIONS']);

/** The environment of a user who has set nothing that concerns us. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SET_FOR_TESTS.has(name));
  return Object.fromEntries(kept);
}

/** Runs the command line as it was built, with its output piped. */
export function respondeat(
  args: readonly string[],
  { folder = REPOSITORY, environment = {} }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [RESPONDEAT, ...args], {
    cwd: folder,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => settle({ exitCode, stdout, stderr }));
  });
}

/** An empty folder, removed when the test ends, or whenever `whenDone` has it removed. */
export function emptyFolder(whenDone: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-test-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
