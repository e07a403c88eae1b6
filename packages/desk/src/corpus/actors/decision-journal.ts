import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isPartialDate, type Outcome, type Problem } from '@respondeat/engine';
import * as z from 'zod';
import { lockStore } from '../import/store-lock.ts';
import {
  contradicted,
  DECISION_WORDS,
  type Decision,
  type JournalEntry,
  type Signature,
  standingDecisions,
  type Undoing,
  wrongInItself,
} from './actor-decisions.ts';

/** The journal of decisions on actors in the folder of a corpus: a line of JSON for each, and none is ever changed. */
const JOURNAL = 'actors.ndjson';

const REF = /^(misp|ofac-sdn|follow-the-money|label):.+$/u;

const text = z.string().min(1).max(1_000);
const ref = z.string().max(300).regex(REF);
const date = z.string().refine(isPartialDate);
const signature = { who: text, on: date, why: text };

const entry = z.union([
  z.strictObject({
    number: z.number(),
    one: ref,
    word: z.enum(DECISION_WORDS),
    other: ref,
    source: text,
    from: date.optional(),
    to: date.optional(),
    ...signature,
  }),
  z.strictObject({ number: z.number(), undoes: z.number(), ...signature }),
]);

/** Everything decided in a folder, in the order in which it was. A folder without a journal has decided nothing. */
export function readJournal(folder: string): Outcome<readonly JournalEntry[]> {
  const path = join(folder, JOURNAL);
  if (!existsSync(path)) return { ok: true, value: [] };
  const lines = readFileSync(path, 'utf8').split('\n');
  const entries: JournalEntry[] = [];
  // What stands behind the last end of a line was cut off as it was written, and never acknowledged.
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const read = entry.safeParse(jsonIn(line));
    if (!read.success || read.data.number !== index + 1) return refuse(brokenLine(index + 1));
    entries.push(read.data);
  }
  return { ok: true, value: entries };
}

/** Everything decided in a folder that somebody names. One that is not there is misspelt, and no empty journal. */
export function journalIn(folder: string): Outcome<readonly JournalEntry[]> {
  return existsSync(folder) ? readJournal(folder) : refuse(noFolder(folder));
}

/** The decisions that stand in a folder; none where no folder is named. */
export function standingIn(folder: string | undefined): Outcome<readonly Decision[]> {
  if (folder === undefined) return { ok: true, value: [] };
  const journal = journalIn(folder);
  return journal.ok ? { ok: true, value: standingDecisions(journal.value) } : journal;
}

/** Writes down a decision, unless one that stands speaks against it. */
export function decide(folder: string, decision: Omit<Decision, 'number'>): Outcome<Decision> {
  const wrong = wrongInItself(decision);
  if (wrong !== undefined) return refuse(wrong);
  return written<Decision>(folder, (known) => {
    const free = contradicted(standingDecisions(known), decision);
    if (!free.ok) return free;
    const numbered: Decision = { number: known.length + 1, ...decision };
    const checked = entry.safeParse(numbered);
    if (!checked.success) return refuse(unfit(checked.error.issues[0]!.path.join('/')));
    return { ok: true, value: numbered };
  });
}

/** Writes down that an entry no longer stands. The entry itself stays. */
export function undo(folder: string, undoes: number, signed: Signature): Outcome<Undoing> {
  return written<Undoing>(folder, (known) =>
    known[undoes - 1] === undefined
      ? refuse({
          code: 'actors.no-entry',
          path: '',
          because: `there is no entry ${undoes}; the journal has ${known.length}`,
          try: 'look for its number with `respondeat corpus actors`',
        })
      : { ok: true, value: { number: known.length + 1, undoes, ...signed } },
  );
}

/** Adds the entry that follows from those before it, while nobody else adds one. */
function written<Entry extends JournalEntry>(
  folder: string,
  next: (known: readonly JournalEntry[]) => Outcome<Entry>,
): Outcome<Entry> {
  const locked = lockStore(folder);
  if (!locked.ok) return locked;
  try {
    const known = readJournal(folder);
    const made = known.ok ? next(known.value) : known;
    if (made.ok) append(folder, made.value);
    return made;
  } finally {
    locked.value();
  }
}

function append(folder: string, line: JournalEntry): void {
  const path = join(folder, JOURNAL);
  cutOffUnended(path);
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function cutOffUnended(path: string): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function noFolder(folder: string): Problem {
  return {
    code: 'actors.no-folder',
    path: '',
    because: `there is no folder \`${folder}\``,
    try: 'name the folder that `corpus decide` was given with --in',
  };
}

function brokenLine(line: number) {
  return {
    code: 'actors.journal-broken',
    path: JOURNAL,
    line,
    because: 'the line is no entry of a journal, or has another number than its place',
    try: 'put back the journal as it was; entries are only added, by `corpus decide` and `corpus undecide`',
  };
}

function unfit(path: string) {
  return {
    code: 'actors.unfit',
    path,
    because: 'this part of the decision is empty, too long, or not of the form that is kept',
    try: 'write an actor as misp:ID, ofac-sdn:ID, follow-the-money:ID or label:NAME, and a date as 2021-02-15',
  };
}

function refuse(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
