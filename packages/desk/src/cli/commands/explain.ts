import { explainPart, nearestName } from '@respondeat/engine';
import { assessCase } from '../../case-files/assess-case.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { libraryWith } from '../../library/own-standards.ts';
import type { PinnedLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { type Explained, explanationText } from '../explanation-text.ts';
import { daysIn } from '../part-question.ts';
import { tellOwnProblems, tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat explain`, as the command line gives them. */
export interface ExplainFlags {
  readonly standard: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly lawOf?: string;
  readonly json?: boolean;
}

/** Exact inference draws nothing, so any seed does. */
const SEED = 1;

/** Explains how a standard came out on a case, for every state and attack asked about. */
export function explain(path: string, flags: ExplainFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const days = daysIn(flags);
  const law = libraryWith(flags.standards);
  if (!law.ok) return tellOwnProblems(law.problems, flags.standards, { asJson, terminal });
  const pinned = law.value;
  checkFlags(flags, pinned);
  const refuse = (problems: Parameters<typeof tellProblems>[0]['problems']) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const read = readCase(path, pinned.library);
  if (!read.ok) return refuse(read.problems);
  const lawOf = days.lawOf ?? days.asOf;
  const onItsDay = lawOf === undefined ? {} : { asOf: lawOf };
  const assessed = assessCase(read.value, pinned, { seed: SEED, ...days });
  if (!assessed.ok) return refuse(assessed.problems);
  const { assessment } = assessed.value;
  const { book } = pinned.library;
  const explained = assessment.standards.flatMap(({ incident, state, applied }): Explained[] => {
    const entry = applied.find(({ standard }) => standard.id === flags.standard);
    const inference = assessment.inference.incidents
      .find((one) => one.incident === incident)
      ?.states.find((one) => one.state === state);
    if (entry === undefined || inference === undefined) return [];
    const options = { inference, proofLevels: pinned.library.law.proofLevels, book, ...onItsDay };
    return [{ incident, state, ...explainPart(entry, options) }];
  });
  if (asJson) terminal.out.line(jsonText({ explanations: explained }));
  else terminal.out.line(explanationText(explained, assessment, terminal.out));
  return EXIT.done;
}

function checkFlags({ standard }: ExplainFlags, { library: { law } }: PinnedLibrary): void {
  if (law.standards.has(standard)) return;
  const near = nearestName(standard, law.standards.keys());
  const advice = near === undefined ? '`respondeat standards` lists them' : `did you mean ${near}?`;
  throw new Misuse(`--standard ${standard}: there is no such standard; ${advice}`);
}
