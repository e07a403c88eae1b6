import { daysOfMonth, isPartialDate, PARTIAL_DATE } from '../../vocabulary/index.ts';

/** Zeros of the digits that people of Arabic, Persian and East Asian keyboards type. */
const ZEROS = ['٠', '۰', '０'] as const;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Ways in which dates are written, with the names of their parts. Day and month of `02/03/2021` cannot be told apart. */
const WRITTEN: readonly RegExp[] = [
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})([-/. ](?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
  /^(?<day>1[3-9]|2\d|3[01])[-/](?<month>\d{1,2})[-/](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/](?<day>1[3-9]|2\d|3[01])[-/](?<year>\d{4})$/,
  /^((?<day>\d{1,2})(st|nd|rd|th)? )?(?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(st|nd|rd|th)?,? (?<year>\d{4})$/i,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ].+$/,
];

/** The date that was most likely meant by a text that is none, or `undefined`. */
export function dateMeant(written: string): string | undefined {
  const text = plain(written);
  for (const pattern of WRITTEN) {
    const date = joined(pattern.exec(text)?.groups);
    if (date !== undefined && isPartialDate(date)) return date;
  }
  return isPartialDate(text) ? text : undefined;
}

/** Why a text is no date, as far as the calendar can say. */
export function faultOfDate(written: string): string | undefined {
  if (/^\d{4}-(00|1[3-9]|[2-9]\d)/.test(written)) return 'a year has the months 01 to 12';
  if (!PARTIAL_DATE.test(written)) return undefined;
  const month = written.slice(0, 7);
  return `${month} has ${daysOfMonth(month)} days`;
}

/** With ASCII digits and hyphens, and without quotes and what cannot be seen. */
function plain(written: string): string {
  const digits = (text: string, zero: string) => {
    const first = zero.codePointAt(0)!;
    const own = new RegExp(`[${zero}-${String.fromCodePoint(first + 9)}]`, 'g');
    return text.replace(own, (digit) => String(digit.codePointAt(0)! - first));
  };
  return ZEROS.reduce(digits, written)
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\p{Cf}\p{Pi}\p{Pf}"'`]/gu, '')
    .replace(/^(c\.|ca\.|circa|about)\s*/i, '')
    .trim();
}

function joined(parts: Record<string, string | undefined> | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const { year, month, day, name } = parts;
  const named = name === undefined ? undefined : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const ordinal = month ?? named?.toString();
  return [year, ordinal, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
