import { seededRandom } from '@respondeat/engine';
import type { GedEvent } from './ged-event.ts';

/** Gives the shares of the groups among known events that are like this one in place, day, harm and precision. */
export type Forest = (event: GedEvent) => Float64Array;

/** Known events of one kind of violence, and the index of the group that each is attributed to. */
export interface Known {
  readonly events: readonly GedEvent[];
  readonly group: Int32Array;
  readonly groups: number;
}

/** A tree: a leaf holds shares of groups; a fork sends an event left where its column is under the cut. */
type Tree =
  | { readonly shares: Float64Array }
  | { readonly column: number; readonly cut: number; readonly under: Tree; readonly over: Tree };

/** Declared: the loss on events drawn by lot stands still from some sixty trees on. */
const TREES = 60;

/** Fewest events on one side of a fork. Declared: with one, leaves repeat what a single event said; ADR 0054. */
const LEAST_EVENTS = 2;

/** Any fixed number: the same known events grow the same forest. */
const SEED = 20_210_215;

/**
 * Grows extremely randomised trees (Geurts, Ernst and Wehenkel 2006): each fork draws one cut for every column and keeps
 * the one that parts the groups best. Fronts that run along a line, or an offensive that ends on a day, are edges that
 * no kernel has.
 */
export function growForest({ events, group, groups }: Known): Forest {
  const random = seededRandom(SEED);
  const growing = { columns: columnsOf(events), group, groups, random };
  const everyEvent = Int32Array.from(events.keys());
  const trees = Array.from({ length: TREES }, () => grow(growing, everyEvent));
  return (event) => {
    const shares = new Float64Array(groups);
    const row = rowOf(event);
    for (const tree of trees) {
      const leaf = leafOf(tree, row);
      for (let each = 0; each < groups; each++) shares[each]! += leaf[each]! / TREES;
    }
    return shares;
  };
}

/** Numbers that a cut may be drawn for: the place along four directions, the day, and each trait; see `event-traits.ts`. */
function rowOf({ latitude, longitude, day, traits }: GedEvent): readonly number[] {
  const [harm = 0, victims = 0, precision = 0] = traits;
  const kindsOfVictims = [0, 1, 2, 3].map((kind) => (victims >> kind) & 1);
  const place = [latitude, longitude, latitude + longitude, latitude - longitude];
  return [...place, day, harm, precision, ...kindsOfVictims];
}

function columnsOf(events: readonly GedEvent[]): readonly Float64Array[] {
  const rows = events.map(rowOf);
  return (rows[0] ?? []).map((_, column) => Float64Array.from(rows, (row) => row[column]!));
}

interface Growing {
  readonly columns: readonly Float64Array[];
  readonly group: Int32Array;
  readonly groups: number;
  readonly random: () => number;
}

function grow(growing: Growing, events: Int32Array): Tree {
  const counts = countsOf(growing, events);
  const isPure = counts.some((count) => count === events.length);
  const fork = isPure || events.length < 2 * LEAST_EVENTS ? undefined : bestFork(growing, events);
  if (fork === undefined) return { shares: counts.map((count) => count / events.length) };
  const { column, cut } = fork;
  const numbers = growing.columns[column]!;
  return {
    column,
    cut,
    under: grow(
      growing,
      events.filter((event) => numbers[event]! < cut),
    ),
    over: grow(
      growing,
      events.filter((event) => numbers[event]! >= cut),
    ),
  };
}

function countsOf({ group, groups }: Growing, events: Int32Array): Float64Array {
  const counts = new Float64Array(groups);
  for (const event of events) counts[group[event]!]! += 1;
  return counts;
}

/** Of one cut drawn for each column, the one whose sides are the least mixed; none where no cut leaves enough on both. */
function bestFork(growing: Growing, events: Int32Array) {
  let best: { column: number; cut: number; purity: number } | undefined;
  growing.columns.forEach((numbers, column) => {
    let [least, most] = [Infinity, -Infinity];
    for (const event of events) {
      least = Math.min(least, numbers[event]!);
      most = Math.max(most, numbers[event]!);
    }
    if (least === most) return;
    const cut = least + growing.random() * (most - least);
    const purity = purityOf(growing, events, { numbers, cut });
    if (purity > (best?.purity ?? 0)) best = { column, cut, purity };
  });
  return best;
}

/** How little mixed both sides of a cut are: events a side, times one less its Gini impurity; 0 where a side is too small. */
function purityOf(
  { group, groups }: Growing,
  events: Int32Array,
  { numbers, cut }: { numbers: Float64Array; cut: number },
): number {
  const under = new Float64Array(groups);
  const over = new Float64Array(groups);
  let below = 0;
  for (const event of events) {
    const isUnder = numbers[event]! < cut;
    (isUnder ? under : over)[group[event]!]! += 1;
    if (isUnder) below += 1;
  }
  const above = events.length - below;
  if (Math.min(below, above) < LEAST_EVENTS) return 0;
  const squares = (counts: Float64Array) => counts.reduce((sum, count) => sum + count * count, 0);
  return squares(under) / below + squares(over) / above;
}

function leafOf(tree: Tree, row: readonly number[]): Float64Array {
  let at = tree;
  while ('column' in at) at = row[at.column]! < at.cut ? at.under : at.over;
  return at.shares;
}
