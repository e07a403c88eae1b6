// `npm test`: every check and every test, in order, whatever fails on the way. `npm test -- NAMES`
// runs only the steps named. Runs under any Node from 20 on, without packages.
import { readFileSync, rmSync } from 'node:fs';
import { installWhatIsMissing } from './prepare.mjs';
import { announce, run, tail, WORKSPACE } from './quiet-run.mjs';

/** @import { Ending } from './quiet-run.mjs' */
/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ title: string, tally: Tally, output: string }} Report */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport */

/** @type {Readonly<Record<string, string>>} */
const CHECKS = {
  build: 'tsc -b packages/desk',
  'types of tests': 'tsc -b tsconfig.test.json',
  biome: 'biome check --error-on-warnings .',
  oxlint: 'oxlint --type-aware --deny-warnings',
  dependencies: 'depcruise --config .dependency-cruiser.mjs packages scripts',
  knip: 'knip --treat-config-hints-as-errors',
  'size budget': 'node scripts/size-budget.mjs',
};

/** Projects of vitest.config.ts. */
const PROJECTS = ['unit', 'prop', 'casebook', 'bad-input', 'command-line', 'documents'];

/** Lines of a failing step's output that are shown: enough for some twenty failing tests. */
const LINES_SHOWN = 300;

/**
 * Runs one check, which counts as one test.
 *
 * @param {string} title
 * @returns {Promise<Report>}
 */
async function runCheck(title) {
  const { ok, output } = await run((CHECKS[title] ?? '').split(' '));
  const tally = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return { title, tally, output };
}

/**
 * What a vitest run amounted to. A run that ended badly without a failing test (a file that does
 * not load, a promise nobody awaited) counts as one failure; so does a project without tests.
 *
 * @param {Ending} ending
 * @param {string} reportFile
 * @returns {Tally}
 */
function tallyOf(ending, reportFile) {
  try {
    const report = /** @type {VitestReport} */ (JSON.parse(readFileSync(reportFile, 'utf8')));
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
    const broken = !ending.ok || passed === 0 ? 1 : 0;
    return {
      passed,
      failed: Math.max(numFailedTests, broken),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
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
  return { title: project, tally: tallyOf(ending, reportFile), output: ending.output };
}

/** @param {Tally} tally */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs a step and prints what it said if it failed.
 *
 * @param {string} title
 */
async function runStep(title) {
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
 * Steps to run: those asked for, or all; nothing if one is unknown.
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

/** @param {readonly Report[]} reports */
function conclude(reports) {
  const failing = reports.filter(({ tally }) => tally.failed > 0).map(({ title }) => title);
  if (failing.length > 0) console.log(`\nFailing: ${failing.join(', ')}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { tally } of reports) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 && total.passed > 0;
}

const steps = (await installWhatIsMissing()) ? chooseSteps(process.argv.slice(2)) : [];
/** @type {Report[]} */
const reports = [];
for (const title of steps) reports.push(await runStep(title));
process.exitCode = conclude(reports) ? 0 : 1;
