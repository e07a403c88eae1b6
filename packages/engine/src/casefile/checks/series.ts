import {
  earliestDay,
  latestDay,
  type Problem,
  spanInDays,
  surelyBefore,
} from '../../vocabulary/index.ts';
import type { CaseFile, Series } from '../case-file.ts';
import { FEWEST_DAYS, MOST_DAYS } from '../records/series.ts';

/** A series lasts long enough to tell anything, and everything on its days lies in its period. */
export function checkSeries({ series = [] }: CaseFile): Problem[] {
  return series.flatMap((one, index) => {
    const period = checkPeriod(one, `series/${index}/to`);
    return period.length > 0 ? period : checkDays(one, `series/${index}`);
  });
}

function checkPeriod({ from, to }: Series, path: string): Problem[] {
  const days = spanInDays(earliestDay(from), latestDay(to));
  if (days >= FEWEST_DAYS && days <= MOST_DAYS) return [];
  return [
    {
      code: 'series.period',
      path,
      because:
        days < 1
          ? `the period ends in ${to}, before it begins in ${from}`
          : `the period has ${days} days; a series has ${FEWEST_DAYS} to ${MOST_DAYS}`,
      try: 'mend the dates, or widen the period: days without an attack count too',
    },
  ];
}

function checkDays({ from, to, attacks, responses = [] }: Series, path: string): Problem[] {
  const isOutside = (date: string) => surelyBefore(date, from) || surelyBefore(to, date);
  const outside = (list: readonly { readonly date: string }[], name: string): Problem[] =>
    list.flatMap(({ date }, place) =>
      isOutside(date)
        ? [
            {
              code: 'series.outside',
              path: `${path}/${name}/${place}/date`,
              because: `${date} lies outside the period from ${from} to ${to}`,
              try: 'mend the date, or widen the period to what was looked at',
            },
          ]
        : [],
    );
  return [...outside(attacks, 'attacks'), ...outside(responses, 'responses')];
}
