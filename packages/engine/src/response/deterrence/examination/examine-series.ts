import { type Random, seededRandom } from '../../../vocabulary/index.ts';
import type { CountDistribution } from '../distributions/count-distribution.ts';
import { meanForecaster, smoothingForecaster, weeklyForecaster } from '../forecast/forecaster.ts';
import { recentForecasts } from '../forecast/recent-forecasts.ts';
import { scoreForecasts, walkForward } from '../forecast/walk-forward.ts';
import { CONSTANT, type DailyModel, dailyRates } from '../hawkes/daily-model.ts';
import { type DailyFit, fitDaily, intervalOf } from '../hawkes/fit-daily.ts';
import { fitTimed, placesOfTimes } from '../hawkes/fit-timed.ts';
import { type DailySeries, dayAfter } from '../series/daily-series.ts';
import { findChanges, negativeBinomialCost, usualPenalty } from './change-points.ts';
import { placesOfCounts, tenthsOfCounts, testPlaces } from './fit-test.ts';
import { examineInterruptions } from './interrupted-series.ts';
import { shiftAmongMovedDays, testExcitement, testShift } from './response-test.ts';
import type {
  ModelName,
  ResponsesExamined,
  ResponsesInBrief,
  SeriesExamined,
  SeriesInBrief,
  TimedExamined,
} from './series-examined.ts';

/** What is asked of a series. */
export interface SeriesQuestions {
  /** Responses on the days of the series. */
  readonly responses?: DailySeries;
  /** Days after which half of the influence of a response is taken to be left. */
  readonly halfLife?: number;
  /** Price of a change of the rate; that of {@link usualPenalty} where left out. */
  readonly penalty?: number;
  /** Whether to try forecasts over the second half of the series. */
  readonly triedForecasts?: boolean;
  /** Whether to fit the continuous model too, even to events known by their day alone. */
  readonly timed?: boolean;
  /** Of what is drawn in tests of fit. */
  readonly seed: number;
}

const MODELS: Readonly<Record<ModelName, DailyModel>> = {
  constantPoisson: { ...CONSTANT, overdispersed: false },
  constant: CONSTANT,
  hawkesPoisson: { ...CONSTANT, overdispersed: false, selfExciting: true },
  hawkes: { ...CONSTANT, selfExciting: true },
};

/** Fewest responses of which it is asked what they followed. Declared: a model of its own takes four numbers. */
const FEWEST_TO_MODEL = 10;

/** Fits, tests and cuts a series of attacks, and looks at what followed the responses: what a page beside a case has room
 *  for. */
export function examineInBrief(
  series: DailySeries,
  { responses, halfLife, penalty, seed }: Omit<SeriesQuestions, 'triedForecasts' | 'timed'>,
  random = seededRandom(seed),
): SeriesInBrief {
  const { counts, firstDay, lastDay, undated, outside } = series;
  const fit = fitDaily(MODELS.hawkes, { counts });
  const expected = forecastsOf(fit, counts);
  const brief = {
    firstDay,
    lastDay,
    undated,
    outside,
    ...momentsOf(counts),
    fit,
    fitTest: testPlaces(placesOfCounts(counts, expected, random)),
    tenths: tenthsOfCounts(counts, expected),
    ...stretchesOf(series, penalty),
    recent: recentForecasts(counts),
  };
  if (responses === undefined || !responses.counts.some((count) => count > 0)) return brief;
  return { ...brief, responses: responsesInBrief(series, responses, halfLife) };
}

/** Everything that is asked of a series of attacks and of what followed each response. */
export function examineSeries(series: DailySeries, questions: SeriesQuestions): SeriesExamined {
  const { counts, lastDay } = series;
  const random = seededRandom(questions.seed);
  const { responses, ...brief } = examineInBrief(series, questions, random);
  const { fit } = brief;
  const record = { counts };
  const fits = {
    constantPoisson: fitDaily(MODELS.constantPoisson, record),
    constant: fitDaily(MODELS.constant, record),
    hawkesPoisson: fitDaily(MODELS.hawkesPoisson, record),
  };
  return {
    ...brief,
    aic: {
      constantPoisson: fits.constantPoisson.aic,
      constant: fits.constant.aic,
      hawkesPoisson: fits.hawkesPoisson.aic,
      hawkes: fit.aic,
    },
    intervals: {
      baseRate: intervalOf(fit, record, 'baseRate'),
      branching: intervalOf(fit, record, 'branching'),
      persistence: intervalOf(fit, record, 'persistence'),
      size: intervalOf(fit, record, 'size'),
    },
    constantFitTest: testPlaces(placesOfCounts(counts, forecastsOf(fits.constant, counts), random)),
    nextDay: dayAfter(lastDay, 1),
    forecast: weeklyForecaster()(counts),
    ...(questions.triedForecasts === true && { tried: tryForecasts(counts) }),
    ...(responses && {
      responses: { ...responses, ...setOffBy(series, questions) },
    }),
    ...timedOf(series, questions, random),
  };
}

