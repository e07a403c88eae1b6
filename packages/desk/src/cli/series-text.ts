import {
  type ForecastScores,
  forecastInterval,
  largestShortfall,
  type SeriesExamined,
} from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import { responsesText } from './responses-text.ts';
import type { Channel } from './terminal.ts';
import { between, chanceWords, figures } from './test-words.ts';
import type { ToldSeries } from './told-series.ts';
import { alignColumns, wrap } from './wrap.ts';

/** What turns up less often than this by chance alone is called found. The usual level. */
const FOUND = 0.05;

/** Sizes from here on are those of a spread that no series tells from chance. Declared: at a mean of ten a day, the variance
 *  is one part in a hundred more. */
const NO_SPREAD = 1_000;

/** What a series has to say, for reading. */
export function seriesText(told: ToldSeries, channel: Channel): string {
  const { examined } = told;
  const { width } = channel;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', channel.emphasise('bold', title), ...lines];
  const prose = (text: string) => wrap(text, { width });
  return [
    prose(headline(told)),
    ...section('Do attacks bring on attacks?', [
      prose(memory(examined)),
      ...memoryRows(examined),
      prose(fitWords(examined)),
    ]),
    ...section('When did the rate change?', changeLines(examined)),
    ...section('What followed the responses?', responsesText(told, channel)),
    ...section('The next day', [prose(nextDay(examined)), ...triedRows(examined)]),
    ...section('Timed to the hour', timedLines(examined, prose)),
    ...section('Counts by others', besideLines(told, prose)),
    ...section(
      'What the data cannot tell',
      told.cautions.map((caution) => wrap(`- ${caution}`, { width, hang: 2 })),
    ),
  ].join('\n');
}

function headline({ path, examined }: ToldSeries): string {
  const { events, days, firstDay, lastDay, mean, dispersion } = examined;
  return `${printable(path)}: ${counted(events, 'attack')} on ${days} days, ${firstDay} to ${lastDay}. ${figures(mean)} a day; the variance is ${figures(dispersion)} times the mean (1 where only chance is at work).`;
}

function memory({ aic }: SeriesExamined): string {
  const gain =
    Math.min(aic.constant, aic.constantPoisson) - Math.min(aic.hawkes, aic.hawkesPoisson);
  if (gain <= 0)
    return 'Nothing says so: a constant rate accounts for these days as well (Akaike). What memory would look like:';
  const words = gain < 4 ? 'Perhaps' : 'The days say so';
  return `${words}: a model in which they do is better than a constant rate by ${figures(gain)} (Akaike; under 4 is little). 90 % intervals:`;
}

function memoryRows({ fit, intervals }: SeriesExamined): string[] {
  const { baseRate, branching, persistence, size } = fit.parameters;
  const halfLife = (share: number) => {
    if (share <= 0) return 0;
    return share >= 1 ? Infinity : Math.LN2 / -Math.log(share);
  };
  const spread = size > NO_SPREAD ? 'none to be told' : figures(size);
  return [
    alignColumns([
      [
        '  attacks a day that nothing before set off',
        figures(baseRate),
        between(intervals.baseRate),
      ],
      [
        '  further attacks that one attack sets off',
        figures(branching),
        between(intervals.branching),
      ],
      [
        '  days until half of that has come',
        figures(halfLife(persistence)),
        between({
          lower: halfLife(intervals.persistence.lower),
          upper: halfLife(intervals.persistence.upper),
        }),
      ],
      ['  spread beyond chance, as a size: less is more', spread, between(intervals.size)],
    ]),
  ];
}

function fitWords({ fitTest, constantFitTest }: SeriesExamined): string {
  const { distance, chanceOfDistance, chanceOfDependence } = fitTest;
  const fits = chanceOfDistance >= FOUND && chanceOfDependence >= FOUND;
  const beside = constantFitTest.chanceOfDependence;
  return `Fit: the counts ${fits ? 'lie where this model puts them' : 'do not all lie where this model puts them'} (distance ${distance.toFixed(3)}, ${chanceWords(chanceOfDistance)}; dependence left over ${chanceWords(chanceOfDependence)}, under a constant rate ${chanceWords(beside)}).`;
}

function changeLines({ segments, penalty }: SeriesExamined): string[] {
  const rows = segments.map(({ from, to, rate }) => [
    `  ${from} to ${to}`,
    `${figures(rate)} a day`,
  ]);
  const none = segments.length === 1 ? ', so no change' : '';
  return [alignColumns(rows), `  (price of a change ${figures(penalty)}${none}; PELT, exact)`];
}

function nextDay({ nextDay: day, forecast }: SeriesExamined): string {
  const { lower, upper } = forecastInterval(forecast);
  return `${day}: ${figures(forecast.mean)} attacks expected, 90 % interval ${lower} to ${upper}, if things go on as they were.`;
}

function triedRows({ tried }: SeriesExamined): string[] {
  if (tried === undefined) return [];
  const row = (name: string, scores: ForecastScores) => [
    `  ${name}`,
    scores.meanAbsoluteError.toFixed(2),
    scores.rankedProbability.toFixed(2),
    `${(100 * scores.coverage90).toFixed(0)} %`,
  ];
  return [
    `Tried on the second half, ${counted(tried.weekly.days, 'day')}, each from the days before it alone:`,
    alignColumns([
      ['  forecast', 'mean error', 'CRPS', 'in 90 % interval'],
      row('this model', tried.weekly),
      row('exponential smoothing', tried.smoothing),
      row('mean of seven days', tried.weekMean),
      row('as the last day', tried.lastDay),
    ]),
  ];
}

function timedLines({ timed }: SeriesExamined, prose: (text: string) => string): string[] {
  if (timed === undefined) return [];
  const { fit, fitTest, fromDaysAlone } = timed;
  const warning = fromDaysAlone
    ? 'Fitted to times drawn within each day: not to be leant on. '
    : '';
  return [
    prose(
      `${warning}${figures(fit.branching)} further attacks set off by one, half of them within ${figures(fit.halfLife)} days. Fit after rescaling time: distance ${fitTest.distance.toFixed(3)}, ${chanceWords(fitTest.chanceOfDistance)}.`,
    ),
  ];
}

function besideLines({ beside }: ToldSeries, prose: (text: string) => string): string[] {
  if (beside.length === 0) return [];
  const most = largestShortfall(beside);
  const words =
    most === undefined || most <= 1
      ? 'No one else counted more in the same period.'
      : `The series counts too few: others counted up to ${figures(most)} times as many in the same period. Definitions differ, so the ratio corrects nothing, and counts are never to be added.`;
  return [
    alignColumns([
      ['  from', 'to', 'here', 'there', 'counted by', 'what'],
      ...beside.map(({ from, to, count, countedBy, what, inSeries }) => [
        `  ${from}`,
        to,
        String(inSeries),
        String(count),
        printable(countedBy),
        printable(what),
      ]),
    ]),
    prose(words),
  ];
}
