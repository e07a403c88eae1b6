import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type MatchedPairs, matchSources, type SourcesToMatch } from './match-sources.ts';

/** Fewest records for which threads beside this one are started. Declared: with fewer, matching takes little longer than starting them. */
const FEWEST_RECORDS = 300_000;

/** Most threads: each holds the columns of two sources. Declared. */
const MOST_THREADS = 8;

/** Threads that match two sources at a time; the one that asks is one of them. */
export class MatchThreads {
  readonly #others: readonly Worker[];

  /** @param others threads beside this one */
  constructor(others: number) {
    // A built thread stands beside a built file, a source beside a source.
    const file = new URL(`./match-thread${extname(import.meta.url)}`, import.meta.url);
    this.#others = Array.from({ length: others }, () => new Worker(file));
  }

  /** As many as the machine has cores for, no more than there are pairs of sources; of few records this one alone. */
  static forPairs(pairs: number, records: number): MatchThreads {
    const most = Math.min(pairs, availableParallelism(), MOST_THREADS);
    return new MatchThreads(records < FEWEST_RECORDS ? 0 : Math.max(most - 1, 0));
  }

  /** Matches each two sources. Threads take turns by place in the list, however many records there are. */
  async matchAll(sources: readonly SourcesToMatch[]): Promise<readonly MatchedPairs[]> {
    const count = this.#others.length + 1;
    const ofThread = (thread: number) => sources.filter((_, place) => place % count === thread);
    // The others begin before this thread is busy with its own.
    const asked = this.#others.map((thread, place) => matchedIn(thread, ofThread(place + 1)));
    const matched = [ofThread(0).map(matchSources), ...(await Promise.all(asked))];
    return sources.map((_, place) => matched[place % count]![Math.floor(place / count)]!);
  }

  async end(): Promise<void> {
    await Promise.all(this.#others.map((thread) => thread.terminate()));
  }
}

async function matchedIn(
  thread: Worker,
  sources: readonly SourcesToMatch[],
): Promise<readonly MatchedPairs[]> {
  thread.postMessage(sources);
  // Fails with the thread's own error, should it have one.
  const [matched] = (await once(thread, 'message')) as [readonly MatchedPairs[]];
  return matched;
}
