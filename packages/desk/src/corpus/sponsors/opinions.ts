import { boostTrees } from './boosted-trees.ts';
import type { Lesson } from './lessons.ts';
import { type LogOddsOfRow, learnLogit, type Sample } from './logit.ts';
import { SIGNS } from './sign-names.ts';
import type { SignsOfGroup } from './signs.ts';

/** Gives the probability that each state backed a group. */
export type Opinion = (signs: SignsOfGroup) => Float64Array;

/** Below that, a state is left to the regression: trees would learn the few surprises by heart. Declared. */
const WORTH_A_TREE = 0.003;

/** Signs of a state, the number of sponsors to be expected, and how far the state is from the likeliest one. */
const WIDTH = SIGNS.length + 2;

/** Caps a probability before its log-odds are taken. */
const HIGHEST = 0.999;

/**
 * How much each opinion counts. Declared: the plain rule errs where trees that mend a regression do not; ADR 0057. It
 * counts of later years and of groups that are known; of others it knows no more than the trees, which count alone; ADR 0071.
 */
const SHARES = { trees: 0.6, plain: 0.4 } as const;

/**
 * Learns from lessons: trees that mend a regression on all signs, and of later years, and of groups that are known, their
 * mean with the plain rule.
 */
export function learnOpinion(
  lessons: readonly Lesson[],
  { ofLaterYears }: { readonly ofLaterYears: boolean },
): Opinion {
  if (lessons.length === 0) return ({ plain }) => plain;
  const regression = learnLogit(sampleOf(lessons));
  const trees = learnTrees(lessons, regression);
  return (signs) => {
    const first = probabilities(signs, regression);
    const second = mended(signs, { first, trees });
    if (!ofLaterYears && !signs.isKnown) return second;
    return second.map(
      (probability, state) => SHARES.trees * probability + SHARES.plain * signs.plain[state]!,
    );
  };
}

function sampleOf(lessons: readonly Lesson[]): Sample {
  const states = lessons[0]?.outcomes.length ?? 0;
  const rows = new Float32Array(lessons.length * states * SIGNS.length);
  const outcomes = new Uint8Array(lessons.length * states);
  const weights = new Float32Array(lessons.length * states);
  const mean = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length;
  lessons.forEach((lesson, index) => {
    rows.set(lesson.signs, index * states * SIGNS.length);
    outcomes.set(lesson.outcomes, index * states);
    weights.fill(lesson.weight / mean, index * states, (index + 1) * states);
  });
  return { width: SIGNS.length, rows, outcomes, weights };
}

function probabilities({ signs, plain }: SignsOfGroup, regression: LogOddsOfRow): Float64Array {
  return plain.map((_, state) => sigmoid(regression(signs, state * SIGNS.length)));
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function logOdds(probability: number): number {
  const capped = Math.min(HIGHEST, probability);
  return Math.log(capped / (1 - capped));
}

/** The states that trees look at, and what they read of each. */
interface Candidates {
  readonly states: readonly number[];
  readonly rows: Float32Array;
}

function candidatesOf({ signs }: SignsOfGroup, first: Float64Array): Candidates {
  const states = [...first.keys()].filter((state) => first[state]! > WORTH_A_TREE);
  const expected = first.reduce((sum, probability) => sum + probability, 0);
  const likeliest = first.reduce((most, probability) => Math.max(most, probability), 0);
  const rows = new Float32Array(states.length * WIDTH);
  states.forEach((state, index) => {
    rows.set(signs.subarray(state * SIGNS.length, (state + 1) * SIGNS.length), index * WIDTH);
    rows[index * WIDTH + SIGNS.length] = expected;
    rows[index * WIDTH + SIGNS.length + 1] = logOdds(first[state]!) - logOdds(likeliest);
  });
  return { states, rows };
}

function learnTrees(lessons: readonly Lesson[], regression: LogOddsOfRow): LogOddsOfRow {
  const parts = lessons.map((lesson) => {
    const first = probabilities(lesson, regression);
    return { lesson, first, ...candidatesOf(lesson, first) };
  });
  const each = <Item>(item: (part: (typeof parts)[number], state: number) => Item) =>
    parts.flatMap((part) => part.states.map((state) => item(part, state)));
  const offsets = Float64Array.from(each(({ first }, state) => logOdds(first[state]!)));
  const rows = new Float32Array(offsets.length * WIDTH);
  let filled = 0;
  for (const part of parts) {
    rows.set(part.rows, filled);
    filled += part.rows.length;
  }
  const mean = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length;
  const sample = {
    width: WIDTH,
    rows,
    outcomes: Uint8Array.from(each(({ lesson }, state) => lesson.outcomes[state]!)),
    weights: Float32Array.from(each(({ lesson }) => lesson.weight / mean)),
  };
  return boostTrees(sample, offsets);
}

function mended(
  signs: SignsOfGroup,
  { first, trees }: { first: Float64Array; trees: LogOddsOfRow },
): Float64Array {
  const { states, rows } = candidatesOf(signs, first);
  const second = Float64Array.from(first);
  states.forEach((state, index) => {
    second[state] = sigmoid(logOdds(first[state]!) + trees(rows, index * WIDTH));
  });
  return second;
}
