import { basename } from 'node:path';
import {
  drawReliability,
  earliestDay,
  type Outcome,
  PRINT,
  type Problem,
} from '@respondeat/engine';
import { type Evaluation, evaluateSplit } from '../../corpus/evaluate/evaluate-split.ts';
import { givenAnswers } from '../../corpus/evaluate/given-answers.ts';
import { byLot, byTime, dayOfLastEvents, type Split } from '../../corpus/evaluate/splits.ts';
import type { AttributedEvent } from '../../corpus/profile/ged-event.ts';
import { readAttributedEvents } from '../../corpus/profile/read-ged.ts';
import { readText } from '../../input/read-text.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder, writeTogether } from '../../output/write-together.ts';
import { checkTogether, drawsIn, type EvaluateFlags } from '../evaluation-flags.ts';
import { evaluationText } from '../evaluation-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { dayIn } from '../part-question.ts';
import { problemList, tellProblems } from '../problem-list.ts';
import { type Progress, shownProgress, silentProgress } from '../progress.ts';
import { shortestPath } from '../shortest-path.ts';
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
  const asked = drawsIn(flags);
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[], file: string) =>
    tellProblems({ problems, file }, { asJson, terminal });
  if (flags.out !== undefined) {
    const folder = checkFolder(flags.out);
    if (!folder.ok) return refuse(folder.problems, flags.out);
  }
  const read = readAll(path, flags);
  if (!read.ok) return refuse(read.problems, path);
  const { events, test, skipped } = read.value;
  if (flags.strict === true && skipped.length > 0) return refuse(skipped, path);
  if (!asJson && skipped.length > 0)
    terminal.err.line(problemList({ problems: skipped, file: path }, terminal.err));
  const splits = splitsOf(events, test, { flags, seed: asked.seed });
  const first = flags.predictions === undefined ? undefined : answersIn(flags.predictions, splits);
  if (first?.ok === false) return refuse(first.problems, flags.predictions!);
  const progress = asJson && !terminal.err.isWatched ? silentProgress : shownProgress(terminal.err);
  const evaluations: Evaluation[] = [];
  for (const split of splits)
    evaluations.push(
      await evaluateSplit(split, {
        ...asked,
        ...(first && { first: first.value }),
        step: stepsOf(progress, split.name),
      }),
    );
  const told = { events: events.length, ...asked, evaluations };
  if (flags.out !== undefined) {
    const written = writeTogether(flags.out, filesOf(told));
    if (!written.ok) return refuse(written.problems, flags.out);
  }
  terminal.out.line(
    asJson ? jsonText({ ...told, skipped }) : evaluationText(evaluations, terminal.out),
  );
  if (!asJson && flags.out !== undefined)
    terminal.out.line(`\nWritten to ${shortestPath(flags.out)}, with pictures.`);
  return EXIT.done;
}

interface ReadEvents {
  readonly events: readonly AttributedEvent[];
  readonly test: readonly AttributedEvent[] | undefined;
  readonly skipped: readonly Problem[];
}

function readAll(path: string, { test: testPath }: EvaluateFlags): Outcome<ReadEvents> {
  const events = readAttributedEvents(path);
  if (!events.ok) return events;
  const test = testPath === undefined ? undefined : readAttributedEvents(testPath);
  if (test?.ok === false) return { ok: false, problems: inFile(test.problems, testPath!) };
  return {
    ok: true,
    value: {
      events: events.value.sound,
      test: test?.value.sound,
      skipped: [
        ...firstTold(events.value.skipped, path),
        ...firstTold(test?.value.skipped ?? [], testPath ?? ''),
      ],
    },
  };
}

function inFile(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

/** The splits that are asked for: a second file; or by lot and by the days named; or by lot and by the last events. */
function splitsOf(
  events: readonly AttributedEvent[],
  test: readonly AttributedEvent[] | undefined,
  { flags, seed }: { flags: EvaluateFlags; seed: number },
): readonly Split[] {
  if (test !== undefined)
    return [{ name: basename(flags.test!), known: events, asked: test }].map(withBothSides);
  const isOpen = flags.lot !== true && flags.from === undefined;
  const days = isOpen ? [dayOfLastEvents(events)] : (flags.from ?? []).map(firstDayIn);
  const lots = isOpen || flags.lot === true ? [byLot(events, seed)] : [];
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

function stepsOf(progress: Progress, split: string) {
  return <Result>(name: string, work: () => Result) => progress.step(name, work, () => split);
}

/** The figures as JSON, and a picture of reliability for each split. */
function filesOf(told: { readonly evaluations: readonly Evaluation[] }): Map<string, string> {
  const pictures = told.evaluations.map((evaluation) => {
    const { svg } = drawReliability(curvesOf(evaluation), { width: WIDTH, palette: PRINT });
    return [`reliability-${fileName(evaluation.split)}.svg`, svg] as const;
  });
  return new Map([['evaluation.json', `${jsonText(told)}\n`], ...pictures]);
}

function curvesOf({ contenders }: Evaluation) {
  return contenders.map(({ name, reliability, measures }) => ({
    name,
    bins: reliability,
    calibrationError: measures.calibrationError.value ?? 0,
  }));
}

function fileName(split: string): string {
  return split.replaceAll(/[^\p{Letter}\p{Number}.]+/gu, '-');
}
