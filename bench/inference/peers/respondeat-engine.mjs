// Answers the questions of one file with the engine of this repository and prints times and marginals as JSON. Plain
// JavaScript, as users run it: a process that strips types first would hold the stripper's memory, too.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  compileInferenceWhole,
  keepCompiledCode,
} from '../../../packages/desk/bin/compiled-code.js';

/** @typedef {import('@respondeat/engine/exact-inference').CompiledGraph} CompiledGraph */
/** @typedef {import('@respondeat/engine/exact-inference').FactorGraph} FactorGraph */
/** @typedef {import('@respondeat/engine/exact-inference').Query} Query */
/** @typedef {import('../question.ts').Answers} Answers */
/** @typedef {import('../question.ts').Question} Question */

keepCompiledCode();
await compileInferenceWhole();
const { compileWithCutSet } = await import('@respondeat/engine/exact-inference');

const text = readFileSync(/** @type {string} */ (process.argv[2]), 'utf8');
const question = /** @type {Question} */ (JSON.parse(text));

/** @type {FactorGraph} */
const graph = {
  variables: question.variables.map(({ name, states }) => ({
    name,
    states: Array.from({ length: states }, (_, state) => `${state}`),
  })),
  factors: question.factors.map(({ scope, table }) => ({ scope, table: Float64Array.from(table) })),
};

letGoOfParsing();

const evidence = new Map(question.evidence);
const [changed, , otherState] = question.change;
const other = new Map(evidence).set(changed, otherState);

/** The clock begins after parsing, and so it counts no collecting of what parsing left, as with the peers. What survives one
 *  collection is moved out of the way by the next. */
function letGoOfParsing() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {(how: { type: 'minor' }) => void} */ (runInNewContext('gc'));
  for (let collection = 0; collection < 2; collection++) collect({ type: 'minor' });
}

/** Milliseconds by the clock, or those that all threads of this process had a processor. */
function now() {
  if (process.env.RESPONDEAT_CLOCK !== 'processor') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @template Value
 * @param {() => Value} work
 */
function milliseconds(work) {
  const start = now();
  const value = work();
  return { value, time: now() - start };
}

/**
 * @param {CompiledGraph} compiled
 * @param {Query} query
 */
function allMarginals(compiled, query) {
  const posterior = compiled.infer(query);
  return graph.variables.map((_, variable) => posterior.marginal(variable));
}

/**
 * @param {CompiledGraph} compiled
 * @param {readonly Query[]} queries two, asked in turn
 */
function warmTimes(compiled, queries) {
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + question.secondsPerFigure * 1000;
  while (times.length < 7 || (performance.now() < end && times.length < 200)) {
    const query = /** @type {Query} */ (queries[times.length % 2]);
    times.push(milliseconds(() => allMarginals(compiled, query)).time);
  }
  return times;
}

/** Compiling and the first answer; `undefined` where the graph is refused. */
function compileAndAsk() {
  const compilation = compileWithCutSet(graph);
  if (!compilation.ok) return undefined;
  const { compiled } = compilation;
  return { compiled, marginals: allMarginals(compiled, { evidence }) };
}

/** Most memory that the process has held. The kernel's own figure for a child counts what its parent held, too. */
function peakMegabytes() {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/** @returns {Answers} */
function answers() {
  const first = milliseconds(compileAndAsk);
  if (first.value === undefined) return { refused: true };
  const { compiled, marginals } = first.value;
  const warm = question.onlyFirst ? [] : warmTimes(compiled, [{ evidence: other }, { evidence }]);
  const peak = peakMegabytes();
  return {
    version: process.version,
    first: first.time,
    anew: Array.from(
      { length: question.onlyFirst ? 0 : 7 },
      () => milliseconds(compileAndAsk).time,
    ),
    warm,
    peakMegabytes: peak,
    marginals: marginals.map((marginal) => [...marginal]),
  };
}

console.log(JSON.stringify(answers()));
