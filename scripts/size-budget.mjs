// Measures files, functions and parameter lists, and fails above the hard limits.
// Lines are lines of code: comments and blank lines are not counted.
import { globSync, readFileSync } from 'node:fs';
import { measureSize } from './measure-size.mjs';
import { WORKSPACE } from './quiet-run.mjs';

/** @typedef {{ where: string, size: number }} Entry one thing measured, and where a reader finds it */
/** @typedef {{ what: string, limit: number, entries: readonly Entry[] }} Budget */

const PRODUCT = ['packages/*/{src,bin}/**/*.{ts,tsx,js}', 'scripts/**/*.mjs', 'bench/**/*.ts'];
const TESTS = ['packages/*/src/**/*.test*.ts', 'scripts/**/*.test.ts', 'test/**/*.ts'];

/** @param {readonly string[]} patterns */
function filesOf(patterns) {
  return globSync(patterns, { cwd: WORKSPACE, exclude: ['**/node_modules/**'] }).toSorted();
}

/** @param {string} path */
function measure(path) {
  return { path, ...measureSize(path, readFileSync(`${WORKSPACE}/${path}`, 'utf8')) };
}

/** @param {readonly ReturnType<typeof measure>[]} files */
function sizesOfFiles(files) {
  return files.map(({ path, lines }) => ({ where: path, size: lines }));
}

/**
 * Hard limits and what stands under them. They are far above what is usual: a median file has
 * some 80 lines, a median function 10 (decision 2).
 *
 * @returns {readonly Budget[]}
 */
function budgets() {
  const testPaths = filesOf(TESTS);
  const products = filesOf(PRODUCT)
    .filter((path) => !testPaths.includes(path))
    .map(measure);
  const functions = products.flatMap((file) =>
    file.functions.map((found) => ({
      ...found,
      where: `${file.path}:${found.line} ${found.name}`,
    })),
  );
  return [
    { what: 'files', limit: 400, entries: sizesOfFiles(products) },
    {
      what: 'functions',
      limit: 70,
      entries: functions.map(({ where, lines }) => ({ where, size: lines })),
    },
    {
      what: 'parameters of functions',
      limit: 3,
      entries: functions.map(({ where, parameters }) => ({ where, size: parameters })),
    },
    { what: 'test files', limit: 600, entries: sizesOfFiles(testPaths.map(measure)) },
  ];
}

/**
 * The size that the given share of all entries does not exceed (nearest rank).
 *
 * @param {readonly Entry[]} entries
 * @param {number} share
 */
function quantile(entries, share) {
  const ordered = entries.map(({ size }) => size).toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
}

/**
 * @param {string} title
 * @param {readonly (string | number)[]} columns
 */
function row(title, columns) {
  return title.padEnd(26) + columns.map((column) => String(column).padStart(8)).join('');
}

let overruns = 0;
console.log(row('lines of code', ['count', 'median', '95 %', 'max', 'limit']));
for (const { what, limit, entries } of budgets()) {
  const quantiles = [0.5, 0.95, 1].map((share) => quantile(entries, share));
  console.log(row(what, [entries.length, ...quantiles, limit]));
  for (const { where, size } of entries) {
    if (size <= limit) continue;
    console.log(`  ${where}: ${size}`);
    overruns += 1;
  }
}
process.exitCode = overruns === 0 ? 0 : 1;
