import {
  ALLEGED,
  type CaseFile,
  mannerJson,
  mannerSentences,
  nameOf,
  nearestName,
  type Problem,
  type WeighedEvidence,
  WhatIf,
  type WhatIfAnswer,
  weigh,
  withAssumptions,
} from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { beginningOf } from '../origin-names.ts';
import { dayIn, seedIn, weighingOn } from '../part-question.ts';
import { printable } from '../printable.ts';
import { finePercent } from '../probability-text.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns, wrap } from '../wrap.ts';

/** Options of `respondeat what-if`, as the command line gives them. */
export interface WhatIfFlags {
  readonly without?: readonly string[];
  readonly set?: readonly string[];
  readonly seed: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Answers a case as recorded, and with some of its evidence left out or some declared numbers set otherwise. */
export function whatIf(path: string, flags: WhatIfFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const { without = [], set = [] } = flags;
  if (without.length + set.length === 0)
    throw new Misuse(
      'give --without and what to leave out, or --set and a number to set otherwise',
    );
  const day = dayIn(flags.asOf);
  const seed = seedIn(flags.seed);
  const settings = set.map(settingIn);
  const { library } = readLibrary();
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const weighing = weighingOn(day, caseFile, library);
  if (!weighing.ok) return refuse(weighing.problems);
  const numbers = withAssumptions(weighing.value.numbers, settings);
  if (!numbers.ok) return refuse(numbers.problems.map(onCommandLine));
  const evidence = weigh(caseFile, weighing.value);
  const left = leftOut(evidence, without);
  const asRecorded = WhatIf.of(evidence, seed);
  if (!asRecorded.ok) return refuse(asRecorded.problems);
  const otherwise = WhatIf.of(weigh(caseFile, { ...weighing.value, numbers: numbers.value }), seed);
  if (!otherwise.ok) return refuse(otherwise.problems);
  const before = asRecorded.value.without(new Set());
  const after = otherwise.value.without(left);
  const { manner } = asRecorded.value;
  terminal.out.line(
    asJson
      ? jsonText({ without, ...setJson(settings), ...mannerJson(manner), before, after })
      : [
          ...mannerSentences(manner).map((text) => wrap(text, terminal.out)),
          ...before.map((answer, place) =>
            answerText(caseFile, [answer, after[place]!], set.length > 0 ? 'otherwise' : 'without'),
          ),
        ].join('\n\n'),
  );
  return EXIT.done;
}

function setJson(set: readonly Setting[]): { set?: readonly Setting[] } {
  return set.length === 0 ? {} : { set };
}

/** A declared number, or a row of them, and what it is set to. */
interface Setting {
  readonly parameter: string;
  readonly value: number | number[];
  readonly because: string;
}

/** `copyProbability.presumed=0.9`, or `controlState.prior=0.5,0.3,0.15,0.05` for a row. */
function settingIn(text: string): Setting {
  const [parameter = '', written = ''] = text.split('=');
  const numbers = written.split(',').map(Number);
  if (!/^[^=]+=-?[0-9.]+(,-?[0-9.]+)*$/.test(text) || numbers.some(Number.isNaN))
    throw new Misuse(
      `--set ${text}: give a number of the model, such as copyProbability.presumed=0.9`,
    );
  const value = numbers.length === 1 ? (numbers[0] as number) : numbers;
  return { parameter, value, because: 'asked on the command line' };
}

function onCommandLine({ path: _path, ...problem }: Problem): Problem {
  return { ...problem, path: '--set' };
}

/** Ids of everything to leave out: pieces of evidence, and all that goes back to an origin. */
function leftOut(evidence: WeighedEvidence, ids: readonly string[]): ReadonlySet<string> {
  const pieces = new Set(evidence.items.map(({ id }) => id));
  const origins = [...evidence.origins.values()];
  const beginnings = origins.map(({ id }) => beginningOf(id));
  const known = new Set([...pieces, ...beginnings, ...origins.map(({ id }) => id)]);
  checkIds(ids, known);
  return new Set(
    ids.flatMap((id) => {
      if (pieces.has(id)) return [id];
      const of = origins.filter((origin) => origin.id === id || beginningOf(origin.id) === id);
      return of.flatMap(({ reports }) => reports);
    }),
  );
}

function checkIds(ids: readonly string[], known: ReadonlySet<string>): void {
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const near = nearestName(unknown, known);
  const advice =
    near === undefined
      ? 'give the id of a report, trace, judgement or origin'
      : `did you mean ${near}?`;
  throw new Misuse(`--without ${unknown}: nothing that carries weight has this id; ${advice}`);
}

function answerText(
  caseFile: CaseFile,
  [before, after]: readonly [WhatIfAnswer, WhatIfAnswer],
  heading: string,
): string {
  const authors = [...before.perpetrators].map(([candidate, probability]) => [
    `  ${printable(nameOf(caseFile, candidate))} carried it out`,
    finePercent(probability),
    finePercent(after.perpetrators.get(candidate)!),
  ]);
  const parts = [...before.parts].flatMap(([state, chances]) =>
    (['support', 'approval', 'direction'] as const).map((part) => [
      `  ${printable(nameOf(caseFile, state))} ${ALLEGED[part]} it`,
      finePercent(chances[part]),
      finePercent(after.parts.get(state)![part]),
    ]),
  );
  const headings = [printable(before.incident), 'as recorded', heading];
  return alignColumns([headings, ...authors, ...parts]);
}
