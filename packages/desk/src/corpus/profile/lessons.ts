import { type Lesson, NEW_GROUP } from './choice-model.ts';
import type { AttributedEvent } from './ged-event.ts';
import { type KnownEvents, knownEvents } from './known-events.ts';
import { type Question, questionsAbout } from './question.ts';

/**
 * Parts that attributed events are dealt into, each foretold from the others. Declared: events left out one by one would
 * each lower the count of their own group alone, which gives the answer away; ADR 0054.
 */
const FOLDS = 10;

/**
 * Shares of the attributed events after which the past is cut off to learn how well the rest is foretold. Each cut
 * counts alike. Declared: five, from a quarter on, so that the shortest past still holds most groups; see ADR 0055.
 */
const ORIGINS = [0.25, 0.4, 0.55, 0.7, 0.85] as const;

/** Most events asked about from one cut. Declared: weights of clues stand still long before. */
const MOST_ASKED = 4000;

/** How much a world counts in which every other group but the largest is hidden, beside the one recorded. ADR 0056. */
const HIDDEN_WEIGHT = 0.25;

/** Largest groups that are never hidden, since those that lead a war are known. Declared; ADR 0056. */
const NEVER_HIDDEN = 3;

/** Lessons from hiding one attributed event in ten at a time: for events that lie among the attributed ones in time. */
export function lessonsAmong(events: readonly AttributedEvent[]): readonly Lesson[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const asked = events.filter((__, index) => index % FOLDS === fold);
    const rest = events.filter((__, index) => index % FOLDS !== fold);
    return lessonsFrom(rest, asked, { weight: asked.length });
  }).flat();
}

/** A day at which the record is cut off, with the lessons of foretelling the rest from what lies before it. */
export interface Cut {
  readonly origin: number;
  readonly lessons: readonly Lesson[];
}

/** Lessons from foretelling the rest of the attributed events from their past, cut by cut: for events that lie after all of them. */
export function lessonsAhead(events: readonly AttributedEvent[]): readonly Cut[] {
  const inTime = events.toSorted((a, b) => a.day - b.day);
  if (inTime.length === 0) return [];
  return ORIGINS.map((share, index) => {
    const origin = inTime[Math.floor(share * inTime.length)]!.day;
    const past = inTime.filter(({ day }) => day < origin);
    const asked = thinned(inTime.filter(({ day }) => day >= origin));
    const seen = withoutEveryOther(past, index % 2);
    const lessons = [
      ...lessonsFrom(past, asked, { origin, weight: 1 }),
      ...lessonsFrom(seen, asked, { origin, weight: HIDDEN_WEIGHT }),
    ];
    return { origin, lessons };
  });
}

/** Evenly spaced events, at most so many as are asked about from one cut. */
function thinned(events: readonly AttributedEvent[]): readonly AttributedEvent[] {
  const every = Math.ceil(events.length / MOST_ASKED);
  return events.filter((_, index) => index % every === 0);
}

function lessonsFrom(
  past: readonly AttributedEvent[],
  asked: readonly AttributedEvent[],
  { origin, weight }: { origin?: number; weight: number },
): readonly Lesson[] {
  const known = knownEvents(past);
  const questions = questionsAbout(asked, origin === undefined ? { known } : { known, origin });
  return asked.flatMap((event, index) => {
    const question = questions[index]!;
    const answer = answerTo(question, event, known);
    if (answer === undefined) return [];
    return [{ question, answer, day: event.day, weight: weight / asked.length }];
  });
}

/** The right answer; none where the group is known, though not by violence of this kind. */
function answerTo(
  question: Question,
  { label }: AttributedEvent,
  known: KnownEvents,
): number | undefined {
  const group = question.groups.indexOf(label);
  if (group >= 0) return group;
  return known.labels.includes(label) ? undefined : NEW_GROUP;
}

/** Events without those of every other group, counted from the largest that may be hidden. */
function withoutEveryOther(
  events: readonly AttributedEvent[],
  remainder: number,
): readonly AttributedEvent[] {
  const sizes = new Map<string, number>();
  for (const { label } of events) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const bySize = [...sizes].toSorted(([, a], [, b]) => b - a).slice(NEVER_HIDDEN);
  const hidden = new Set(
    bySize.filter((_, rank) => rank % 2 === remainder).map(([label]) => label),
  );
  return events.filter(({ label }) => !hidden.has(label));
}
