// Measures the corpus beside plain DuckDB SQL and Splink, each in a process of its own, on the same invented records.
// Run: npm run bench:corpus [-- MOST_RECORDS [ROWS_TO_IMPORT]]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measure.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PYTHON = process.env.RESPONDEAT_PEERS_PYTHON ?? `${HERE}.venv/bin/python`;

/** The reconstruction of MELTT needs nothing but Python. */
const PLAIN_PYTHON = existsSync(PYTHON) ? PYTHON : 'python3';

const [most = '10000000', importRows = '5000000'] = process.argv.slice(2);
const sizes = [1e4, 1e5, 1e6, 1e7].filter((size) => size <= Number(most));

function run(command: string, args: readonly string[]): Measured | undefined {
  const { stdout, status } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  });
  if (status !== 0) return undefined;
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measured;
}

function ours(what: string, size: number, folder = ''): Measured | undefined {
  const args = ['--max-old-space-size=8000', `${HERE}measure.ts`];
  return run(process.execPath, [...args, what, String(size), folder]);
}

/** A peer in Python on the records that ours are measured on; undefined where it is not installed, or failed. */
function peer(command: readonly string[], records: string, size: number): Measured | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-bench-'));
  try {
    ours(records, size, folder);
    const [python = '', script = '', ...rest] = command;
    return run(python, [`${HERE}${script}`, join(folder, 'records.csv'), ...rest]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellAll(
  what: string,
  ofSizes: readonly number[],
  measure: (size: number) => Measured | undefined,
): void {
  for (const size of ofSizes) tell(what, size, measure(size));
}

function shownSeconds(seconds: number): string {
  return seconds.toFixed(seconds < 0.02 ? 4 : 2);
}

function tell(what: string, size: number, measured: Measured | undefined): void {
  const cells =
    measured === undefined
      ? ['not here, or it failed']
      : [
          shownSeconds(measured.seconds),
          shownSeconds(measured.processorSeconds),
          Math.round(size / measured.processorSeconds).toLocaleString('en'),
          measured.megabytesBefore?.toFixed(0) ?? '',
          measured.peakMegabytes.toFixed(0),
          measured.found.toLocaleString('en'),
        ];
  console.log(`| ${[what, size.toLocaleString('en'), ...cells].join(' | ')} |`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)} at the start\n`,
);
console.log(
  '| what | records | s | processor s | records a processor second | MB before | peak MB | found |',
);
console.log('|---|---|---|---|---|---|---|---|');
const upTo = (largest: number, from = 0) => sizes.filter((size) => size >= from && size <= largest);
tellAll('candidate pairs, sweep', sizes, (size) => ours('pairs', size));
tellAll('candidate pairs, plain SQL', upTo(1e6), (size) => ours('pairs-sql', size));
tellAll('integration, three sources', sizes, (size) => ours('integrate', size));
tellAll('Splink, three sources', upTo(1e6, 1e5), (size) =>
  peer([PYTHON, 'peer-splink.py'], 'records', size),
);
tellAll('Splink, three sources, with groups', upTo(1e6, 1e5), (size) =>
  peer([PYTHON, 'peer-splink.py', 'groups'], 'records', size),
);
tell('rules of MELTT', 1e4, ours('meltt', 1e4));
tell(
  'rules of MELTT, its matcher reconstructed',
  1e4,
  peer([PLAIN_PYTHON, 'peer-meltt.py'], 'records-of-two', 1e4),
);
tell('import of GDELT-shaped rows', Number(importRows), ours('import', Number(importRows)));
