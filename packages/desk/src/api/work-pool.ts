import { availableParallelism } from 'node:os';
import { Worker as Thread } from 'node:worker_threads';
import { Defect } from '@respondeat/engine';
import { refuse } from './problem-answer.ts';
import type { Product, Work } from './work.ts';

/** Threads at work at once. Each holds some 300 MB while it sets a dossier. Declared. */
const MOST_THREADS = Math.min(2, availableParallelism());

/** Pieces of work that may wait. Declared: what two threads do in about a minute. */
const MOST_WAITING = 50;

interface Piece {
  readonly work: Work;
  readonly begin: () => void;
  readonly settle: (product: Product[Work['kind']]) => void;
  readonly fail: (error: Error) => void;
}

/** What a thread sends back. */
type Message = { readonly product: Product[Work['kind']] } | { readonly fault: string };

/** Threads that assess and read cases, so that the desk goes on answering meanwhile. They start when needed. */
export class WorkPool {
  readonly #waiting: Piece[] = [];
  readonly #idle: Thread[] = [];
  readonly #busy = new Map<Thread, Piece>();

  /** Has a piece of work done as soon as a thread is free. Refuses where too much waits already. */
  do<Kind extends Work['kind']>(
    work: Extract<Work, { kind: Kind }>,
    begin: () => void = () => undefined,
  ): Promise<Product[Kind]> {
    if (this.#waiting.length >= MOST_WAITING)
      throw refuse(429, {
        code: 'server.busy',
        because: `${MOST_WAITING} pieces of work wait already`,
        try: 'ask again in a minute',
      });
    return new Promise((settle, fail) => {
      const piece = { work, begin, settle: settle as Piece['settle'], fail };
      this.#waiting.push(piece);
      this.#next();
    });
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    const threads = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const thread = this.#idle.pop() ?? this.#another();
    const piece = thread === undefined ? undefined : this.#waiting.shift();
    if (thread !== undefined && piece !== undefined) this.#hand(piece, thread);
  }

  #hand(piece: Piece, thread: Thread): void {
    this.#busy.set(thread, piece);
    piece.begin();
    thread.postMessage(piece.work, []);
  }

  #another(): Thread | undefined {
    if (this.#busy.size >= MOST_THREADS) return undefined;
    const thread = startThread();
    thread.unref();
    thread.on('message', (message: Message) => {
      const piece = this.#busy.get(thread);
      this.#busy.delete(thread);
      this.#idle.push(thread);
      if ('fault' in message) piece?.fail(new Defect(message.fault));
      else piece?.settle(message.product);
      this.#next();
    });
    thread.on('error', (error: Error) => this.#lose(thread, error));
    return thread;
  }

  /** A thread that broke, for want of memory perhaps, takes only its own piece of work with it. */
  #lose(thread: Thread, error: Error): void {
    const piece = this.#busy.get(thread);
    this.#busy.delete(thread);
    piece?.fail(error);
    this.#next();
  }
}

/** From the sources where this file is one of them, as in a test; else from what was built. */
function startThread(): Thread {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? './work-thread.ts' : './work-thread.js';
  const execArgv = isSource ? ['--conditions=development'] : [];
  return new Thread(new URL(file, import.meta.url), { execArgv });
}
