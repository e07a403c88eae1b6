import { type Choice, choose, learnChoice, RIDGES } from './choice-model.ts';
import { CLUES } from './clues.ts';
import type { AttributedEvent, GedEvent } from './ged-event.ts';
import { LASTING } from './kernels.ts';
import { knownEvents } from './known-events.ts';
import { lessonsAhead, lessonsAmong } from './lessons.ts';
import { type Question, questionsAbout } from './question.ts';

/** Who may have done it: a probability for every group of the attributed events, and for any other. Sums to 1. */
export interface Attribution {
  readonly id: string;
  readonly probabilities: ReadonlyMap<string, number>;
}

/** The answer that stands for every group that the attributed events do not name. */
export const OTHER = 'other';

/**
 * Probability that is shared equally by all groups whatever the clues say, also by those not known for this kind of
 * violence. Declared: one event in ten thousand is coded as nothing before it was.
 */
const FLOOR = 1e-4;

/**
 * Share that is dealt out as often as each group ever struck, everywhere and in the region, where events lie after the
 * known ones. Declared: groups that have been quiet for years come back, seldom where they were last; ADR 0055.
 */
const REVIVAL = 0.03;

/** Attributes events by the profiles of groups learned from attributed ones. In the order of the events. */
export function attributeEvents(
  attributed: readonly AttributedEvent[],
  events: readonly GedEvent[],
): readonly Attribution[] {
  const known = knownEvents(attributed);
  const origin = originOf(attributed, events);
  const model =
    origin === undefined
      ? learnChoice(lessonsAmong(attributed), RIDGES.among)
      : learnChoice(lessonsAhead(attributed), RIDGES.ahead);
  const revival = origin === undefined ? 0 : REVIVAL;
  const questions = questionsAbout(events, origin === undefined ? { known } : { known, origin });
  return events.map(({ id }, index) => {
    const question = questions[index]!;
    const choice = revived(choose(model, question), question, revival);
    return { id, probabilities: spread(known.labels, question, choice) };
  });
}

/** The first day of the events asked about, where that is later than every attributed one. */
function originOf(
  attributed: readonly AttributedEvent[],
  events: readonly GedEvent[],
): number | undefined {
  const last = attributed.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
  const first = events.reduce((earliest, { day }) => Math.min(earliest, day), Infinity);
  return first > last ? first : undefined;
}

/** Deals out a part of a choice as often as each group ever struck. */
function revived(choice: Choice, { clues }: Question, part: number): Choice {
  const ever = choice.groups.map((_, group) =>
    LASTING.reduce((sum, kernel) => sum + Math.exp(clues[group * CLUES + kernel]!), 0),
  );
  const total = ever.reduce((sum, one) => sum + one, 0);
  const groups = choice.groups.map(
    (share, group) => (1 - part) * share + (part * ever[group]!) / total,
  );
  return { ...choice, groups };
}

function spread(
  labels: readonly string[],
  { groups }: Question,
  choice: Choice,
): ReadonlyMap<string, number> {
  const floor = FLOOR / (labels.length + 1);
  const probabilities = new Map(labels.map((label) => [label, floor]));
  groups.forEach((label, group) => {
    const share = (1 - choice.newGroup) * choice.groups[group]!;
    probabilities.set(label, floor + (1 - FLOOR) * share);
  });
  return probabilities.set(OTHER, floor + (1 - FLOOR) * choice.newGroup);
}
