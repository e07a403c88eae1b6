import { describe, expect, test } from 'vitest';
import { inWords, tallyOfCheck, tallyOfTests, total } from './tally.mjs';

const ALL_PASSED = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const WELL = { ok: true };
const BADLY = { ok: false };

describe('a run of tests', () => {
  test('counts what passed, failed and was skipped', () => {
    const report = { numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(tallyOfTests(BADLY, report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('that ended badly without a failing test has failed all the same', () => {
    expect(tallyOfTests(BADLY, ALL_PASSED)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('without a single test has failed', () => {
    expect(tallyOfTests(WELL, { ...ALL_PASSED, numPassedTests: 0 }).failed).toBe(1);
  });

  test('that left no report has failed', () => {
    expect(tallyOfTests(WELL, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('that went well has no failure', () => {
    expect(tallyOfTests(WELL, ALL_PASSED)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });
});

test('a check counts as one test', () => {
  expect(tallyOfCheck(WELL)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyOfCheck(BADLY)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

describe('the closing line', () => {
  test('adds up all steps', () => {
    const sum = total([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 1, failed: 0, skipped: 2 },
    ]);
    expect(inWords(sum)).toBe('4 passed, 1 failed, 2 skipped');
  });

  test('names skipped tests only if there are any', () => {
    expect(inWords({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
  });
});
