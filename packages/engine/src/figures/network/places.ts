import type { Extent } from '../scale.ts';
import { spreadOut } from '../spread-out.ts';
import { type Layers, LINE_ROOM, type Route, type Slot } from './layers.ts';

/** Where each slot has its middle, by id, in pixels. */
export type Middles = ReadonlyMap<string, number>;

/** Times that slots are drawn towards the middles of their neighbours. Declared: later ones move little. */
const ROUNDS = 12;
/** Room between neighbours in pixels. */
const WIDEST_GAP = 22;
const LEAST_GAP = 6;

/** Middles that keep the order of every rank, each slot as near to its neighbours as its rank allows. */
export function placeSlots({ ranks, routes }: Layers, extent: Extent): Middles {
  const neighbours = allNeighbours(routes);
  let middles: Middles = new Map(
    ranks.flatMap((rank) => placeRank(rank, () => (extent.from + extent.to) / 2, extent)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const before = middles;
    const wanted = (slot: Slot) => meanOf(neighbours.get(slot.id) ?? [], before, slot.id);
    middles = new Map(ranks.flatMap((rank) => placeRank(rank, wanted, extent)));
  }
  return centred(middles, ranks, extent);
}

/** The whole moved to the middle of its room. */
function centred(middles: Middles, ranks: Layers['ranks'], { from, to }: Extent): Middles {
  const slots = ranks.flat();
  const left = Math.min(...slots.map(({ id, width }) => (middles.get(id) ?? 0) - width / 2));
  const right = Math.max(...slots.map(({ id, width }) => (middles.get(id) ?? 0) + width / 2));
  const shift = (from + to - left - right) / 2;
  return new Map([...middles].map(([id, middle]) => [id, middle + shift]));
}

function placeRank(
  rank: readonly Slot[],
  wanted: (slot: Slot) => number,
  extent: Extent,
): [string, number][] {
  const lengths = lengthsOf(rank, extent);
  const wishes = rank.map((slot, index) => {
    const length = lengths[index] ?? 0;
    return { wanted: wanted(slot) - length / 2, length };
  });
  const starts = spreadOut(wishes, extent);
  return rank.map(({ id }, index) => [id, (starts[index] ?? 0) + (lengths[index] ?? 0) / 2]);
}

/** Room for each slot with what parts it from its neighbours. In a full rank lines move together, boxes never. */
function lengthsOf(rank: readonly Slot[], { from, to }: Extent): number[] {
  const isLine = ({ box }: Slot) => box === undefined;
  const lines = widthOf(rank.filter(isLine));
  const boxes = rank.filter((slot) => !isLine(slot));
  const free = to - from - widthOf(boxes) - lines;
  const gap = Math.max(LEAST_GAP, Math.min(WIDEST_GAP, free / Math.max(rank.length, 1)));
  const forLines = to - from - widthOf(boxes) - gap * boxes.length;
  const squeeze = Math.max(0, Math.min(1 + gap / LINE_ROOM, forLines / lines));
  return rank.map((slot) => (isLine(slot) ? slot.width * squeeze : slot.width + gap));
}

function widthOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, { width }) => sum + width, 0);
}

function allNeighbours(routes: readonly Route[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, other: string) =>
    neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  for (const { slots } of routes) {
    for (const [index, lower] of slots.slice(1).entries()) {
      const upper = slots[index] as Slot;
      add(upper.id, lower.id);
      add(lower.id, upper.id);
    }
  }
  return neighbours;
}

function meanOf(ids: readonly string[], middles: Middles, own: string): number {
  const places = (ids.length === 0 ? [own] : ids).map((id) => middles.get(id) ?? 0);
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}
