import { CLUES } from './clues.ts';
import { VIOLENCE } from './ged-event.ts';
import { KERNELS } from './kernels.ts';
import { NOVELTY_SIGNS } from './novelty.ts';
import type { Question } from './question.ts';

const KINDS = Object.values(VIOLENCE).length;

/** What a lesson says the right answer is: the index of a group, or that it was none that was known. */
export const NEW_GROUP = -1;

/** A question whose answer is known. */
export interface Lesson {
  readonly question: Question;
  /** Index of the group, or `NEW_GROUP`. */
  readonly answer: number;
  /** When it happened, in days since 1970: what was not known before. */
  readonly day: number;
  readonly weight: number;
}

/** Weights of clues, by kind of violence, and of the signs of a new group. */
export interface ChoiceModel {
  readonly clues: readonly Float64Array[];
  readonly novelty: Float64Array;
}

/** Probabilities of the groups, given that it is one of them, and of a new one. */
export interface Choice {
  readonly groups: Float64Array;
  readonly newGroup: number;
}

/**
 * Where learning starts and what it is drawn back to. Declared: kernels share what they say about equally, other clues
 * say nothing. New groups are rare, as in most years of most conflicts, but for pairs of non-state violence, of which
 * more than half of what a year holds was not there two years before (`npm run bench:new-groups`).
 */
const START = { kernel: 1 / KERNELS.length, novelty: [-4, 0.5, -4] } as const;

/** How strongly weights are drawn to their start, and those of a kind to those of all kinds. */
export interface Ridge {
  readonly toStart: number;
  readonly toOtherKinds: number;
  readonly novelty: number;
}

/** Declared: ten times more towards the start where only the past is known, which teaches less of what comes; ADR 0055. */
export const RIDGES = {
  among: { toStart: 6e-4, toOtherKinds: 2e-3, novelty: 2e-3 },
  ahead: { toStart: 5e-3, toOtherKinds: 2e-3, novelty: 2e-3 },
} as const satisfies Readonly<Record<string, Ridge>>;

/** Steps of Adam (Kingma and Ba 2015), with its published constants; longer steps first. Declared: the loss stands still by then. */
const STEPS = 160;
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-9, rate: 0.05 } as const;

/** The answer of a model to a question. */
export function choose(model: ChoiceModel, question: Question): Choice {
  const weights = model.clues[question.kind]!;
  const groups = new Float64Array(question.groups.length);
  for (let group = 0; group < groups.length; group++) {
    let sum = 0;
    for (let clue = 0; clue < CLUES; clue++)
      sum += weights[clue]! * question.clues[group * CLUES + clue]!;
    groups[group] = sum;
  }
  let signs = 0;
  for (let sign = 0; sign < NOVELTY_SIGNS; sign++)
    signs += model.novelty[sign]! * question.novelty[sign]!;
  const newGroup = groups.length === 0 ? 1 : 1 / (1 + Math.exp(-signs));
  return { groups: softmax(groups), newGroup };
}

/** Utilities as shares, in place: this runs once for each lesson and step. */
function softmax(utilities: Float64Array): Float64Array {
  let most = -Infinity;
  for (const utility of utilities) if (utility > most) most = utility;
  let total = 0;
  for (let group = 0; group < utilities.length; group++) {
    utilities[group] = Math.exp(utilities[group]! - most);
    total += utilities[group]!;
  }
  for (let group = 0; group < utilities.length; group++) utilities[group]! /= total;
  return utilities;
}

/** The weights under which the lessons are likeliest, drawn to where they start: a conditional logit (McFadden 1974). */
export function learnChoice(lessons: readonly Lesson[], ridge: Ridge): ChoiceModel {
  const start = startingPoint();
  const point = Float64Array.from(start);
  const moments = [new Float64Array(point.length), new Float64Array(point.length)] as const;
  for (let step = 0; step < STEPS; step++) {
    const gradient = gradientAt(modelOf(point), lessons);
    addRidge(gradient, { point, start, ridge });
    descend({ point, gradient, moments }, step);
  }
  return modelOf(point);
}

