import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { joinTallies, type LightsAsked, type Part, type Tally } from '@respondeat/engine';
import type { CountingJob } from './world-thread.ts';
import type { WorldsRequest } from './worlds-request.ts';

/** Worlds that a thread counts at a time: a fraction of a second, so that all threads end together. Declared. */
const STRETCH = 50;

/** Most threads: each holds the library and a compiled case. Declared. */
const MOST_THREADS = 8;

/** Threads that count worlds of one case, as many as the machine has cores for. */
export class WorldThreads {
  readonly #threads: readonly Worker[];

  constructor(request: WorldsRequest) {
    const count = Math.min(availableParallelism(), MOST_THREADS);
    // A built thread stands beside a built file, a source beside a source.
    const file = new URL(`./world-thread${extname(import.meta.url)}`, import.meta.url);
    this.#threads = Array.from({ length: count }, () => new Worker(file, { workerData: request }));
  }

  get count(): number {
    return this.#threads.length;
  }

  /** Counts the first worlds in which the sponsor played a part, shared among the threads. */
  async tally(part: Part, worlds: number, asked: LightsAsked): Promise<Tally> {
    const jobs = Array.from({ length: Math.ceil(worlds / STRETCH) }, (_, place): CountingJob => {
      const from = place * STRETCH;
      return { asked, stretch: { part, from, to: Math.min(worlds, from + STRETCH) } };
    });
    const counted = await Promise.all(this.#threads.map((thread) => countAll(thread, jobs)));
    return joinTallies(counted.flat());
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}

/** Gives a thread one job after another until none is left. */
async function countAll(thread: Worker, jobs: CountingJob[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) {
    thread.postMessage(job);
    // Fails with the thread's own error, should it have one.
    const [tally] = (await once(thread, 'message')) as [Tally];
    tallies.push(tally);
  }
  return tallies;
}
