import { evaluateSponsors } from '../../corpus/evaluate/evaluate-sponsors.ts';
import { readSupport } from '../../corpus/sponsors/read-support.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder, writeTogether } from '../../output/write-together.ts';
import { drawsIn, type EvaluateFlags } from '../evaluation-flags.ts';
import { sponsorEvaluationText } from '../evaluation-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { problemList, tellProblems } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import { shortestPath } from '../shortest-path.ts';
import { firstTold } from '../skipped-rows.ts';
import type { Terminal } from '../terminal.ts';

/** Measures who-stands-behind on groups whose sponsors are known and hidden, beside two baselines. */
export async function corpusEvaluateSponsors(
  path: string,
  flags: EvaluateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const drawing = drawsIn(flags);
  const asJson = flags.json === true;
  const refuse = (problems: Parameters<typeof tellProblems>[0]['problems'], file: string) =>
    tellProblems({ problems, file }, { asJson, terminal });
  const folder = flags.out === undefined ? undefined : checkFolder(flags.out);
  if (folder?.ok === false) return refuse(folder.problems, flags.out!);
  const record = readSupport(path);
  if (!record.ok) return refuse(record.problems, path);
  const skipped = firstTold(record.value.skipped, path);
  if (flags.strict === true && skipped.length > 0) return refuse(skipped, path);
  if (!asJson && skipped.length > 0)
    terminal.err.line(problemList({ problems: skipped, file: path }, terminal.err));
  const progress = asJson && !terminal.err.isWatched ? silentProgress : shownProgress(terminal.err);
  const evaluations = await evaluateSponsors(record.value.sound, {
    ...drawing,
    step: (name, work) => progress.step(name, work, () => ''),
  });
  const told = { groupYears: record.value.sound.groups.length, ...drawing, evaluations };
  if (flags.out !== undefined) {
    const files = new Map([['evaluation.json', `${jsonText(told)}\n`]]);
    const written = writeTogether(flags.out, files);
    if (!written.ok) return refuse(written.problems, flags.out);
  }
  terminal.out.line(
    asJson ? jsonText({ ...told, skipped }) : sponsorEvaluationText(evaluations, terminal.out),
  );
  if (!asJson && flags.out !== undefined)
    terminal.out.line(`\nWritten to ${shortestPath(flags.out)}.`);
  return EXIT.done;
}
