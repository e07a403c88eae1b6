import type { ComparedPairs, Comparison } from './compared-pairs.ts';
import { UNSAID } from './comparison-levels.ts';
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

/**
 * How far each pair is from agreeing on the finest level of every taxonomy, from 0 (on all) to 1, or undefined where a
 * taxonomy has them on no level together: the score of MELTT, equal weights (Donnay, Dunford, McGrath, Backer and
 * Cunningham 2019, Journal of Conflict Resolution 63(5)).
 */
function melttScores(
  comparison: Comparison,
  pairs: ComparedPairs,
): readonly (number | undefined)[] {
  const taxonomies = comparison.categories.flatMap(({ name, pair }, category) =>
    isPrecision(name) ? [] : [{ category, count: pair.levels }],
  );
  return Array.from(pairs.lag, (_, pair) => {
    let sum = 0;
    for (const { category, count } of taxonomies) {
      const level = pairs.categories[category]![pair]!;
      if (level === UNSAID || level >= count) return undefined;
      sum += level / Math.max(count - 1, 1);
    }
    return sum / Math.max(taxonomies.length, 1);
  });
}

/** Candidates of a rule, in the order in which it looks at them. */
function candidates(
  scores: readonly (number | undefined)[],
  before: (a: number, b: number) => number,
): readonly number[] {
  return [...scores.keys()].filter((pair) => scores[pair] !== undefined).sort(before);
}

/** Takes each pair in turn whose two records are still free. In the order of the pairs. */
function takeFree(pairs: ComparedPairs, order: readonly number[]): readonly number[] {
  const [references, others] = [new Set<number>(), new Set<number>()];
  const taken: number[] = [];
  for (const pair of order) {
    const [reference, other] = [pairs.reference[pair]!, pairs.other[pair]!];
    if (references.has(reference) || others.has(other)) continue;
    references.add(reference);
    others.add(other);
    taken.push(pair);
  }
  return taken.sort((a, b) => a - b);
}

/**
 * A matching in which no two records would both rather have each other: the better score first, then fewer days apart,
 * then nearer, then as given. Both sides rank alike, so taking the best free pair each time is stable (Gale and
 * Shapley 1962).
 */
export function stableMatching({ comparison, pairs, given }: Matchable): readonly number[] {
  const scores = melttScores(comparison, pairs);
  return takeFree(
    pairs,
    candidates(
      scores,
      (a, b) =>
        scores[a]! - scores[b]! ||
        Math.abs(pairs.lag[a]!) - Math.abs(pairs.lag[b]!) ||
        pairs.distance[a]! - pairs.distance[b]! ||
        given.reference[pairs.reference[a]!]! - given.reference[pairs.reference[b]!]! ||
        given.other[pairs.other[a]!]! - given.other[pairs.other[b]!]!,
    ),
  );
}

/**
 * What the published package does, which stands apart from what its article describes: each entry of the earlier set, in
 * the order of time, takes its first candidate in the order of time that is still free. The score decides only who is a
 * candidate.
 *
 * @param isReferenceEarlier whether the reference is the set that was given first
 */
export function melttMatching(
  { comparison, pairs, given }: Matchable,
  isReferenceEarlier: boolean,
): readonly number[] {
  const scores = melttScores(comparison, pairs);
  const days = [comparison.reference.day, comparison.other.day];
  const ends = [pairs.reference, pairs.other];
  const places = [given.reference, given.other];
  const [early, late] = isReferenceEarlier ? [0, 1] : [1, 0];
  const inTime = (side: number, a: number, b: number) => {
    const [one, two] = [ends[side]![a]!, ends[side]![b]!];
    return days[side]![one]! - days[side]![two]! || places[side]![one]! - places[side]![two]!;
  };
  return takeFree(
    pairs,
    candidates(scores, (a, b) => inTime(early, a, b) || inTime(late, a, b)),
  );
}
