import {
  type AttributionCosts,
  type CaseFile,
  incidentsAsked,
  isPartialDate,
  type Library,
  MARKINGS,
  type Marking,
  type Outcome,
  PARTS,
  type PartialDate,
  type PartQuestion,
  statesAsked,
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

/** The question that the options ask of a case: its first incident and the state of its first sponsor where none is named. */
export function questionIn(caseFile: CaseFile, flags: PartQuestionFlags): PartQuestion {
  const part = PARTS.slice(1).find((one) => one === flags.atLeast);
  if (part === undefined || part === 'none')
    throw new Misuse(`--at-least ${flags.atLeast}: give one of ${PARTS.slice(1).join(', ')}`);
  return { ...placeIn(caseFile, flags), atLeast: part };
}

/** The incident and the state that the options name, or the first of the case. */
export function placeIn(
  caseFile: CaseFile,
  { incident, state }: Pick<PartQuestionFlags, 'incident' | 'state'>,
): Pick<PartQuestion, 'incident' | 'state'> {
  return {
    incident: oneOf(incidentsAsked(caseFile), incident, '--incident'),
    state: oneOf(statesAsked(caseFile), state, '--state'),
  };
}

/** The incidents that an option names, each of which must be under question; none where it is left out. */
export function incidentsIn(
  caseFile: CaseFile,
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  const known = incidentsAsked(caseFile);
  return asked?.map((incident) => oneOf(known, incident, '--incident'));
}

/** The seed that the options name. */
export function seedIn(seed: string): number {
  if (!/^\d{1,9}$/.test(seed))
    throw new Misuse(`--seed ${seed}: give a whole number from 0 to 999999999`);
  return Number(seed);
}

/** The one asked for, or the first. */
function oneOf(known: readonly string[], asked: string | undefined, option: string): string {
  if (asked !== undefined && !known.includes(asked))
    throw new Misuse(`${option} ${asked}: this case asks about ${namesText(known)}`);
  return asked ?? known[0]!;
}

/** Names that a message gives before it counts the rest. Declared: two lines of a terminal. */
const MOST_NAMED = 12;

function namesText(known: readonly string[]): string {
  const more = known.length - MOST_NAMED;
  return more > 0 ? `${known.slice(0, MOST_NAMED).join(', ')} and ${more} more` : known.join(', ');
}

/** Worlds for each part of a sponsor that an option names. Fewer than a hundred tell nothing. */
export function worldsIn(worlds: string, option: string): number {
  if (/^[1-9]\d{2,5}$/.test(worlds)) return Number(worlds);
  throw new Misuse(`${option} ${worlds}: give a whole number from 100 to 999999`);
}

/** `4:1`: the cost of a false attribution, and of a missed one. */
export function costsIn(text: string): AttributionCosts {
  const [falseAttribution = 0, missedAttribution = 0] = text.split(':').map(Number);
  if (/^[0-9.]+:[0-9.]+$/.test(text) && falseAttribution > 0 && missedAttribution > 0)
    return { falseAttribution, missedAttribution };
  throw new Misuse(`--costs ${text}: give two numbers above 0, such as 4:1`);
}

/** The day that an option names, if any. */
export function dayIn(day: string | undefined, option = '--as-of'): PartialDate | undefined {
  if (day === undefined || isPartialDate(day)) return day;
  throw new Misuse(`${option} ${day}: no such day; write 2021-02-25, 2021-02 or 2021`);
}

/** The marking that an option names, if any. */
export function markingIn(marking: string | undefined): Marking | undefined {
  const known = MARKINGS.find((one) => one === marking);
  if (marking === undefined || known !== undefined) return known;
  throw new Misuse(`--marking ${marking}: give one of ${MARKINGS.join(', ')}`);
}

/** The day that evidence is known by, and the day whose law is applied, as far as options name them. */
export function daysIn(flags: {
  readonly asOf?: string | undefined;
  readonly lawOf?: string | undefined;
}): {
  readonly asOf?: PartialDate;
  readonly lawOf?: PartialDate;
} {
  const asOf = dayIn(flags.asOf);
  const lawOf = dayIn(flags.lawOf, '--law-of');
  return { ...(asOf === undefined ? {} : { asOf }), ...(lawOf === undefined ? {} : { lawOf }) };
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
