import type { SeriesExamined, SeriesInBrief } from './series-examined.ts';

/** Branching from which a drifting background and attacks that set off others look alike. Declared: the half of a level is
 *  then carried on for as long as the level itself lasts (Mohler 2013 separates the two with data of other kinds). */
const NEAR_ONE = 0.9;
/** A result that turns up less often than this by chance alone is called found. */
const FOUND = 0.05;
/** Fewer attacks or responses than this are called few. Declared: under ten, one more or less changes a test. */
const FEW = 10;

/** What the data cannot tell, in sentences; those that hold of any series first. */
export function cautionsOf(
  examined: SeriesInBrief & Pick<SeriesExamined, 'timed'>,
): readonly string[] {
  return [
    'A series counts what was recorded. Attacks that nobody reported are missing, and where attention changed, so did the count.',
    'What came after a response need not have come of it: responses are chosen, mostly after bad days, and truces, talks, elections and withdrawals fall on the same weeks.',
    ...cautionsOfFit(examined),
    ...cautionsOfResponses(examined),
    ...cautionsOfTimes(examined),
  ];
}

function cautionsOfFit({ events, fit, fitTest, undated, outside }: SeriesInBrief): string[] {
  const { chanceOfDistance, chanceOfDependence } = fitTest;
  return [
    ...(events < FEW
      ? [`${events} attacks are too few for any of these numbers to be leant on.`]
      : []),
    ...(fit.parameters.branching > NEAR_ONE
      ? [
          'With so many attacks said to follow from others, a background that drifts and attacks that set off others cannot be told apart.',
        ]
      : []),
    ...(chanceOfDistance < FOUND || chanceOfDependence < FOUND
      ? [
          'The model does not fit these days well, so its intervals are narrower than they should be.',
        ]
      : []),
    ...(undated > 0
      ? [`${undated} attacks are known only by month or year and stand on no day of the series.`]
      : []),
    ...(outside > 0 ? [`${outside} attacks lie outside the period and are not counted.`] : []),
  ];
}

function cautionsOfResponses({ responses }: SeriesInBrief): string[] {
  if (responses === undefined) return [];
  const { days, undated, outside, attacks } = responses;
  const { lower, upper } = attacks.interval;
  return [
    ...(days < FEW
      ? [
          `With responses on ${days === 1 ? '1 day' : `${days} days`} only, changes by less than a factor of about ${Math.sqrt(upper / lower).toFixed(1)} either way would not be found.`,
        ]
      : []),
    ...(undated > 0
      ? [`${undated} responses are known only by month or year and were left out.`]
      : []),
    ...(outside > 0 ? [`${outside} responses lie outside the period and were left out.`] : []),
    'Several tests stand side by side. One in twenty finds something by chance alone, so one result among many that find nothing says little.',
    'Whether force deters is disputed: Johnston and Sarbahi (2016) find fewer attacks after drone strikes, Mahmood and Jetter (2023) more; Jaeger and Paserman (2008) find no deterrence, Haushofer and others (2010) retaliation on both sides.',
  ];
}

function cautionsOfTimes({ timed }: Pick<SeriesExamined, 'timed'>): string[] {
  if (timed?.fromDaysAlone !== true) return [];
  return [
    'The events are known by their day alone. The model of times was fitted to times drawn within each day, so its short half-life is made by the drawing: lean on the model of days.',
  ];
}
