// One-day-ahead forecasts of daily insurgent attacks in Iraq, 2007-2008, and what followed air strikes.
// Run: npm run build && npm run bench:geocausal. The data are looked for in ../shared/data, or below RESPONDEAT_SHARED.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  type DailySeries,
  dailySeries,
  examineSeries,
  type Forecaster,
  meanForecaster,
  type Outcome,
  onDaysOf,
  parseDatedRows,
  scoreForecasts,
  smoothingForecaster,
  walkForward,
  weeklyForecaster,
} from '@respondeat/engine';
import { ridgeForecaster } from './ridge-autoregression.ts';

const SHARED =
  process.env.RESPONDEAT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const FOLDER = `${SHARED}/data/geocausal`;
const BARS = { error: 14.5, coverage: [0.87, 0.93] } as const;

const FORECASTERS: readonly (readonly [string, Forecaster])[] = [
  ['as the last day', meanForecaster(1)],
  ['mean of seven days', meanForecaster(7)],
  ['exponential smoothing', smoothingForecaster()],
  ['ridge autoregression, weekdays', ridgeForecaster],
  ['ours: weekly Hawkes', weeklyForecaster()],
];

function expectValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems[0]));
}

function rowsOf(name: string) {
  return expectValue(
    parseDatedRows(gunzipSync(readFileSync(`${FOLDER}/${name}-2007-2008.csv.gz`)).toString()),
  );
}

function forecast({ counts }: DailySeries): void {
  const firstDay = Math.floor(counts.length / 2);
  console.log(
    `One-day-ahead forecasts of days ${firstDay + 1} to ${counts.length}, each refitted on all days before it.`,
  );
  console.log(
    `Bars: mean error at most ${BARS.error}, cover ${BARS.coverage.join(' to ')}, CRPS under smoothing.\n`,
  );
  const head = ['', 'mean error', 'CRPS', 'log loss', 'in 90 %', 'promised', 'seconds'];
  console.log(
    head.map((title, column) => (column === 0 ? title.padEnd(32) : title.padStart(11))).join(''),
  );
  for (const [name, forecaster] of FORECASTERS) {
    const start = performance.now();
    const scores = scoreForecasts(walkForward(counts, forecaster, firstDay));
    const seconds = (performance.now() - start) / 1000;
    const figures = [
      scores.meanAbsoluteError.toFixed(2),
      scores.rankedProbability.toFixed(2),
      scores.logLoss.toFixed(3),
      scores.coverage90.toFixed(3),
      scores.promisedCoverage.toFixed(3),
      seconds.toFixed(1),
    ];
    console.log(name.padEnd(32) + figures.map((figure) => figure.padStart(11)).join(''));
  }
}

function examine(series: DailySeries, responses: DailySeries): void {
  const {
    fit,
    intervals,
    aic,
    fitTest,
    segments,
    responses: examined,
  } = examineSeries(series, { responses, seed: 1 });
  console.log('\nThe daily model of the whole series (90 % intervals)\n');
  for (const name of ['baseRate', 'branching', 'persistence', 'size'] as const) {
    const { lower, upper } = intervals[name];
    console.log(
      `  ${name.padEnd(14)}${fit.parameters[name].toFixed(3)}  (${lower.toFixed(3)} to ${upper.toFixed(3)})`,
    );
  }
  console.log(
    `  AIC: ${Object.entries(aic)
      .map(([name, criterion]) => `${name} ${criterion.toFixed(0)}`)
      .join(', ')}`,
  );
  console.log(
    `  fit: distance ${fitTest.distance.toFixed(3)} (p ${fitTest.chanceOfDistance.toFixed(3)}), dependence p ${fitTest.chanceOfDependence.toFixed(3)}`,
  );
  console.log(
    `  stretches of one rate: ${segments.map(({ from, rate }) => `${from} ${rate.toFixed(0)}`).join(', ')}`,
  );
  if (examined === undefined) return;
  const { attacks, attacksSetOff, answers, answersSetOff } = examined;
  console.log('\nAir strikes and shows of force as responses\n');
  console.log(
    `  attacks after them: rate ratio ${attacks.rateRatio.toFixed(4)} for one more, p ${attacks.chance.toFixed(3)}, moved days ${attacks.amongMovedDays.toFixed(3)}`,
  );
  console.log(
    `  attacks set off by one: ${attacksSetOff.crossBranching.toFixed(3)}, p ${attacksSetOff.chance.toFixed(3)}`,
  );
  console.log(
    `  them after attacks: rate ratio ${answers?.rateRatio.toFixed(4)}, p ${answers?.chance.toFixed(3)}; set off by one ${answersSetOff?.crossBranching.toFixed(3)}, p ${answersSetOff?.chance.toFixed(3)}`,
  );
}

if (!existsSync(FOLDER))
  console.log(`skipped: no data in ${FOLDER} (RESPONDEAT_SHARED names another folder)`);
else {
  console.log(`Node ${process.version}, ${cpus()[0]?.model}, one thread\n`);
  const series = expectValue(dailySeries(rowsOf('insurgencies')));
  forecast(series);
  examine(series, expectValue(onDaysOf(series, rowsOf('airstrikes'))));
}
