import { parentPort } from 'node:worker_threads';
import type { BriefRequest } from './brief-drawing.ts';
import { drawBriefly } from './brief-worlds.ts';
import { libraryFor } from './worlds-request.ts';

parentPort?.on('message', ({ request, seed }: BriefRequest) => {
  parentPort?.postMessage(drawBriefly(request, seed, libraryFor(request)), []);
});
