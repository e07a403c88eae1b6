import type { Pair } from './bundles.ts';
import type { ActorBox, Rank } from './ranks.ts';

/** Something that takes room in a rank: an actor, or a gap through which a longer line passes. */
export interface Slot {
  readonly id: string;
  readonly rank: number;
  readonly width: number;
  readonly box?: ActorBox;
}

/** The way of a pair's lines from the upper actor to the lower one, a slot in every rank between. */
export interface Route {
  readonly pair: Pair;
  readonly slots: readonly Slot[];
}

/** Ranks with gaps for the lines that cross them, in an order that keeps crossings few. */
export interface Layers {
  readonly ranks: readonly (readonly Slot[])[];
  readonly routes: readonly Route[];
}

/** Room in pixels for one line that passes through a rank. */
export const LINE_ROOM = 7;
/** Times that the order is drawn from the neighbours above and below. Declared: later sweeps change little. */
const SWEEPS = 8;

/** Layers of a network after Sugiyama et al. (1981): gaps for long lines, then order by neighbours' middles. */
export function layersOf(ranks: readonly Rank[], pairs: readonly Pair[]): Layers {
  const slots = new Map<string, Slot>();
  for (const [rank, { boxes }] of ranks.entries()) {
    for (const box of boxes) slots.set(box.id, { id: box.id, rank, width: box.width, box });
  }
  const routes = pairs.map((pair) => routeOf(pair, slots));
  const start = ranks.map((_, rank) => [
    ...[...slots.values()].filter((slot) => slot.rank === rank),
    ...routes.flatMap((route) => route.slots.slice(1, -1).filter((slot) => slot.rank === rank)),
  ]);
  return { ranks: fewestCrossings(start, routes), routes };
}

function routeOf(pair: Pair, slots: ReadonlyMap<string, Slot>): Route {
  const first = slots.get(pair.first) as Slot;
  const second = slots.get(pair.second) as Slot;
  const [upper, lower] = first.rank <= second.rank ? [first, second] : [second, first];
  const width = pair.bundles.length * LINE_ROOM;
  const gaps: Slot[] = [];
  for (let rank = upper.rank + 1; rank < lower.rank; rank++) {
    gaps.push({ id: JSON.stringify([upper.id, lower.id, rank]), rank, width });
  }
  return { pair, slots: [upper, ...gaps, lower] };
}

function fewestCrossings(start: readonly Slot[][], routes: readonly Route[]): Slot[][] {
  const neighbours = neighboursOf(routes);
  let order = start.map((rank) => [...rank]);
  let best = { order, crossings: countCrossings(order, routes) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    order = orderedByNeighbours(order, neighbours, sweep % 2 === 0 ? 'above' : 'below');
    const crossings = countCrossings(order, routes);
    if (crossings < best.crossings) best = { order, crossings };
  }
  return best.order;
}

interface Neighbours {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

function neighboursOf(routes: readonly Route[]): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  const add = (id: string, side: keyof Neighbours, other: string) => {
    const known = neighbours.get(id) ?? { above: [], below: [] };
    neighbours.set(id, { ...known, [side]: [...known[side], other] });
  };
  for (const [upper, lower] of linksOf(routes)) {
    add(upper.id, 'below', lower.id);
    add(lower.id, 'above', upper.id);
  }
  return neighbours;
}

/** Every piece of a route from one rank to the next. */
function linksOf(routes: readonly Route[]): [Slot, Slot][] {
  return routes.flatMap(({ slots }) =>
    slots.slice(1).flatMap((lower, index): [Slot, Slot][] => {
      const upper = slots[index] as Slot;
      return upper.rank === lower.rank ? [] : [[upper, lower]];
    }),
  );
}

/** One sweep through the ranks, each ordered by neighbours that the sweep has just passed. */
function orderedByNeighbours(
  order: readonly Slot[][],
  neighbours: ReadonlyMap<string, Neighbours>,
  side: keyof Neighbours,
): Slot[][] {
  const ordered = order.map((rank) => [...rank]);
  const downwards = [...order.keys()];
  const ranks = side === 'above' ? downwards : downwards.reverse();
  for (const rank of ranks) {
    const places = placesOf(ordered);
    ordered[rank] = orderedRank(
      ordered[rank] ?? [],
      (slot) => {
        const others = neighbours.get(slot.id)?.[side] ?? [];
        return others.length === 0 ? [slot.id] : others;
      },
      places,
    );
  }
  return ordered;
}

function orderedRank(
  rank: readonly Slot[],
  neighboursOfSlot: (slot: Slot) => readonly string[],
  places: ReadonlyMap<string, number>,
): Slot[] {
  return rank
    .map((slot, index) => {
      const others = neighboursOfSlot(slot).map((id) => places.get(id) ?? 0);
      return { slot, index, middle: others.reduce((sum, place) => sum + place, 0) / others.length };
    })
    .sort((one, other) => one.middle - other.middle || one.index - other.index)
    .map(({ slot }) => slot);
}

/** Where each slot lies in its rank, from 0 at the left to 1 at the right. */
function placesOf(order: readonly Slot[][]): Map<string, number> {
  return new Map(
    order.flatMap((rank) =>
      rank.map(({ id }, index): [string, number] => [id, (index + 0.5) / rank.length]),
    ),
  );
}

function countCrossings(order: readonly Slot[][], routes: readonly Route[]): number {
  const places = placesOf(order);
  const links = linksOf(routes).map(([upper, lower]) => ({
    rank: upper.rank,
    above: places.get(upper.id) ?? 0,
    below: places.get(lower.id) ?? 0,
  }));
  let crossings = 0;
  for (const [index, one] of links.entries()) {
    for (const other of links.slice(index + 1)) {
      if (one.rank !== other.rank) continue;
      if ((one.above - other.above) * (one.below - other.below) < 0) crossings += 1;
    }
  }
  return crossings;
}
