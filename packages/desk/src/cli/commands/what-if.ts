import {
  ALLEGED,
  type CaseFile,
  nameOf,
  nearestName,
  type Problem,
  WhatIf,
  type WhatIfAnswer,
  weigh,
} from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { dayIn, weighingOn } from '../part-question.ts';
import { printable } from '../printable.ts';
import { tellProblems } from '../problem-list.ts';
import { percent } from '../sensitivity-text.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat what-if`, as the command line gives them. */
export interface WhatIfFlags {
  readonly without: readonly string[];
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Answers a case with and without some of its evidence. */
export function whatIf(path: string, flags: WhatIfFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const day = dayIn(flags.asOf);
  const { library } = readLibrary();
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const weighing = weighingOn(day, caseFile, library);
  if (!weighing.ok) return refuse(weighing.problems);
  const evidence = weigh(caseFile, weighing.value);
  checkIds(flags.without, new Set(evidence.items.map(({ id }) => id)));
  const ready = WhatIf.of(evidence);
  if (!ready.ok) return refuse(ready.problems);
  const before = ready.value.without(new Set());
  const after = ready.value.without(new Set(flags.without));
  terminal.out.line(
    asJson
      ? jsonText({ without: flags.without, before, after })
      : before.map((answer, place) => answerText(caseFile, answer, after[place]!)).join('\n\n'),
  );
  return EXIT.done;
}

function checkIds(ids: readonly string[], known: ReadonlySet<string>): void {
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const near = nearestName(unknown, known);
  const advice =
    near === undefined ? 'give the id of a report, trace or judgement' : `did you mean ${near}?`;
  throw new Misuse(`--without ${unknown}: nothing that carries weight has this id; ${advice}`);
}

function answerText(caseFile: CaseFile, before: WhatIfAnswer, after: WhatIfAnswer): string {
  const authors = [...before.perpetrators].map(([candidate, probability]) => [
    `  ${printable(nameOf(caseFile, candidate))} carried it out`,
    percent(probability),
    percent(after.perpetrators.get(candidate)!),
  ]);
  const parts = [...before.parts].flatMap(([state, chances]) =>
    (['support', 'approval', 'direction'] as const).map((part) => [
      `  ${printable(nameOf(caseFile, state))} ${ALLEGED[part]} it`,
      percent(chances[part]),
      percent(after.parts.get(state)![part]),
    ]),
  );
  const headings = [printable(before.incident), 'as recorded', 'without'];
  return alignColumns([headings, ...authors, ...parts]);
}
