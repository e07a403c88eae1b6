import { basename, dirname } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import type { Sifted } from '../corpus/profile/read-table.ts';
import { jsonText } from '../output/json-text.ts';
import { checkFolder, writeTogether } from '../output/write-together.ts';
import { counted } from './counted.ts';
import { EXIT, type ExitCode, Misuse } from './exit-codes.ts';
import { problemList, tellProblems } from './problem-list.ts';
import { type Progress, shownProgress, silentProgress } from './progress.ts';
import { shortestPath } from './shortest-path.ts';
import { firstTold } from './skipped-rows.ts';
import type { Terminal } from './terminal.ts';

/** Options of a command that learns from one file and predicts for another. */
export interface PredictFlags {
  readonly train: string;
  readonly test: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** How a command learns and predicts: its two readers, and one line of JSON for each thing asked about. */
export interface Prediction<Known, Asked> {
  /** What is asked about, in plural: `events`. */
  readonly noun: string;
  readonly readKnown: (path: string) => Outcome<Sifted<Known>>;
  readonly readAsked: (path: string) => Outcome<Sifted<Asked>>;
  readonly predict: (known: Known, asked: Asked) => readonly object[];
}

/** Learns from one file, predicts for another, and writes the predictions, one line of JSON each, whole or not at all. */
export async function predictInto<Known, Asked>(
  flags: PredictFlags,
  terminal: Terminal,
  prediction: Prediction<Known, Asked>,
): Promise<ExitCode> {
  if (flags.out.trim() === '') throw new Misuse('--out: name a file for the predictions');
  const asJson = flags.json === true;
  const refuse = (
    file: string,
    refused: { problems: Parameters<typeof tellProblems>[0]['problems'] },
  ) => tellProblems({ problems: refused.problems, file }, { asJson, terminal });
  const folder = checkFolder(dirname(flags.out));
  if (!folder.ok) return refuse(flags.out, folder);
  const known = prediction.readKnown(flags.train);
  if (!known.ok) return refuse(flags.train, known);
  const asked = prediction.readAsked(flags.test);
  if (!asked.ok) return refuse(flags.test, asked);
  const skipped = [
    ...firstTold(known.value.skipped, flags.train),
    ...firstTold(asked.value.skipped, flags.test),
  ];
  if (flags.strict === true && skipped.length > 0) return refuse(flags.test, { problems: skipped });
  if (!asJson && skipped.length > 0)
    terminal.err.line(problemList({ problems: skipped, file: flags.test }, terminal.err));
  const progress = asJson && !terminal.err.isWatched ? silentProgress : shownProgress(terminal.err);
  const lines = await predictInSteps(progress, prediction, {
    known: known.value.sound,
    asked: asked.value.sound,
  });
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const written = writeTogether(dirname(flags.out), new Map([[basename(flags.out), text]]));
  if (!written.ok) return refuse(flags.out, written);
  const path = shortestPath(flags.out);
  const rows = known.value.skipped.length + asked.value.skipped.length;
  const left = rows === 0 ? '' : `; ${counted(rows, 'row')} skipped`;
  terminal.out.line(
    asJson
      ? jsonText({ written: path, lines: lines.length, skipped })
      : `${lines.length} ${prediction.noun}, written to ${path}${left}`,
  );
  return EXIT.done;
}

function predictInSteps<Known, Asked>(
  progress: Progress,
  { noun, predict }: Prediction<Known, Asked>,
  { known, asked }: { known: Known; asked: Asked },
): Promise<readonly object[]> {
  return progress.step(
    'Learning and predicting',
    () => predict(known, asked),
    (lines) => `${lines.length} ${noun}`,
  );
}
