import { CONTROL_STATES, type ModelNumbers } from '../../evidence/index.ts';
import { priorRows } from '../campaign/slow-layer.ts';

/** Standard deviations from end to end of a 90 % interval of a normal distribution. */
const WIDTH_OF_NINETY_PERCENT = 2 * 1.645;

/** The Dirichlet prior of a row of parts under each control state: the declared row, worth as many incidents as its
 *  section declares. */
export function rowPriors({ partGivenControl }: ModelNumbers): number[][] {
  return priorRows({
    means: CONTROL_STATES.map((control) => partGivenControl[control]),
    concentration: partGivenControl.interval.concentration as number,
  });
}

/** Least that a Beta prior is worth, in reports. Declared: near an end of the scale an interval of usual width would ask for
 *  less than nothing; one report leaves it as open as can be. */
const LEAST_WORTH = 1;

/** The Beta prior of the copy probability: the declared mean, and as wide as its declared interval. None where a case
 *  has set it to a certainty: then it is known, and nothing is drawn. */
export function copyPrior({
  copyProbability,
}: ModelNumbers): readonly [number, number] | undefined {
  const mean = copyProbability.presumed;
  if (mean <= 0 || mean >= 1) return undefined;
  const [lower, upper] = copyProbability.interval.presumed as [number, number];
  const deviation = (upper - lower) / WIDTH_OF_NINETY_PERCENT;
  const worth = Math.max(LEAST_WORTH, (mean * (1 - mean)) / deviation ** 2 - 1);
  return [mean * worth, (1 - mean) * worth];
}
