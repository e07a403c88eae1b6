import type { Channel } from './terminal.ts';

/** Column in which the outcome of a step begins, wide enough for the longest title of ours; names of files may be longer. */
const TITLE_WIDTH = 26;
const OUTCOME_WIDTH = 30;

/** Tells how far long work is: a line for each step, begun when the step begins. */
export interface Progress {
  /**
   * Does one step of the work and gives what came of it.
   * `outcomeOf` says that in a few words, which stand in the line beside the seconds it took.
   */
  step<Result>(
    title: string,
    work: () => Result | Promise<Result>,
    outcomeOf: (result: Result) => string,
  ): Promise<Result>;
}

/** Progress on the error stream, in the form that `npm start` tells of its own steps. */
export function shownProgress(channel: Channel): Progress {
  return {
    async step(title, work, outcomeOf) {
      const start = performance.now();
      channel.write(`  ${title.padEnd(TITLE_WIDTH - 1)} `);
      let outcome = 'failed';
      try {
        const result = await work();
        outcome = outcomeOf(result);
        return result;
      } finally {
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        channel.line(`${outcome.padEnd(OUTCOME_WIDTH)}${seconds.padStart(6)} s`);
      }
    },
  };
}

/** Does the steps and tells nothing. */
export const silentProgress: Progress = {
  async step(_title, work) {
    return work();
  },
};
