import type { Exception, Verdict } from '../standard.ts';
import type { AppliedLaw } from './applied-law.ts';
import { type Settlement, settlementOf } from './bar.ts';
import { barsUnder, higher, lower } from './bars.ts';
import type { Answers } from './findings-on-record.ts';
import { prevailing } from './rank.ts';
import { requirementVerdict } from './requirement-verdict.ts';

/** One way to read the record where the evidence leaves a gate or an exception unsettled, and what follows. */
export interface Reading {
  readonly applicable: boolean;
  /** The exceptions taken as present. */
  readonly exceptions: readonly string[];
  readonly verdict: Verdict;
}

/** How a gate or an exception is taken: one way, or both. */
export type Taken = 'yes' | 'no' | 'both';

/** How the gate is taken on this record; a standard without one always applies. */
export function gateTaken({ standard, bar }: AppliedLaw, record: Answers): Taken {
  if (standard.applies === undefined) return 'yes';
  const settlement = settlementOf(record.answerTo(standard.applies.when), bar);
  return taken(settlement, standard.applies.presumed === 'applicable' ? 'yes' : 'both');
}

/** How an exception is taken on this record. */
export function exceptionTaken(exception: Exception, { bar }: AppliedLaw, record: Answers): Taken {
  const settlement = settlementOf(record.answerTo(exception.when), bar);
  return taken(settlement, exception.presumed === 'absent' ? 'no' : 'both');
}

function taken(settlement: Settlement, whileUnsettled: Taken): Taken {
  if (settlement === 'shown') return 'yes';
  return settlement === 'excluded' ? 'no' : whileUnsettled;
}

/** Every reading of the record that the evidence and the presumptions leave open. */
export function readingsOf(law: AppliedLaw, record: Answers): readonly Reading[] {
  const gate = gateTaken(law, record);
  const inapplicable: Reading = { applicable: false, exceptions: [], verdict: 'not-applicable' };
  if (gate === 'no') return [inapplicable];
  const applicable = combinationsOf(law, record).map((present) => ({
    applicable: true,
    exceptions: present.map(({ exception }) => exception),
    verdict: verdictUnder(law, record, present),
  }));
  return gate === 'both' ? [...applicable, inapplicable] : applicable;
}

/** What all readings agree on. Where they do not, the matter is open. */
export function verdictOf(readings: readonly Reading[]): Verdict {
  const verdicts = new Set(readings.map(({ verdict }) => verdict));
  const [only] = verdicts;
  return verdicts.size === 1 && only !== undefined ? only : 'open';
}

/** The sets of exceptions that may be present: those taken as present, with any choice of the unsettled ones. */
function combinationsOf(law: AppliedLaw, record: Answers): readonly (readonly Exception[])[] {
  let combinations: readonly (readonly Exception[])[] = [[]];
  for (const exception of law.standard.exceptions) {
    const how = exceptionTaken(exception, law, record);
    if (how === 'no') continue;
    const present = combinations.map((others) => [...others, exception]);
    combinations = how === 'yes' ? present : [...combinations, ...present];
  }
  return combinations;
}

/** Two conclusions that the rank does not decide between are contested, as are two bars that would decide apart. */
function verdictUnder(law: AppliedLaw, record: Answers, present: readonly Exception[]): Verdict {
  const effects = prevailing(present, law.rank).map(({ effect }) => effect);
  const [conclusion, ...others] = new Set(
    effects.flatMap((effect) => ('conclude' in effect ? effect.conclude : [])),
  );
  if (conclusion !== undefined) return others.length > 0 ? 'contested' : conclusion;
  const lenient = requirementVerdict(law, record, barsUnder(law, effects, lower));
  if (effects.length === 0) return lenient;
  const strict = requirementVerdict(law, record, barsUnder(law, effects, higher));
  return lenient === strict ? lenient : 'contested';
}
