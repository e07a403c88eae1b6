import {
  type Actor,
  type CaseFile,
  earliestDay,
  latestDay,
  type NetworkFigure,
  type Tie,
} from '@respondeat/engine';

const LEVELS: Readonly<Record<string, NetworkFigure['actors'][number]['level']>> = {
  state: 'state',
  'host-government': 'state',
  coalition: 'state',
  organ: 'organ',
  front: 'front',
};

/** Ties that may have been in force on a day. One without an end lasts. */
export function tiesOn(ties: readonly Tie[], day: string): Tie[] {
  return ties.filter(
    ({ from, to }) =>
      (from === undefined || earliestDay(from) <= day) &&
      (to === undefined || latestDay(to) >= day),
  );
}

/** The first and last day that the ties of a case know of, today at the latest. */
export function daysOfTies({ ties, incidents }: CaseFile): { first: string; last: string } {
  const dates = [
    ...ties.flatMap(({ from, to }) => [from, to]),
    ...incidents.map(({ date }) => date),
  ].filter((date) => date !== undefined);
  const days = dates.map(earliestDay).toSorted();
  const ends = dates.map(latestDay).toSorted();
  return { first: days[0] ?? '2000-01-01', last: ends.at(-1) ?? '2000-12-31' };
}

/** Ties as a figure: those shown, whom they join, and what each of them is part of. */
export function networkOf(
  { actors, incidents }: CaseFile,
  shown: readonly Tie[],
  {
    asOf,
    name,
    chances,
  }: { asOf: string; name: (id: string) => string; chances: Readonly<Record<string, number>> },
): NetworkFigure {
  const tied = withWholes(actors, new Set(shown.flatMap(({ sponsor, proxy }) => [sponsor, proxy])));
  const ids = new Set(tied.map(({ id }) => id));
  const candidates = new Set(
    incidents.flatMap(({ perpetrators }) => perpetrators?.candidates ?? []),
  );
  return {
    kind: 'network',
    asOf,
    actors: tied.map(({ id, kind }) => ({
      id,
      label: name(id),
      level: LEVELS[kind] ?? 'group',
      candidate: candidates.has(id),
    })),
    ties: [
      ...tied.flatMap(({ id, partOf }) =>
        partOf !== undefined && ids.has(partOf)
          ? [{ from: partOf, to: id, kind: 'organ-of', probability: 1 }]
          : [],
      ),
      ...shown.map(({ id, sponsor, proxy, kind }) => ({
        from: sponsor,
        to: proxy,
        kind,
        probability: chances[id] ?? 0,
      })),
    ],
  };
}

/** The actors that are tied, and everything that they are part of. */
function withWholes(actors: readonly Actor[], tied: ReadonlySet<string>): Actor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const shown = new Set<string>();
  for (const id of tied) {
    for (let next: string | undefined = id; next !== undefined && !shown.has(next); ) {
      shown.add(next);
      next = byId.get(next)?.partOf;
    }
  }
  return actors.filter(({ id }) => shown.has(id));
}
