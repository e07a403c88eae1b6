import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isRecentEnough } from '../packages/desk/bin/node-runtime.js';
import { announce, run, tail, WORKSPACE } from './quiet-run.mjs';

/** @import { Ending } from './quiet-run.mjs' */

const LOCK_FILE = `${WORKSPACE}/package-lock.json`;
const INSTALLED_STAMP = `${WORKSPACE}/node_modules/.respondeat-installed`;

/**
 * `npm install` and not `npm ci`, which refuses a lock file that lists no packages for systems
 * other than Linux; `--no-save` keeps the lock file as it is (decision 3).
 */
const INSTALL = ['npm', 'install', '--no-save', '--prefer-offline', '--loglevel=error'].concat(
  '--include=dev',
  '--include=optional',
);

/** What a build does, in order. Each runs under the Node that npm brought along. */
const BUILD = [
  ['tsc', '-b', 'packages/desk'],
  ['node', 'scripts/join-engine.mjs'],
  ['node', 'scripts/keep-library.mjs'],
];

const WORKBENCH = `${WORKSPACE}/packages/workbench`;
const BUILD_WORKBENCH = ['vite', 'build', 'packages/workbench', '--logLevel=warn'];
/** What the pages of the workbench are made from. */
const MADE_FROM = [
  `${WORKBENCH}/src`,
  `${WORKBENCH}/index.html`,
  `${WORKBENCH}/vite.config.ts`,
].concat(`${WORKSPACE}/packages/engine/src`, LOCK_FILE);

/** What the installation was made from: the lock file and the kind of machine. */
function installationNeeded() {
  const lock = readFileSync(LOCK_FILE);
  return createHash('sha256').update(lock).update(process.arch).digest('hex');
}

function isInstalled() {
  return (
    existsSync(INSTALLED_STAMP) && readFileSync(INSTALLED_STAMP, 'utf8') === installationNeeded()
  );
}

/**
 * Installs twice where the host's Node is old: npm leaves out optional packages that do not
 * support the Node it runs under, and the second pass runs under the Node that the first brought.
 */
async function install() {
  rmSync(INSTALLED_STAMP, { force: true });
  let ending = await run(INSTALL);
  if (ending.ok && !isRecentEnough(process.versions.node)) ending = await run(INSTALL);
  if (ending.ok) writeFileSync(INSTALLED_STAMP, installationNeeded());
  return ending;
}

/**
 * Prints why a step failed and what to do about it.
 *
 * @param {Ending} ending
 * @param {string} advice
 */
function explain({ ok, output }, advice) {
  if (!ok) console.error(`\n${tail(output, 30)}\n\n${advice}`);
  return ok;
}

/** Installs packages if none are there or the lock file changed since; says whether all went well. */
export async function installWhatIsMissing() {
  if (isInstalled()) return true;
  const ending = await announce('install packages', install, ({ ok }) => (ok ? 'done' : 'failed'));
  return explain(
    ending,
    'Packages could not be installed. Check that this machine reaches its npm registry and has\n' +
      '1 GB of free space, then run the same command again.',
  );
}

/** Ends with the first step that fails. */
async function runBuild() {
  /** @type {Ending} */
  let ending = { ok: true, output: '' };
  for (const step of BUILD) if (ending.ok) ending = await run(step);
  return ending;
}

/** Compiles what changed since the last time, and keeps what the files of data say; says whether all went well. */
export async function build() {
  const ending = await announce('build', compile, ({ ok }) => (ok ? 'done' : 'failed'));
  return explain(ending, 'The sources do not compile; the messages above say where.');
}

async function compile() {
  const ending = await runBuild();
  return ending.ok && !isWorkbenchBuilt() ? run(BUILD_WORKBENCH) : ending;
}

/** Whether the pages of the workbench are younger than everything that they are made from. */
function isWorkbenchBuilt() {
  const page = `${WORKBENCH}/dist/index.html`;
  return existsSync(page) && statSync(page).mtimeMs > Math.max(...MADE_FROM.map(changedAt));
}

/**
 * When a file, or anything in a folder, was last changed.
 *
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INSTALL_BROWSER = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];

/** Brings the browser that the browser tests drive, where there is none and it may be installed; else they are skipped. */
export async function installBrowser() {
  const isThere =
    process.env.RESPONDEAT_CHROMIUM !== undefined || BROWSERS.some((path) => existsSync(path));
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isThere || !mayInstall) return;
  await announce(
    'install Chromium',
    () => run(INSTALL_BROWSER),
    ({ ok }) => (ok ? 'done' : 'not possible; browser tests are skipped'),
  );
}
