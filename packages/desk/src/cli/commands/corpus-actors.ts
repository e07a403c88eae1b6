import { userInfo } from 'node:os';
import { isPartialDate, type Outcome } from '@respondeat/engine';
import {
  DECISION_WORDS,
  type DecisionWord,
  type JournalEntry,
  type Signature,
  undoneIn,
} from '../../corpus/actors/actor-decisions.ts';
import { decide, journalIn, undo } from '../../corpus/actors/decision-journal.ts';
import { jsonText } from '../../output/json-text.ts';
import { entryCells } from '../actor-decisions-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

interface FolderFlags {
  readonly in: string;
  readonly json?: boolean;
}

interface SignedFlags extends FolderFlags {
  readonly why: string;
  readonly who?: string;
  readonly on?: string;
}

/** Options of `respondeat corpus decide`, as the command line gives them. */
export interface DecideFlags extends SignedFlags {
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
}

/** Options of `respondeat corpus undecide`, as the command line gives them. */
export type UndecideFlags = SignedFlags;

/** Options of `respondeat corpus actors`, as the command line gives them. */
export interface ActorsFlags extends FolderFlags {
  readonly of?: string;
}

/** Writes down what somebody decided of two actors of lists. */
export function corpusDecide(
  [one, word, other]: readonly [string, string, string],
  flags: DecideFlags,
  terminal: Terminal,
): ExitCode {
  if (!(DECISION_WORDS as readonly string[]).includes(word))
    throw new Misuse(`${word}: write one of ${DECISION_WORDS.join(', ')}`);
  const { source, from, to } = flags;
  const days = {
    ...(from === undefined ? {} : { from: dateIn('--from', from) }),
    ...(to === undefined ? {} : { to: dateIn('--to', to) }),
  };
  const said = { one, word: word as DecisionWord, other, source, ...days };
  return tell(decide(flags.in, { ...said, ...signatureIn(flags) }), flags, terminal);
}

/** Writes down that an entry no longer stands. */
export function corpusUndecide(number: string, flags: UndecideFlags, terminal: Terminal): ExitCode {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new Misuse(`${number}: give the number of an entry`);
  return tell(undo(flags.in, Number(number), signatureIn(flags)), flags, terminal);
}

/** Lists what was decided in a folder, also what no longer stands. */
export function corpusActors(flags: ActorsFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const read = journalIn(flags.in);
  if (!read.ok)
    return tellProblems({ problems: read.problems, file: flags.in }, { asJson, terminal });
  const undone = undoneIn(read.value);
  const wanted = read.value.filter(
    (entry) =>
      flags.of === undefined ||
      (!('undoes' in entry) && [entry.one, entry.other].includes(flags.of)),
  );
  if (asJson)
    terminal.out.line(
      jsonText({
        entries: wanted.map((entry) => ({ ...entry, stands: !undone.has(entry.number) })),
      }),
    );
  else
    terminal.out.line(
      wanted.length === 0
        ? 'Nothing is decided here.'
        : alignColumns(wanted.map((entry) => entryCells(entry, undone))),
    );
  return EXIT.done;
}

/** Who signs, when and why: whoever is signed in, and today, where it is not said. */
function signatureIn({ who, on, why }: SignedFlags): Signature {
  const today = new Date().toISOString().slice(0, 10);
  return {
    who: who ?? userInfo().username,
    on: on === undefined ? today : dateIn('--on', on),
    why,
  };
}

function dateIn(option: string, date: string): string {
  if (isPartialDate(date)) return date;
  throw new Misuse(`${option} ${date}: no such day; write 2021-02-25, 2021-02 or 2021`);
}

function tell(made: Outcome<JournalEntry>, flags: FolderFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  if (!made.ok)
    return tellProblems({ problems: made.problems, file: flags.in }, { asJson, terminal });
  terminal.out.line(
    asJson ? jsonText(made.value) : alignColumns([entryCells(made.value, new Set())]),
  );
  return EXIT.done;
}
