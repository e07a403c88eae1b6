// A step of the build, after `tsc -b packages/desk`: joins the compiled engine and the packages that it stands on into one
// file for each of its entries (decision 86), since Node takes a quarter of a second to find and read 560 small files at the
// start of every command. Under Node 24; `join-engine.mjs FOLDER` joins them elsewhere.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENGINE = fileURLToPath(new URL('../packages/engine/', import.meta.url));

/** The entries of the engine's package, by the names of their joined files. */
const ENTRIES = {
  index: 'dist/index.js',
  'exact-inference': 'dist/inference/exact-inference.js',
};

/** The folder of a package, in the path of a module that is not the engine's own. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * Writes the entries with everything that they import, and the terms of the packages among it.
 *
 * @param {string} folder emptied first
 */
async function joinEngine(folder) {
  const modules = await rolldown({
    cwd: ENGINE,
    input: ENTRIES,
    platform: 'node',
    tsconfig: false,
  });
  const { output } = await modules.write({ dir: folder, cleanDir: true });
  await modules.close();
  const paths = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const packages = new Set(paths.flatMap((path) => PACKAGE.exec(path) ?? []));
  const terms = [...packages].toSorted().map(termsOf);
  writeFileSync(join(folder, 'LICENSES.txt'), terms.join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * The terms of a package, which must go wherever its code goes.
 *
 * @param {string} folder
 */
function termsOf(folder) {
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'];
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined)
    throw new Error(`${folder} does not say on which terms its code is given`);
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name } = /** @type {{ name: string }} */ (JSON.parse(manifest));
  return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}

await joinEngine(process.argv[2] ?? join(ENGINE, 'dist', 'joined'));
