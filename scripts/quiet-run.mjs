import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the workspace, without a slash at its end. */
export const WORKSPACE = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Longest time that one step may take. The slowest takes one; whatever takes ten hangs. */
const LONGEST_STEP_MS = 10 * 60_000;

/** Column in which the outcome of a step begins, wide enough for the longest title. */
const TITLE_WIDTH = 26;
const OUTCOME_WIDTH = 30;

/** @typedef {{ title: string, command: readonly string[] }} Step a title for people, and a program with its arguments */
/** @typedef {{ ok: boolean, output: string }} Ending how a program ended, and all that it printed */

/** The environment with the workspace's own tools first, among them the Node that npm brought along. */
export function workspaceEnvironment() {
  return { ...process.env, PATH: `${WORKSPACE}/node_modules/.bin:${process.env.PATH ?? ''}` };
}

/**
 * Runs a program in the workspace and keeps what it prints. Never rejects: a program that
 * cannot be started has failed.
 *
 * @param {readonly string[]} command program and arguments
 * @returns {Promise<Ending>}
 */
export function run([program = '', ...args]) {
  return new Promise((settle) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: WORKSPACE,
      env: { ...workspaceEnvironment(), NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_STEP_MS,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => settle({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      const stopped = signal ? `stopped by ${signal} after too long\n` : '';
      settle({ ok: code === 0, output: output + stopped });
    });
  });
}

/**
 * Runs a step and prints one line about it: title, outcome, seconds.
 *
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @param {(result: Result) => string} outcomeOf a few words on how it ended
 * @returns {Promise<Result>}
 */
export async function announce(title, work, outcomeOf) {
  const start = performance.now();
  process.stdout.write(`  ${title.padEnd(TITLE_WIDTH)}`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${outcomeOf(result).padEnd(OUTCOME_WIDTH)}${seconds.padStart(6)} s\n`);
  return result;
}

/**
 * The last lines of a program's output, indented to stand under its step.
 *
 * @param {string} output
 * @param {number} lines how many at most
 */
export function tail(output, lines) {
  const kept = output.trimEnd().split('\n').slice(-lines);
  return kept.map((line) => `    ${line}`).join('\n');
}
