import { parentPort, workerData } from 'node:worker_threads';
import { Defect, type LightsAsked, type Stretch } from '@respondeat/engine';
import { libraryFor, readyFor, type WorldsRequest } from './worlds-request.ts';

/** What a thread is asked to count. */
export interface CountingJob {
  readonly asked: LightsAsked;
  readonly stretch: Stretch;
}

const request = workerData as WorldsRequest;
const ready = readyFor(request, libraryFor(request));
// The thread that asks has made the same case ready before.
if (!ready.ok)
  throw new Defect(`a thread was given a case that cannot be asked: ${ready.problems[0]?.because}`);
const { simulation } = ready.value;

parentPort?.on('message', ({ asked, stretch }: CountingJob) => {
  parentPort?.postMessage(simulation.tally(asked, stretch));
});
