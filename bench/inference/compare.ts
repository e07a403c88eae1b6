// Runs our engine and each peer that is installed on the same networks, each in a process of its own, and prints
// a row per network. Run: npm run bench:inference [-- NETWORK…]; README.md tells how to install the peers.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { compile, type FactorGraph, parseBif } from '@respondeat/engine';
import { leafEvidence } from './leaf-evidence.ts';
import { type Answers, type Question, questionAbout } from './question.ts';
import { streamingRate } from './streaming-rate.ts';

/** Any; printed, so that a run can be repeated. */
const SEED = 20_210_215;

/** Processes per engine and network; the first answer is the median over them. */
const PROCESSES = 7;
const SECONDS_PER_FIGURE = 0.5;

/** An engine that needs longer for one process is not asked again about that network… */
const LONGEST_SECONDS = Number(process.env.RESPONDEAT_LONGEST_SECONDS ?? 60);

/** …but for its first answer alone, which it may take so long for. pyAgrum took 124 s for munin1. */
const SECONDS_FOR_A_FIRST_ANSWER: Record<string, number> = { munin1: 300 };

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SHARED =
  process.env.RESPONDEAT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const PYTHON = process.env.RESPONDEAT_PEERS_PYTHON ?? `${HERE}.venv/bin/python`;

/** Peers to run, where not all. */
const ASKED_PEERS = process.env.RESPONDEAT_PEERS?.split(',');

interface Engine {
  readonly name: string;
  readonly command: readonly string[];
}

const OURS: Engine = {
  name: 'ours',
  command: [process.execPath, `${HERE}peers/respondeat-engine.mjs`],
};
const PEERS: readonly Engine[] = [
  { name: 'pyAgrum', command: [PYTHON, `${HERE}peers/pyagrum_engine.py`] },
  { name: 'pgmpy', command: [PYTHON, `${HERE}peers/pgmpy_engine.py`] },
];

interface Figures {
  readonly first: number;
  /** The shortest of the first answers: on a busy machine, what the others waited for is no part of the engine. */
  readonly least: number;
  readonly anew: number;
  readonly warm: number;
  readonly peakMegabytes: number;
  readonly marginals: readonly (readonly number[])[];
}

/** One question in two files: with everything timed, and with the first answer alone. */
interface QuestionFiles {
  readonly name: string;
  readonly whole: string;
  readonly onlyFirst: string;
}

type Measured = Figures | { readonly failed: string };

function installed({ name }: Engine): boolean {
  if (ASKED_PEERS !== undefined && !ASKED_PEERS.includes(name)) return false;
  if (!existsSync(PYTHON)) return false;
  return spawnSync(PYTHON, ['-c', `import ${name.toLowerCase()}`]).status === 0;
}

function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1]!;
}

function runOnce(
  { command }: Engine,
  file: string,
  longestSeconds = LONGEST_SECONDS,
): Answers | { readonly failed: string } {
  const [program, ...args] = command;
  const ended = spawnSync(program!, [...args, file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: longestSeconds * 1000,
  });
  if (ended.error !== undefined) return { failed: `> ${longestSeconds} s` };
  if (ended.status !== 0) return { failed: ended.stderr.trim().split('\n').at(-1) ?? 'failed' };
  return JSON.parse(ended.stdout) as Answers;
}

/** The first answer of one process, which takes too long to be asked for more. */
function measureOnce(engine: Engine, file: string, longestSeconds: number): Measured {
  const answers = runOnce(engine, file, longestSeconds);
  if ('failed' in answers) return answers;
  if (answers.refused) return { failed: 'refused' };
  const { first, peakMegabytes, marginals } = answers;
  return { first, least: first, anew: Number.NaN, warm: Number.NaN, peakMegabytes, marginals };
}

/** The first process times everything, the others their first answer alone. */
function measure(engine: Engine, files: QuestionFiles): Measured {
  const { name, whole, onlyFirst } = files;
  const answers = runOnce(engine, whole);
  const longer = SECONDS_FOR_A_FIRST_ANSWER[name];
  if ('failed' in answers && longer !== undefined) return measureOnce(engine, onlyFirst, longer);
  if ('failed' in answers) return answers;
  if (answers.refused) return { failed: 'refused' };
  const first = [answers.first];
  while (first.length < PROCESSES) {
    const again = runOnce(engine, onlyFirst);
    if ('failed' in again || again.refused) return { failed: 'not always' };
    first.push(again.first);
  }
  const { anew, warm, peakMegabytes, marginals } = answers;
  return {
    first: medianOf(first),
    least: Math.min(...first),
    anew: medianOf(anew),
    warm: medianOf(warm),
    peakMegabytes,
    marginals,
  };
}

function largestDifference(ours: Measured, other: Measured): string {
  if ('failed' in ours || 'failed' in other) return '';
  const differences = ours.marginals.flatMap((marginal, variable) =>
    marginal.map((probability, state) =>
      Math.abs(probability - other.marginals[variable]![state]!),
    ),
  );
  return differences.reduce((a, b) => Math.max(a, b)).toExponential(0);
}

