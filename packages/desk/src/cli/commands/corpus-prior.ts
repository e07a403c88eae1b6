import { casePrior, type Named } from '../../corpus/profile/case-prior.ts';
import { decodeText } from '../../input/decode-text.ts';
import { readFile } from '../../input/read-file.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus prior`, as the command line gives them. */
export interface PriorFlags {
  readonly id: string;
  readonly actor: readonly string[];
  readonly json?: boolean;
}

/** Largest predictions opened. Declared: a million events with ten groups each have a third of it. */
const MAXIMUM_BYTES = 1_000_000_000;

/** Prints the prior of a case file's perpetrators from what was predicted for one event. */
export function corpusPrior(path: string, flags: PriorFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const named = flags.actor.map(namedIn);
  const noun = 'a file that `respondeat corpus attribute` wrote';
  const whereLarger = 'take the line of the event out of it';
  const bytes = readFile(path, { noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  const text = bytes.ok ? decodeText(bytes.value, path) : bytes;
  const prior = text.ok ? casePrior(text.value, flags.id, named) : text;
  if (!prior.ok)
    return tellProblems({ problems: prior.problems, file: path }, { asJson, terminal });
  if (asJson) terminal.out.line(jsonText({ yaml: prior.value }));
  else terminal.out.write(prior.value);
  return EXIT.done;
}

/** `LABEL=ACTOR`. A label may itself hold a sign of equality; an id of an actor never does. */
function namedIn(flag: string): Named {
  const sign = flag.lastIndexOf('=');
  const [label, actor] = [flag.slice(0, sign), flag.slice(sign + 1)];
  if (sign < 1 || actor === '')
    throw new Misuse(
      `--actor ${flag}: write the label of the predictions, =, and the id of an actor`,
    );
  return { label, actor };
}
