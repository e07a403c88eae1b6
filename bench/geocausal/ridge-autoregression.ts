import type { CountDistribution, Forecaster } from '@respondeat/engine';

/** Days before that the regression reads. The best of 7, 10 and 14 on these very days. */
const LAGS = 10;
const WEEK = 7;
/** Pull of all weights but the mean towards 0. The best of 1, 10³ and 10⁵ on these very days, which favours it. */
const RIDGE = 100_000;

/**
 * Ridge autoregression on the last days and the weekday, by least squares, with the negative binomial spread that its own
 * residuals have. What a statistician would try first; here for comparison.
 */
export const ridgeForecaster: Forecaster = (counts): CountDistribution => {
  const rows: number[][] = [];
  const answers: number[] = [];
  for (let day = LAGS; day < counts.length; day++) {
    rows.push(reading(counts, day));
    answers.push(counts[day] as number);
  }
  const mean = answers.reduce((sum, count) => sum + count, 0) / answers.length;
  const weights = solve(
    normal(rows),
    moments(
      rows,
      answers.map((count) => count - mean),
    ),
  );
  const predict = (row: readonly number[]) => Math.max(1, mean + dot(row, weights));
  const fitted = rows.map(predict);
  const excess = fitted.map((rate, index) => ((answers[index] as number) - rate) ** 2 / rate);
  const spread = Math.max(0.01, excess.reduce((sum, share) => sum + share, 0) / excess.length - 1);
  const rate = predict(reading(counts, counts.length));
  return { mean: rate, size: rate / spread };

  /** The days before, less the mean, and which weekday it is. */
  function reading(known: ArrayLike<number>, day: number): number[] {
    const level = meanOf(known);
    const lags = Array.from({ length: LAGS }, (_, lag) => (known[day - 1 - lag] as number) - level);
    // Weekdays in the unit of the counts, so that one pull does for all.
    const weekdays = Array.from({ length: WEEK }, (_, weekday) =>
      day % WEEK === weekday ? 30 : 0,
    );
    return [...lags, ...weekdays];
  }
};

function meanOf(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0) / counts.length;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, index) => sum + part * (other[index] as number), 0);
}

function normal(rows: readonly (readonly number[])[]): number[][] {
  const size = rows[0]?.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_entry, j) =>
      rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), i === j ? RIDGE : 0),
    ),
  );
}

function moments(rows: readonly (readonly number[])[], answers: readonly number[]): number[] {
  return (rows[0] ?? []).map((_, i) =>
    rows.reduce((sum, row, index) => sum + (row[i] as number) * (answers[index] as number), 0),
  );
}

/** Gauss-Jordan elimination; the ridge keeps every pivot off 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = matrix[pivot] as number[];
    const head = row[pivot] as number;
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const target = matrix[other] as number[];
      const factor = (target[pivot] as number) / head;
      for (let column = pivot; column < size; column++)
        target[column]! -= factor * (row[column] as number);
      right[other]! -= factor * (right[pivot] as number);
    }
  }
  return right.map((answer, index) => answer / (matrix[index] as number[])[index]!);
}
