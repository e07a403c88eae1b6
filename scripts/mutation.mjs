// `npm run mutation`: changes the engine in small ways and expects a test to notice each change.
// `npm run mutation -- evidence` does so for the steps named only, `-- --beside inference/worlds` with the tests of these
// folders alone, which are loaded once: it takes a small part of the time and is a lower bound.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { WORKSPACE, workspaceEnvironment } from './quiet-run.mjs';

/** The steps whose numbers a dossier leans on. */
const STEPS = ['evidence', 'inference', 'standards'];

const { values, positionals } = parseArgs({
  options: { beside: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const steps = positionals.length > 0 ? positionals : STEPS;
const mutate = [
  ...steps.map((step) => `packages/engine/src/${step}/**/*.ts`),
  '!packages/engine/src/**/*.test*.ts',
];
const runner = ['--testRunner', 'beside', '--plugins', './scripts/mutation/beside-runner.mjs'];

const { status } = spawnSync(
  'stryker',
  ['run', ...(values.beside ? runner : []), '--mutate', mutate.join(',')],
  { cwd: WORKSPACE, env: workspaceEnvironment(), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
