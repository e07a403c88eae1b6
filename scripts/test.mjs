// `npm test`: every check and every test, in order, whatever fails on the way. `npm test -- NAMES`
// runs only the steps named. Runs under any Node from 20 on, without packages.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { installBrowser, installWhatIsMissing } from './prepare.mjs';
import { announce, run, tail, WORKSPACE } from './quiet-run.mjs';
import { inWords, tallyOfCheck, tallyOfTests, total } from './tally.mjs';

/** @import { Tally, VitestReport } from './tally.mjs' */
/** @typedef {{ title: string, tally: Tally, output: string }} Report */

/** @type {Readonly<Record<string, string>>} */
const CHECKS = {
  build: 'tsc -b packages/desk',
  'joined engine': 'node scripts/join-engine.mjs',
  'kept library': 'node scripts/keep-library.mjs',
  workbench: 'tsc -b packages/workbench',
  'workbench pages': 'vite build packages/workbench --logLevel=warn',
  'types of tests': 'tsc -b tsconfig.test.json',
  biome: 'biome check --error-on-warnings .',
  oxlint: 'oxlint --type-aware --deny-warnings',
  dependencies: 'depcruise --config .dependency-cruiser.mjs packages scripts',
  knip: 'knip',
  'size budget': 'node scripts/size-budget.mjs',
};

/** Projects of vitest.config.ts. */
const PROJECTS = ['unit', 'prop', 'casebook', 'bad-input', 'command-line', 'documents', 'browser'];

/** Lines of a failing step's output that are shown: enough for some twenty failing tests. */
const LINES_SHOWN = 300;

/**
 * @param {string} title
 * @returns {Promise<Report>}
 */
async function runCheck(title) {
  const ending = await run((CHECKS[title] ?? '').split(' '));
  return { title, tally: tallyOfCheck(ending), output: ending.output };
}

/**
 * @param {string} path
 * @returns {VitestReport | undefined}
 */
function readReport(path) {
  if (!existsSync(path)) return undefined;
  return /** @type {VitestReport} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * @param {string} project
 * @returns {Promise<Report>}
 */
async function runProject(project) {
  const reportFile = `${WORKSPACE}/reports/tests/${project}.json`;
  rmSync(reportFile, { force: true });
  const command = `vitest run --project ${project} --reporter=default --reporter=json`;
  const ending = await run([...command.split(' '), `--outputFile.json=${reportFile}`]);
  const tally = tallyOfTests(ending, readReport(reportFile));
  return { title: project, tally, output: ending.output };
}

/**
 * Runs a step and prints what it said if it failed.
 *
 * @param {string} title
 */
async function runStep(title) {
  if (title === 'browser') await installBrowser();
  const work = PROJECTS.includes(title) ? runProject : runCheck;
  const report = await announce(
    title,
    () => work(title),
    ({ tally }) => inWords(tally),
  );
  if (report.tally.failed > 0) console.log(`${tail(report.output, LINES_SHOWN)}\n`);
  return report;
}

/**
 * Steps to run: those asked for, or all; none if one of them is unknown.
 *
 * @param {readonly string[]} asked
 */
function chooseSteps(asked) {
  const steps = [...Object.keys(CHECKS), ...PROJECTS];
  const unknown = asked.filter((name) => !steps.includes(name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.join(', ')}.`);
    return [];
  }
  return asked.length > 0 ? asked : steps;
}

/** @type {Report[]} */
const reports = [];
if (await installWhatIsMissing()) {
  for (const title of chooseSteps(process.argv.slice(2))) reports.push(await runStep(title));
} else {
  reports.push({ title: 'install packages', tally: tallyOfCheck({ ok: false }), output: '' });
}

const failing = reports.filter(({ tally }) => tally.failed > 0);
if (failing.length > 0) console.log(`\nFailing: ${failing.map(({ title }) => title).join(', ')}`);
const sum = total(reports.map(({ tally }) => tally));
console.log(`\n${inWords(sum)}`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
