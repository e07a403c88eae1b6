import { parentPort } from 'node:worker_threads';
import { readLibrary } from '../library/read-library.ts';
import { type Work, Worker } from './work.ts';

// One thread of the pool. Reads the library once, and then does one piece of work after the other.
const worker = new Worker(readLibrary());

parentPort?.on('message', (work: Work) => {
  worker.do(work).then(
    (product) => parentPort?.postMessage({ product }, []),
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ fault }, []);
    },
  );
});
