/** Forms of a day whose numbers alone do not tell which of them is the month: as a mapping names them, and as DuckDB does. */
export const DAY_FORMS = {
  'DD/MM/YYYY': '%d/%m/%Y',
  'MM/DD/YYYY': '%m/%d/%Y',
  'DD.MM.YYYY': '%d.%m.%Y',
  'MM.DD.YYYY': '%m.%d.%Y',
  'DD-MM-YYYY': '%d-%m-%Y',
  'MM-DD-YYYY': '%m-%d-%Y',
  'DD/MM/YY': '%d/%m/%y',
  'MM/DD/YY': '%m/%d/%y',
  'DD.MM.YY': '%d.%m.%y',
  'MM.DD.YY': '%m.%d.%y',
  'DD-MM-YY': '%d-%m-%y',
  'MM-DD-YY': '%m-%d-%y',
} as const;

/** The name of a form of a day. */
export type DayForm = keyof typeof DAY_FORMS;

/** What a column holds whose days are written in numbers: how they are parted, and the highest of each. */
export interface NumberedDays {
  readonly separator: string;
  readonly yearDigits: number;
  readonly highestFirst: number;
  readonly highestSecond: number;
  readonly highestYear: number;
}

/** The highest number that a month can have, and the highest that a day can. */
const MONTHS = 12;
const DAYS = 31;

/**
 * The forms that a column of such days can have. There is one where some day is above 12 and so no month; a year of two digits
 * that could be a day leaves it open whether it is the year at all.
 */
export function possibleForms(days: NumberedDays): readonly DayForm[] {
  const { separator, yearDigits, highestFirst, highestSecond, highestYear } = days;
  const year = 'Y'.repeat(yearDigits);
  const dayFirst = ['DD', 'MM', year].join(separator) as DayForm;
  const monthFirst = ['MM', 'DD', year].join(separator) as DayForm;
  const isYearInDoubt = yearDigits === 2 && highestYear <= DAYS;
  if (isYearInDoubt || highestFirst > MONTHS === highestSecond > MONTHS)
    return [dayFirst, monthFirst];
  return highestFirst > MONTHS ? [dayFirst] : [monthFirst];
}
