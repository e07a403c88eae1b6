/** Two records that were matched, each by the places of its source and of itself in it, and how probably rightly. */
export interface Link {
  readonly one: Place;
  readonly two: Place;
  readonly probability: number;
}

/** A record: the place of its source, and its own place in that source. */
interface Place {
  readonly source: number;
  readonly event: number;
}

/** A record within a group: the probability that it belongs there is that of its strongest link. */
export interface Member extends Place {
  readonly probability: number;
}

/**
 * Groups of records taken to be one event, at most one of each source. Links join the strongest first; one that would
 * bring two records of a source together is left out. Groups stand in the order of their first record.
 */
export function groupsOf(links: readonly Link[]): readonly (readonly Member[])[] {
  const groupOf = new Map<number, Member[]>();
  for (const link of strongestFirst(links)) {
    const { one, two, probability } = links[link]!;
    const ours = groupOf.get(keyOf(one)) ?? [{ ...one, probability }];
    const theirs = groupOf.get(keyOf(two)) ?? [{ ...two, probability }];
    if (ours === theirs || haveSourceInCommon(ours, theirs)) continue;
    const joined = [...ours, ...theirs].sort(byPlace);
    for (const member of joined) groupOf.set(keyOf(member), joined);
  }
  return [...new Set(groupOf.values())].sort((a, b) => byPlace(a[0]!, b[0]!));
}

/** Places of links, the most probable first; of equal ones, the one given first. */
function strongestFirst(links: readonly Link[]): Uint32Array {
  const probability = Float64Array.from(links, (link) => link.probability);
  const order = Uint32Array.from(links.keys());
  return order.sort((a, b) => probability[b]! - probability[a]! || a - b);
}

function haveSourceInCommon(ours: readonly Member[], theirs: readonly Member[]): boolean {
  return ours.some(({ source }) => theirs.some((their) => their.source === source));
}

/** Sources are fewer than a byte holds and events fewer than four, so one number names a place. */
function keyOf({ source, event }: Place): number {
  return source * 2 ** 32 + event;
}

function byPlace(a: Place, b: Place): number {
  return a.source - b.source || a.event - b.event;
}
