// Runs in the folder of a package before `npm pack` (`add`) and after it (`remove`): puts beside a package what it needs
// away from the repository. Data lie at the root and the pages in the workbench's package (decisions 5 and 81), so that
// each stands in the repository once, and in an installed package as well.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

const DATA = ['vocabulary', 'standards', 'measures', 'register', 'model', 'casebook'];

/** What goes beside each package: from the root of the repository, to its own folder. */
const BESIDE = {
  engine: [['LICENSE', 'LICENSE']],
  desk: [
    ['LICENSE', 'LICENSE'],
    ['LICENSE-DATA', 'LICENSE-DATA'],
    ...DATA.map((name) => [name, join('shipped', name)]),
    [join('packages', 'workbench', 'dist'), join('shipped', 'workbench')],
  ],
};

/** Folders that an earlier step makes; without them an installed package would not work. */
const BUILT = {
  engine: [join('dist', 'joined')],
  desk: ['dist', join('dist', 'kept-library.json')],
};

const [what] = process.argv.slice(2);
const name = /** @type {'engine' | 'desk'} */ (basename(process.cwd()));
const beside = BESIDE[name];
if (beside === undefined || (what !== 'add' && what !== 'remove')) {
  throw new Error('usage, in packages/engine or packages/desk: packed-files.mjs add|remove');
}
if (what === 'add') add();
else remove();

function add() {
  const sources = beside.map(([from]) => join(REPOSITORY, /** @type {string} */ (from)));
  const missing = [...BUILT[name], ...sources].filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')}: not there; \`npm run build\` first`);
  remove();
  for (const [from = '', to = ''] of beside)
    cpSync(join(REPOSITORY, from), to, { recursive: true });
}

function remove() {
  for (const [, to = ''] of beside) rmSync(to, { recursive: true, force: true });
  rmSync('shipped', { recursive: true, force: true });
}
