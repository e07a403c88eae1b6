import { nameSponsors } from '../sponsors/name-sponsors.ts';
import type { GroupYear, SupportRecord } from '../sponsors/support-year.ts';

/** Figures by state, for one group in one year. */
export type SponsorFigures = ReadonlyMap<string, number>;

/** A way to name sponsors, to be measured. */
export interface SponsorContender {
  readonly name: string;
  readonly nameSponsors: (
    record: SupportRecord,
    asked: readonly GroupYear[],
  ) => readonly SponsorFigures[];
}

/** What `corpus sponsors` answers. */
export const structure: SponsorContender = {
  name: 'structure',
  nameSponsors: (record, asked) => nameSponsors(record, asked).map(({ sponsors }) => sponsors),
};

/** Keeps every probability from being 0. */
const LEAST = 0.002;

/** Years in which what fellow groups had fades to 1/e, and the years that the rate of all groups counts for beside them. */
const FADES = 3;
const BORROWED = 1;

/** How likely a sponsor that was seen last year stays, and the years in which that falls to 1/e of it. */
const STAYS = 0.9;
const STAYS_FOR = 6;

function statesOf({ groups, governments }: SupportRecord): readonly string[] {
  return [...new Set([...groups, ...governments].flatMap(({ sponsors }) => [...sponsors]))];
}

/** How often each state backs any group. */
export const everybody: SponsorContender = {
  name: 'rate of all groups',
  nameSponsors: (record, asked) => {
    const rates = ratesAmong(record.groups, statesOf(record), () => 1);
    return asked.map(() => rates);
  },
};

/** How often each state backs groups that fight the same opponent, in the years around. */
export const fellows: SponsorContender = {
  name: 'rate of fellows',
  nameSponsors: (record, asked) => {
    const states = statesOf(record);
    const all = ratesAmong(record.groups, states, () => 1);
    return asked.map((one) => fellowRates(one, record, all));
  },
};

/** What the group had in the nearest year that is known, or else the rate of its fellows. */
export const persistence: SponsorContender = {
  name: 'what it last had',
  nameSponsors: (record, asked) => {
    const all = ratesAmong(record.groups, statesOf(record), () => 1);
    return asked.map((one) => {
      const own = record.groups.filter(({ actorId }) => actorId === one.actorId);
      const [nearest] = own.toSorted((a, b) => away(a, one) - away(b, one));
      if (nearest === undefined) return fellowRates(one, record, all);
      const stays = STAYS * Math.exp((1 - away(nearest, one)) / STAYS_FOR);
      const stay = (state: string) =>
        nearest.sponsors.has(state) ? Math.max(LEAST, stays) : LEAST;
      return new Map([...all.keys()].map((state) => [state, stay(state)]));
    });
  },
};

function away(one: GroupYear, other: GroupYear): number {
  return Math.abs(one.year - other.year);
}

function fellowRates(
  one: GroupYear,
  { groups }: SupportRecord,
  all: SponsorFigures,
): SponsorFigures {
  const fellow = groups.filter(
    ({ actorId, opponents }) =>
      actorId !== one.actorId && [...opponents].some((opponent) => one.opponents.has(opponent)),
  );
  let years = 0;
  const sums = new Map<string, number>();
  for (const other of fellow) {
    const weight = Math.exp(-away(other, one) / FADES);
    years += weight;
    for (const state of other.sponsors) sums.set(state, (sums.get(state) ?? 0) + weight);
  }
  const shrunk = ([state, rate]: readonly [string, number]) =>
    [state, ((sums.get(state) ?? 0) + BORROWED * rate) / (years + BORROWED)] as const;
  return new Map([...all].map(shrunk));
}

function ratesAmong(
  groups: readonly GroupYear[],
  states: readonly string[],
  weightOf: (one: GroupYear) => number,
): SponsorFigures {
  const total = groups.reduce((sum, one) => sum + weightOf(one), 0);
  const rate = (state: string) =>
    groups.reduce((sum, one) => sum + (one.sponsors.has(state) ? weightOf(one) : 0), 0) / total;
  return new Map(states.map((state) => [state, Math.max(LEAST, rate(state))]));
}
