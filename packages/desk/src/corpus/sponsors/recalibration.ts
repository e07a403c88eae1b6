/** Probabilities beside what came of them. */
export interface Outcomes {
  readonly probabilities: readonly number[];
  readonly outcomes: readonly number[];
  readonly weights: readonly number[];
}

/** Stretches log-odds and shifts them, so that probabilities come true as often as they say. */
export interface Recalibration {
  readonly stretch: number;
  readonly shift: number;
}

/** Caps probabilities before their log-odds are taken. */
const LEAST = 1e-6;

/** Keeps sums over outcomes that are all alike from being singular. */
const SINGULAR = 1e-6;

/** Newton's method on two numbers stands still long before. */
const STEPS = 25;

/**
 * Stretch and shift under which the outcomes are likeliest (Platt 1999). A mean of opinions is less sure than it may be,
 * however well each of them is calibrated (Ranjan and Gneiting 2010).
 */
export function learnRecalibration({ probabilities, outcomes, weights }: Outcomes): Recalibration {
  const odds = probabilities.map(logOdds);
  let [stretch, shift] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    const slopes: [number, number] = [0, 0];
    const curvatures: [number, number, number] = [SINGULAR, 0, SINGULAR];
    odds.forEach((x, index) => {
      const expected = sigmoid(stretch * x + shift);
      const excess = weights[index]! * (expected - outcomes[index]!);
      const curvature = weights[index]! * expected * (1 - expected);
      slopes[0] += excess * x;
      slopes[1] += excess;
      curvatures[0] += curvature * x * x;
      curvatures[1] += curvature * x;
      curvatures[2] += curvature;
    });
    const [a, b, c] = curvatures;
    const determinant = a * c - b * b;
    if (determinant <= 0) break;
    stretch -= (c * slopes[0] - b * slopes[1]) / determinant;
    shift -= (a * slopes[1] - b * slopes[0]) / determinant;
  }
  return { stretch, shift };
}

/** A probability, recalibrated. */
export function recalibrate(probability: number, { stretch, shift }: Recalibration): number {
  return sigmoid(stretch * logOdds(probability) + shift);
}

function logOdds(probability: number): number {
  const capped = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(capped / (1 - capped));
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
