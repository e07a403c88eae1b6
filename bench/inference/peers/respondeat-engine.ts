// Answers the questions of one file with the engine of this repository and prints times and marginals as JSON.
import { readFileSync } from 'node:fs';
import {
  type CompiledGraph,
  compileWithCutSet,
  type FactorGraph,
  type Query,
} from '@respondeat/engine';
import type { Answers, Question } from '../question.ts';

const question = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Question;
const graph: FactorGraph = {
  variables: question.variables.map(({ name, states }) => ({
    name,
    states: Array.from({ length: states }, (_, state) => `${state}`),
  })),
  factors: question.factors.map(({ scope, table }) => ({ scope, table: Float64Array.from(table) })),
};

function milliseconds<Value>(work: () => Value): { value: Value; time: number } {
  const start = performance.now();
  const value = work();
  return { value, time: performance.now() - start };
}

function allMarginals(compiled: CompiledGraph, query: Query): Float64Array[] {
  const posterior = compiled.infer(query);
  return graph.variables.map((_, variable) => posterior.marginal(variable));
}

function warmTimes(compiled: CompiledGraph, queries: readonly [Query, Query]): number[] {
  const times: number[] = [];
  const end = performance.now() + question.secondsPerFigure * 1000;
  while (times.length < 7 || (performance.now() < end && times.length < 200)) {
    times.push(milliseconds(() => allMarginals(compiled, queries[times.length % 2]!)).time);
  }
  return times;
}

/** Compiling and the first answer; `undefined` where the graph is refused. */
function compileAndAsk(): { compiled: CompiledGraph; marginals: Float64Array[] } | undefined {
  const compilation = compileWithCutSet(graph);
  if (!compilation.ok) return undefined;
  const { compiled } = compilation;
  return { compiled, marginals: allMarginals(compiled, { evidence }) };
}

/** Most memory that the process has held. The kernel's own figure for a child counts what its parent held, too. */
function peakMegabytes(): number {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

const evidence = new Map(question.evidence);
const [changed, , otherState] = question.change;
const other = new Map(evidence).set(changed, otherState);

function answers(): Answers {
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
