/** What a row says of harm and precision; `undefined` where a column is absent or blank. */
export interface RecordedTraits {
  readonly deaths: number | undefined;
  readonly deathsOfSideA: number | undefined;
  readonly deathsOfSideB: number | undefined;
  readonly deathsOfCivilians: number | undefined;
  readonly deathsUnknown: number | undefined;
  readonly placePrecision: number | undefined;
  readonly datePrecision: number | undefined;
}

/** Upper ends of the classes of harm, in deaths. Declared: roughly doubling, so that each holds a fair share. */
const HARM_CLASSES = [0, 1, 4, 9, 24] as const;

/** UCDP GED grades places 1 to 7 and dates 1 to 5; 0 stands for a grade that is not recorded. */
const PLACE_GRADES = 8;
const DATE_GRADES = 6;

/** One trait: into how many classes it sorts events. The last class is "not recorded". */
export const TRAIT_CLASSES = [HARM_CLASSES.length + 2, 17, PLACE_GRADES * DATE_GRADES] as const;

const HARM_UNKNOWN = HARM_CLASSES.length + 1;
const VICTIMS_UNKNOWN = 16;

/** The classes that an event belongs to: how deadly, who died, how precisely it is placed and dated. */
export function traitsOf(recorded: RecordedTraits): readonly number[] {
  const place = grade(recorded.placePrecision, PLACE_GRADES);
  const date = grade(recorded.datePrecision, DATE_GRADES);
  return [harmClass(recorded.deaths), victimsClass(recorded), place * DATE_GRADES + date];
}

function harmClass(deaths: number | undefined): number {
  if (deaths === undefined) return HARM_UNKNOWN;
  const position = HARM_CLASSES.findIndex((upper) => deaths <= upper);
  return position === -1 ? HARM_CLASSES.length : position;
}

/** Which of the four recorded kinds of victims there were, as four bits. */
function victimsClass(recorded: RecordedTraits): number {
  const kinds = [
    recorded.deathsOfSideA,
    recorded.deathsOfSideB,
    recorded.deathsOfCivilians,
    recorded.deathsUnknown,
  ];
  if (kinds.every((deaths) => deaths === undefined)) return VICTIMS_UNKNOWN;
  return kinds.reduce<number>(
    (bits, deaths, kind) => bits + ((deaths ?? 0) > 0 ? 2 ** kind : 0),
    0,
  );
}

function grade(recorded: number | undefined, grades: number): number {
  return recorded === undefined ? 0 : Math.max(0, Math.min(grades - 1, Math.round(recorded)));
}
