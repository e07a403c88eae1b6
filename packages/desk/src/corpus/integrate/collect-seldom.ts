import { setFlagsFromString } from 'node:v8';

/**
 * Does work that fills columns and lets go of them, with V8 counting columns into the memory that it allows itself as a
 * whole. It would otherwise go through everything that is alive each time 64 MB of columns have been made (ADR 92).
 */
export async function collectSeldom<Result>(work: () => Promise<Result>): Promise<Result> {
  setFlagsFromString('--external-memory-accounted-in-global-limit');
  try {
    return await work();
  } finally {
    setFlagsFromString('--no-external-memory-accounted-in-global-limit');
  }
}