/** Four passes over the clique entries that the evidence leaves, at the rate measured for tables of that size. */
function boundOf(graph: FactorGraph, question: Question): number | undefined {
  const compilation = compile(graph, { alwaysObserved: question.evidence.map(([v]) => v) });
  if (!compilation.ok) return undefined;
  const entries = compilation.compiled.totalCliqueStates;
  return (4 * entries * 1000) / streamingRate(entries);
}

function inMilliseconds(time: number): string {
  if (Number.isNaN(time)) return '';
  return time < 10 ? time.toFixed(3) : time.toFixed(time < 100 ? 1 : 0);
}

function cellsOf(measured: Measured): string[] {
  if ('failed' in measured) return [measured.failed.slice(0, 10), '', '', '', ''];
  return [
    inMilliseconds(measured.first),
    inMilliseconds(measured.least),
    inMilliseconds(measured.anew),
    inMilliseconds(measured.warm),
    measured.peakMegabytes.toFixed(0),
  ];
}

function ratio(
  ours: Measured,
  other: Measured,
  of: 'first' | 'least' | 'anew' | 'warm' | 'peakMegabytes',
): string {
  if ('failed' in ours || 'failed' in other) return '';
  if (Number.isNaN(other[of])) return '';
  return of === 'peakMegabytes'
    ? (ours[of] / other[of]).toFixed(2)
    : (other[of] / ours[of]).toFixed(1);
}

function compareOn(name: string, peers: readonly Engine[], folder: string): string[] {
  const text = gunzipSync(readFileSync(`${SHARED}/data/bif/${name}.bif.gz`)).toString();
  const network = parseBif(text);
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  const evidence = leafEvidence(network.value, SEED);
  const question = questionAbout(network.value, evidence, SECONDS_PER_FIGURE);
  const files = {
    name,
    whole: `${folder}/${name}.json`,
    onlyFirst: `${folder}/${name}-first.json`,
  };
  writeFileSync(files.whole, JSON.stringify(question));
  writeFileSync(files.onlyFirst, JSON.stringify({ ...question, onlyFirst: true }));
  const ours = measure(OURS, files);
  const bound = boundOf(network.value, question);
  const toBound = bound === undefined || 'failed' in ours ? '' : (ours.warm / bound).toFixed(1);
  const row = [name, `${question.variables.length}`, ...cellsOf(ours), toBound];
  for (const peer of peers) {
    const other = measure(peer, files);
    row.push(
      ...cellsOf(other),
      ratio(ours, other, 'first'),
      ratio(ours, other, 'least'),
      ratio(ours, other, 'anew'),
      ratio(ours, other, 'warm'),
      ratio(ours, other, 'peakMegabytes'),
      largestDifference(ours, other),
    );
  }
  return row;
}

function headings(peers: readonly Engine[]): string[] {
  const ours = [
    'network',
    'variables',
    'first ms',
    'least ms',
    'anew ms',
    'warm ms',
    'peak MB',
    'to bound',
  ];
  const each = peers.flatMap(({ name }) => [
    `${name} first`,
    'least',
    'anew',
    'warm',
    'MB',
    'x first',
    'x least',
    'x anew',
    'x warm',
    'x MB',
    'differs',
  ]);
  return [...ours, ...each];
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(i > 7 ? 10 : 9)))
    .join(' ');
}

function main(asked: readonly string[]): void {
  if (!existsSync(`${SHARED}/data/bif`)) {
    console.log(
      `No networks: ${SHARED}/data/bif is not there (RESPONDEAT_SHARED names another folder).`,
    );
    return;
  }
  const peers = PEERS.filter(installed);
  const names = readdirSync(`${SHARED}/data/bif`)
    .filter((file) => file.endsWith('.bif.gz'))
    .map((file) => file.slice(0, -'.bif.gz'.length))
    .filter((name) => asked.length === 0 || asked.includes(name));
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors, one thread an engine.`,
  );
  console.log(
    `Evidence on a tenth of the variables, leaves, seed ${SEED}; the same for every engine.`,
  );
  console.log(
    'first: compiling and all marginals, network parsed, in a fresh process. anew: the same in a process',
  );
  console.log(
    'that has done it before. warm: one observed state changed, all marginals. In milliseconds; first: median',
  );
  console.log(
    `of ${PROCESSES} processes, least: the shortest of them; the others of at least 7 runs in one. x: how many times faster we are; x MB:`,
  );
  console.log(
    'our peak memory over theirs. to bound: warm over four passes at the streaming rate. differs: the largest',
  );
  console.log('difference between our marginals and theirs.');
  console.log(`Peers: ${peers.map(({ name }) => name).join(', ') || 'none installed'}.\n`);
  console.log(line(headings(peers)));
  const folder = mkdtempSync(`${tmpdir()}/respondeat-inference-`);
  const rows: string[][] = [];
  try {
    for (const name of names) {
      const row = compareOn(name, peers, folder);
      rows.push(row);
      console.log(line(row));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  mkdirSync(`${HERE}../../reports`, { recursive: true });
  const report = { headings: headings(peers), rows };
  writeFileSync(
    `${HERE}../../reports/bench-inference.json`,
    `${JSON.stringify(report, undefined, 2)}\n`,
  );
}

main(process.argv.slice(2));
