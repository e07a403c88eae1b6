// Times the evaluation of every standard that ships on one set of findings, over many sets.
// Run: npm run build && npm run bench:standards
import { availableParallelism, cpus, loadavg } from 'node:os';
import {
  evaluate,
  type Interval,
  inOrderOfNeed,
  type Standard,
  seededRandom,
  statusOf,
  type Verdict,
} from '@respondeat/engine';
import { readLibrary } from '../../packages/desk/dist/index.js';

/** Sets of findings measured, and those before them that let the code be compiled. Declared: a few seconds' work. */
const SETS = 2_000;
const WARM_UP = 500;
/** Times that a set is measured again for the least: on a busy machine the others tell how long it was kept waiting. */
const REPEATS = 5;
const SEED = 20210215;

const WIDTH = 42;

type Findings = ReadonlyMap<string, Interval>;

const { law } = readLibrary().library;
const standards = inOrderOfNeed([...law.standards.values()]);
const random = seededRandom(SEED);

/** Each finding unknown, settled or anything between, in equal shares: no set spares the standards work. */
function drawFindings(): Findings {
  const bounds = (): Interval | undefined => {
    const kind = Math.floor(random() * 4);
    if (kind === 0) return undefined;
    if (kind === 1) return { lower: 1, upper: 1 };
    if (kind === 2) return { lower: 0, upper: 0 };
    const [lower, upper] = [random(), random()].toSorted((a, b) => a - b) as [number, number];
    return { lower, upper };
  };
  return new Map(
    [...law.findings.keys()].flatMap((id) => {
      const drawn = bounds();
      return drawn === undefined ? [] : [[id, drawn] as const];
    }),
  );
}

type VerdictOf = (
  standard: Standard,
  findings: Findings,
  options: Parameters<typeof evaluate>[2],
) => Verdict;

/** What all standards took on one set, in milliseconds. */
function measure(findings: Findings, verdictOf: VerdictOf): number {
  const verdicts = new Map<string, Verdict>();
  const start = performance.now();
  for (const standard of standards) {
    const options = { proofLevels: law.proofLevels, verdicts };
    verdicts.set(standard.id, verdictOf(standard, findings, options));
  }
  return performance.now() - start;
}

function row(title: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]!;
  const figures = [at(0.5), at(0.95), at(1)].map((time) => time.toFixed(2).padStart(10));
  return `${title.padEnd(WIDTH)}${figures.join('')}`;
}

function printTimes(what: string, verdictOf: VerdictOf): void {
  const times = sets.map((findings) => measure(findings, verdictOf));
  console.log(row(`${what}, each set once`, times.slice(WARM_UP)));
  const least = sets.slice(WARM_UP).map((findings) => {
    const again = Array.from({ length: REPEATS }, () => measure(findings, verdictOf));
    return Math.min(...again);
  });
  console.log(row(`${what}, least of ${REPEATS}`, least));
  console.log(row(`${what}, the very first set`, times.slice(0, 1)));
}

const sets = Array.from({ length: WARM_UP + SETS }, drawFindings);
const [processor] = cpus();
console.log(
  `${standards.length} standards on each of ${SETS} sets of findings, after ${WARM_UP} that are not counted`,
);
console.log(
  `seed ${SEED}; Node ${process.version}, one thread of ${availableParallelism()} cores (${processor?.model})`,
);
console.log(`load average before: ${loadavg()[0]?.toFixed(2)}\n`);
console.log(
  `${'milliseconds for all standards'.padEnd(WIDTH)}${['median', '95 %', 'most'].map((head) => head.padStart(10)).join('')}`,
);
printTimes('whole results', (...asked) => evaluate(...asked).status);
printTimes('verdicts alone', statusOf);
