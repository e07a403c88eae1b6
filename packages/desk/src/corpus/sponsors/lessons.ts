import type { Borders } from './borders.ts';
import { type SignsOfGroup, signsOf } from './signs.ts';
import type { GroupYear, SupportRecord } from './support-year.ts';
import { type Sight, visibleRecord } from './visible-record.ts';

/** A group in a year whose sponsors are known, as it looked while they were hidden. */
export interface Lesson extends SignsOfGroup {
  readonly actorId: string;
  /** 1 for a sponsor, by state. */
  readonly outcomes: Uint8Array;
  readonly weight: number;
}

/** A record that is learned from, the states that may be sponsors, and where they lie. */
export interface Schooling {
  readonly record: SupportRecord;
  readonly states: readonly string[];
  readonly borders: Borders;
}

/** One group in so many is hidden at a time, as about a quarter of all are in the file asked about. Declared. */
const FOLDS = 4;

/** Years back from which the years after are foretold, how far apart, and how far each looks ahead. Declared; ADR 0057. */
const CUTS = { first: 24, apart: 2, ahead: 4 } as const;

/** Years after which a lesson counts 1/e: who backs whom changed with the end of the Cold War. Declared; ADR 0057. */
const LESSON_FADES = 10;

/** Lessons from hiding one group in four altogether: for groups of which nothing is known. */
export function lessonsOnHiddenGroups(schooling: Schooling): readonly Lesson[] {
  const { groups } = schooling.record;
  const lastYear = lastYearOf(groups);
  const lessons = Array.from({ length: FOLDS }, (_, fold) => {
    const hidden = everyFourth(groups, fold);
    const asked = groups.filter(({ actorId }) => hidden.has(actorId));
    return lessonsOn(schooling, asked, { lastYear, hidden, weight: 1 });
  });
  return shrinkLongGroups(lessons.flat());
}

/** Lessons from hiding the years after a cut, and one group in four altogether: for years after all that is known. */
export function lessonsOnLaterYears(schooling: Schooling): readonly Lesson[] {
  const { groups } = schooling.record;
  const last = lastYearOf(groups);
  const cuts: number[] = [];
  for (let cut = last - CUTS.first; cut < last; cut += CUTS.apart) cuts.push(cut);
  const lessons = cuts.flatMap((cut, index) => {
    const asked = groups.filter(({ year }) => year > cut && year <= cut + CUTS.ahead);
    const weight = Math.exp((cut - last) / LESSON_FADES);
    const hidden = everyFourth(groups, index % FOLDS);
    return lessonsOn(schooling, asked, { lastYear: cut, hidden, weight });
  });
  return shrinkLongGroups(lessons);
}

/**
 * Years of one group are much alike, and teach less than as many years of several: together they count as the square
 * root of their number, halfway between a lesson each and a lesson in all. Declared; ADR 0084.
 */
function shrinkLongGroups(lessons: readonly Lesson[]): readonly Lesson[] {
  const years = new Map<string, number>();
  for (const { actorId } of lessons) years.set(actorId, (years.get(actorId) ?? 0) + 1);
  return lessons.map((lesson) => ({
    ...lesson,
    weight: lesson.weight / Math.sqrt(years.get(lesson.actorId)!),
  }));
}

/** Last year of which anything is known about groups. */
export function lastYearOf(groups: readonly GroupYear[]): number {
  return groups.reduce((latest, { year }) => Math.max(latest, year), -Infinity);
}

function lessonsOn(
  { record, states, borders }: Schooling,
  asked: readonly GroupYear[],
  { weight, ...sight }: Sight & Pick<Lesson, 'weight'>,
): readonly Lesson[] {
  const visible = visibleRecord(record, states, sight);
  return asked.map((one) => ({
    ...signsOf(one, visible, borders),
    actorId: one.actorId,
    outcomes: Uint8Array.from(states, (state) => (one.sponsors.has(state) ? 1 : 0)),
    weight,
  }));
}

function everyFourth(groups: readonly GroupYear[], fold: number): ReadonlySet<string> {
  const ids = [...new Set(groups.map(({ actorId }) => actorId))];
  return new Set(ids.filter((_, index) => index % FOLDS === fold));
}
