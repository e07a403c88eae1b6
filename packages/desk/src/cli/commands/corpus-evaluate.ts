import { basename } from 'node:path';
import {
  drawReliability,
  earliestDay,
  type Outcome,
  PRINT,
  type Problem,
} from '@respondeat/engine';
import type { Contender } from '../../corpus/evaluate/contender.ts';
import { type Evaluation, evaluateSplit } from '../../corpus/evaluate/evaluate-split.ts';
import { givenAnswers } from '../../corpus/evaluate/given-answers.ts';
import { byLot, byTime, dayOfLastEvents, type Split } from '../../corpus/evaluate/splits.ts';
import type { AttributedEvent } from '../../corpus/profile/ged-event.ts';
import { readAttributedEvents } from '../../corpus/profile/read-ged.ts';
import { readText } from '../../input/read-text.ts';
import { evaluateInto } from '../evaluate-into.ts';
import { checkTogether, drawsIn, type EvaluateFlags } from '../evaluation-flags.ts';
import { evaluationText } from '../evaluation-text.ts';
import { type ExitCode, Misuse } from '../exit-codes.ts';
import { dayIn } from '../part-question.ts';
import { firstTold } from '../skipped-rows.ts';
import type { Terminal } from '../terminal.ts';
import { corpusEvaluateSponsors } from './corpus-evaluate-sponsors.ts';

/** Largest file of predictions that is read. Declared: that of `corpus prior`. */
const MAXIMUM_BYTES = 1_000_000_000;

/** Width of a picture in pixels. Declared: a page of paper at the size of screens. */
const WIDTH = 760;

/** Measures who-did-it on events whose answer is known, beside two baselines, split by split; or else who stands behind. */
export async function corpusEvaluate(
  path: string,
  flags: EvaluateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  checkTogether(flags);
  if (flags.sponsors === true) return corpusEvaluateSponsors(path, flags, terminal);
  return evaluateInto(path, flags, {
    terminal,
    read: () => readAll(path, flags),
    evaluate: async ({ events, splits, first }, drawing, stepsOf) => {
      const evaluations: Evaluation[] = [];
      for (const split of splits) {
        const options = { ...drawing, ...(first && { first }), step: stepsOf(split.name) };
        evaluations.push(await evaluateSplit(split, options));
      }
      return { events, evaluations };
    },
    text: ({ evaluations }, channel) => evaluationText(evaluations, channel),
    pictures: ({ evaluations }) => evaluations.map(pictureOf),
  });
}

interface ReadEvents {
  /** How many events there are to split, or to learn from. */
  readonly events: number;
  readonly splits: readonly Split[];
  /** What is measured in place of the profiles, where predictions are given. */
  readonly first: Contender | undefined;
}

function readAll(
  path: string,
  flags: EvaluateFlags,
): Outcome<{ readonly read: ReadEvents; readonly skipped: readonly Problem[] }> {
  const { test: testPath, predictions } = flags;
  const events = readAttributedEvents(path);
  if (!events.ok) return events;
  const test = testPath === undefined ? undefined : readAttributedEvents(testPath);
  if (test?.ok === false) return { ok: false, problems: inFile(test.problems, testPath!) };
  const { sound } = events.value;
  const splits = splitsOf(sound, test?.value.sound, flags);
  const first = predictions === undefined ? undefined : answersIn(predictions, splits);
  if (first?.ok === false) return { ok: false, problems: inFile(first.problems, predictions!) };
  const skipped = [
    ...firstTold(events.value.skipped, path),
    ...firstTold(test?.value.skipped ?? [], testPath ?? ''),
  ];
  return {
    ok: true,
    value: { read: { events: sound.length, splits, first: first?.value }, skipped },
  };
}

function inFile(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

/** The splits that are asked for: a second file; or by lot and by the days named; or by lot and by the last events. */
function splitsOf(
  events: readonly AttributedEvent[],
  test: readonly AttributedEvent[] | undefined,
  flags: EvaluateFlags,
): readonly Split[] {
  if (test !== undefined)
    return [{ name: basename(flags.test!), known: events, asked: test }].map(withBothSides);
  const isOpen = flags.lot !== true && flags.from === undefined;
  const days = isOpen ? [dayOfLastEvents(events)] : (flags.from ?? []).map(firstDayIn);
  const lots = isOpen || flags.lot === true ? [byLot(events, drawsIn(flags).seed)] : [];
  return [...lots, ...days.map((day) => byTime(events, day))].map(withBothSides);
}

function firstDayIn(text: string): string {
  return earliestDay(dayIn(text, '--from')!);
}

function withBothSides(split: Split): Split {
  if (split.known.length > 0 && split.asked.length > 0) return split;
  const none = split.known.length === 0 ? 'no event to learn from' : 'no event to ask about';
  throw new Misuse(`${split.name}: there is ${none}`);
}

function answersIn(path: string, [split]: readonly Split[]) {
  const noun = 'a file of predictions';
  const whereLarger = 'predict for fewer events at a time';
  const text = readText(path, { noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  return text.ok ? givenAnswers(text.value, basename(path), split!.asked) : text;
}

/** The reliability of every contender of a split as a picture, by its name. */
function pictureOf({ split, contenders }: Evaluation): [string, string] {
  const curves = contenders.map(({ name, reliability, measures }) => ({
    name,
    bins: reliability,
    calibrationError: measures.calibrationError.value ?? 0,
  }));
  const { svg } = drawReliability(curves, { width: WIDTH, palette: PRINT });
  return [`reliability-${fileName(split)}.svg`, svg];
}

function fileName(split: string): string {
  return split.replaceAll(/[^\p{Letter}\p{Number}.]+/gu, '-');
}
