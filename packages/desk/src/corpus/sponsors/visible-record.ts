import type { GovernmentYear, GroupYear, SupportRecord } from './support-year.ts';

/** A year of a group, with its sponsors by the numbers of states. */
export interface VisibleGroupYear extends GroupYear {
  readonly sponsorNumbers: readonly number[];
  /** Its opponents that are states that may be sponsors. */
  readonly opponentNumbers: readonly number[];
}

/** A year of a government, with the numbers of the states in it. */
export interface VisibleGovernmentYear extends GovernmentYear {
  readonly number: number | undefined;
  readonly sponsorNumbers: readonly number[];
}

/** What one may look at when asked about a group: some groups, some years, all governments. */
export interface VisibleRecord {
  readonly states: readonly string[];
  readonly groups: readonly VisibleGroupYear[];
  readonly governments: readonly VisibleGovernmentYear[];
  /** Years of groups that each state backed. */
  readonly backed: Float64Array;
  /** Years of groups that two states backed together: `together[state][other]`. */
  readonly together: readonly Float64Array[];
  /** Years of groups that each state backed, by the opponent that they fought. */
  readonly against: ReadonlyMap<string, Float64Array>;
  /** Years of a government that a state backed: `clients[state][government]`. */
  readonly clients: readonly Float64Array[];
  /** Years in which each state backed a government against a group, by the government. */
  readonly backing: ReadonlyMap<string, Float64Array>;
  /** Groups that a group is known to have backed, by its name. */
  readonly friendsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last year of which anything is known about groups. */
  readonly lastYear: number;
}

/** Which part of a record may be looked at. */
export interface Sight {
  readonly lastYear: number;
  /** Groups of which nothing is known, by id. */
  readonly hidden: ReadonlySet<string>;
}

/** States that may be sponsors: all that are known to have backed anybody. In the order in which they occur. */
export function statesIn({ groups, governments }: SupportRecord): readonly string[] {
  return [...new Set([...groups, ...governments].flatMap(({ sponsors }) => [...sponsors]))];
}

/** The part of a record that may be looked at, with states by number. */
export function visibleRecord(
  record: SupportRecord,
  states: readonly string[],
  { lastYear, hidden }: Sight,
): VisibleRecord {
  const numbers = new Map(states.map((state, number) => [state, number]));
  const numbered = (names: Iterable<string>) =>
    [...names].map((name) => numbers.get(name)).filter((number) => number !== undefined);
  const groups = record.groups
    .filter(({ actorId, year }) => year <= lastYear && !hidden.has(actorId))
    .map((one) => ({
      ...one,
      sponsorNumbers: numbered(one.sponsors),
      opponentNumbers: numbered(one.opponents),
    }));
  const governments = record.governments.map((one) => ({
    ...one,
    number: numbers.get(one.government),
    sponsorNumbers: numbered(one.sponsors),
  }));
  return {
    states,
    groups,
    governments,
    lastYear,
    ...countsOf(groups, states.length),
    against: backersAgainst(groups, states.length),
    clients: clientsAmong(governments, states.length),
    backing: backersOfGovernments(governments, states.length),
  };
}

function countsOf(groups: readonly VisibleGroupYear[], states: number) {
  const backed = new Float64Array(states);
  const together = Array.from({ length: states }, () => new Float64Array(states));
  const friendsOf = new Map<string, Set<string>>();
  for (const { actor, sponsorNumbers, friends } of groups) {
    for (const state of sponsorNumbers) {
      backed[state]! += 1;
      for (const other of sponsorNumbers) if (other !== state) together[state]![other]! += 1;
    }
    for (const friend of friends)
      friendsOf.set(friend, (friendsOf.get(friend) ?? new Set()).add(actor));
  }
  return { backed, together, friendsOf };
}

function backersAgainst(
  groups: readonly VisibleGroupYear[],
  states: number,
): ReadonlyMap<string, Float64Array> {
  const against = new Map<string, Float64Array>();
  for (const { opponents, sponsorNumbers } of groups) {
    if (sponsorNumbers.length === 0) continue;
    for (const opponent of opponents) {
      const backers = against.get(opponent) ?? new Float64Array(states);
      against.set(opponent, backers);
      for (const state of sponsorNumbers) backers[state]! += 1;
    }
  }
  return against;
}

function clientsAmong(
  governments: readonly VisibleGovernmentYear[],
  states: number,
): readonly Float64Array[] {
  const clients = Array.from({ length: states }, () => new Float64Array(states));
  for (const { number, sponsorNumbers } of governments) {
    if (number === undefined) continue;
    for (const state of sponsorNumbers) clients[state]![number]! += 1;
  }
  return clients;
}

function backersOfGovernments(
  governments: readonly VisibleGovernmentYear[],
  states: number,
): ReadonlyMap<string, Float64Array> {
  const backing = new Map<string, Float64Array>();
  for (const { government, civil, sponsorNumbers } of governments) {
    if (!civil || sponsorNumbers.length === 0) continue;
    const backers = backing.get(government) ?? new Float64Array(states);
    backing.set(government, backers);
    for (const state of sponsorNumbers) backers[state]! += 1;
  }
  return backing;
}
