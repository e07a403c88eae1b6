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
  const columns = columnsOf(events);
  const growing = { columns, group, groups, random, tally: new Tally(group, groups) };
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
  readonly tally: Tally;
}

/** A cut of a column, how many events lie under it, and how little mixed both sides are. */
interface Fork {
  readonly column: number;
  readonly cut: number;
  readonly below: number;
  readonly purity: number;
}

function grow(growing: Growing, events: Int32Array): Tree {
  const mayPart = events.length >= 2 * LEAST_EVENTS && !isPure(growing, events);
  const fork = mayPart ? bestFork(growing, events) : undefined;
  if (fork === undefined) return { shares: sharesOf(growing, events) };
  const [under, over] = parted(growing, events, fork);
  return {
    column: fork.column,
    cut: fork.cut,
    under: grow(growing, under),
    over: grow(growing, over),
  };
}

function isPure({ group }: Growing, events: Int32Array): boolean {
  const first = group[events[0]!]!;
  return events.every((event) => group[event] === first);
}

function sharesOf({ group, groups }: Growing, events: Int32Array): Float64Array {
  const counts = new Float64Array(groups);
  for (const event of events) counts[group[event]!]! += 1;
  return counts.map((count) => count / events.length);
}

/** The events under a cut and those over it, each in the order in which they were. */
function parted(
  { columns }: Growing,
  events: Int32Array,
  { column, cut, below }: Fork,
): [Int32Array, Int32Array] {
  const numbers = columns[column]!;
  const under = new Int32Array(below);
  const over = new Int32Array(events.length - below);
  let [atUnder, atOver] = [0, 0];
  for (let at = 0; at < events.length; at++) {
    const event = events[at]!;
    if (numbers[event]! < cut) under[atUnder++] = event;
    else over[atOver++] = event;
  }
  return [under, over];
}

/** Of one cut drawn for each column, the one whose sides are the least mixed; none where no cut leaves enough on both. */
function bestFork({ columns, random, tally }: Growing, events: Int32Array): Fork | undefined {
  let best: Fork | undefined;
  for (let column = 0; column < columns.length; column++) {
    const numbers = columns[column]!;
    let [least, most] = [Infinity, -Infinity];
    for (let at = 0; at < events.length; at++) {
      const number = numbers[events[at]!]!;
      if (number < least) least = number;
      if (number > most) most = number;
    }
    if (least === most) continue;
    const cut = least + random() * (most - least);
    const { below, purity } = tally.part(events, { numbers, cut });
    if (purity > (best?.purity ?? 0)) best = { column, cut, below, purity };
  }
  return best;
}

/**
 * Counts of groups on both sides of a cut. Squares of counts are kept as events are counted, since most forks see few of
 * the groups: what a fork costs then hangs on its events alone.
 */
class Tally {
  readonly #group: Int32Array;
  readonly #under: Float64Array;
  readonly #over: Float64Array;

  constructor(group: Int32Array, groups: number) {
    this.#group = group;
    this.#under = new Float64Array(groups);
    this.#over = new Float64Array(groups);
  }

  /** How many events lie under a cut, and how little mixed both sides are: events a side, times one less its Gini impurity; 0 where a side is too small. */
  part(
    events: Int32Array,
    { numbers, cut }: { numbers: Float64Array; cut: number },
  ): Pick<Fork, 'below' | 'purity'> {
    let [below, squaresUnder, squaresOver] = [0, 0, 0];
    for (let at = 0; at < events.length; at++) {
      const event = events[at]!;
      const group = this.#group[event]!;
      if (numbers[event]! < cut) {
        squaresUnder += 2 * this.#under[group]! + 1;
        this.#under[group]! += 1;
        below += 1;
      } else {
        squaresOver += 2 * this.#over[group]! + 1;
        this.#over[group]! += 1;
      }
    }
    this.#forget(events);
    const above = events.length - below;
    const isLopsided = Math.min(below, above) < LEAST_EVENTS;
    return { below, purity: isLopsided ? 0 : squaresUnder / below + squaresOver / above };
  }

  #forget(events: Int32Array): void {
    for (let at = 0; at < events.length; at++) {
      const group = this.#group[events[at]!]!;
      this.#under[group] = 0;
      this.#over[group] = 0;
    }
  }
}

function leafOf(tree: Tree, row: readonly number[]): Float64Array {
  let at = tree;
  while ('column' in at) at = row[at.column]! < at.cut ? at.under : at.over;
  return at.shares;
}
