// One processor's share of refits, of recovery or of tests under no effect. Run as a worker by `workers.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import {
  CONSTANT,
  examineInterruptions,
  fitDaily,
  fitTimed,
  intervalOf,
  type Random,
  seededRandom,
  simulateDaily,
  simulateTimed,
  testExcitement,
  testShift,
} from '@respondeat/engine';
import type { Share, Tally } from './workers.ts';

const TIMED = { baseRate: 0.5, jump: 0.9, decay: 1.5 };
const EVENTS = 10_000;

const DAILY = {
  baseRate: 0.8,
  branching: 0.6,
  persistence: 0.7,
  size: 2.5,
  crossBranching: 0,
  shift: 0,
};
const HAWKES = { ...CONSTANT, selfExciting: true };
const NUMBERS = ['baseRate', 'branching', 'persistence', 'size'] as const;
const DAYS = 1_000;

/** Few attacks, as in the campaigns that are asked about, and some thirty responses that nothing hangs on. */
const QUIET = { ...DAILY, baseRate: 0.3, branching: 0.5, size: 1.5 };
const QUIET_DAYS = 700;
const RESPONSE_CHANCE = 0.04;

const LEVEL = 0.05;

function refit(random: Random, tally: Tally): void {
  const times = simulateTimed(EVENTS, TIMED, random);
  const start = performance.now();
  const fit = fitTimed({ times, end: times[EVENTS - 1] as number });
  add(tally, 'milliseconds', performance.now() - start);
  add(tally, 'evaluations', fit.evaluations);
  add(tally, 'converged', Number(fit.converged));
}

function recover(random: Random, tally: Tally): void {
  const record = { counts: simulateDaily(DAYS, DAILY, random) };
  const fit = fitDaily(HAWKES, record);
  for (const name of NUMBERS) {
    const { lower, upper } = intervalOf(fit, record, name);
    add(tally, name, Number(lower <= DAILY[name] && DAILY[name] <= upper));
  }
}

function testNothing(random: Random, tally: Tally): void {
  const counts = simulateDaily(QUIET_DAYS, QUIET, random);
  const others = Float64Array.from(counts, () => Number(random() < RESPONSE_CHANCE));
  const days = Array.from(others.keys()).filter((day) => others[day] === 1);
  const shift = testShift(counts, others);
  add(tally, 'shift', Number(shift.chance < LEVEL));
  add(tally, 'held', Number(shift.interval.lower <= 1 && 1 <= shift.interval.upper));
  add(tally, 'excitement', Number(testExcitement(counts, others).chance < LEVEL));
  const { together } = examineInterruptions(counts, days);
  add(tally, 'placebo', Number((together?.chance ?? 1) < LEVEL));
}

function add(tally: Tally, name: string, amount: number): void {
  tally[name] = (tally[name] ?? 0) + amount;
}

const WORK = { refit, recover, testNothing };
const { work, runs, seed } = workerData as Share;
const random = seededRandom(seed);
const tally: Tally = {};
for (let run = 0; run < runs; run++) WORK[work](random, tally);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(tally);
