// Times the desk as a browser meets it: starting, reading, editing, searching, and a case of ten thousand reports.
// Run: npm run bench:store
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const STARTS = 7;
const SEARCHES = 100;
/** Edits, by the size of the case. */
const EDITS = { 500: 100, 10000: 20 } as const;
const OWN = { 'X-Respondeat-Who': 'bench' };

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const RESPONDEAT = join(REPOSITORY, 'packages/desk/bin/respondeat.js');
const TEMPLATE = join(REPOSITORY, 'casebook/erbil-2021-02-15/case.yaml');

interface Desk {
  readonly child: ChildProcess;
  readonly address: string;
  /** From the command to the first page, in milliseconds. */
  readonly milliseconds: number;
}

interface Report {
  readonly id: string;
  readonly origin?: string;
}

/** The Erbil case with reports repeated under ids of their own until there are so many. */
function caseOf(reports: number): string {
  const whole = parse(readFileSync(TEMPLATE, 'utf8')) as { case: string; reports: Report[] };
  const models = whole.reports.filter(({ origin }) => origin === undefined);
  const all = [...whole.reports];
  for (let place = 0; all.length < reports; place++)
    all.push({ ...models[place % models.length]!, id: `more-${place}` });
  return stringify(
    { ...whole, case: `reports-${reports}`, reports: all },
    {
      lineWidth: 100,
      aliasDuplicateObjects: false,
    },
  );
}

async function start(store: string): Promise<Desk> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [RESPONDEAT, 'serve', '--port', '0', '--json', '--store', store],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const line = await new Promise<string>((settle) => {
    child.stdout.setEncoding('utf8').once('data', settle);
  });
  const { address } = JSON.parse(line) as { address: string };
  await (await fetch(address)).text();
  return { child, address, milliseconds: performance.now() - began };
}

async function stop({ child }: Desk): Promise<void> {
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  await ended;
}

/** How long something takes, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function ask(address: string, sent: RequestInit = {}): Promise<string> {
  const response = await fetch(address, { ...sent, headers: OWN });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text.slice(0, 500)}`);
  return text;
}

function row(title: string, figures: readonly number[]): string {
  const rising = figures.toSorted((a, b) => a - b);
  const at = (share: number) => rising[Math.ceil(share * rising.length) - 1]!;
  const columns = [rising[0]!, at(0.5), at(0.95), rising.at(-1)!];
  const shown = columns.map((figure) => figure.toFixed(figure < 10 ? 1 : 0).padStart(9)).join('');
  return title.padEnd(44) + shown;
}

async function edits(address: string, id: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let version = 1; version <= count; version++) {
    const edit = { op: 'replace', path: `/reports/${version}/says`, value: `edited ${version}` };
    const body = JSON.stringify({ baseVersion: version, why: 'bench', edits: [edit] });
    times.push(await timed(() => ask(`${address}/api/cases/${id}`, { method: 'PATCH', body })));
  }
  return times;
}

async function searches(address: string): Promise<number[]> {
  const words = ['rockets', 'erbil', 'كتائب', 'سپاه', 'a b', 'confession', 'iran'];
  const times: number[] = [];
  for (let place = 0; place < SEARCHES; place++) {
    const query = encodeURIComponent(words[place % words.length]!);
    times.push(await timed(() => ask(`${address}/api/search?q=${query}`)));
  }
  return times;
}

/** Ticks of the clock in which Linux counts processor time, a second (proc_pid_stat(5), `getconf CLK_TCK`). */
const TICKS = 100;

/** Processor time that a process has used, in milliseconds: what a machine with nothing else to do would need. */
function processorOf({ child }: Desk): number {
  const status = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const [user, system] = status
    .slice(status.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user! + system!) / TICKS) * 1_000;
}

/** The most memory that a process has held, in megabytes, where the system tells. */
function peakOf({ child }: Desk): string {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_000).toFixed(0);
}

async function starts(folder: string): Promise<void> {
  const store = join(folder, 'cases.db');
  const first = await start(store);
  const filled = await timed(() => ask(`${first.address}/api/cases`));
  await stop(first);
  const warm: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    const desk = await start(store);
    warm.push(desk.milliseconds);
    processor.push(processorOf(desk));
    await stop(desk);
  }
  console.log(row('start, casebook there already', warm));
  console.log(row('the same, processor time', processor));
  console.log(
    `first start: page after ${first.milliseconds.toFixed(0)} ms, casebook after ${(first.milliseconds + filled).toFixed(0)} ms`,
  );
}

async function manyReports(desk: Desk, reports: keyof typeof EDITS): Promise<void> {
  const { address } = desk;
  const id = `reports-${reports}`;
  const body = caseOf(reports);
  // Connections that the server gave up while this was made are noticed now, and not when they are used.
  await setTimeout(100);
  const news = fetch(`${address}/api/progress/${id}`).then((response) => response.text());
  const idle = processorOf(desk);
  const taken = await timed(() => ask(`${address}/api/cases?task=${id}`, { method: 'POST', body }));
  const steps = ((await news).match(/^data/gm) ?? []).length;
  console.log(`\n${reports} reports, ${(body.length / 1e6).toFixed(1)} million characters`);
  const spent = (processorOf(desk) - idle) / 1e3;
  console.log(
    `import ${(taken / 1e3).toFixed(1)} s, processor ${spent.toFixed(1)} s, told in ${steps} events`,
  );
  const sent = { method: 'POST', body: '{}' };
  const processor = processorOf(desk);
  const assessed = await timed(() => ask(`${address}/api/cases/${id}/assess`, sent));
  const used = (processorOf(desk) - processor) / 1e3;
  console.log(
    `assessed after ${(assessed / 1e3).toFixed(1)} s, processor ${used.toFixed(1)} s; peak memory so far ${peakOf(desk)} MB`,
  );
  const read = [];
  for (let time = 0; time < 20; time++)
    read.push(await timed(() => ask(`${address}/api/cases/${id}`)));
  console.log(row('read', read));
  const before = processorOf(desk);
  const edited = await edits(address, id, EDITS[reports]);
  const each = (processorOf(desk) - before) / edited.length;
  console.log(row('edit one report', edited));
  console.log(`processor time of an edit ${each.toFixed(0)} ms`);
  console.log(row('search', await searches(address)));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-bench-'));
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model}, load ${load}\n`,
  );
  console.log(
    `${'milliseconds'.padEnd(44)}${['least', 'median', '95 %', 'most'].map((title) => title.padStart(9)).join('')}`,
  );
  try {
    await starts(folder);
    const desk = await start(join(folder, 'cases.db'));
    await manyReports(desk, 500);
    await manyReports(desk, 10_000);
    await stop(desk);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
