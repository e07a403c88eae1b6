import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What each processor is given to do. */
export interface Share {
  readonly work: 'refit' | 'recover' | 'testNothing';
  readonly runs: number;
  readonly seed: number;
}

/** Sums over the runs, by name. */
export type Tally = Record<string, number>;

/** Processors used. Declared: the bar for refits is told for two. */
export const PROCESSORS = Math.min(2, availableParallelism());

/** Does so many runs on the processors, each with a seed of its own, and adds up what they found. */
export async function shared(work: Share['work'], runs: number, seed: number): Promise<Tally> {
  const shares = Array.from({ length: PROCESSORS }, (_, processor) => ({
    work,
    runs:
      Math.floor((runs * (processor + 1)) / PROCESSORS) -
      Math.floor((runs * processor) / PROCESSORS),
    seed: seed + processor,
  }));
  const tallies = await Promise.all(shares.map(oneShare));
  const sum: Tally = {};
  for (const tally of tallies)
    for (const [name, amount] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + amount;
  return sum;
}

function oneShare(share: Share): Promise<Tally> {
  const worker = new Worker(new URL('./share-of-work.ts', import.meta.url), { workerData: share });
  return new Promise((settle, reject) => {
    worker.once('message', settle);
    worker.once('error', reject);
  });
}
