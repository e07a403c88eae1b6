import { FEWEST_DAYS, type Series } from '../casefile/index.ts';
import {
  earliestDay,
  knownBy,
  latestDay,
  type PartialDate,
  spanInDays,
} from '../vocabulary/index.ts';

/** The series as they stood at the end of a day. One of which too few days had passed tells nothing and is left out. */
export function seriesAsOf(series: readonly Series[], asOf: PartialDate): Series[] {
  return series.flatMap((one) => (knownBy(one.to, asOf) ? [one] : cutAfter(one, latestDay(asOf))));
}

function cutAfter({ attacks, responses, ...series }: Series, to: string): Series[] {
  if (spanInDays(earliestDay(series.from), to) < FEWEST_DAYS) return [];
  const isKnown = ({ date }: { readonly date: PartialDate }) => knownBy(date, to);
  return [
    {
      ...series,
      to,
      attacks: attacks.filter(isKnown),
      ...(responses && { responses: responses.filter(isKnown) }),
    },
  ];
}
