import { barsOf, examine, mannerJson, type Problem } from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { libraryWith } from '../../library/own-standards.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import {
  costsIn,
  dayIn,
  type PartQuestionFlags,
  questionIn,
  seedIn,
  weighingOn,
} from '../part-question.ts';
import { tellOwnProblems, tellProblems } from '../problem-list.ts';
import { sensitivityText } from '../sensitivity-text.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat sensitivity`, as the command line gives them. */
export interface SensitivityFlags extends PartQuestionFlags {
  readonly standards?: string;
}

/** Tells what the answer to one question of a case leans on, and what would move it. */
export function sensitivity(path: string, flags: SensitivityFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const day = dayIn(flags.asOf);
  const costs = costsIn(flags.costs);
  const law = libraryWith(flags.standards);
  if (!law.ok) return tellOwnProblems(law.problems, flags.standards, { asJson, terminal });
  const { library } = law.value;
  const seed = seedIn(flags.seed);
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const question = questionIn(caseFile, flags);
  const weighing = weighingOn(day, caseFile, library);
  if (!weighing.ok) return refuse(weighing.problems);
  const examined = examine(caseFile, weighing.value, {
    question,
    costs,
    bars: barsOf(library.law.proofLevels),
    seed,
  });
  if (!examined.ok) return refuse(examined.problems);
  const told = { caseFile, library, question, costs, sensitivity: examined.value };
  const { manner, ...answers } = examined.value;
  terminal.out.line(
    asJson
      ? jsonText({ question, costs, ...mannerJson(manner), ...answers })
      : sensitivityText(told, terminal.out),
  );
  return EXIT.done;
}
