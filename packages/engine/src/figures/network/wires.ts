import { coordinate } from '../markup.ts';
import type { Bundle } from './bundles.ts';
import type { Route, Slot } from './layers.ts';
import type { Middles } from './places.ts';

/** Top and bottom of a rank, in pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** One line of a network: its path, and where and in which direction it arrives. */
export interface Wire {
  readonly bundle: Bundle;
  readonly path: string;
  readonly arrival: { readonly x: number; readonly y: number; readonly pointsDown: boolean };
}

/** What the ways of the lines follow from. */
export interface Ground {
  readonly middles: Middles;
  readonly bands: readonly Band[];
}

/** A line's end at a box, with the place that it comes from or goes to. */
interface End {
  readonly slot: Slot;
  readonly side: 'top' | 'bottom';
  readonly towards: number;
  readonly key: string;
}

/** From one line to the next where several leave one box, in pixels. */
const PORT_STEP = 11;
/** From one line to the next where several pass through one gap. */
const LANE_STEP = 7;
/** Part of a box's width at either corner where no line leaves. */
const CORNER = 8;

/** The path of every line: it leaves and arrives upright, and lines of one box leave side by side. */
export function wiresOf(routes: readonly Route[], ground: Ground): Wire[] {
  const ports = portsOf(routes, ground);
  return routes.flatMap((route) =>
    route.pair.bundles.map((bundle, lane) => wireOf(route, { bundle, lane }, { ports, ground })),
  );
}

function wireOf(
  route: Route,
  { bundle, lane }: { bundle: Bundle; lane: number },
  { ports, ground }: { ports: ReadonlyMap<string, number>; ground: Ground },
): Wire {
  const { slots, pair } = route;
  const upper = slots[0] as Slot;
  const lower = slots.at(-1) as Slot;
  const fromX = ports.get(endKey(route, lane, 'first')) ?? 0;
  const toX = ports.get(endKey(route, lane, 'last')) ?? 0;
  const sameRank = upper.rank === lower.rank;
  const offset = (lane - (pair.bundles.length - 1) / 2) * LANE_STEP;
  const path = sameRank
    ? archPath(fromX, toX, bottomOf(upper, ground))
    : descentPath(route, { fromX, toX, offset }, ground);
  const arrivesBelow = bundle.to === lower.id;
  const arrival = arrivesBelow
    ? {
        x: toX,
        y: sameRank ? bottomOf(lower, ground) : topOf(lower, ground),
        pointsDown: !sameRank,
      }
    : { x: fromX, y: bottomOf(upper, ground), pointsDown: false };
  return { bundle, path, arrival };
}

/** A line between neighbours of one rank, hanging below them. */
function archPath(fromX: number, toX: number, y: number): string {
  const depth = 18 + Math.min(16, Math.abs(toX - fromX) / 12);
  return `M${at(fromX, y)}C${at(fromX, y + depth)} ${at(toX, y + depth)} ${at(toX, y)}`;
}

/** A line from the upper box through the gaps of the ranks between to the lower one. */
function descentPath(
  { slots }: Route,
  { fromX, toX, offset }: { fromX: number; toX: number; offset: number },
  ground: Ground,
): string {
  const [upper, ...below] = slots as [Slot, ...Slot[]];
  let x = fromX;
  let y = bottomOf(upper, ground);
  let path = `M${at(x, y)}`;
  for (const slot of below) {
    const nextX = slot.box === undefined ? (ground.middles.get(slot.id) ?? 0) + offset : toX;
    const nextY = topOf(slot, ground);
    const middle = (y + nextY) / 2;
    path += `C${at(x, middle)} ${at(nextX, middle)} ${at(nextX, nextY)}`;
    x = nextX;
    y = slot.box === undefined ? (ground.bands[slot.rank]?.bottom ?? nextY) : nextY;
    if (slot.box === undefined) path += `V${coordinate(y)}`;
  }
  return path;
}

/** Where the lines of each box leave it: in the order of the places they go to. */
function portsOf(routes: readonly Route[], ground: Ground): Map<string, number> {
  const sides = new Map<string, End[]>();
  for (const end of routes.flatMap((route) => endsOf(route, ground))) {
    const side = `${end.side} ${end.slot.id}`;
    sides.set(side, [...(sides.get(side) ?? []), end]);
  }
  return new Map([...sides.values()].flatMap((ends) => spreadPorts(ends, ground)));
}

function endsOf(route: Route, { middles }: Ground): End[] {
  const { slots, pair } = route;
  const upper = slots[0] as Slot;
  const lower = slots.at(-1) as Slot;
  const middle = (slot: Slot | undefined) => middles.get(slot?.id ?? '') ?? 0;
  return pair.bundles.flatMap((_, lane): End[] => [
    {
      slot: upper,
      side: 'bottom',
      towards: middle(slots[1]) + lane,
      key: endKey(route, lane, 'first'),
    },
    {
      slot: lower,
      side: upper.rank === lower.rank ? 'bottom' : 'top',
      towards: middle(slots.at(-2)) + lane,
      key: endKey(route, lane, 'last'),
    },
  ]);
}

function spreadPorts(ends: readonly End[], { middles }: Ground): [string, number][] {
  const [{ slot }] = ends as [End];
  const step = Math.min(PORT_STEP, (slot.width - 2 * CORNER) / Math.max(ends.length - 1, 1));
  const left = (middles.get(slot.id) ?? 0) - (step * (ends.length - 1)) / 2;
  return [...ends]
    .sort((one, other) => one.towards - other.towards)
    .map(({ key }, index) => [key, left + index * step]);
}

function endKey({ pair }: Route, lane: number, end: 'first' | 'last'): string {
  return JSON.stringify([pair.first, pair.second, lane, end]);
}

function topOf({ rank, box }: Slot, { bands }: Ground): number {
  const band = bands[rank] as Band;
  return box === undefined ? band.top : (band.top + band.bottom - box.height) / 2;
}

function bottomOf(slot: Slot, ground: Ground): number {
  const { top, bottom } = ground.bands[slot.rank] as Band;
  return top + bottom - topOf(slot, ground);
}

function at(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}
