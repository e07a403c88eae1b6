import {
  type ChoiceModel,
  choose,
  type Lesson,
  learnChoice,
  NEW_GROUP,
  type Ridge,
  weightsBetween,
} from './choice-model.ts';
import type { Cut } from './lessons.ts';
import { withLongRun } from './long-run.ts';

/**
 * Parts of the way from the declared weights to the learned ones that are tried. Declared: quarters, since the loss is
 * flat around its least and the mean over cuts lies between them.
 */
const PARTS: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** Most lessons of a cut that are put to a trial. Declared: the least of the loss stands still long before. */
const MOST_TRIED = 1500;

/** How far learned weights are to be trusted: parts of the way there from the declared ones, from 0 to 1. */
interface Trust {
  readonly clues: number;
  readonly novelty: number;
}

/**
 * The weights learned from all cuts, as far as weights learned before each cut foretold what came after it. A war whose
 * beginning teaches the wrong thing is found out by its own later years; ADR 0083.
 */
export function learnAhead(cuts: readonly Cut[], ridge: Ridge): ChoiceModel {
  const learned = learnChoice(
    cuts.flatMap(({ lessons }) => lessons),
    ridge,
  );
  return weightsBetween(learned, trustIn(cuts, ridge));
}

/** The mean over cuts of what would have been best at each, where the n-th trial counts n times. None without a trial. */
export function trustIn(cuts: readonly Cut[], ridge: Ridge): Trust {
  const best = cuts.flatMap((cut, index) => {
    const before = cuts.slice(0, index).flatMap(({ lessons }) => lessons);
    const learned = before.filter(({ day }) => day < cut.origin);
    if (learned.length === 0 || cut.lessons.length === 0) return [];
    return [bestPart(learnChoice(learned, ridge), cut)];
  });
  const total = (best.length * (best.length + 1)) / 2;
  const mean = (part: keyof Trust) =>
    best.reduce((sum, trust, index) => sum + (index + 1) * trust[part], 0) / Math.max(1, total);
  return { clues: mean('clues'), novelty: mean('novelty') };
}

/** Which part of the way foretells a cut best, for groups and for new ones apart; the least part of equals. */
function bestPart(model: ChoiceModel, { lessons }: Cut): Trust {
  const every = Math.ceil(lessons.length / MOST_TRIED);
  const tried = lessons.filter((_, index) => index % every === 0);
  const losses = PARTS.map((part) =>
    lossesOf(weightsBetween(model, { clues: part, novelty: part }), tried),
  );
  const least = (side: keyof Trust) =>
    PARTS.reduce(
      (best, _, index) => (losses[index]![side] < losses[best]![side] ? index : best),
      0,
    );
  return { clues: PARTS[least('clues')]!, novelty: PARTS[least('novelty')]! };
}

/**
 * Log loss of which group it was, and of whether it was a new one, summed over lessons by their weight. New groups are
 * tried without the long run, which stands for what no record shows.
 */
function lossesOf(model: ChoiceModel, lessons: readonly Lesson[]): Trust {
  let [clues, novelty] = [0, 0];
  for (const { question, answer, weight } of lessons) {
    const choice = choose(model, question);
    const { newGroup } = choice;
    const { groups } = withLongRun(choice, question);
    novelty -= weight * Math.log(answer === NEW_GROUP ? newGroup : 1 - newGroup);
    if (answer !== NEW_GROUP) clues -= weight * Math.log(groups[answer]!);
  }
  return { clues, novelty };
}
