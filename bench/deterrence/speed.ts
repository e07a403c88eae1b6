// One value and slope of a continuous Hawkes likelihood: ours, a plain loop in C, and tick, in turns.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  seededRandom,
  simulateTimed,
  TimedLikelihood,
  type TimedParameters,
} from '@respondeat/engine';

const EVENTS = 1_000_000;
/** Rounds in which each engine has its turn, so that a busy minute falls on all of them. */
const ROUNDS = 6;
/** Evaluations of each turn. */
const TURNS = 5;
const SEED = 20210215;
const AT: TimedParameters = { baseRate: 0.4, jump: 0.9, decay: 1.5 };

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PYTHON = process.env.RESPONDEAT_PEERS_PYTHON ?? `${HERE}.venv/bin/python`;

/** Seconds of processor time of each evaluation, so that a shared machine blurs less, and the log-likelihood where the peer says it. */
interface Measured {
  readonly name: string;
  readonly seconds: number[];
  logLikelihood?: number;
}

function medianOf(seconds: readonly number[]): number {
  return seconds.toSorted((a, b) => a - b)[seconds.length >> 1] as number;
}

/** Median and quartiles: the quickest of many turns on a shared machine is as odd as the slowest. */
function report({ name, seconds, logLikelihood }: Measured, ours: number): string {
  const sorted = seconds.toSorted((a, b) => a - b);
  const rates = [0.75, 0.5, 0.25].map((share) => {
    const time = sorted[Math.floor(share * (sorted.length - 1))] as number;
    return (EVENTS / time / 1e6).toFixed(1).padStart(10);
  });
  const beside = `×${(medianOf(seconds) / ours).toFixed(2)}`.padStart(10);
  const told = logLikelihood === undefined ? '' : `   ${logLikelihood.toFixed(6)}`;
  return name.padEnd(34) + rates.join('') + beside + told;
}

/** A program of the plain loop in C, or why there is none. */
function compiledC(folder: string): string | undefined {
  const program = join(folder, 'hawkes');
  const flags = ['-O3', '-march=native', `${HERE}peers/hawkes.c`, '-o', program, '-lm'];
  const { status } = spawnSync('gcc', flags);
  return status === 0 ? program : undefined;
}

function askC(
  program: string,
  file: string,
  end: number,
): { logLikelihood: number; seconds: number[] } {
  const { baseRate, jump, decay } = AT;
  const args = [file, EVENTS, end, baseRate, jump, decay, TURNS].map(String);
  const [values = '', ...times] = spawnSync(program, args, { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  return { logLikelihood: Number(values.split(' ')[0]), seconds: times.map(Number) };
}

function askTick(file: string): { anew: number[]; held: number[] } | undefined {
  const args = [`${HERE}peers/tick_hawkes.py`, file, AT.baseRate, AT.jump, AT.decay, TURNS].map(
    String,
  );
  const { status, stdout } = spawnSync(PYTHON, args, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { anew: number[]; held: number[] }) : undefined;
}

/** Prints how many events a second each engine takes in. */
export function measureSpeed(): void {
  const folder = mkdtempSync(join(tmpdir(), 'hawkes-speed-'));
  try {
    const times = simulateTimed(EVENTS, AT, seededRandom(SEED));
    const end = times[EVENTS - 1] as number;
    const file = join(folder, 'times.bin');
    writeFileSync(file, Buffer.from(times.buffer));
    const program = compiledC(folder);
    const hasTick = existsSync(PYTHON) && askTick(file) !== undefined;
    const likelihood = new TimedLikelihood({ times, end });
    const ours: Measured = { name: 'ours, plain TypeScript', seconds: [] };
    const c: Measured = { name: 'a loop in C, libm, gcc -O3', seconds: [] };
    const tickHeld: Measured = { name: 'tick, decay held (two slopes)', seconds: [] };
    const tickAnew: Measured = { name: 'tick, decay anew (two slopes)', seconds: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (let turn = 0; turn < TURNS; turn++) {
        const start = process.cpuUsage();
        ours.logLikelihood = likelihood.at(AT).logLikelihood;
        const { user, system } = process.cpuUsage(start);
        ours.seconds.push((user + system) / 1e6);
      }
      if (program !== undefined) {
        const { logLikelihood, seconds } = askC(program, file, end);
        c.logLikelihood = logLikelihood;
        c.seconds.push(...seconds);
      }
      const tick = hasTick ? askTick(file) : undefined;
      tickHeld.seconds.push(...(tick?.held ?? []));
      tickAnew.seconds.push(...(tick?.anew ?? []));
    }
    console.log(`Value and slope of a continuous Hawkes likelihood, ${EVENTS} events, one thread,`);
    console.log(
      `${ROUNDS} rounds of ${TURNS}, engines in turns. Million events a second of processor time; bar: 30.\n`,
    );
    const titles = ['slow ¼', 'median', 'fast ¼', 'time'].map((title) => title.padStart(10));
    console.log(`${''.padEnd(34)}${titles.join('')}   log-likelihood`);
    const own = medianOf(ours.seconds);
    console.log(report(ours, own));
    if (program === undefined) console.log('skipped: no gcc here to compile the loop in C');
    else console.log(report(c, own));
    if (!hasTick) console.log(`skipped: no tick for ${PYTHON} (see README.md)`);
    else for (const measured of [tickHeld, tickAnew]) console.log(report(measured, own));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
