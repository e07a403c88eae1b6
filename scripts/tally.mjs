/** @import { Ending } from './quiet-run.mjs' */
/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport */

/**
 * A check counts as one test.
 *
 * @param {Pick<Ending, 'ok'>} ending
 * @returns {Tally}
 */
export function tallyOfCheck({ ok }) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * What a run of tests amounted to. A run that ended badly without a failing test (a file that does
 * not load, a promise nobody awaited) counts as one failure; so does a run without tests, which
 * would otherwise pass for a good one.
 *
 * @param {Pick<Ending, 'ok'>} ending
 * @param {VitestReport | undefined} report
 * @returns {Tally}
 */
export function tallyOfTests({ ok }, report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const broken = !ok || passed === 0 ? 1 : 0;
  return {
    passed,
    failed: Math.max(report.numFailedTests, broken),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
