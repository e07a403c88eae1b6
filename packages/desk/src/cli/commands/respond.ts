import { assessCase } from '../../case-files/assess-case.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { measuresText, measureText } from '../measures-text.ts';
import { daysIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat respond`, as the command line gives them. */
export interface RespondFlags {
  readonly incident?: string;
  readonly state?: string;
  readonly measure?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Exact inference draws nothing, so any seed does. */
const SEED = 1;

/** Tells which lawful measures are open against a state's part in an attack, which are gated and by what. */
export function respond(path: string, flags: RespondFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const { library, ...pinned } = readLibrary();
  const measure = library.measures.find(({ id }) => id === flags.measure);
  if (flags.measure !== undefined && measure === undefined)
    throw new Misuse(
      `--measure ${flags.measure}: there is no such measure; \`respondeat respond CASE --json\` has their ids`,
    );
  const refuse = (problems: Parameters<typeof tellProblems>[0]['problems']) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const assessed = assessCase(
    read.value,
    { library, ...pinned },
    { seed: SEED, ...daysIn({ asOf: flags.asOf }) },
  );
  if (!assessed.ok) return refuse(assessed.problems);
  const { assessment } = assessed.value;
  const asked = assessment.measures.filter(
    ({ incident, state }) =>
      incident === (flags.incident ?? assessment.measures[0]?.incident) &&
      state === (flags.state ?? state),
  );
  if (asked.length === 0) throw new Misuse(nothingAsked(assessment.measures));
  const told = asked.map((one) => ({
    ...one,
    measures: one.measures.filter((gated) => measure === undefined || gated.measure === measure),
  }));
  if (asJson) terminal.out.line(jsonText({ responses: told }));
  else if (measure === undefined) terminal.out.line(measuresText(told, assessment, terminal.out));
  else terminal.out.line(measureText(told, assessment, terminal.out));
  return EXIT.done;
}

function nothingAsked(known: readonly { incident: string; state: string }[]): string {
  const pairs = known.map(({ incident, state }) => `${incident} and ${state}`).join(', ');
  return `--incident, --state: this case asks about ${pairs}`;
}
