import {
  type AttributionCosts,
  type CaseFile,
  examine,
  isPartialDate,
  type Library,
  type Outcome,
  PARTS,
  type PartQuestion,
  type Sensitivity,
  weighingOf,
  withAssumptions,
} from '@respondeat/engine';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { versionMarking } from '../../case-files/version-marking.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import { sensitivityText } from '../sensitivity-text.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat sensitivity`, as the command line gives them. */
export interface SensitivityFlags {
  readonly incident?: string;
  readonly state?: string;
  readonly atLeast: string;
  readonly costs: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Tells what the answer to one question of a case leans on, and what would move it. */
export function sensitivity(path: string, flags: SensitivityFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  if (flags.asOf !== undefined && !isPartialDate(flags.asOf))
    throw new Misuse(`--as-of ${flags.asOf}: no such day; write 2021-02-25, 2021-02 or 2021`);
  const costs = costsIn(flags.costs);
  const { library } = readLibrary();
  const read = readCase(path, library);
  const refuse = (problems: Extract<Outcome<unknown>, { ok: false }>['problems']) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const question = questionIn(caseFile, flags);
  const examined = examineCase(caseFile, library, { question, costs, asOf: flags.asOf });
  if (!examined.ok) return refuse(examined.problems);
  const told = { caseFile, library, question, costs, sensitivity: examined.value };
  terminal.out.line(
    asJson ? jsonText({ question, costs, ...examined.value }) : sensitivityText(told, terminal.out),
  );
  return EXIT.done;
}

interface Asked {
  readonly question: PartQuestion;
  readonly costs: AttributionCosts;
  readonly asOf: string | undefined;
}

function examineCase(
  caseFile: CaseFile,
  library: Library,
  { question, costs, asOf }: Asked,
): Outcome<Sensitivity> {
  const day = asOf === undefined ? {} : { asOf };
  const marking = versionMarking(caseFile, day);
  if (!marking.ok) return marking;
  const numbers = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!numbers.ok) return numbers;
  const weighing = weighingOf(library, numbers.value, { ...day, marking: marking.value });
  return examine(caseFile, weighing, { question, costs, bars: barsOf(library) });
}

/** The bars of all levels of proof, each once, from the lowest. */
function barsOf({ law }: Library): number[] {
  return [...new Set([...law.proofLevels.values()].map(({ bar }) => bar))].sort((a, b) => a - b);
}

function questionIn(
  caseFile: CaseFile,
  { incident, state, atLeast }: SensitivityFlags,
): PartQuestion {
  const incidents = caseFile.incidents.filter((one) => one.underQuestion).map(({ id }) => id);
  const part = PARTS.slice(1).find((one) => one === atLeast);
  if (part === undefined || part === 'none')
    throw new Misuse(`--at-least ${atLeast}: give one of ${PARTS.slice(1).join(', ')}`);
  return {
    incident: oneOf(incidents, incident, '--incident'),
    state: oneOf(caseFile.sponsors, state, '--state'),
    atLeast: part,
  };
}

/** The one asked for, or the first. */
function oneOf(known: readonly string[], asked: string | undefined, option: string): string {
  if (asked !== undefined && !known.includes(asked))
    throw new Misuse(`${option} ${asked}: this case asks about ${known.join(', ')}`);
  return asked ?? known[0]!;
}

/** `4:1`: the cost of a false attribution, and of a missed one. */
function costsIn(text: string): AttributionCosts {
  const [falseAttribution = 0, missedAttribution = 0] = text.split(':').map(Number);
  if (/^[0-9.]+:[0-9.]+$/.test(text) && falseAttribution > 0 && missedAttribution > 0)
    return { falseAttribution, missedAttribution };
  throw new Misuse(`--costs ${text}: give two numbers above 0, such as 4:1`);
}
