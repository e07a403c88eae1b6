import { logOddsOf, probabilityOf } from '../vocabulary/index.ts';
import type { ModelNumbers, TraceNumbers } from './model-numbers.ts';

/** Chance that a report asserts, by the reliability of its source (reliable, fair, poor). */
export interface ReportRates {
  /** Where what it is about is so. */
  readonly truePositive: readonly number[];
  /** Where it is not so. */
  readonly falsePositive: readonly number[];
}

/**
 * Rates of a report with the given Admiralty credibility (1–6).
 * Credibility shifts the log-odds that the report is right, so it raises true positives and lowers false ones.
 * Low credibility takes away what a report says and no more: from where both rates meet, it says nothing (ADR 24).
 */
export function reportRates(numbers: ModelNumbers, credibility: number): ReportRates {
  const wanted = numbers.credibility[String(credibility)] as number;
  const truePositive = numbers.sourceReliability.truePositive.map(logOddsOf);
  const falsePositive = numbers.sourceReliability.falsePositive.map(logOddsOf);
  const shifts = truePositive.map((right, state) =>
    Math.max(wanted, ((falsePositive[state] as number) - right) / 2),
  );
  return {
    truePositive: truePositive.map((odds, state) =>
      probabilityOf(odds + (shifts[state] as number)),
    ),
    falsePositive: falsePositive.map((odds, state) =>
      probabilityOf(odds - (shifts[state] as number)),
    ),
  };
}

/** Chance that a trace is seen: it existed and was collected, or what was seen was not it. */
export function chanceSeen(exists: number, collected: number, falsePositive: number): number {
  const found = exists * collected;
  return found + (1 - found) * falsePositive;
}

/**
 * Chance of what was observed of a trace, for a finding as `[if it is not so, if it is so]`,
 * for a part as one chance for each part from none to direction.
 */
export function traceLikelihood(
  numbers: TraceNumbers,
  observed: { readonly seen: boolean; readonly collected?: number | undefined },
): number[] {
  const collected = observed.collected ?? numbers.collected;
  const existence =
    'shows' in numbers ? [numbers.existsIfFalse, numbers.existsIfTrue] : numbers.existsGivenPart;
  return existence.map((exists) => {
    const seen = chanceSeen(exists, collected, numbers.falsePositive);
    return observed.seen ? seen : 1 - seen;
  });
}

/**
 * Likelihood ratio of `asserting` among `total` reports that draw on one unseen origin,
 * each copying it with the given probability and reporting for itself otherwise.
 * Five assertions at rates .8 and .2 weigh 1024 if independent and 5.5 at copy probability .9.
 */
export function likelihoodRatioOfOrigin(
  reports: { readonly total: number; readonly asserting: number },
  rates: { readonly truePositive: number; readonly falsePositive: number },
  copyProbability: number,
): number {
  const chance = (rate: number): number =>
    [1, 0].reduce((sum, origin) => {
      const asserts = copyProbability * origin + (1 - copyProbability) * rate;
      const all =
        asserts ** reports.asserting * (1 - asserts) ** (reports.total - reports.asserting);
      return sum + (origin === 1 ? rate : 1 - rate) * all;
    }, 0);
  return chance(rates.truePositive) / chance(rates.falsePositive);
}
