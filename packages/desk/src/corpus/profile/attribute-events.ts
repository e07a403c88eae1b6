import { type Choice, choose, learnChoice, RIDGES } from './choice-model.ts';
import type { AttributedEvent, GedEvent } from './ged-event.ts';
import { knownEvents } from './known-events.ts';
import { lessonsAhead, lessonsAmong } from './lessons.ts';
import { withLongRun } from './long-run.ts';
import { type Question, questionsAbout } from './question.ts';
import { learnAhead } from './trusted-weights.ts';

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
      : learnAhead(lessonsAhead(attributed), RIDGES.ahead);
  const questions = questionsAbout(events, origin === undefined ? { known } : { known, origin });
  return events.map(({ id }, index) => {
    const question = questions[index]!;
    const chosen = choose(model, question);
    const choice = origin === undefined ? chosen : withLongRun(chosen, question);
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
