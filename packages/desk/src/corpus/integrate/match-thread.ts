import { parentPort } from 'node:worker_threads';
import { matchSources, type SourcesToMatch } from './match-sources.ts';

parentPort?.on('message', (sources: readonly SourcesToMatch[]) => {
  parentPort?.postMessage(sources.map(matchSources));
});
