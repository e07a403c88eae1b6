import type { Interval } from '../vocabulary/index.ts';
import type { VerdictWord } from './verdict-word.ts';

/** Probabilities of several answers, each a mark with its interval on a track from 0 to 1. */
export interface PosteriorFigure {
  readonly kind: 'posterior';
  readonly rows: readonly {
    readonly label: string;
    readonly note: string;
    readonly probability: number;
    readonly interval: Interval;
    readonly leading: boolean;
  }[];
}

/** The sponsor's part as one stacked bar, none to direction; beneath it the same from this attack's reports alone. */
export interface PartFigure {
  readonly kind: 'part';
  readonly state: string;
  readonly pattern: readonly number[];
  readonly attack: readonly number[];
}

/** Log-odds (natural) from the prior to the posterior, by origin, in reading order. */
export interface WaterfallFigure {
  readonly kind: 'waterfall';
  readonly of: string;
  readonly priorLogOdds: number;
  readonly steps: readonly {
    readonly label: string;
    readonly note: string;
    readonly logOdds: number;
    /** Whether the step is an expected trace that was not seen. */
    readonly silence: boolean;
  }[];
}

/** Every standard with its verdict, and its interval against the bar of proof. */
export interface LadderFigure {
  readonly kind: 'ladder';
  readonly rows: readonly {
    readonly standard: string;
    readonly title: string;
    readonly authority: string;
    readonly verdict: VerdictWord;
    readonly interval: Interval;
    readonly bar: number;
  }[];
}

/** Ties as of the day of the attack: sponsors above, then organs, groups, fronts. */
export interface NetworkFigure {
  readonly kind: 'network';
  readonly asOf: string;
  readonly actors: readonly {
    readonly id: string;
    readonly label: string;
    readonly level: 'state' | 'organ' | 'group' | 'front';
    readonly candidate: boolean;
  }[];
  readonly ties: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly probability: number;
  }[];
  /** What is written beside the names, where that is not English: levels, kinds of ties, what the weight of a line tells. */
  readonly words?: {
    readonly levels: Readonly<Record<'state' | 'organ' | 'group' | 'front', string>>;
    readonly kinds: Readonly<Record<string, string>>;
    readonly weight: string;
  };
}

/** Places of the incidents on a map without tiles. */
export interface MapFigure {
  readonly kind: 'map';
  readonly places: readonly {
    readonly label: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly precisionKm: number;
    readonly underQuestion: boolean;
  }[];
}

/** What was done and said, by day: incidents, declarations, responses. */
export interface TimelineFigure {
  readonly kind: 'timeline';
  readonly events: readonly {
    /** First and last day that the event may mean. */
    readonly from: string;
    readonly to: string;
    readonly lane: 'incident' | 'declaration' | 'response';
    readonly label: string;
  }[];
}

/** What the evidence supported on the days when somebody spoke. */
export interface AsOfFigure {
  readonly kind: 'as-of';
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly { readonly date: string; readonly probability: number }[];
  }[];
  readonly declarations: readonly { readonly date: string; readonly label: string }[];
}

/** One point of a curve of attainability. */
export interface AttainabilityPoint {
  /** Of secrecy or of collection, from 0 to 1. */
  readonly degree: number;
  /** Share of worlds that meet the test where the sponsor directed the attack. */
  readonly power: number;
  /** Share of worlds that meet it where the sponsor had no part. */
  readonly falsely: number;
}

/** How often tests could be met as the sponsor hides more and as more is collected, in panels by family. */
export interface AttainabilityFigure {
  readonly kind: 'attainability';
  /** The case's own degrees. */
  readonly own: { readonly secrecy: number; readonly collection: number };
  /** Where a test is met more seldom than this, a proxy pays. */
  readonly turning: number;
  readonly panels: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly label: string;
      readonly overSecrecy: readonly AttainabilityPoint[];
      /** Over secrecy too, were everything collected that the sponsor leaves. */
      readonly ceilingOverSecrecy: readonly AttainabilityPoint[];
      readonly overCollection: readonly AttainabilityPoint[];
    }[];
  }[];
}

/** Events by day with the rate that a model gives them, and the days of responses. */
export interface SeriesFigure {
  readonly kind: 'series';
  /** `YYYY-MM-DD`; the counts and rates are of consecutive days. */
  readonly firstDay: string;
  readonly counts: readonly number[];
  /** Events per day that were to be expected of each day, given the days before it. */
  readonly rates: readonly number[];
  /** Stretches of one rate, in events per day; one alone where the rate did not change. */
  readonly stretches: readonly { readonly from: string; readonly rate: number }[];
  /** Responses in the order of their days. */
  readonly responses: readonly { readonly date: string; readonly label: string }[];
}

/** How far the model of a series can be leant on, and what followed each response beside all other days. */
export interface SeriesChecksFigure {
  readonly kind: 'series-checks';
  /** Share of the counts in each tenth of what the model expected of them. */
  readonly tenths: readonly number[];
  /** How many counts that is. */
  readonly days: number;
  /** One-day forecasts of the last days, from a model fitted before the first of them. */
  readonly forecasts: {
    /** `YYYY-MM-DD`; consecutive days. */
    readonly firstDay: string;
    readonly days: readonly {
      readonly count: number;
      readonly mean: number;
      /** Ends of the 90 % interval. */
      readonly lower: number;
      readonly upper: number;
    }[];
  };
  /** Rate after over rate before, trend set apart: under 1 is a drop. */
  readonly changes?: {
    /** Between which nine in ten of the days without a response lie. */
    readonly elsewhere: Interval;
    readonly rows: readonly {
      /** Day of the response; absent for all of them together. */
      readonly date?: string;
      readonly label: string;
      /** How often as large a change stands on a day without a response. */
      readonly note: string;
      readonly rateRatio: number;
    }[];
  };
}

/** A picture as data: drawn by one piece of code for PDF, HTML and screen. */
export type Figure =
  | PosteriorFigure
  | PartFigure
  | WaterfallFigure
  | LadderFigure
  | NetworkFigure
  | MapFigure
  | TimelineFigure
  | AsOfFigure
  | AttainabilityFigure
  | SeriesFigure
  | SeriesChecksFigure;
