/** Rows of numbers, one after another, with what came of each and how much it counts. */
export interface Sample {
  /** Numbers in a row. */
  readonly width: number;
  readonly rows: Float32Array;
  /** 1 where it was so, 0 where not. */
  readonly outcomes: Uint8Array;
  readonly weights: Float32Array;
}

/** Gives the log-odds of a row that begins at this index. */
export type LogOddsOfRow = (rows: Float32Array, start: number) => number;

/** Draws weights to zero, so that signs which say the same share it. Declared. */
const RIDGE = 5e-4;

/** Steps of Adam (Kingma and Ba 2015): the loss stands still by then. Declared. */
const STEPS = 120;
const ADAM = { first: 0.9, second: 0.99, epsilon: 1e-10, rate: 0.08 } as const;

/** Log-odds with which learning starts: sponsors are few among the states. Declared. */
const START = -4.5;

/** Learns a logistic regression on standardised rows. */
export function learnLogit(sample: Sample): LogOddsOfRow {
  const { width } = sample;
  const scale = scaleOf(sample);
  const standardised = { ...sample, rows: standardise(sample, scale) };
  const point = new Float64Array(width + 1);
  point[width] = START;
  const moments = [new Float64Array(width + 1), new Float64Array(width + 1)] as const;
  for (let step = 0; step < STEPS; step++) {
    const gradient = gradientAt(point, standardised);
    const rate = ADAM.rate * (step < 0.7 * STEPS ? 1 : 0.3);
    const [first, second] = moments;
    gradient.forEach((slope, index) => {
      first[index] = ADAM.first * first[index]! + (1 - ADAM.first) * slope;
      second[index] = ADAM.second * second[index]! + (1 - ADAM.second) * slope * slope;
      const mean = first[index] / (1 - ADAM.first ** (step + 1));
      const size = Math.sqrt(second[index] / (1 - ADAM.second ** (step + 1))) + ADAM.epsilon;
      point[index]! -= (rate * mean) / size;
    });
  }
  return (rows, start) => {
    let sum = point[width]!;
    for (let column = 0; column < width; column++)
      sum +=
        (point[column]! * (rows[start + column]! - scale.means[column]!)) /
        scale.deviations[column]!;
    return sum;
  };
}

/** What a column is shifted and stretched by. */
interface Scale {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

function scaleOf({ width, rows, outcomes }: Sample): Scale {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  const count = outcomes.length;
  for (let index = 0; index < rows.length; index++) means[index % width]! += rows[index]! / count;
  for (let index = 0; index < rows.length; index++)
    deviations[index % width]! += (rows[index]! - means[index % width]!) ** 2 / count;
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) };
}

function standardise({ width, rows }: Sample, { means, deviations }: Scale): Float32Array {
  return rows.map((number, index) => (number - means[index % width]!) / deviations[index % width]!);
}

/** The slope of the loss at a point, on rows that are standardised. */
function gradientAt(point: Float64Array, { width, rows, outcomes, weights }: Sample): Float64Array {
  const gradient = new Float64Array(width + 1);
  for (let row = 0; row < outcomes.length; row++) {
    const start = row * width;
    let odds = point[width]!;
    for (let column = 0; column < width; column++) odds += point[column]! * rows[start + column]!;
    const expected = 1 / (1 + Math.exp(-odds));
    const excess = (weights[row]! * (expected - outcomes[row]!)) / outcomes.length;
    for (let column = 0; column < width; column++)
      gradient[column]! += excess * rows[start + column]!;
    gradient[width]! += excess;
  }
  for (let column = 0; column < width; column++) gradient[column]! += RIDGE * point[column]!;
  return gradient;
}
