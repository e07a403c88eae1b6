import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Attainability, Outcome } from '@respondeat/engine';
import type { WorldsOfCase } from './worlds-request.ts';

/** What the thread is asked. */
export interface BriefRequest {
  readonly request: WorldsOfCase;
  readonly seed: number;
}

/** A thread that draws what every dossier says of how often each standard could be met, beside whatever else is done. It
 *  draws the same, whatever the timing. */
export class BriefDrawing {
  readonly #thread: Worker;

  /** Starts the thread, which takes a while to load what it needs. */
  constructor() {
    // A built thread stands beside a built file, a source beside a source.
    this.#thread = new Worker(
      new URL(`./brief-thread${extname(import.meta.url)}`, import.meta.url),
    );
  }

  /** Begins to draw. */
  draw(asked: BriefRequest): Promise<Outcome<readonly Attainability[]>> {
    this.#thread.postMessage(asked, []);
    const drawn = once(this.#thread, 'message').then(
      ([outcome]) => outcome as Outcome<readonly Attainability[]>,
    );
    // Whoever waits is told of a fault; until somebody does, nobody is.
    drawn.catch(() => undefined);
    return drawn;
  }

  /** Ends the thread, whether or not it is done. */
  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}
