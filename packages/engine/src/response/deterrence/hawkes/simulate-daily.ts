import type { Random } from '../../../vocabulary/index.ts';
import { drawNegativeBinomial } from '../distributions/draws.ts';
import type { DailyParameters, DailyRecord } from './daily-model.ts';

/** Draws the counts of so many days from the daily model, from a day before which nothing happened.
 *  @param given what the model reads beside its own past, where it reads anything */
export function simulateDaily(
  days: number,
  parameters: DailyParameters & { readonly given?: Omit<DailyRecord, 'counts'> },
  random: Random,
): Float64Array {
  const { baseRate, branching, persistence, size, crossBranching, shift, given = {} } = parameters;
  const counts = new Float64Array(days);
  let own = 0;
  let other = 0;
  for (let day = 0; day < days; day++) {
    const factor = Math.exp(shift * (given.exposure?.[day] ?? 0));
    const mean = (baseRate + branching * own + crossBranching * other) * factor;
    counts[day] = drawNegativeBinomial({ mean, size }, random);
    own = persistence * own + (1 - persistence) * counts[day]!;
    other = persistence * other + (1 - persistence) * (given.others?.[day] ?? 0);
  }
  return counts;
}
