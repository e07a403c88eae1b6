import type { Random } from '../../../vocabulary/index.ts';
import type { TimedParameters } from './timed-likelihood.ts';

/** Draws so many events of the continuous model from time 0 on, from nothing before (Ogata's thinning, 1981). */
export function simulateTimed(
  count: number,
  { baseRate, jump, decay }: TimedParameters,
  random: Random,
): Float64Array {
  const times = new Float64Array(count);
  let time = 0;
  let lift = 0;
  for (let index = 0; index < count; ) {
    const most = baseRate + lift;
    const gap = -Math.log(1 - random()) / most;
    time += gap;
    lift *= Math.exp(-decay * gap);
    if (random() * most > baseRate + lift) continue;
    times[index++] = time;
    lift += jump;
  }
  return times;
}
