import { Misuse } from './exit-codes.ts';
import { seedIn } from './part-question.ts';

/** Options of `respondeat corpus evaluate`, as the command line gives them. */
export interface EvaluateFlags {
  readonly sponsors?: boolean;
  readonly lot?: boolean;
  readonly from?: readonly string[];
  readonly test?: string;
  readonly predictions?: string;
  readonly draws: string;
  readonly seed: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** The draws and the seed that the options name. */
export function drawsIn(flags: EvaluateFlags): { draws: number; seed: number } {
  const seed = seedIn(flags.seed);
  if (seed < 1) throw new Misuse(`--seed ${seed}: give a number above 0`);
  if (!/^[1-9]\d{1,4}$/.test(flags.draws))
    throw new Misuse(`--draws ${flags.draws}: give a whole number from 10 to 99999`);
  return { draws: Number(flags.draws), seed };
}

/** Refuses options that do not go with one another. */
export function checkTogether({ sponsors, lot, from, test, predictions }: EvaluateFlags): void {
  const ofEvents = { lot, from, test, predictions };
  const [stray] = Object.entries(ofEvents).filter(([, given]) => given !== undefined);
  if (sponsors === true && stray !== undefined)
    throw new Misuse(`--${stray[0]}: with --sponsors, groups are drawn and the last years hidden`);
  if (test !== undefined && (lot === true || from !== undefined))
    throw new Misuse('--test: a second file is a split of its own; leave out --lot and --from');
  if (predictions !== undefined && test === undefined)
    throw new Misuse('--predictions: name the file that was asked about with --test');
}
