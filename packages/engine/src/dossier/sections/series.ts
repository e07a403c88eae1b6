import type { Series } from '../../casefile/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { CaseSeries } from '../case-series.ts';
import type { Block, Inline, Section } from '../document.ts';
import { counted, sentence } from '../naming.ts';

/** A day in milliseconds. */
const DAY = 86_400_000;

/** The series of attacks beside a case: what each shows, what followed responses, and what it cannot tell. */
export function seriesSections({ series = [] }: Assessment): Section[] {
  if (series.length === 0) return [];
  const [{ examined }] = series as [CaseSeries];
  const extent = `${counted(examined.events, 'attack')} on ${examined.days} days`;
  return [
    {
      id: 'series',
      title: 'The series of attacks',
      aside: series.length === 1 ? extent : counted(series.length, 'series', 'series'),
      blocks: series.flatMap(blocksOf),
    },
  ];
}

function blocksOf({ series, examined, figure, checks, cautions }: CaseSeries): Block[] {
  const { firstDay, lastDay } = examined;
  return [
    { kind: 'paragraph', text: whoCounted(series) },
    {
      kind: 'figure',
      figure,
      caption: [
        `Attacks by day, ${firstDay} to ${lastDay}, with the rate that the model expected of each day, the stretches of one rate (${stretchesInWords(examined)}), and the responses on their days. What follows in time is not thereby caused.`,
      ],
      table: monthsTable(figure),
    },
    ...responsesBlocks(examined),
    {
      kind: 'figure',
      figure: checks,
      caption: checksCaption(examined),
      table: checksTable(checks),
    },
    { kind: 'paragraph', text: ['What these data cannot tell:'] },
    { kind: 'list', items: cautions.map((caution) => [caution]) },
  ];
}

function whoCounted({ title, by, counted: what, reference, verification }: Series): Inline[] {
  const where = reference === undefined ? '' : ` (${reference})`;
  return [
    { kind: 'strong', text: title },
    `. Counted by ${by}${where} `,
    { kind: 'mark', verification },
    `: ${sentence(what)}`,
  ];
}

/** What the figure shows, by month. */
function monthsTable({ firstDay, counts, rates, responses }: CaseSeries['figure']) {
  const months = new Map<string, { attacks: number; expected: number }>();
  counts.forEach((count, day) => {
    const month = new Date(Date.parse(firstDay) + day * DAY).toISOString().slice(0, 7);
    const { attacks, expected } = months.get(month) ?? { attacks: 0, expected: 0 };
    months.set(month, { attacks: attacks + count, expected: expected + rates[day]! });
  });
  return {
    columns: [
      { title: 'month', align: 'start' as const },
      { title: 'attacks', align: 'end' as const },
      { title: 'expected', align: 'end' as const },
      { title: 'responses', align: 'start' as const },
    ],
    rows: [...months].map(([month, { attacks, expected }]) => [
      [month],
      [`${attacks}`],
      [expected.toFixed(1)],
      [
        responses
          .filter(({ date }) => date.startsWith(month))
          .map(({ label }) => label)
          .join('; '),
      ],
    ]),
  };
}

function stretchesInWords({ segments }: CaseSeries['examined']): string {
  return segments.length === 1
    ? 'one alone: no change of the rate is found'
    : `${segments.length}, the last from ${segments.at(-1)!.from}`;
}

function checksCaption({ fitTest, recent, responses }: CaseSeries['examined']): Inline[] {
  const { rankedProbability, rankedProbabilityOfPersistence, coverage90 } = recent;
  const scored = `the last ${counted(recent.days.length, 'day')}, each with its 90 % interval (${percentText(coverage90)} lay in theirs; CRPS ${rankedProbability.toFixed(3)}, and ${rankedProbabilityOfPersistence.toFixed(3)} had each been forecast to be as the day before)`;
  const after =
    responses?.together === undefined
      ? ''
      : ` Responses: four weeks after each against the four before, trend set apart; in the band lie nine in ten of the ${counted(responses.placebos, 'day')} on which nothing was done.`;
  return [
    `Tenths: where counts lay in what the model expected, a tenth in each where it fits (p ${fitTest.chanceOfDistance.toFixed(2)}; dashes: what chance scatters). Forecasts: ${scored}.${after}`,
  ];
}

/** What the checks show, in rows. */
function checksTable({ tenths, forecasts, changes }: CaseSeries['checks']) {
  const { count, mean } = forecasts.days.reduce(
    (sums, day) => ({ count: sums.count + day.count, mean: sums.mean + day.mean }),
    { count: 0, mean: 0 },
  );
  const row = (what: string, figure: string) => [[what], [figure]];
  return {
    columns: [
      { title: 'what', align: 'start' as const },
      { title: 'figure', align: 'end' as const },
    ],
    rows: [
      ...tenths.map((share, tenth) =>
        row(`counts in tenth ${tenth + 1} of what was expected`, percentText(share)),
      ),
      row(
        `attacks on ${counted(forecasts.days.length, 'day')} from ${forecasts.firstDay}, and expected`,
        `${count}, ${mean.toFixed(1)}`,
      ),
      ...(changes?.rows ?? []).map(({ date, label, note, rateRatio }) => {
        const response = date === undefined ? label : `${date} ${label}`;
        return row(`rate after over before: ${response} (${note})`, rateRatio.toPrecision(2));
      }),
    ],
  };
}

function responsesBlocks({ responses }: CaseSeries['examined']): Block[] {
  if (responses === undefined) return [];
  const { attacks, days } = responses;
  const { lower, upper } = attacks.interval;
  return [
    {
      kind: 'paragraph',
      text: [
        `After responses on ${counted(days, 'day')}, attacks came at ${attacks.rateRatio.toPrecision(2)} times the rate that the days before would have led one to expect (90 % interval ${lower.toPrecision(2)} to ${upper.toPrecision(2)}). So clear a difference turns up in ${percentText(attacks.chance)} of series in which responses do nothing, by the likelihood-ratio test, and in ${percentText(attacks.amongMovedDays)} where the same days are moved along the series.`,
      ],
    },
  ];
}
