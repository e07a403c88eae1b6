// Times a whole attribution as a user runs it: a new process each time, PDF, HTML and JSON written, the build warm.
// Run: npm run build && node bench/attribute/attribute.ts [CASE]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 7;

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const RESPONDEAT = 'packages/desk/bin/respondeat.js';
const CASE = process.argv[2] ?? 'casebook/erbil-2021-02-15';

/** Forms of the command, run in turns: with the worlds that every dossier tells of, and without. */
const FORMS = [
  { title: 'the whole dossier', options: [] },
  { title: 'with --no-attainability', options: ['--no-attainability'] },
] as const;

/** What one run took. */
interface Run {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/** Runs a program of the repository under this Node in a new process, and gives what it printed on a descriptor. */
function runNode(args: readonly string[], descriptor: 1 | 3): string {
  const { status, output } = spawnSync(process.execPath, args, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(output.join('\n'));
  return output[descriptor] ?? '';
}

function attribute(folder: string, options: readonly string[]): Run {
  const start = performance.now();
  const meter = fileURLToPath(new URL('./resources-used.ts', import.meta.url));
  const command = [RESPONDEAT, 'attribute', CASE, '--out', folder, ...options];
  const used = runNode(['--import', meter, ...command], 3);
  const seconds = (performance.now() - start) / 1e3;
  // Kilobytes and microseconds (Node's `process.resourceUsage`).
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(used) as NodeJS.ResourceUsage;
  return {
    seconds,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
  };
}

function stagesOf(folder: string): Record<string, number> {
  const program = fileURLToPath(new URL('./stages.ts', import.meta.url));
  return JSON.parse(runNode([program, CASE, folder], 1)) as Record<string, number>;
}

function ordered(figures: readonly number[]): [least: number, median: number, most: number] {
  const rising = figures.toSorted((a, b) => a - b);
  return [rising[0]!, rising[rising.length >> 1]!, rising.at(-1)!];
}

function row(title: string, columns: readonly string[]): string {
  return title.padEnd(26) + columns.map((column) => column.padStart(10)).join('');
}

function printSettings(): void {
  const [processor] = cpus();
  console.log(`respondeat attribute ${relative('', CASE)} --out FOLDER`);
  console.log(`${RUNS} runs, each a new process, after one that is not counted`);
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${processor?.model})`,
  );
  console.log(`load average before: ${loadavg()[0]?.toFixed(2)}\n`);
}

/** Runs so often as is measured, each into a folder of its own, after one that fills the system's caches. */
function repeat<Result>(work: (folder: string) => Result): Result[] {
  const parent = mkdtempSync(join(tmpdir(), 'respondeat-bench-'));
  try {
    work(join(parent, 'first'));
    return Array.from({ length: RUNS }, (_, run) => work(join(parent, `run-${run}`)));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function printRuns(title: string, runs: readonly Run[]): void {
  const figures = (of: (run: Run) => number, digits: number) =>
    ordered(runs.map(of)).map((figure) => figure.toFixed(digits));
  console.log(row(title, ['least', 'median', 'most']));
  const rows = [
    ['wall clock, s', figures(({ seconds }) => seconds, 2)],
    ['processor time, s', figures(({ processorSeconds }) => processorSeconds, 2)],
    ['peak memory, MB', figures(({ peakMegabytes }) => peakMegabytes, 0)],
  ] as const;
  for (const [name, columns] of rows) console.log(row(name, columns));
  console.log('');
}

printSettings();
const turns = repeat((folder) =>
  FORMS.map(({ options }, form) => attribute(`${folder}-${form}`, options)),
);
for (const [form, { title }] of FORMS.entries())
  printRuns(
    title,
    turns.map((turn) => turn[form]!),
  );

const stages = repeat(stagesOf);
console.log(row('stage without worlds, ms', ['least', 'median', 'most']));
for (const stage of Object.keys(stages[0] ?? {}))
  console.log(
    row(
      stage,
      ordered(stages.map((each) => each[stage] ?? 0)).map((ms) => ms.toFixed(0)),
    ),
  );
