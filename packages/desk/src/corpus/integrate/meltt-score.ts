import type { ComparedPairs, Comparison } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
import { pickedPlaces, rowsWhere } from './picked-rows.ts';
import { countedOrder, daysFromFirst, sortedRows, sortKey } from './radix-sort.ts';
import type { Edges } from './rival-sets.ts';

/** Categories that say how precisely a place or a day is known. They are compared, and are no taxonomies. */
export const PRECISIONS = { place: 'place precision', date: 'date precision' } as const;

/** Compared pairs of two sources, and of each record that is compared its place in its source. */
interface Matchable {
  readonly comparison: Comparison;
  readonly pairs: ComparedPairs;
  readonly given: Edges;
}

function isPrecision(name: string): boolean {
  return name === PRECISIONS.place || name === PRECISIONS.date;
}

/** The score of a pair that a taxonomy has on no level together: it is no candidate. */
const NO_CANDIDATE = Number.NaN;

/**
 * How far each pair is from agreeing on the finest level of every taxonomy, from 0 (on all) to 1, or `NO_CANDIDATE`: the
 * score of MELTT, equal weights (Donnay, Dunford, McGrath, Backer and Cunningham 2019, Journal of Conflict Resolution 63(5)).
 */
function melttScores(comparison: Comparison, pairs: ComparedPairs): Float64Array {
  const taxonomies = comparison.categories.flatMap(({ name, pair }, category) =>
    isPrecision(name) ? [] : [{ compared: pairs.categories[category]!, count: pair.levels }],
  );
  const scores = new Float64Array(pairs.lag.length);
  for (const { compared, count } of taxonomies)
    for (let pair = 0; pair < scores.length; pair++) {
      const level = compared[pair]!;
      if (level === UNSAID || level >= count) scores[pair] = NO_CANDIDATE;
      else scores[pair]! += level / Math.max(count - 1, 1);
    }
  return scores.map((sum) => sum / Math.max(taxonomies.length, 1));
}

/** Pairs that are candidates, in their own order. */
function candidates(scores: Float64Array): Uint32Array {
  return rowsWhere(scores.length, (pair) => !Number.isNaN(scores[pair]!));
}

/** Takes each pair in turn whose two records are still free. In the order of the pairs. */
function takeFree({ comparison, pairs }: Matchable, order: Uint32Array): Uint32Array {
  const isClaimed = new Uint8Array(comparison.reference.day.length);
  const isClaimedToo = new Uint8Array(comparison.other.day.length);
  const taken = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    const pair = order[place]!;
    const [reference, other] = [pairs.reference[pair]!, pairs.other[pair]!];
    if (isClaimed[reference] === 1 || isClaimedToo[other] === 1) continue;
    isClaimed[reference] = 1;
    isClaimedToo[other] = 1;
    taken[count++] = pair;
  }
  return taken.slice(0, count).sort();
}

/**
 * A matching in which no two records would both rather have each other: the better score first, then fewer days apart,
 * then nearer, then as given. Both sides rank alike, so taking the best free pair each time is stable (Gale and
 * Shapley 1962).
 */
export function stableMatching(matchable: Matchable): Uint32Array {
  const { comparison, pairs, given } = matchable;
  const scores = melttScores(comparison, pairs);
  const order = candidates(scores).sort(
    (a, b) =>
      scores[a]! - scores[b]! ||
      Math.abs(pairs.lag[a]!) - Math.abs(pairs.lag[b]!) ||
      pairs.distance[a]! - pairs.distance[b]! ||
      given.reference[pairs.reference[a]!]! - given.reference[pairs.reference[b]!]! ||
      given.other[pairs.other[a]!]! - given.other[pairs.other[b]!]!,
  );
  return takeFree(matchable, order);
}

/**
 * What the published package does, which stands apart from what its article describes: each entry of the earlier set, in
 * the order of time, takes its first candidate in the order of time that is still free. The score decides only who is a
 * candidate.
 *
 * @param isReferenceEarlier whether the reference is the set that was given first
 */
export function melttMatching(matchable: Matchable, isReferenceEarlier: boolean): Uint32Array {
  const { comparison, pairs, given } = matchable;
  const reference = {
    records: pairs.reference,
    ranks: ranksInTime(comparison.reference.day, given.reference),
  };
  const other = { records: pairs.other, ranks: ranksInTime(comparison.other.day, given.other) };
  const [early, late] = isReferenceEarlier ? [reference, other] : [other, reference];
  const inOrderOf = ({ records, ranks }: typeof early, rows: Uint32Array) =>
    countedOrder(pickedPlaces(ranks, records), ranks.length, rows);
  const candidate = candidates(melttScores(comparison, pairs));
  return takeFree(matchable, inOrderOf(early, inOrderOf(late, candidate)));
}

/** Of each record, how many of its source come before it in the order of time; of one day, as they were given. */
function ranksInTime(day: Int32Array, given: Uint32Array): Uint32Array {
  const days = daysFromFirst(day);
  const order = sortedRows(day.length, [days, sortKey(given)]).order;
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return ranks;
}
