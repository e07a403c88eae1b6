// Times leaving each piece of evidence out of a case, and taking it back.
// Run: npm run build && npm run bench:what-if [-- CASE]
import { cpus } from 'node:os';
import { type Outcome, WhatIf, weigh, weighingOf } from '@respondeat/engine';
import { readCase, readLibrary } from '../../packages/desk/dist/index.js';

const DEFAULT_CASE = 'casebook/erbil-2021-02-15';

/** Rounds over all evidence. The first is the warm-up that a reader's first clicks are; it counts. */
const ROUNDS = 3;

const NOTHING = new Set<string>();

function expectValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

function percentile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]!.toFixed(1);
}

const [path = DEFAULT_CASE] = process.argv.slice(2);
const { library } = readLibrary();
const { caseFile } = expectValue(readCase(path, library));
const weighing = weighingOf(library, library.numbers, { marking: 'TLP:RED' });
const evidence = weigh(caseFile, weighing);
const ready = timed(() => {
  const whatIf = expectValue(WhatIf.of(evidence, 1));
  whatIf.without(NOTHING);
  return whatIf;
});
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { id } of evidence.items) {
    times.push(timed(() => ready.value.without(new Set([id]))).milliseconds);
    times.push(timed(() => ready.value.without(NOTHING)).milliseconds);
  }
}
console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors, one thread`,
);
console.log(`${path}: ${evidence.items.length} pieces of evidence, each left out and taken back,`);
console.log(`${ROUNDS} rounds; all authors and all parts are read each time. Milliseconds.\n`);
console.log(`made ready once    ${ready.milliseconds.toFixed(1)}`);
console.log(`median             ${percentile(times, 0.5)}`);
console.log(`95th percentile    ${percentile(times, 0.95)}`);
console.log(`longest            ${percentile(times, 1)}`);
