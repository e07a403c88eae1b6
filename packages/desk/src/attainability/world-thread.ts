import { parentPort, workerData } from 'node:worker_threads';
import { Defect, type LightsAsked, type Stretch } from '@respondeat/engine';
import { readLibrary } from '../library/read-library.ts';
import { readyFor, type WorldsRequest } from './worlds-request.ts';

/** What a thread is asked to count. */
export interface CountingJob {
  readonly asked: LightsAsked;
  readonly stretch: Stretch;
}

const ready = readyFor(workerData as WorldsRequest, readLibrary().library);
// The thread that asks has made the same case ready before.
if (!ready.ok)
  throw new Defect(`a thread was given a case that cannot be asked: ${ready.problems[0]?.because}`);
const { simulation } = ready.value;

parentPort?.on('message', ({ asked, stretch }: CountingJob) => {
  parentPort?.postMessage(simulation.tally(asked, stretch));
});
