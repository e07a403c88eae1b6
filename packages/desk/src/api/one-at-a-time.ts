import { refuse } from './problem-answer.ts';

/** Pieces that may wait. Declared: each takes all threads for some seconds. */
const MOST_WAITING = 10;

/** Does pieces of work one after the other that each take all threads there are. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Does a piece when those before it have ended, however they did. Refuses where too many wait already. */
  do<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= MOST_WAITING)
      throw refuse(429, {
        code: 'server.busy',
        because: `${MOST_WAITING} pieces of work wait already`,
        try: 'ask again in a minute',
      });
    this.#waiting++;
    const done = this.#last.then(work).finally(() => {
      this.#waiting--;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
