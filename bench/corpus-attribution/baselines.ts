import { type AttributedEvent, type GedEvent, OTHER } from '../../packages/desk/dist/index.js';

/** Probabilities by label, for one event. */
export type Probabilities = ReadonlyMap<string, number>;

/** A way to attribute events, to be measured. */
export interface Contender {
  readonly name: string;
  readonly attribute: (
    known: readonly AttributedEvent[],
    asked: readonly GedEvent[],
  ) => readonly Probabilities[];
}

const KILOMETRES_A_DEGREE = 111.2;

/** Ten days count as much as a kilometre: the best of 1, 10 and 30 on the development data. */
const DAYS_A_KILOMETRE = 10;
const NEIGHBOURS = 15;

/** What all labels and "other" share in advance, in events, so that no probability is zero. */
const PRIOR_EVENTS = 0.5;

/** The fifteen nearest events of the same kind in space and time, each with one vote. */
export const nearestNeighbours: Contender = {
  name: 'nearest 15',
  attribute: (known, asked) => {
    const labels = [...new Set(known.map(({ label }) => label))];
    return asked.map((event) => {
      const near = known
        .filter(({ violence }) => violence === event.violence)
        .map(({ label, ...other }) => ({ label, distance: distance(event, other) }))
        .toSorted((a, b) => a.distance - b.distance)
        .slice(0, NEIGHBOURS);
      const share = PRIOR_EVENTS / (labels.length + 1);
      const total = near.length + PRIOR_EVENTS;
      const votes = new Map([...labels, OTHER].map((label) => [label, share / total]));
      for (const { label } of near) votes.set(label, votes.get(label)! + 1 / total);
      return votes;
    });
  },
};

function distance(a: GedEvent, b: GedEvent): number {
  const cosine = Math.cos((a.latitude * Math.PI) / 180);
  const east = (a.longitude - b.longitude) * cosine * KILOMETRES_A_DEGREE;
  const north = (a.latitude - b.latitude) * KILOMETRES_A_DEGREE;
  return Math.hypot(east, north, (a.day - b.day) / DAYS_A_KILOMETRE);
}

/** Days in which a count falls to 1/e, the events a region borrows from its kind, and the share kept for new groups. */
const DECAY_DAYS = 120;
const BORROWED = 2;
const NEW_GROUP_EVENTS = 2;

/** Counts by kind of violence and first-order region that decay with age, with a share kept for new groups. */
export const decayedCounts: Contender = {
  name: 'decayed counts',
  attribute: (known, asked) => {
    const labels = [...new Set(known.map(({ label }) => label))];
    const end = known.reduce((latest, { day }) => Math.max(latest, day), 0);
    const counts = new Map<string, Map<string, number>>();
    for (const event of known)
      for (const cell of [`${event.violence}`, `${event.violence} ${event.region}`]) {
        const inCell = counts.get(cell) ?? new Map<string, number>();
        const weight = Math.exp((event.day - end) / DECAY_DAYS);
        counts.set(cell, inCell.set(event.label, (inCell.get(event.label) ?? 0) + weight));
      }
    const sharesIn = (cell: string, borrowed: (label: string) => number) => {
      const inCell = counts.get(cell) ?? new Map<string, number>();
      const total = [...inCell.values()].reduce((sum, count) => sum + count, 0);
      const share = (label: string) =>
        ((inCell.get(label) ?? 0) + BORROWED * borrowed(label)) / (total + BORROWED);
      return { share, kept: NEW_GROUP_EVENTS / (total + NEW_GROUP_EVENTS) };
    };
    return asked.map(({ violence, region }) => {
      const kind = sharesIn(`${violence}`, () => 1 / labels.length);
      const cell = sharesIn(`${violence} ${region}`, kind.share);
      const shares = labels.map((label) => [label, (1 - cell.kept) * cell.share(label)] as const);
      return new Map([...shares, [OTHER, cell.kept]]);
    });
  },
};
