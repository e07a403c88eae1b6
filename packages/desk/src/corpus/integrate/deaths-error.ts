/**
 * Scales of the error with which a source repeats a number of killed, in units of the natural logarithm; 0 is the same number.
 * Declared: from a twentieth to a factor of five, each twice the one before; what lies between is mixed from two.
 */
export const ERROR_SCALES = [0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6] as const;

/** Upper edges of the classes of the killed in the reference within which errors are learned apart. Declared. */
const CLASS_EDGES = [0, 1, 2, 4, 8, 16, 40, Number.POSITIVE_INFINITY] as const;

/** Classes of the killed in the reference. */
export const DEATHS_CLASSES = CLASS_EDGES.length;

/** Least probability of a number under an error that is no error, so that no difference becomes impossible. Declared. */
const LEAST = 1e-9;

/** The class of a number of killed in the reference. */
export function deathsClass(reference: number): number {
  return CLASS_EDGES.findIndex((edge) => reference <= edge);
}

/**
 * How likely the other source's number is under an error of each scale, given the reference's: the logarithm of the number
 * and a half strays by a logistic error, and what comes out is a whole number. Sums to 1 over all whole numbers.
 */
export function deathsLikelihoods(reference: number, other: number): readonly number[] {
  const from = Math.log(other / (reference + 0.5));
  const to = Math.log((other + 1) / (reference + 0.5));
  return ERROR_SCALES.map((scale) => {
    if (scale === 0) return reference === other ? 1 : LEAST;
    return Math.max(logisticBetween(from / scale, to / scale), LEAST);
  });
}

/** Chance that a standard logistic variable is between two values. As accurate far out as near 0. */
function logisticBetween(from: number, to: number): number {
  // Both above 0 are turned around, so that no two numbers near 1 are taken from one another.
  return from > 0 ? logistic(-from) - logistic(-to) : logistic(to) - logistic(from);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
