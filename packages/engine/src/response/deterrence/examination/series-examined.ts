import type { Interval } from '../../../vocabulary/index.ts';
import type { CountDistribution } from '../distributions/count-distribution.ts';
import type { RecentForecasts } from '../forecast/recent-forecasts.ts';
import type { ForecastScores } from '../forecast/walk-forward.ts';
import type { DailyFit } from '../hawkes/fit-daily.ts';
import type { TimedFit } from '../hawkes/fit-timed.ts';
import type { FitTest } from './fit-test.ts';
import type { Interruptions } from './interrupted-series.ts';
import type { ExcitementTest, ShiftTest } from './response-test.ts';

/** A stretch of one rate, by its days. */
export interface DatedSegment {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
}

/** What followed the responses, in brief. */
export interface ResponsesInBrief {
  readonly events: number;
  readonly days: number;
  readonly undated: number;
  readonly outside: number;
  /** Attacks after responses. */
  readonly attacks: ShiftTest & { readonly amongMovedDays: number };
  /** The change of the rate at each response, by its day. */
  readonly each: readonly {
    readonly day: string;
    readonly rateRatio: number;
    readonly chance: number;
  }[];
  readonly tooNearAnEnd: readonly string[];
  readonly together?: Interruptions['together'];
  readonly placebos: number;
  readonly placeboRatios?: Interval;
}

/** What followed the responses, and what they followed. */
export interface ResponsesExamined extends ResponsesInBrief {
  readonly attacksSetOff: ExcitementTest;
  /** Responses after attacks; absent where there are too few of them. */
  readonly answers?: ShiftTest;
  readonly answersSetOff?: ExcitementTest;
}

/** What a series of attacks has to say in a page. */
export interface SeriesInBrief {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  readonly events: number;
  readonly undated: number;
  readonly outside: number;
  readonly mean: number;
  /** Variance over mean: 1 where only chance is at work. */
  readonly dispersion: number;
  readonly fit: DailyFit;
  readonly fitTest: FitTest;
  /** Share of counts in each tenth of what the model expected of them. */
  readonly tenths: readonly number[];
  readonly segments: readonly DatedSegment[];
  /** Price of a change of the rate between segments. */
  readonly penalty: number;
  readonly recent: RecentForecasts;
  readonly responses?: ResponsesInBrief;
}

/** Everything that a series of attacks has to say. */
export interface SeriesExamined extends SeriesInBrief {
  /** Akaike's criterion of each model; lower is better. */
  readonly aic: Readonly<Record<ModelName, number>>;
  readonly intervals: Readonly<Record<'baseRate' | 'branching' | 'persistence' | 'size', Interval>>;
  /** The same test of the model without memory. */
  readonly constantFitTest: FitTest;
  readonly nextDay: string;
  readonly forecast: CountDistribution;
  readonly tried?: Readonly<
    Record<'weekly' | 'smoothing' | 'weekMean' | 'lastDay', ForecastScores>
  >;
  readonly responses?: ResponsesExamined;
  readonly timed?: TimedExamined;
}

/** The continuous model, and whether the events had times at all. */
export interface TimedExamined {
  readonly fit: TimedFit;
  readonly fitTest: FitTest;
  readonly fromDaysAlone: boolean;
}

/** The models that are compared: with a constant rate or memory, as varied as chance (Poisson) or more. */
export type ModelName = 'constantPoisson' | 'constant' | 'hawkesPoisson' | 'hawkes';
