import type { Outcome } from '@respondeat/engine';
import type { Named } from '../corpus/profile/case-prior.ts';
import { type LearnedFrom, learnedFrom } from '../corpus/profile/learned-from.ts';
import { decodeText } from '../input/decode-text.ts';
import { readFile } from '../input/read-file.ts';
import { jsonText } from '../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from './exit-codes.ts';
import { tellProblems } from './problem-list.ts';
import type { Terminal } from './terminal.ts';

/** Options that say what predictions were learned from. */
export interface OriginFlags {
  readonly learnedFrom?: string;
  readonly release?: string;
  readonly split?: string;
  readonly json?: boolean;
}

interface PrintedPrior {
  readonly terminal: Terminal;
  /** The command that wrote the predictions. */
  readonly writtenBy: string;
  /** The prior as YAML, from the text of the predictions. */
  readonly prior: (text: string, learned: LearnedFrom | undefined) => Outcome<string>;
}

/** Largest predictions opened. Declared: a million events with ten groups each have a third of it. */
const MAXIMUM_BYTES = 1_000_000_000;

/** Prints a prior made from predictions, with what they were learned from where that is said. */
export function priorFrom(
  path: string,
  flags: OriginFlags,
  { terminal, writtenBy, prior }: PrintedPrior,
): ExitCode {
  const asJson = flags.json === true;
  const refused = (file: string, problems: Parameters<typeof tellProblems>[0]['problems']) =>
    tellProblems({ problems, file }, { asJson, terminal });
  const learned = originOf(flags);
  if (learned?.ok === false) return refused(flags.learnedFrom as string, learned.problems);
  const noun = `a file that \`respondeat ${writtenBy}\` wrote`;
  const whereLarger = 'take the line that you ask for out of it';
  const bytes = readFile(path, { noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  const text = bytes.ok ? decodeText(bytes.value, path) : bytes;
  const made = text.ok ? prior(text.value, learned?.value) : text;
  if (!made.ok) return refused(path, made.problems);
  if (asJson) terminal.out.line(jsonText({ yaml: made.value }));
  else terminal.out.write(made.value);
  return EXIT.done;
}

/** What the predictions were learned from. Said whole or not at all: a file without its release tells nobody what it is. */
function originOf({ learnedFrom: file, release, split }: OriginFlags) {
  if (file === undefined && release === undefined && split === undefined) return undefined;
  if (file === undefined || release === undefined || split === undefined)
    throw new Misuse('--learned-from, --release and --split: give all three, or none');
  return learnedFrom(file, { release, split });
}

/** `LABEL=ACTOR`. A label may itself hold a sign of equality; an id of an actor never does. */
export function namedIn(option: string, flag: string): Named {
  const sign = flag.lastIndexOf('=');
  const [label, actor] = [flag.slice(0, sign), flag.slice(sign + 1)];
  if (sign < 1 || actor === '')
    throw new Misuse(
      `${option} ${flag}: write the label of the predictions, =, and the id of an actor`,
    );
  return { label, actor };
}
