// A test runner for Stryker that loads the tests of some folders once and runs them in its own process, mutant after
// mutant. Nothing is loaded anew for a mutant, which is most of what one costs otherwise.
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const STAND_IN = new URL('vitest-stand-in.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isTest = specifier === 'vitest' && context.parentURL !== STAND_IN;
    return isTest ? { url: STAND_IN, shortCircuit: true } : next(specifier, context);
  },
});

/** The numbers by which Stryker knows how a test ended. */
const SUCCESS = 0;
const FAILED = 1;

/** @typedef {import('./vitest-stand-in.mjs').GatheredTest} GatheredTest */

class BesideRunner {
  /** What mutated code reads and counts in. @type {Record<string, unknown>} */
  #mutation = {};
  /** Quick tests first. @type {GatheredTest[]} */
  #tests = [];
  /** @type {readonly string[]} */
  #mutated;

  /** @param {{ mutate: readonly string[] }} options */
  constructor({ mutate }) {
    this.#mutated = mutate.filter((pattern) => !pattern.startsWith('!'));
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    Reflect.set(globalThis, '__stryker__', this.#mutation);
    // `expect` asks the worker that it is meant to run in for its settings.
    Reflect.set(globalThis, '__vitest_worker__', {
      config: { root: process.cwd(), expect: {} },
      filepath: '',
    });
    const { testsOf } = await import('./vitest-stand-in.mjs');
    await importOf('scripts/short-properties.ts');
    for (const file of testsBeside(this.#mutated))
      this.#tests.push(...(await testsOf(file, () => importOf(file))));
  }

  /** Runs every test, and has Stryker know which mutants each of them meets. */
  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      this.#mutation.currentTestId = test.id;
      tests.push(await resultOf(test));
    }
    this.#mutation.currentTestId = undefined;
    const costs = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests.sort((a, b) => (costs.get(a.id) ?? 0) - (costs.get(b.id) ?? 0));
    return { status: 'complete', tests, mutantCoverage: this.#mutation.mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: string[], hitLimit?: number }} asked */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = new Set(testFilter);
    const tests = this.#tests.filter(({ id }) => testFilter === undefined || wanted.has(id));
    Object.assign(this.#mutation, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      return await this.#outcomeOf(tests, hitLimit ?? Number.POSITIVE_INFINITY);
    } finally {
      this.#mutation.activeMutant = undefined;
    }
  }

  async dispose() {}

  /**
   * @param {readonly GatheredTest[]} tests
   * @param {number} hitLimit after so many times in one place, code is taken to go in circles
   */
  async #outcomeOf(tests, hitLimit) {
    for (const [at, test] of tests.entries()) {
      const result = await resultOf(test);
      if (Number(this.#mutation.hitCount) > hitLimit) return { status: 'timeout' };
      if (result.status === FAILED)
        return { ...result, status: 'killed', nrOfTests: at + 1, killedBy: [test.id] };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }
}

/**
 * The tests in the folders of files, or of patterns of files, that are mutated.
 *
 * @param {readonly string[]} mutated
 */
function testsBeside(mutated) {
  const folders = mutated.map((pattern) => path.dirname(`${pattern.split('*')[0]}.`));
  const found = folders.flatMap((folder) => globSync(`${folder}/**/*.{test,test-prop}.ts`));
  return [...new Set(found)].sort();
}

/** @param {GatheredTest} test */
async function resultOf({ id, file, run }) {
  const begun = performance.now();
  const told = { id, name: id, fileName: path.resolve(file) };
  try {
    await run();
    return { ...told, status: SUCCESS, timeSpentMs: performance.now() - begun };
  } catch (error) {
    const failureMessage = String(error);
    return { ...told, status: FAILED, failureMessage, timeSpentMs: performance.now() - begun };
  }
}

/** @param {string} file */
function importOf(file) {
  return import(pathToFileURL(path.resolve(file)).href);
}

/** @param {{ mutate: readonly string[] }} options */
const factory = (options) => new BesideRunner(options);
factory.inject = /** @type {const} */ (['options']);

export const strykerPlugins = [{ kind: 'TestRunner', name: 'beside', factory }];