function startingPoint(): Float64Array {
  const clues = new Float64Array(CLUES).fill(START.kernel, 0, KERNELS.length);
  const novelty = new Float64Array(NOVELTY_SIGNS);
  novelty.set(START.novelty);
  return Float64Array.from([...Array.from({ length: KINDS }, () => [...clues]).flat(), ...novelty]);
}

/** Weights part of the way from where learning starts to where it ended: 0 is the start, 1 is what was learned. */
export function weightsBetween(
  learned: ChoiceModel,
  part: { readonly clues: number; readonly novelty: number },
): ChoiceModel {
  const start = modelOf(startingPoint());
  const between = (from: Float64Array, to: Float64Array, share: number) =>
    from.map((weight, index) => weight + share * (to[index]! - weight));
  return {
    clues: start.clues.map((from, kind) => between(from, learned.clues[kind]!, part.clues)),
    novelty: between(start.novelty, learned.novelty, part.novelty),
  };
}

function modelOf(point: Float64Array): ChoiceModel {
  const ofKind = (kind: number) => point.subarray(kind * CLUES, (kind + 1) * CLUES);
  const clues = Array.from({ length: KINDS }, (_, kind) => ofKind(kind));
  return { clues, novelty: point.subarray(KINDS * CLUES) };
}

function gradientAt(model: ChoiceModel, lessons: readonly Lesson[]): Float64Array {
  const gradient = new Float64Array(KINDS * CLUES + NOVELTY_SIGNS);
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  for (const lesson of lessons)
    addLesson(gradient, lesson, { model, share: lesson.weight / total });
  return gradient;
}

function addLesson(
  gradient: Float64Array,
  { question, answer }: Lesson,
  { model, share }: { model: ChoiceModel; share: number },
): void {
  const { groups, newGroup } = choose(model, question);
  const slope = (newGroup - (answer === NEW_GROUP ? 1 : 0)) * share;
  for (let sign = 0; sign < NOVELTY_SIGNS; sign++)
    gradient[KINDS * CLUES + sign]! += slope * question.novelty[sign]!;
  if (answer === NEW_GROUP) return;
  const first = question.kind * CLUES;
  for (let group = 0; group < groups.length; group++) {
    const excess = (groups[group]! - (group === answer ? 1 : 0)) * share;
    if (excess === 0) continue;
    for (let clue = 0; clue < CLUES; clue++)
      gradient[first + clue]! += excess * question.clues[group * CLUES + clue]!;
  }
}

function addRidge(
  gradient: Float64Array,
  { point, start, ridge }: { point: Float64Array; start: Float64Array; ridge: Ridge },
): void {
  for (let clue = 0; clue < CLUES; clue++) {
    let mean = 0;
    for (let kind = 0; kind < KINDS; kind++) mean += point[kind * CLUES + clue]! / KINDS;
    for (let kind = 0; kind < KINDS; kind++) {
      const index = kind * CLUES + clue;
      gradient[index]! += ridge.toOtherKinds * (point[index]! - mean);
      gradient[index]! += ridge.toStart * (point[index]! - start[index]!);
    }
  }
  for (let index = KINDS * CLUES; index < point.length; index++)
    gradient[index]! += ridge.novelty * (point[index]! - start[index]!);
}

interface Descent {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
  readonly moments: readonly [Float64Array, Float64Array];
}

function descend({ point, gradient, moments: [first, second] }: Descent, step: number): void {
  const rate = ADAM.rate * (step < 0.6 * STEPS ? 1 : step < 0.85 * STEPS ? 0.3 : 0.1);
  const unbiased = [1 - ADAM.first ** (step + 1), 1 - ADAM.second ** (step + 1)] as const;
  gradient.forEach((slope, index) => {
    first[index] = ADAM.first * first[index]! + (1 - ADAM.first) * slope;
    second[index] = ADAM.second * second[index]! + (1 - ADAM.second) * slope * slope;
    const size = Math.sqrt(second[index] / unbiased[1]) + ADAM.epsilon;
    point[index]! -= (rate * (first[index] / unbiased[0])) / size;
  });
}
