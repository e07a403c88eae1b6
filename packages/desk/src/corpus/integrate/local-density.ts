import { type ComparedPairs, type Comparison, sharesOfWords } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
import { giveBack } from './give-back.ts';
import type { MatchWeights } from './match-weights.ts';
import { spanOf } from './span-of.ts';
import { sumOf } from './sum-of.ts';

/** Farthest lag, in days beyond the window, of pairs that cannot be matches and tell how dense a place is. Declared. */
export const CONTROL_DAYS = 120;

/** Days over which such a pair counts less by e: fronts move within months. Declared; 20 to 60 changed F1 by .004. */
const CONTROL_SCALE_DAYS = 60;

/** Share of an even scatter that any record is allowed, however lonely its place. Declared; a tenth or ten times as much
 *  changed F1 by .003. */
const EVEN_SHARE = 0.1;

/** Fewest days' worth of controls that a record counts as having, at the ends of a period. Declared. */
const FEWEST_CONTROL_DAYS = 0.2;

/** Pairs too far apart in time to be one event, and how much each counts. */
export interface Controls {
  readonly pairs: ComparedPairs;
  readonly weight: Float64Array;
  /** Of each record of the other source, how many days the controls looked at, by their weight. */
  readonly days: Float64Array;
  /** Density of an even scatter with the source's own shares of counts and words, of each record of the other source. */
  readonly even: Float64Array;
}

/** Weighs controls found at the given lags, in days. */
export function weighControls(
  comparison: Comparison,
  pairs: ComparedPairs,
  lags: readonly number[],
): Controls {
  const weight = weightsOfLags(pairs.lag);
  const { reference, other } = comparison;
  const days = daysLookedAt(other.day, reference.day, lags);
  const perDay = Math.max(sumOf(weight), 1) / sumOf(daysLookedAt(reference.day, other.day, lags));
  return { pairs, weight, days, even: evenDensities(comparison, perDay) };
}

function weightsOfLags(lag: Int32Array): Float64Array {
  const weight = new Float64Array(lag.length);
  for (let pair = 0; pair < weight.length; pair++) weight[pair] = weightOfLag(lag[pair]!);
  return weight;
}

function weightOfLag(lag: number): number {
  return Math.exp(-Math.abs(lag) / CONTROL_SCALE_DAYS);
}

/** Of each record, how many days of the other source's time the lags lead to, by their weight. */
function daysLookedAt(own: Int32Array, others: Int32Array, lags: readonly number[]): Float64Array {
  const { first, last } = spanOf(own);
  const span = spanOf(others);
  const lookedFrom = new Float64Array(own.length === 0 ? 0 : last - first + 1);
  for (const lag of [...lags, ...lags.map((each) => -each)]) {
    const weight = weightOfLag(lag);
    const from = Math.max(span.first - lag, first);
    const to = Math.min(span.last - lag, last);
    addToEach(lookedFrom.subarray(from - first, Math.max(to + 1, from) - first), weight);
  }
  return daysLookedFrom(own, first, lookedFrom);
}

function addToEach(numbers: Float64Array, added: number): void {
  const sums = numbers;
  for (let place = 0; place < sums.length; place++) sums[place]! += added;
}

function daysLookedFrom(own: Int32Array, first: number, lookedFrom: Float64Array): Float64Array {
  const days = new Float64Array(own.length);
  for (let event = 0; event < days.length; event++)
    days[event] = Math.max(lookedFrom[own[event]! - first]!, FEWEST_CONTROL_DAYS);
  return days;
}

/** @param perDay unrelated records of the other source within the window of one of the reference, a day */
function evenDensities(
  { other, distances, categories, shareOfDeaths }: Comparison,
  perDay: number,
): Float64Array {
  const even = new Float64Array(other.deaths.length).fill(perDay / sumOf(distances.areas));
  timesShareOfDeaths(even, other.deaths, shareOfDeaths);
  for (const { pair } of categories) {
    const { codes, words } = pair.other;
    timesShareOfWord(even, codes, sharesOfWords(codes, words.length));
  }
  return even;
}

function timesShareOfDeaths(
  density: Float64Array,
  deaths: Float64Array,
  shareOfDeaths: Comparison['shareOfDeaths'],
): void {
  const product = density;
  for (let event = 0; event < product.length; event++)
    product[event]! *= shareOfDeaths(deaths[event]!);
}

function timesShareOfWord(density: Float64Array, codes: Int32Array, shares: Float64Array): void {
  const product = density;
  for (let event = 0; event < product.length; event++)
    if (codes[event]! >= 0) product[event]! *= shares[codes[event]!]!;
}

/** How likely the other record of each pair is, given the one of the reference: a density over km², counts and words. */
export function densitiesGivenReference(pairs: ComparedPairs, weights: MatchWeights): Float64Array {
  const density = pairs.spread.slice();
  const ofDeaths = pairs.deathsPairs.probabilities(weights.deaths);
  timesDistanceAndDeaths(
    density,
    { levels: pairs.distance, weight: weights.distance },
    { levels: pairs.deaths, weight: ofDeaths },
  );
  for (const [category, levels] of pairs.categories.entries())
    timesWeightOfLevel(density, levels, weights.categories[category]!);
  return density;
}

/** Both at once: there are always both. */
function timesDistanceAndDeaths(
  density: Float64Array,
  distance: { levels: Uint8Array; weight: Float64Array },
  deaths: { levels: Uint32Array; weight: Float64Array },
): void {
  const product = density;
  for (let pair = 0; pair < product.length; pair++)
    product[pair]! *=
      distance.weight[distance.levels[pair]!]! * deaths.weight[deaths.levels[pair]!]!;
}

function timesWeightOfLevel(density: Float64Array, levels: Uint8Array, weight: Float64Array): void {
  const product = density;
  for (let pair = 0; pair < product.length; pair++)
    if (levels[pair] !== UNSAID) product[pair]! *= weight[levels[pair]!]!;
}

/**
 * How dense unrelated records are at each record of the other source: a kernel estimate over what the reference has
 * there at other times, blurred as the other source was learned to blur, a day. Whatever a place is like, thick with
 * attacks or lonely, always of one kind or not, is in it.
 */
export function densitiesOfUnrelated(
  { reference, other }: Comparison,
  controls: Controls,
  weights: MatchWeights,
): Float64Array {
  const given = densitiesGivenReference(controls.pairs, weights);
  const unrelated = new Float64Array(controls.days.length);
  addAtRecords(unrelated, controls.pairs.other, { weight: controls.weight, given });
  giveBack(given);
  perDayAndEven(unrelated, controls, other.day.length / reference.day.length);
  return unrelated;
}

function addAtRecords(
  density: Float64Array,
  records: Uint32Array,
  { weight, given }: { weight: Float64Array; given: Float64Array },
): void {
  const sums = density;
  for (let pair = 0; pair < given.length; pair++)
    sums[records[pair]!]! += weight[pair]! * given[pair]!;
}

function perDayAndEven(seen: Float64Array, { days, even }: Controls, ratio: number): void {
  const density = seen;
  for (let event = 0; event < density.length; event++)
    density[event] = (ratio * density[event]!) / days[event]! + EVEN_SHARE * even[event]!;
}
