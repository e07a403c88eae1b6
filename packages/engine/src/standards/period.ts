import { earliestDay, latestDay, type PartialDate } from '../vocabulary/index.ts';

/** When a rule was law. An open end is `undefined`: no day on record before it began, or none after it ended. */
export interface Period {
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/**
 * Whether a rule was law on a day.
 * A partial date is read as its last day. Without a date the newest law is meant: the periods that have no end.
 */
export function inForceOn(period: Period, asOf: PartialDate | undefined): boolean {
  if (asOf === undefined) return period.to === undefined;
  const day = latestDay(asOf);
  const begun = period.from === undefined || earliestDay(period.from) <= day;
  const notEnded = period.to === undefined || day <= latestDay(period.to);
  return begun && notEnded;
}

/** A period in words, to follow "in force". */
export function periodText({ from, to }: Period): string {
  if (from !== undefined) return to === undefined ? `since ${from}` : `from ${from} to ${to}`;
  return to === undefined ? 'since before any day on record' : `until ${to}`;
}
