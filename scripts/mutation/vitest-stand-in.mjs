// Stands in for `vitest` where tests are gathered and run by scripts/mutation/beside-runner.mjs.
import { expect } from 'vitest';

export { expect };

/** @typedef {{ id: string, file: string, run: () => Promise<void> }} GatheredTest */
/** @typedef {(...row: any[]) => unknown} Body */

/** @type {GatheredTest[]} */
const gathered = [];
/** @type {Map<string, number>} how many tests have had an id */
const told = new Map();
let file = '';
/** @type {readonly string[]} */
let titles = [];
/** @type {readonly Body[]} */
let preparations = [];

/**
 * The tests of a file.
 *
 * @param {string} path
 * @param {() => Promise<unknown>} load imports the file
 */
export async function testsOf(path, load) {
  file = path;
  preparations = [];
  const before = gathered.length;
  await load();
  return gathered.slice(before);
}

/**
 * @param {string} title
 * @param {Body} body
 * @param {readonly unknown[]} [row]
 */
function gather(title, body, row = []) {
  const name = `${file}#${[...titles, title].join(' > ')}`;
  const nth = told.get(name) ?? 0;
  told.set(name, nth + 1);
  const first = preparations;
  gathered.push({
    id: nth === 0 ? name : `${name} (${nth + 1})`,
    file,
    run: async () => {
      for (const prepare of first) await prepare();
      await body(...row);
    },
  });
}

/**
 * @param {string} title
 * @param {...(Body | object)} rest options, if any, and what is tested
 */
export function test(title, ...rest) {
  gather(title, bodyIn(rest));
}

/** @param {readonly unknown[]} rows */
test.each =
  (rows) =>
  /**
   * @param {string} title
   * @param {...(Body | object)} rest
   */
  (title, ...rest) => {
    for (const row of rows) gather(title, bodyIn(rest), Array.isArray(row) ? row : [row]);
  };

/**
 * @param {string} title
 * @param {() => void} body
 */
export function describe(title, body) {
  const outer = { titles, preparations };
  titles = [...titles, title];
  body();
  ({ titles, preparations } = outer);
}

/** @param {Body} prepare */
export function beforeEach(prepare) {
  preparations = [...preparations, prepare];
}

/** @param {readonly (Body | object)[]} rest */
function bodyIn(rest) {
  return /** @type {Body} */ (rest.find((one) => typeof one === 'function'));
}
