import type { Stakes } from '@respondeat/engine';
import { Misuse } from './exit-codes.ts';

/** The stakes of the model's threshold game (results to reproduce, section 2.3): a proxy pays while it is held against
 *  its sponsor with a probability under .40. */
const DEFAULT_STAKES = '0.9:0.1:2';

/** `0.9:0.1:2`: what an attack by proxy is worth, what it costs, and what being held to account costs. */
export function stakesIn(text: string): Stakes {
  const [benefit = 0, cost = 0, penalty = 0] = text.split(':').map(Number);
  if (/^[0-9.]+:[0-9.]+:[0-9.]+$/.test(text) && benefit > cost && penalty > 0)
    return { benefit, cost, penalty };
  throw new Misuse(
    `--stakes ${text}: give benefit, cost and penalty above 0, the benefit above the cost, such as ${DEFAULT_STAKES}`,
  );
}
