import { type DecidedCandidate, decidedNames } from '../../corpus/actors/decided-names.ts';
import { standingIn } from '../../corpus/actors/decision-journal.ts';
import type { ListedActor } from '../../corpus/actors/listed-actor.ts';
import { entriesTogether, readNameList } from '../../corpus/actors/name-lists.ts';
import { jsonText } from '../../output/json-text.ts';
import { decisionCells } from '../actor-decisions-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat corpus names`, as the command line gives them. */
export interface NamesFlags {
  readonly list: readonly string[];
  readonly most: string;
  /** Folder of a corpus whose decisions on actors count. */
  readonly decisions?: string;
  readonly json?: boolean;
}

/** Which entries of lists a name is of, or may be of. */
export async function corpusNames(
  asked: string,
  flags: NamesFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  if (!/^[1-9]\d*$/.test(flags.most))
    throw new Misuse(`--most ${flags.most}: give a whole number above 0`);
  if (!/[\p{L}\p{N}]/u.test(asked))
    throw new Misuse(`${JSON.stringify(asked)}: give a name with letters to compare`);
  const actors: ListedActor[] = [];
  for (const path of flags.list) {
    const read = await readNameList(path);
    if (!read.ok)
      return tellProblems({ problems: read.problems, file: path }, { asJson, terminal });
    for (const actor of read.value) actors.push(actor);
  }
  const decisions = standingIn(flags.decisions);
  if (!decisions.ok)
    return tellProblems(
      { problems: decisions.problems, file: flags.decisions as string },
      { asJson, terminal },
    );
  const candidates = decidedNames(asked, {
    actors: entriesTogether(actors),
    decisions: decisions.value,
    most: Number(flags.most),
  });
  terminal.out.line(asJson ? jsonText({ asked, candidates }) : candidatesText(candidates));
  return EXIT.done;
}

function candidatesText(candidates: readonly DecidedCandidate[]): string {
  if (candidates.length === 0) return 'No entry has a name like it.';
  const rows = alignColumns(
    candidates.map(({ answer, name, actor, because }) => [
      answer,
      printable(name),
      printable(`${actor.list} ${actor.id}`),
      printable(because),
    ]),
  );
  const decisions = new Map(
    candidates.flatMap((one) => one.decisions).map((decision) => [decision.number, decision]),
  );
  if (decisions.size === 0) return rows;
  const told = [...decisions.values()].toSorted((one, other) => one.number - other.number);
  return `${rows}\n\nDecided:\n${alignColumns(told.map(decisionCells))}`;
}
