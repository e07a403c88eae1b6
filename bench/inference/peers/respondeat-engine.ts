// Answers the questions of one file with the engine of this repository and prints times and marginals as JSON.
import { readFileSync } from 'node:fs';
import { type CompiledGraph, compile, type FactorGraph, type Query } from '@respondeat/engine';
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

const evidence = new Map(question.evidence);
const [changed, , otherState] = question.change;
const other = new Map(evidence).set(changed, otherState);
const cold = milliseconds(() => {
  const compilation = compile(graph);
  if (!compilation.ok) return undefined;
  return {
    compiled: compilation.compiled,
    marginals: allMarginals(compilation.compiled, { evidence }),
  };
});
const answers: Answers =
  cold.value === undefined
    ? { refused: true }
    : {
        version: process.version,
        cold: cold.time,
        warm: warmTimes(cold.value.compiled, [{ evidence: other }, { evidence }]),
        peakMegabytes: process.resourceUsage().maxRSS / 1024,
        marginals: cold.value.marginals.map((marginal) => [...marginal]),
      };
console.log(JSON.stringify(answers));
