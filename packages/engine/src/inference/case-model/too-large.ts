import type { Problem } from '../../vocabulary/index.ts';
import type { Refusal } from '../factor-graph/index.ts';

/** Why a case cannot be answered, and what to do about it. */
export function tooLarge({ cliqueStates, limit, variables }: Refusal): Problem {
  return {
    code: 'inference.too-large',
    path: '',
    because: `exact inference would need a table of ${cliqueStates} states; the limit is ${limit}. Entangled: ${variables.join('; ')}`,
    try: 'split the case by incident, or merge sources that always speak together',
  };
}
