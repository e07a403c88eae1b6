import { controlPrior } from '../../corpus/sponsors/control-prior.ts';
import { readLibrary } from '../../library/read-library.ts';
import type { ExitCode } from '../exit-codes.ts';
import { Misuse } from '../exit-codes.ts';
import { namedIn, type OriginFlags, priorFrom } from '../printed-prior.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus control-prior`, as the command line gives them. */
export interface ControlPriorFlags extends OriginFlags {
  readonly actorId: string;
  readonly year: string;
  readonly sponsor: string;
  readonly proxy: string;
}

/** Prints the prior of a state's control of a group from what was predicted for one group and year. */
export function corpusControlPrior(
  path: string,
  flags: ControlPriorFlags,
  terminal: Terminal,
): ExitCode {
  if (!/^\d{4}$/.test(flags.year))
    throw new Misuse(`--year ${flags.year}: give a year, such as 2020`);
  const { label: state, actor: sponsor } = namedIn('--sponsor', flags.sponsor);
  const { actorId, proxy } = flags;
  const asked = { actorId, year: Number(flags.year), state, sponsor, proxy };
  const shares = readLibrary().library.numbers.controlState.prior;
  return priorFrom(path, flags, {
    terminal,
    writtenBy: 'corpus sponsors',
    prior: (text, learned) => controlPrior(text, asked, { shares, learned }),
  });
}
