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

const [most = '1000000', importRows = '5000000'] = process.argv.slice(2);
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
  const args = ['--conditions=development', '--max-old-space-size=8000', `${HERE}measure.ts`];
  return run(process.execPath, [...args, what, String(size), folder]);
}

/** Splink on the records that ours are measured on; undefined where it is not installed. */
function splink(size: number): Measured | undefined {
  if (!existsSync(PYTHON)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-bench-'));
  try {
    ours('records', size, folder);
    return run(PYTHON, [`${HERE}peer-splink.py`, join(folder, 'records.csv')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(what: string, size: number, measured: Measured | undefined): void {
  const cells =
    measured === undefined
      ? ['not here, or it failed']
      : [
          measured.seconds.toFixed(2),
          measured.processorSeconds.toFixed(2),
          Math.round(size / measured.processorSeconds).toLocaleString('en'),
          measured.peakMegabytes.toFixed(0),
          measured.found.toLocaleString('en'),
        ];
  console.log(`| ${[what, size.toLocaleString('en'), ...cells].join(' | ')} |`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)} at the start\n`,
);
console.log('| what | records | s | processor s | records a processor second | peak MB | found |');
console.log('|---|---|---|---|---|---|---|');
for (const size of sizes) tell('candidate pairs, sweep', size, ours('pairs', size));
for (const size of sizes.filter((each) => each <= 1e6))
  tell('candidate pairs, plain SQL', size, ours('pairs-sql', size));
for (const size of sizes.filter((each) => each <= 1e6))
  tell('integration, three sources', size, ours('integrate', size));
for (const size of sizes.filter((each) => each >= 1e5 && each <= 1e6))
  tell('Splink, three sources', size, splink(size));
tell('import of GDELT-shaped rows', Number(importRows), ours('import', Number(importRows)));
