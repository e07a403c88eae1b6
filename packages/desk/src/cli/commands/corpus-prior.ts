import { casePrior } from '../../corpus/profile/case-prior.ts';
import type { ExitCode } from '../exit-codes.ts';
import { namedIn, type OriginFlags, priorFrom } from '../printed-prior.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus prior`, as the command line gives them. */
export interface PriorFlags extends OriginFlags {
  readonly id: string;
  readonly actor: readonly string[];
}

/** Prints the prior of a case file's perpetrators from what was predicted for one event. */
export function corpusPrior(path: string, flags: PriorFlags, terminal: Terminal): ExitCode {
  const named = flags.actor.map((flag) => namedIn('--actor', flag));
  return priorFrom(path, flags, {
    terminal,
    writtenBy: 'corpus attribute',
    prior: (text, learned) => casePrior(text, flags.id, { named, learned }),
  });
}
