// Times exact inference on the standard networks and prints one row for each.
// Run: npm run build && node bench/inference/networks.ts [NAME…]
// The networks are looked for in ../shared/data, or in the folder that RESPONDEAT_SHARED names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  type CompiledGraph,
  compile,
  type FactorGraph,
  type Posterior,
  parseBif,
  parseUai,
  parseUaiEvidence,
  type Query,
} from '@respondeat/engine';
import { leafEvidence } from './leaf-evidence.ts';

/** Any; printed, so that a run can be repeated. */
const SEED = 20_210_215;

/** Of so many runs the median is given, or of as many as fit into the time, but never fewer than seven. */
const MOST_RUNS = 200;
const FEWEST_RUNS = 7;
const TIME_PER_FIGURE = 1_000;

const FOLDER = `${process.env.RESPONDEAT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))}/data`;

interface Network {
  readonly name: string;
  readonly graph: FactorGraph;
  readonly evidence: ReadonlyMap<number, number>;
  readonly parse: number;
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

function medianTime(work: (run: number) => void): number {
  const times: number[] = [];
  const end = performance.now() + TIME_PER_FIGURE;
  for (let run = 0; run < MOST_RUNS && (run < FEWEST_RUNS || performance.now() < end); run++) {
    times.push(timed(() => work(run)).milliseconds);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const unzip = (path: string): string => gunzipSync(readFileSync(`${FOLDER}/${path}`)).toString();

function expectValue<Value>(
  outcome: { ok: true; value: Value } | { ok: false; problems: unknown },
): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

function readBif(name: string): Network {
  const text = unzip(`bif/${name}.bif.gz`);
  const { value, milliseconds } = timed(() => expectValue(parseBif(text)));
  return { name, graph: value, evidence: leafEvidence(value, SEED), parse: milliseconds };
}

function readUai(name: string): Network {
  const text = unzip(`uai/${name}.uai.gz`);
  const { value, milliseconds } = timed(() => expectValue(parseUai(text)));
  const observed = expectValue(parseUaiEvidence(unzip(`uai/${name}.uai.evid.gz`)));
  const evidence = new Map([...observed].map(([v, state]) => [Number(v), Number(state)]));
  return { name, graph: value, evidence, parse: milliseconds };
}

function askAll({ variables }: FactorGraph, posterior: Posterior): void {
  for (const variable of variables.keys()) posterior.marginal(variable);
}

/** Every number computed anew: each table is replaced by an equal one, which the engine does not compare. */
function wholeAnew({ graph, evidence }: Network, compiled: CompiledGraph): number {
  const tables = new Map(graph.factors.map(({ table }, f) => [f, table]));
  return medianTime(() => askAll(graph, compiled.infer({ evidence, tables })));
}

/** One thing changed since the query before: factors in turn switched off, one at a time. */
function oneChange({ graph, evidence }: Network, compiled: CompiledGraph): number {
  return medianTime((run) => {
    const without = new Set([run % graph.factors.length]);
    askAll(graph, compiled.infer({ evidence, without }));
  });
}

function row(network: Network): string[] {
  const { name, graph, evidence, parse } = network;
  const compilation = timed(() => compile(graph));
  const before = [name, `${graph.variables.length}`, `${evidence.size}`, parse.toFixed(1)];
  const compileTime = compilation.milliseconds.toFixed(1);
  if (!compilation.value.ok) {
    const { cliqueStates } = compilation.value.refusal;
    return [...before, compileTime, cliqueStates.toExponential(2), '', '', '', 'refused'];
  }
  const { compiled } = compilation.value;
  const query: Query = { evidence };
  const first = timed(() => {
    const posterior = compiled.infer(query);
    askAll(graph, posterior);
    return posterior.log10Z;
  });
  return [
    ...before,
    compileTime,
    compiled.totalCliqueStates.toExponential(2),
    first.milliseconds.toFixed(2),
    wholeAnew(network, compiled).toFixed(3),
    oneChange(network, compiled).toFixed(3),
    first.value.toPrecision(9),
  ];
}

function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(`${FOLDER}/${folder}`)) return [];
  return readdirSync(`${FOLDER}/${folder}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

const HEADINGS = [
  'network',
  'variables',
  'observed',
  'parse ms',
  'compile ms',
  'states',
  'first ms',
  'anew ms',
  'change ms',
  'log10 Z',
];

function main(asked: readonly string[]): void {
  const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors, one thread`,
  );
  console.log(
    `BIF: leaf evidence on a tenth of the variables, seed ${SEED}. UAI: the competition's evidence.`,
  );
  console.log(
    'first: after compiling. anew: warm, everything computed again. change: warm, one factor switched',
  );
  console.log(`off. Each with all marginals; medians of ${FEWEST_RUNS} to ${MOST_RUNS} runs.\n`);
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(11))).join(' ');
  console.log(line(HEADINGS));
  for (const name of namesIn('bif', '.bif.gz').filter(isAsked))
    console.log(line(row(readBif(name))));
  for (const name of namesIn('uai', '.uai.gz').filter(isAsked))
    console.log(line(row(readUai(name))));
}

main(process.argv.slice(2));
