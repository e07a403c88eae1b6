import type { Series } from '../casefile/index.ts';
import {
  cautionsOf,
  type DailySeries,
  dailyRates,
  dailySeries,
  dayAfter,
  examineInBrief,
  onDaysOf,
  type SeriesInBrief,
} from '../response/index.ts';
import { compareText, type Outcome, percentText } from '../vocabulary/index.ts';
import type { SeriesChecksFigure, SeriesFigure } from './figure.ts';

/** A series of attacks that stands beside a case, examined. */
export interface CaseSeries {
  readonly series: Series;
  readonly examined: SeriesInBrief;
  readonly figure: SeriesFigure;
  readonly checks: SeriesChecksFigure;
  /** What the data cannot tell. */
  readonly cautions: readonly string[];
}

/** Fits each series of a case, and looks at what followed its responses. */
export function examineCaseSeries(
  series: readonly Series[],
  seed: number,
): Outcome<readonly CaseSeries[]> {
  const examined: CaseSeries[] = [];
  for (const one of series) {
    const outcome = examineOne(one, seed);
    if (!outcome.ok) return outcome;
    examined.push(outcome.value);
  }
  return { ok: true, value: examined };
}

function examineOne(series: Series, seed: number): Outcome<CaseSeries> {
  const daily = dailySeries(series.attacks, series);
  if (!daily.ok) return daily;
  const answers = series.responses ?? [];
  const responses = onDaysOf(
    daily.value,
    answers.map(({ date }) => ({ date, count: 1 })),
  );
  if (!responses.ok) return responses;
  const examined = examineInBrief(daily.value, { seed, responses: responses.value });
  const named = answers.map(({ date, what }) => ({ date, label: what }));
  return {
    ok: true,
    value: {
      series,
      examined,
      figure: seriesFigure(daily.value, named, examined),
      checks: seriesChecksFigure(daily.value, named, examined),
      cautions: cautionsOf(examined),
    },
  };
}

/** A series as a picture: counts, what the model expected of each day, and the responses whose day is known. */
export function seriesFigure(
  { firstDay, lastDay, counts }: DailySeries,
  responses: SeriesFigure['responses'],
  { fit, segments }: Pick<SeriesInBrief, 'fit' | 'segments'>,
): SeriesFigure {
  const rates = dailyRates({ counts }, fit.parameters).subarray(0, counts.length);
  return {
    kind: 'series',
    firstDay,
    counts: Array.from(counts),
    rates: Array.from(rates),
    stretches: segments.map(({ from, rate }) => ({ from, rate })),
    responses: responses
      .filter(({ date }) => date.length === 10 && date >= firstDay && date <= lastDay)
      .toSorted((one, other) => compareText(one.date, other.date)),
  };
}

/** How far the model of a series can be leant on as a picture, and each response beside all other days. */
export function seriesChecksFigure(
  { firstDay }: DailySeries,
  responses: SeriesFigure['responses'],
  { tenths, days, recent, responses: examined }: SeriesInBrief,
): SeriesChecksFigure {
  const changes = examined && changesAfter(examined, responses);
  return {
    kind: 'series-checks',
    tenths,
    days,
    forecasts: {
      firstDay: dayAfter(firstDay, recent.days[0]?.day ?? 0),
      days: recent.days.map(({ count, mean, lower, upper }) => ({ count, mean, lower, upper })),
    },
    ...(changes && { changes }),
  };
}

function changesAfter(
  { each, together, placeboRatios }: NonNullable<SeriesInBrief['responses']>,
  responses: SeriesFigure['responses'],
): SeriesChecksFigure['changes'] {
  if (together === undefined || placeboRatios === undefined) return undefined;
  const note = (chance: number) => `as large on ${percentText(chance)} of other days`;
  const labelOf = (day: string) =>
    responses
      .filter(({ date }) => date === day)
      .map(({ label }) => label)
      .join('; ');
  return {
    elsewhere: placeboRatios,
    rows: [
      ...each.map(({ day, rateRatio, chance }) => ({
        date: day,
        label: labelOf(day),
        note: note(chance),
        rateRatio,
      })),
      {
        label: 'all together',
        note: note(together.chance),
        rateRatio: together.rateRatio,
      },
    ],
  };
}
