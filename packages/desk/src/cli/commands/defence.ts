import { mannerJson, type Problem, plead } from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { defenceText } from '../defence-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import {
  costsIn,
  dayIn,
  type PartQuestionFlags,
  questionIn,
  seedIn,
  weighingOn,
} from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Pleads against an allegation: the strongest explanations under which it fails, and what carries them. */
export function defence(path: string, flags: PartQuestionFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const day = dayIn(flags.asOf);
  const costs = costsIn(flags.costs);
  const seed = seedIn(flags.seed);
  const { library } = readLibrary();
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const question = questionIn(caseFile, flags);
  const weighing = weighingOn(day, caseFile, library);
  if (!weighing.ok) return refuse(weighing.problems);
  const pleaded = plead(caseFile, weighing.value, { question, costs, seed });
  if (!pleaded.ok) return refuse(pleaded.problems);
  const { pleas, manner } = pleaded.value;
  terminal.out.line(
    asJson
      ? jsonText({ question, costs, ...mannerJson(manner), explanations: pleas })
      : defenceText({ caseFile, library, question, pleas, manner }, terminal.out),
  );
  return EXIT.done;
}
