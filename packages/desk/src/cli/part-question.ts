import {
  type AttributionCosts,
  type CaseFile,
  isPartialDate,
  type Library,
  type Outcome,
  PARTS,
  type PartialDate,
  type PartQuestion,
  type WeighingOptions,
  weighingOf,
  withAssumptions,
} from '@respondeat/engine';
import { versionMarking } from '../case-files/version-marking.ts';
import { Misuse } from './exit-codes.ts';

/** Options of commands that ask one question of a case, as the command line gives them. */
export interface PartQuestionFlags {
  readonly incident?: string;
  readonly state?: string;
  readonly atLeast: string;
  readonly costs: string;
  readonly seed: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** The question that the options ask of a case: its first incident and its first state where none is named. */
export function questionIn(
  caseFile: CaseFile,
  { incident, state, atLeast }: PartQuestionFlags,
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
export function costsIn(text: string): AttributionCosts {
  const [falseAttribution = 0, missedAttribution = 0] = text.split(':').map(Number);
  if (/^[0-9.]+:[0-9.]+$/.test(text) && falseAttribution > 0 && missedAttribution > 0)
    return { falseAttribution, missedAttribution };
  throw new Misuse(`--costs ${text}: give two numbers above 0, such as 4:1`);
}

/** The day that the options name, if any. */
export function dayIn(asOf: string | undefined): PartialDate | undefined {
  if (asOf === undefined || isPartialDate(asOf)) return asOf;
  throw new Misuse(`--as-of ${asOf}: no such day; write 2021-02-25, 2021-02 or 2021`);
}

/** The seed that the options name. */
export function seedIn(seed: string): number {
  if (/^\d{1,9}$/.test(seed)) return Number(seed);
  throw new Misuse(`--seed ${seed}: give a whole number from 0 to 999999999`);
}

/** How a case is weighed as of a day, with the assumptions of its own. */
export function weighingOn(
  day: PartialDate | undefined,
  caseFile: CaseFile,
  library: Library,
): Outcome<WeighingOptions> {
  const asOf = day === undefined ? {} : { asOf: day };
  const marking = versionMarking(caseFile, asOf);
  if (!marking.ok) return marking;
  const numbers = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!numbers.ok) return numbers;
  const weighing = weighingOf(library, numbers.value, { ...asOf, marking: marking.value });
  return { ok: true, value: weighing };
}
