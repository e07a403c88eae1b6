// A trial with known answers: events of a published data set, seen by two sources that differ as real ones do.

/** One record of the trial. Records of one event carry the same id in both sources. */
export interface TrialRecord {
  readonly id: string;
  readonly day: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly deaths: number;
  readonly type: string;
  /** How precisely its place is known; a source that repeats an event repeats this too. */
  readonly placePrecision: string;
}

/** Draws uniform numbers from 0 up to, but not including, 1. */
type Random = () => number;

/** How the second source repeats an event: the trial of the issue that asked for integration, number by number. */
const TRIAL = {
  inFirst: 0.7,
  inSecond: 0.6,
  daysMoved: [0, 0, 0, 1, -1, 2, 3, -2],
  kmMoved: [
    { mean: 0.3, share: 0.5 },
    { mean: 3, share: 0.3 },
    { mean: 10, share: 0.2 },
  ],
  sigmaOfDeaths: 0.35,
} as const;

const KM_PER_DEGREE = 111.195;

/** Two sources drawn from events: the first keeps some as they are, the second repeats some with a noise of its own. */
export function twoSources(
  events: readonly TrialRecord[],
  count: number,
  random: Random,
): { first: readonly TrialRecord[]; second: readonly TrialRecord[] } {
  const first: TrialRecord[] = [];
  const second: TrialRecord[] = [];
  for (const event of drawn(events, count, random)) {
    if (random() < TRIAL.inFirst) first.push(event);
    if (random() < TRIAL.inSecond) second.push(repeated(event, random));
  }
  return {
    first: drawn(first, first.length, random),
    second: drawn(second, second.length, random),
  };
}

/** A sample without replacement, in random order (Fisher and Yates). */
function drawn<Item>(items: readonly Item[], count: number, random: Random): readonly Item[] {
  const pool = [...items];
  for (let place = 0; place < Math.min(count, pool.length); place++) {
    const other = place + Math.floor(random() * (pool.length - place));
    [pool[place], pool[other]] = [pool[other]!, pool[place]!];
  }
  return pool.slice(0, count);
}

function repeated(event: TrialRecord, random: Random): TrialRecord {
  const days = TRIAL.daysMoved[Math.floor(random() * TRIAL.daysMoved.length)]!;
  const km = -Math.log(1 - random()) * meanKm(random());
  const bearing = 2 * Math.PI * random();
  const narrowing = Math.cos((event.latitude * Math.PI) / 180);
  return {
    ...event,
    day: event.day + days,
    latitude: event.latitude + (km * Math.cos(bearing)) / KM_PER_DEGREE,
    longitude: event.longitude + (km * Math.sin(bearing)) / (KM_PER_DEGREE * narrowing),
    deaths: Math.round(event.deaths * Math.exp(TRIAL.sigmaOfDeaths * normal(random))),
  };
}

function meanKm(draw: number): number {
  let below = 0;
  for (const { mean, share } of TRIAL.kmMoved) {
    below += share;
    if (draw < below) return mean;
  }
  return TRIAL.kmMoved.at(-1)!.mean;
}

/** A standard normal number (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
