// `npm start`: from a bare clone to the first dossier. `npm start -- ARGUMENTS` passes other
// arguments to the command line. Runs under any Node from 20 on, without packages.
import { spawnSync } from 'node:child_process';
import { build, installWhatIsMissing } from './prepare.mjs';
import { WORKSPACE, workspaceEnvironment } from './quiet-run.mjs';

const FIRST_CASE = ['attribute', 'casebook/erbil-2021-02-15'];
const asked = process.argv.slice(2);

if ((await installWhatIsMissing()) && (await build())) {
  const args = asked.length > 0 ? asked : FIRST_CASE;
  console.log(`  respondeat ${args.join(' ')}\n`);
  const { status } = spawnSync('node', ['packages/desk/bin/respondeat.js', ...args], {
    cwd: WORKSPACE,
    env: workspaceEnvironment(),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  process.exitCode = 1;
}
