import { OTHER } from '../profile/attribute-events.ts';
import type { AttributedEvent, GedEvent } from '../profile/ged-event.ts';
import type { Contender } from './contender.ts';

const KILOMETRES_A_DEGREE = 111.2;

/** Ten days count as much as a kilometre: the best of 1, 10 and 30 on the development data. */
const DAYS_A_KILOMETRE = 10;
const NEIGHBOURS = 15;

/** What all labels and "other" share in advance, in events, so that no probability is zero. */
const PRIOR_EVENTS = 0.5;

/** The fifteen nearest events of the same kind in space and time, each with one vote. */
const nearestNeighbours: Contender = {
  name: 'nearest 15',
  attribute: (known, asked) => {
    const labels = [...new Set(known.map(({ label }) => label))];
    const share = PRIOR_EVENTS / (labels.length + 1);
    return asked.map((event) => {
      const near = nearestOf(event, known);
      const total = near.length + PRIOR_EVENTS;
      const votes = new Map([...labels, OTHER].map((label) => [label, share / total]));
      for (const { label } of near) votes.set(label, votes.get(label)! + 1 / total);
      return votes;
    });
  },
};

interface Neighbour {
  readonly label: string;
  readonly distance: number;
}

/** The nearest events, in order, without sorting all of them. */
function nearestOf(event: GedEvent, known: readonly AttributedEvent[]): readonly Neighbour[] {
  const near: Neighbour[] = [];
  for (const other of known) {
    if (other.violence !== event.violence) continue;
    const away = distance(event, other);
    if (near.length === NEIGHBOURS && away >= near[NEIGHBOURS - 1]!.distance) continue;
    const place = near.findIndex(({ distance: farther }) => farther > away);
    near.splice(place < 0 ? near.length : place, 0, { label: other.label, distance: away });
    if (near.length > NEIGHBOURS) near.pop();
  }
  return near;
}

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

/**
 * Counts by kind of violence and first-order region that decay with age, with a share kept for new groups. Age is counted
 * from the event asked about, or from the end of what is known where that ends before.
 */
const decayedCounts: Contender = {
  name: 'decayed counts',
  attribute: (known, asked) => {
    const labels = [...new Set(known.map(({ label }) => label))];
    const end = known.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
    const equal = labels.map(() => 1 / labels.length);
    return asked.map((event) => {
      const day = Math.min(end, event.day);
      const ofKind = known.filter(({ violence }) => violence === event.violence);
      const inRegion = ofKind.filter(({ region }) => region === event.region);
      const kind = sharesAmong(ofKind, labels, { day, wider: equal });
      const cell = sharesAmong(inRegion, labels, { day, wider: kind.shares });
      const rest = 1 - cell.kept;
      const shares = labels.map((label, index) => [label, rest * cell.shares[index]!] as const);
      return new Map([...shares, [OTHER, cell.kept]]);
    });
  },
};

function sharesAmong(
  events: readonly AttributedEvent[],
  labels: readonly string[],
  { day, wider }: { day: number; wider: readonly number[] },
): { readonly shares: readonly number[]; readonly kept: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const event of events) {
    const weight = Math.exp(-Math.abs(event.day - day) / DECAY_DAYS);
    counts.set(event.label, (counts.get(event.label) ?? 0) + weight);
    total += weight;
  }
  const shares = labels.map(
    (label, index) => ((counts.get(label) ?? 0) + BORROWED * wider[index]!) / (total + BORROWED),
  );
  return { shares, kept: NEW_GROUP_EVENTS / (total + NEW_GROUP_EVENTS) };
}

/** What anybody would try first: a method is worth its trouble where it beats both. */
export const BASELINES: readonly Contender[] = [nearestNeighbours, decayedCounts];
