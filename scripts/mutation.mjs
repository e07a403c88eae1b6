// `npm run mutation`: changes the engine in small ways and expects a test to notice each change.
// `npm run mutation -- evidence` does so for the steps named only.
import { spawnSync } from 'node:child_process';
import { WORKSPACE, workspaceEnvironment } from './quiet-run.mjs';

/** The steps whose numbers a dossier leans on. */
const STEPS = ['evidence', 'inference', 'standards'];

const asked = process.argv.slice(2);
const steps = asked.length > 0 ? asked : STEPS;
const mutate = [
  ...steps.map((step) => `packages/engine/src/${step}/**/*.ts`),
  '!packages/engine/src/**/*.test*.ts',
];

const { status } = spawnSync('stryker', ['run', '--mutate', mutate.join(',')], {
  cwd: WORKSPACE,
  env: workspaceEnvironment(),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