/** Stretches of one rate, spread as a constant rate leaves the counts. */
function stretchesOf(
  { counts, firstDay }: DailySeries,
  penalty = usualPenalty(counts.length),
): Pick<SeriesInBrief, 'segments' | 'penalty'> {
  const { size } = fitDaily(MODELS.constant, { counts }).parameters;
  const { segments } = findChanges(counts, negativeBinomialCost(size), penalty);
  return {
    segments: segments.map(({ from, to, rate }) => ({
      from: dayAfter(firstDay, from),
      to: dayAfter(firstDay, to - 1),
      rate,
    })),
    penalty,
  };
}

function momentsOf(counts: Float64Array) {
  const days = counts.length;
  const events = counts.reduce((sum, count) => sum + count, 0);
  const mean = events / days;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / days;
  return { days, events, mean, dispersion: mean === 0 ? 1 : variance / mean };
}

function forecastsOf({ parameters }: DailyFit, counts: Float64Array): CountDistribution[] {
  const rates = dailyRates({ counts }, parameters);
  return Array.from(counts, (_, day) => ({ mean: rates[day]!, size: parameters.size }));
}

function tryForecasts(counts: Float64Array): NonNullable<SeriesExamined['tried']> {
  const firstDay = Math.floor(counts.length / 2);
  return {
    weekly: scoreForecasts(walkForward(counts, weeklyForecaster(), firstDay)),
    smoothing: scoreForecasts(walkForward(counts, smoothingForecaster(), firstDay)),
    weekMean: scoreForecasts(walkForward(counts, meanForecaster(7), firstDay)),
    lastDay: scoreForecasts(walkForward(counts, meanForecaster(1), firstDay)),
  };
}

function responsesInBrief(
  { counts, firstDay }: DailySeries,
  { counts: others, undated, outside }: DailySeries,
  halfLife: number | undefined,
): ResponsesInBrief {
  const days = daysWith(others);
  const { each, leftOut, ...rest } = examineInterruptions(counts, days);
  return {
    events: others.reduce((sum, count) => sum + count, 0),
    days: days.length,
    undated,
    outside,
    attacks: {
      ...testShift(counts, others, halfLife),
      amongMovedDays: shiftAmongMovedDays(counts, others, halfLife),
    },
    each: each.map(({ day, ...change }) => ({ day: dayAfter(firstDay, day), ...change })),
    tooNearAnEnd: leftOut.map((day) => dayAfter(firstDay, day)),
    ...rest,
  };
}

function daysWith(counts: Float64Array): number[] {
  return Array.from(counts.keys()).filter((day) => counts[day]! > 0);
}

/** What responses set off, and what set them off. */
function setOffBy(
  { counts }: DailySeries,
  { responses, halfLife }: SeriesQuestions,
): Omit<ResponsesExamined, keyof ResponsesInBrief> {
  const others = responses!.counts;
  const isModelled = daysWith(others).length >= FEWEST_TO_MODEL;
  return {
    attacksSetOff: testExcitement(counts, others),
    ...(isModelled && {
      answers: testShift(others, counts, halfLife),
      answersSetOff: testExcitement(others, counts),
    }),
  };
}

function timedOf(
  series: DailySeries,
  { timed }: SeriesQuestions,
  random: Random,
): { timed?: TimedExamined } {
  if (series.times === undefined && timed !== true) return {};
  const times = series.times ?? spreadOverDays(series.counts, random);
  if (times.length < 2) return {};
  const record = { times, end: series.counts.length };
  const fit = fitTimed(record);
  const fitTest = testPlaces(placesOfTimes(record, fit.parameters));
  return { timed: { fit, fitTest, fromDaysAlone: series.times === undefined } };
}

/** A time within its day for each event, drawn evenly: what day-stamped records do not tell. */
function spreadOverDays(counts: Float64Array, random: Random): Float64Array {
  const times: number[] = [];
  for (const [day, count] of counts.entries())
    for (let event = 0; event < count; event++) times.push(day + random());
  return Float64Array.from(times).sort();
}
