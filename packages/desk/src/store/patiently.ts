import { setTimeout } from 'node:timers/promises';

/** How long a writer waits for another process, in milliseconds. Declared: longer than any single change takes. */
const PATIENCE = 10_000;
/** Between two attempts, in milliseconds. Declared: most changes take less. */
const PAUSE = 10;

/** SQLITE_BUSY, also within its extended codes (sqlite.org/rescode.html). */
const BUSY = 5;

/**
 * Does a whole transaction, again and again while another one holds the file. Waiting here and not within SQLite lets
 * the other one go on, should it belong to this very process.
 */
export async function patiently<Result>(transaction: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await transaction();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await setTimeout(PAUSE);
    }
  }
}

function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' && (errcode & 0xff) === BUSY;
}
