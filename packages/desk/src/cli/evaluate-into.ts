import type { Outcome, Problem } from '@respondeat/engine';
import type { Step } from '../corpus/evaluate/evaluate-split.ts';
import { jsonText } from '../output/json-text.ts';
import { checkFolder, writeTogether } from '../output/write-together.ts';
import { drawsIn, type EvaluateFlags } from './evaluation-flags.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { problemList, tellProblems } from './problem-list.ts';
import { shownProgress, silentProgress } from './progress.ts';
import { shortestPath } from './shortest-path.ts';
import type { Channel, Terminal } from './terminal.ts';

/** How a command evaluates: what it reads, what it measures of that, and how it tells what came out. */
export interface EvaluationCommand<Read, Told> {
  readonly read: () => Outcome<{ readonly read: Read; readonly skipped: readonly Problem[] }>;
  readonly evaluate: (
    read: Read,
    drawing: { readonly draws: number; readonly seed: number },
    stepsOf: (part: string) => Step,
  ) => Promise<Told>;
  readonly text: (told: Told, channel: Channel) => string;
  /** Pictures by their name, beside the figures as JSON. */
  readonly pictures?: (told: Told) => Iterable<readonly [string, string]>;
}

/** Reads, evaluates, and tells the figures; writes them into a folder where one is named, whole or not at all. */
export async function evaluateInto<Read, Told extends object>(
  path: string,
  flags: EvaluateFlags,
  {
    terminal,
    read,
    evaluate,
    text,
    pictures,
  }: EvaluationCommand<Read, Told> & {
    readonly terminal: Terminal;
  },
): Promise<ExitCode> {
  const { out, err } = terminal;
  const drawing = drawsIn(flags);
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[], file: string) =>
    tellProblems({ problems, file }, { asJson, terminal });
  const folder = flags.out === undefined ? undefined : checkFolder(flags.out);
  if (folder?.ok === false) return refuse(folder.problems, flags.out!);
  const input = read();
  if (!input.ok) return refuse(input.problems, path);
  const { skipped } = input.value;
  if (flags.strict === true && skipped.length > 0) return refuse(skipped, path);
  if (!asJson && skipped.length > 0) err.line(problemList({ problems: skipped, file: path }, err));
  const progress = asJson && !err.isWatched ? silentProgress : shownProgress(err);
  const evaluated = await evaluate(
    input.value.read,
    drawing,
    (part) => (name, work) => progress.step(name, work, () => part),
  );
  const told = { ...drawing, ...evaluated };
  if (flags.out !== undefined) {
    const files = new Map([
      ['evaluation.json', `${jsonText(told)}\n`],
      ...(pictures?.(evaluated) ?? []),
    ]);
    const written = writeTogether(flags.out, files);
    if (!written.ok) return refuse(written.problems, flags.out);
  }
  out.line(asJson ? jsonText({ ...told, skipped }) : text(evaluated, out));
  if (!asJson && flags.out !== undefined) out.line(`\nWritten to ${shortestPath(flags.out)}.`);
  return EXIT.done;
}
