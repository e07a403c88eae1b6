// Speed of fits, recovery of what was simulated, and how often tests find something where nothing is.
// Run: npm run build && npm run bench:deterrence
import { cpus } from 'node:os';
import { measureSpeed } from './speed.ts';
import { PROCESSORS, shared } from './workers.ts';

const REFITS = 1_000;
const RECOVERIES = 500;
const NOTHINGS = 2_000;
const SEED = 1;

const percent = (count: number | undefined, runs: number) =>
  `${((100 * (count ?? 0)) / runs).toFixed(1)} %`;
const row = (name: string, told: string) => console.log(`  ${name.padEnd(38)}${told}`);

console.log(`Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} processors\n`);
measureSpeed();

const start = performance.now();
const refits = await shared('refit', REFITS, SEED);
const seconds = (performance.now() - start) / 1000;
console.log(`\n${REFITS} refits of 10,000 events on ${PROCESSORS} processors; bar: under 60 s\n`);
row('seconds, events drawn included', seconds.toFixed(1));
row('milliseconds of one fit', ((refits.milliseconds ?? 0) / REFITS).toFixed(1));
row('evaluations of one fit', ((refits.evaluations ?? 0) / REFITS).toFixed(1));
row('converged', percent(refits.converged, REFITS));

const held = await shared('recover', RECOVERIES, SEED);
console.log(
  `\n${RECOVERIES} series of 1,000 days drawn from the daily model: true number in its 90 % interval; bar: 88 to 92 %\n`,
);
const names = ['baseRate', 'branching', 'persistence', 'size'];
for (const name of names) row(name, percent(held[name], RECOVERIES));
row(
  'all four',
  percent(
    names.reduce((sum, name) => sum + (held[name] ?? 0), 0),
    4 * RECOVERIES,
  ),
);

const found = await shared('testNothing', NOTHINGS, SEED);
console.log(
  `\n${NOTHINGS} series of 700 days with responses on which nothing hangs: found at the 5 % level; bar: 4 to 6 %\n`,
);
row('shift after responses', percent(found.shift, NOTHINGS));
row('excitement by responses', percent(found.excitement, NOTHINGS));
row('steps together among moved days', percent(found.placebo, NOTHINGS));
row('no change in its 90 % interval', percent(found.held, NOTHINGS));
