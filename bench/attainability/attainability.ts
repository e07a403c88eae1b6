// Times the whole grid of attainability for cases of the casebook, and tells its largest Monte-Carlo error.
// Run: npm run build && npm run bench:attainability
import { availableParallelism, cpus, loadavg } from 'node:os';
import {
  type Attainability,
  inBrief,
  type Outcome,
  reachOf,
  WORLDS_PER_PART,
  worstError,
} from '@respondeat/engine';
import { drawAttainability, readCase, readLibrary } from '../../packages/desk/dist/index.js';

/** The founding cases of which the bar speaks. */
const PLACES = [
  { path: 'casebook/erbil-2021-02-15', state: 'iran', incident: 'erbil' },
  { path: 'casebook/beirut-barracks-1983-10-23', state: 'iran', incident: 'marines' },
];
const SEED = 1;

/** Nobody watches: the steps are done and nothing is told of them. */
const progress = {
  async step<Result>(_title: string, work: () => Result | Promise<Result>): Promise<Result> {
    return work();
  },
};

function expectValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

async function timed({ path, state, incident }: (typeof PLACES)[number]): Promise<void> {
  const { library } = readLibrary();
  const { caseFile } = expectValue(readCase(path, library));
  const question = { state, incident, seed: SEED };
  const start = performance.now();
  const used = process.cpuUsage();
  const drawn = expectValue(
    await drawAttainability(
      { caseFile, question, marking: 'TLP:RED' },
      { library, grid: true, progress },
    ),
  );
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1e6;
  console.log(`\n${path}, ${state}, ${incident}, author ${drawn.group}`);
  console.log(`  wall clock ${wall.toFixed(1)} s, processors ${processor.toFixed(1)} s`);
  console.log(`  largest standard error of a rate ${worstError(drawn).toFixed(4)}`);
  for (const line of ratesOf(drawn)) console.log(`  ${line}`);
}

function ratesOf(drawn: Attainability): string[] {
  return drawn.standards
    .filter((standard) => reachOf(standard) === 'some-worlds')
    .map((standard) => {
      const brief = inBrief(drawn, standard);
      const shares = [
        brief.nothingHidden,
        brief.ceiling,
        brief.power,
        brief.ceilingWithAuthor,
        brief.powerWithAuthor,
        brief.falseAttribution,
        brief.falseWithAuthor,
      ];
      const told = shares.map(({ probability }) => probability.toFixed(3)).join('  ');
      return `${told}  ${standard.standard}`;
    });
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} before`,
);
console.log(`${WORLDS_PER_PART} worlds for each of four parts, seed ${SEED}, the whole grid.`);
console.log(
  'Rates: nothing hidden, ceiling, here; ceiling and here with the author to be shown; no part, and that with the author.',
);
for (const place of PLACES) await timed(place);
