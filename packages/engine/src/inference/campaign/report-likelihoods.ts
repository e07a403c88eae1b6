/** How reports of one incident come about. All three are probabilities. */
export interface Reporting {
  /** That a report asserts what is so. */
  readonly truePositive: number;
  /** That a report asserts what is not so. */
  readonly falsePositive: number;
  /** That a report repeats the origin all of them may draw on, instead of finding out for itself. */
  readonly copyProbability: number;
}

/** Reports of one incident on one question. */
export interface ReportCount {
  readonly asserting: number;
  readonly total: number;
}

/** How likely what was reported is, if it is so and if it is not. */
export interface Likelihoods {
  readonly ifSo: number;
  readonly ifNot: number;
}

/** Likelihoods of reports that may repeat one origin, which says yes as often as a report of its own would
 *  (inference model, section 2; results to reproduce, section 3). The order of the reports is given, so that no
 *  binomial coefficient enters; it would cancel.
 *
 *  @example
 *  reportLikelihoods({ asserting: 5, total: 5 }, { truePositive: 0.8, falsePositive: 0.2, copyProbability: 0.9 });
 *  // ifSo / ifNot is 5.49; of five independent reports it would be 1024
 */
export function reportLikelihoods(count: ReportCount, reporting: Reporting): Likelihoods {
  const { truePositive, falsePositive, copyProbability } = reporting;
  return {
    ifSo: likelihood(count, truePositive, copyProbability),
    ifNot: likelihood(count, falsePositive, copyProbability),
  };
}

/** Sum over what the origin said, which all copies repeat. */
function likelihood(
  { asserting, total }: ReportCount,
  assertion: number,
  copyProbability: number,
): number {
  const given = (origin: 0 | 1): number => {
    const asserts = copyProbability * origin + (1 - copyProbability) * assertion;
    return asserts ** asserting * (1 - asserts) ** (total - asserting);
  };
  return assertion * given(1) + (1 - assertion) * given(0);
}
