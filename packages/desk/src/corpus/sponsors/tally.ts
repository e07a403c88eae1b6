import type { Borders } from './borders.ts';
import { fade } from './fade.ts';
import { type Likeness, likenessTo } from './other-opponents.ts';
import type { GroupYear } from './support-year.ts';
import type { VisibleGovernmentYear, VisibleGroupYear, VisibleRecord } from './visible-record.ts';

/** Sums by state of what a record says about one question, and how many years, faded, each sum rests on. */
export class Tally {
  readonly #sums = new Map<string, Float64Array>();
  readonly #years = new Map<string, number>();
  readonly #so = new Map<string, number>();
  readonly #states: number;

  constructor(states: number) {
    this.#states = states;
  }

  /** The sums under a name, by state. */
  sums(name: string): Float64Array {
    const known = this.#sums.get(name) ?? new Float64Array(this.#states);
    this.#sums.set(name, known);
    return known;
  }

  /** Years, faded, that a sum rests on. */
  years(name: string): number {
    return this.#years.get(name) ?? 0;
  }

  /** Counts a year for these states. */
  count(name: string, states: readonly number[], weight: number): void {
    this.#years.set(name, this.years(name) + weight);
    const sums = this.sums(name);
    for (const state of states) sums[state]! += weight;
  }

  /** Counts a year in which something was so, or was not, whatever the state. */
  note(name: string, wasSo: boolean, weight: number): void {
    this.#years.set(name, this.years(name) + weight);
    if (wasSo) this.#so.set(name, this.so(name) + weight);
  }

  /** Years, faded, in which it was so. */
  so(name: string): number {
    return this.#so.get(name) ?? 0;
  }

  /** Keeps the most recent year for these states. */
  keepMost(name: string, states: readonly number[], weight: number): void {
    const sums = this.sums(name);
    for (const state of states) sums[state] = Math.max(sums[state]!, weight);
  }
}

/** Tallies all that a record says about a group in a year. Its own answer for that year is never read. */
export function tallyRecord(asked: GroupYear, record: VisibleRecord, borders: Borders): Tally {
  const tally = new Tally(record.states.length);
  for (const one of record.governments) tallyGovernment(tally, one, asked);
  const backers = tally.sums('backers');
  const likeness = likenessTo(asked.opponents, record, borders);
  for (const one of record.groups) {
    if (one.actorId === asked.actorId) continue;
    const years = Math.abs(one.year - asked.year);
    tallyFellow(tally, one, { asked, years });
    tallyElsewhere(tally, one, { likeness: likeness(one.opponents), years });
    tallyRivalry(tally, one, { asked, years });
    tallyBackers(tally, one, { backers, years });
    if (record.friendsOf.get(asked.actor)?.has(one.actor) === true)
      tally.count('friends', one.sponsorNumbers, fade(years, 4));
  }
  return tally;
}

function tallyGovernment(tally: Tally, one: VisibleGovernmentYear, asked: GroupYear): void {
  const years = Math.abs(one.year - asked.year);
  if (one.friends.has(asked.actor) && one.number !== undefined)
    tally.keepMost('itBacks4', [one.number], fade(years, 4));
  tally.count('governments3', one.sponsorNumbers, fade(years, 3));
  if (!one.civil) {
    if (asked.opponents.has(one.opponent) && one.number !== undefined)
      tally.keepMost('atWar10', [one.number], fade(years, 10));
    return;
  }
  if (one.opponent === asked.actor) tally.note('helpHere3', isHelped(one), fade(years, 3));
  if (!asked.opponents.has(one.government)) return;
  tally.note('help2', isHelped(one), fade(years, 2));
  tally.keepMost('backsOpponent2', one.sponsorNumbers, fade(years, 2));
  tally.count('backsOpponent10', one.sponsorNumbers, fade(years, 10));
  tally.keepMost('backers', one.sponsorNumbers, fade(years, 4));
  if (one.opponent === asked.actor)
    tally.keepMost('backsOpponentHere3', one.sponsorNumbers, fade(years, 3));
}

/** A question beside one year of another group. */
interface Beside {
  readonly asked: GroupYear;
  readonly years: number;
}

function tallyFellow(tally: Tally, one: VisibleGroupYear, { asked, years }: Beside): void {
  const states = one.sponsorNumbers;
  tally.count('groups5', states, fade(years, 5));
  if (meet(one.opponents, asked.opponents)) {
    tally.count('fellows3', states, fade(years, 3));
    tally.count('fellows12', states, fade(years, 12));
    tally.count('fellows', states, 1);
    tally.note('fellowsHelped', isHelped(one), fade(years, 12));
  }
  if (meet(one.conflicts, asked.conflicts)) {
    tally.count('conflict3', states, fade(years, 3));
    tally.count('conflict12', states, fade(years, 12));
    tally.note('conflictHelped', isHelped(one), fade(years, 12));
  }
}

/** Groups that fight opponents like those of the group asked about: near it, or backed by the same states. */
function tallyElsewhere(
  tally: Tally,
  { sponsorNumbers }: VisibleGroupYear,
  { likeness: { beside, near, backedAlike }, years }: { likeness: Likeness; years: number },
): void {
  tally.count('nearby12', sponsorNumbers, beside * fade(years, 12));
  tally.count('near5', sponsorNumbers, near * fade(years, 5));
  tally.count('backedAlike8', sponsorNumbers, backedAlike * fade(years, 8));
}

/** Rebels of a state, and whether they are backed by the very government that the group asked about fights. */
function tallyRivalry(tally: Tally, one: VisibleGroupYear, { asked, years }: Beside): void {
  const states = one.opponentNumbers;
  tally.keepMost('ownRebels3', states, fade(years, 3));
  for (const opponent of asked.opponents) {
    if (!one.sponsors.has(opponent)) continue;
    tally.count('reverse3', states, fade(years, 3));
    tally.count('reverse15', states, fade(years, 15));
  }
}

/** Rivals of those who back the opponent: who backs rebels against them, and whose rebels they back. */
function tallyBackers(
  tally: Tally,
  one: VisibleGroupYear,
  { backers, years }: { backers: Float64Array; years: number },
): void {
  const most = (states: readonly number[]) =>
    states.reduce((highest, state) => Math.max(highest, backers[state]!), 0);
  const against = most(one.opponentNumbers);
  if (against > 0) tally.count('againstBackers', one.sponsorNumbers, fade(years, 10) * against);
  const by = most(one.sponsorNumbers);
  if (by > 0) tally.count('byBackers', one.opponentNumbers, fade(years, 10) * by);
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}

function isHelped({ sponsorNumbers }: { sponsorNumbers: readonly number[] }): boolean {
  return sponsorNumbers.length > 0;
}
