import { type ComparedPairs, type Comparison, sharesOf, sharesOfWords } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
import type { MatchWeights } from './match-weights.ts';

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
  const weight = Float64Array.from(pairs.lag, (lag) => weightOfLag(Math.abs(lag)));
  const days = daysLookedAt(comparison.other.day, spanOf(comparison.reference.day), lags);
  const found = weight.reduce((sum, each) => sum + each, 0);
  const looked = daysLookedAt(comparison.reference.day, spanOf(comparison.other.day), lags).reduce(
    (sum, each) => sum + each,
    0,
  );
  return { pairs, weight, days, even: evenDensities(comparison, Math.max(found, 1) / looked) };
}

function weightOfLag(lag: number): number {
  return Math.exp(-lag / CONTROL_SCALE_DAYS);
}

function spanOf(day: Int32Array): { first: number; last: number } {
  return {
    first: day.reduce((first, each) => Math.min(first, each), Number.POSITIVE_INFINITY),
    last: day.reduce((last, each) => Math.max(last, each), Number.NEGATIVE_INFINITY),
  };
}

function daysLookedAt(
  day: Int32Array,
  { first, last }: { first: number; last: number },
  lags: readonly number[],
): Float64Array {
  const weights = lags.map(weightOfLag);
  return Float64Array.from(day, (own) => {
    let looked = 0;
    for (let place = 0; place < lags.length; place++) {
      const lag = lags[place]!;
      if (own + lag <= last && own + lag >= first) looked += weights[place]!;
      if (own - lag >= first && own - lag <= last) looked += weights[place]!;
    }
    return Math.max(looked, FEWEST_CONTROL_DAYS);
  });
}

/** @param perDay unrelated records of the other source within the window of one of the reference, a day */
function evenDensities({ other, distances, categories }: Comparison, perDay: number): Float64Array {
  const disc = distances.areas.reduce((sum, area) => sum + area, 0);
  const deaths = sharesOf(other.deaths);
  const even = Float64Array.from(
    other.deaths,
    (killed) => (perDay / disc) * (deaths.get(killed) ?? 1),
  );
  for (const { pair } of categories) {
    const shares = sharesOfWords(pair.other.codes, pair.other.words.length);
    for (const [event, code] of pair.other.codes.entries())
      if (code >= 0) even[event]! *= shares[code]!;
  }
  return even;
}

/** How likely the other record of each pair is, given the one of the reference: a density over km², counts and words. */
export function densitiesGivenReference(pairs: ComparedPairs, weights: MatchWeights): Float64Array {
  const density = pairs.spread.slice();
  for (let pair = 0; pair < density.length; pair++) {
    const cell = pairs.deaths[pair]!;
    density[pair]! *= weights.distance[pairs.distance[pair]!]!;
    if (cell !== UNSAID) density[pair]! *= weights.deaths[cell]!;
  }
  for (const [category, levels] of pairs.categories.entries()) {
    const weight = weights.categories[category]!;
    for (let pair = 0; pair < density.length; pair++)
      if (levels[pair] !== UNSAID) density[pair]! *= weight[levels[pair]!]!;
  }
  return density;
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
  const unrelated = new Float64Array(other.ids.length);
  for (let pair = 0; pair < given.length; pair++)
    unrelated[controls.pairs.other[pair]!]! += controls.weight[pair]! * given[pair]!;
  const ratio = other.ids.length / reference.ids.length;
  return unrelated.map(
    (sum, event) => (ratio * sum) / controls.days[event]! + EVEN_SHARE * controls.even[event]!,
  );
}
