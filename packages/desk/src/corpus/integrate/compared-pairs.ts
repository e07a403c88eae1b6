import { type DistanceLevels, UNSAID } from './comparison-levels.ts';
import { DEATHS_UNSAID, DeathsPairs } from './deaths-pairs.ts';
import type { EventColumns } from './event-table.ts';
import type { CategoryPair } from './taxonomy.ts';

/** Pairs of events of two sources with what was compared, a column for each comparison. */
export interface ComparedPairs {
  readonly reference: Uint32Array;
  readonly other: Uint32Array;
  /** Days from the event of the reference to the other. */
  readonly lag: Int32Array;
  readonly distance: Uint8Array;
  /** The number that `deathsPairs` gives the two counts of killed. */
  readonly deaths: Uint32Array;
  readonly deathsPairs: DeathsPairs;
  /** Levels of agreement, for each category compared. */
  readonly categories: readonly Uint8Array[];
  /**
   * The part of the density of the other record, given the reference, that no weight changes: one over what a level
   * spreads over (km², words by how frequent they are).
   */
  readonly spread: Float64Array;
}

/** Share of the other source's events that have a number of killed; 1 where it is not told. */
type ShareOfDeaths = (killed: number) => number;

/** What two sources have in common, so that their records can be compared. */
export interface Comparison {
  readonly reference: EventColumns;
  readonly other: EventColumns;
  /** Most days between two records of one event. */
  readonly days: number;
  readonly distances: DistanceLevels;
  readonly shareOfDeaths: ShareOfDeaths;
  readonly categories: readonly { readonly name: string; readonly pair: CategoryPair }[];
}

/** Pairs as the sweep found them. */
export interface FoundPairs {
  readonly reference: Uint32Array;
  readonly other: Uint32Array;
  readonly lag: Int32Array;
  readonly distance: Uint8Array;
}

/** Compares deaths and categories of pairs whose place and time are compared already. */
export function comparePairs(comparison: Comparison, found: FoundPairs): ComparedPairs {
  const perKm2 = comparison.distances.areas.map((area) => 1 / area);
  const spread = spreadOver(found.distance, perKm2);
  const deathsPairs = new DeathsPairs();
  const deaths = comparedDeaths(comparison, found, { deathsPairs, spread });
  const categories = comparison.categories.map(({ pair }) => comparedCategory(pair, found, spread));
  return { ...found, deaths, deathsPairs, categories, spread };
}

function spreadOver(distance: Uint8Array, perKm2: Float64Array): Float64Array {
  const spread = new Float64Array(distance.length);
  for (let pair = 0; pair < spread.length; pair++) spread[pair] = perKm2[distance[pair]!]!;
  return spread;
}

function comparedDeaths(
  { reference, other, shareOfDeaths }: Comparison,
  found: FoundPairs,
  { deathsPairs, spread }: Pick<ComparedPairs, 'deathsPairs' | 'spread'>,
): Uint32Array {
  const deaths = new Uint32Array(found.lag.length);
  for (let pair = 0; pair < deaths.length; pair++) {
    const theirs = other.deaths[found.other[pair]!]!;
    const number = deathsPairs.numberOf(reference.deaths[found.reference[pair]!]!, theirs);
    deaths[pair] = number;
    // With nothing to compare with, the count is as likely as it is in the whole source.
    if (number === DEATHS_UNSAID) spread[pair]! *= shareOfDeaths(theirs);
  }
  return deaths;
}

/** Counts of killed that are counted in a column. Declared: few attacks kill as many. */
const SMALL_COUNTS = 128;

function isSmallWhole(number: number): boolean {
  return number >= 0 && number < SMALL_COUNTS && Math.trunc(number) === number;
}

/** Share of a source's events, of those that tell it, that have each number of killed. */
export function shareOfDeathsIn(deaths: Float64Array): ShareOfDeaths {
  const small = new Float64Array(SMALL_COUNTS);
  const large = new Map<number, number>();
  let said = 0;
  for (let event = 0; event < deaths.length; event++) {
    const killed = deaths[event]!;
    if (Number.isNaN(killed)) continue;
    said++;
    if (isSmallWhole(killed)) small[killed]!++;
    else large.set(killed, (large.get(killed) ?? 0) + 1);
  }
  return (killed) => {
    if (Number.isNaN(killed)) return 1;
    const count = isSmallWhole(killed) ? small[killed]! : (large.get(killed) ?? 0);
    return count / said;
  };
}

/** Share of those events of a source that say a word at all which say this one, by its code. */
export function sharesOfWords(codes: Int32Array, words: number): Float64Array {
  const shares = new Float64Array(words);
  let said = 0;
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event]!;
    if (code < 0) continue;
    shares[code]!++;
    said++;
  }
  return shares.map((count) => count / Math.max(said, 1));
}

function comparedCategory(
  { reference, other, agreement, levels }: CategoryPair,
  found: FoundPairs,
  spread: Float64Array,
): Uint8Array {
  const compared = new Uint8Array(found.lag.length).fill(UNSAID);
  const shares = sharesOfWords(other.codes, other.words.length);
  const within = agreement.map((row) => sharesWithinLevels(row, levels, shares));
  for (let pair = 0; pair < compared.length; pair++) {
    const ours = reference.codes[found.reference[pair]!]!;
    const theirs = other.codes[found.other[pair]!]!;
    if (theirs < 0) continue;
    if (ours < 0) {
      spread[pair]! *= shares[theirs]!;
      continue;
    }
    const level = agreement[ours]![theirs]!;
    compared[pair] = level;
    spread[pair]! *= shares[theirs]! / within[ours]![level]!;
  }
  return compared;
}

function sharesWithinLevels(row: Uint8Array, levels: number, shares: Float64Array): Float64Array {
  const within = new Float64Array(levels + 1);
  for (const [word, level] of row.entries()) within[level]! += shares[word]!;
  return within;
}
