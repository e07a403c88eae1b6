/** Whether chains have come to agree, and how many independent draws they are worth. */
export interface Convergence {
  /** Split R-hat (Gelman et al., Bayesian Data Analysis, 3rd edition, section 11.4). 1 where all draws are equal. */
  readonly rHat: number;
  /** Draws that would tell as much had they been independent; at most as many as there are. */
  readonly effectiveSampleSize: number;
}

/** Judges chains of one figure, all of one length of at least four. */
export function convergenceOf(chains: readonly (readonly number[])[]): Convergence {
  const half = Math.floor(chains[0]!.length / 2);
  const halves = chains.flatMap((chain) => [chain.slice(0, half), chain.slice(-half)]);
  const means = halves.map(mean);
  const within = mean(halves.map((draws) => autocovariance(draws, 0) * (half / (half - 1))));
  const between = variance(means);
  const total = (within * (half - 1)) / half + between;
  const draws = halves.length * half;
  if (total === 0) return { rHat: 1, effectiveSampleSize: draws };
  const rHat = Math.sqrt(total / within);
  return {
    rHat,
    effectiveSampleSize: Math.min(draws, draws / correlationTime(halves, { within, total })),
  };
}

/** Geyer's initial monotone sequence over the autocorrelations of all chains together (same book, section 11.5). */
function correlationTime(
  chains: readonly (readonly number[])[],
  { within, total }: { within: number; total: number },
): number {
  const length = chains[0]!.length;
  const correlation = (lag: number) =>
    1 - (within - mean(chains.map((chain) => autocovariance(chain, lag)))) / total;
  let time = -1;
  let before = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1);
    if (pair <= 0) break;
    before = Math.min(before, pair);
    time += 2 * before;
  }
  return Math.max(time, 1 / Math.log10(chains.length * length));
}

function autocovariance(draws: readonly number[], lag: number): number {
  const centre = mean(draws);
  let sum = 0;
  for (let i = 0; i + lag < draws.length; i++)
    sum += (draws[i]! - centre) * (draws[i + lag]! - centre);
  return sum / draws.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function variance(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return numbers.reduce((sum, number) => sum + (number - centre) ** 2, 0) / (numbers.length - 1);
}
