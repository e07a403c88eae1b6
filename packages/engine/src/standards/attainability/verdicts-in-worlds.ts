import type { ProbedCase, ReadRecord } from '../../inference/index.ts';
import type { PartialDate } from '../../vocabulary/index.ts';
import type { ApplyOptions } from '../apply.ts';
import { inOrderOfNeed } from '../order-of-need.ts';
import { inForceOn } from '../period.ts';
import type { Standard, StandardId, Verdict } from '../standard.ts';
import { AskedStandard, type Reading, type TurnsOn, turnOnTogether } from './asked-standard.ts';
import { isWithinReach } from './within-reach.ts';

/** A standard with the standards that must be asked before it. */
interface Asked {
  readonly itself: AskedStandard;
  readonly before: readonly AskedStandard[];
  /** Whether any record at all could meet it. */
  readonly inReach: boolean;
  readonly turnsOn: TurnsOn;
  /** Whether it was met on a record, and what that record left in the open. */
  last: { readonly isMet: boolean; readonly open: unknown } | undefined;
}

/** What drawn worlds can change of a standard. */
export interface WorldScope {
  /** Whether it turns on the sponsor's control or part; if not, it stands in every world as the case records it. */
  readonly turning: boolean;
  /** Whether it is law on the day. */
  readonly inForce: boolean;
  /** Whether any record that is possible here could meet it. */
  readonly inReach: boolean;
  /** Findings that it reads and that nothing could be on record about: open in every world. */
  readonly unheard: readonly string[];
}

/** Whether standards are met on records of drawn worlds. */
export class VerdictsInWorlds {
  readonly #asOf: PartialDate | undefined;
  readonly #asked: readonly Asked[];

  constructor(reading: Reading, standards: readonly Standard[], options: ApplyOptions) {
    this.#asOf = options.asOf;
    const ready = new Map(
      standards.map((standard) => [standard, new AskedStandard(standard, reading, options)]),
    );
    this.#asked = standards.map((standard): Asked => {
      const needed = inOrderOfNeed(standards.filter(({ id }) => standard.requiresMet.includes(id)));
      const [itself, before] = [ready.get(standard)!, needed.map((one) => ready.get(one)!)];
      return {
        itself,
        before,
        inReach: isInReach({ standard, needed }, reading.probed, options.asOf),
        turnsOn: turnOnTogether([itself, ...before]),
        last: undefined,
      };
    });
  }

  /** What the worlds can change of each standard. */
  get scopes(): readonly WorldScope[] {
    return this.#asked.map(({ itself, turnsOn, inReach }) => ({
      inReach,
      turning: turnsOn !== 'nothing',
      inForce: inForceOn(itself.standard.inForce, this.#asOf),
      unheard: itself.unheard,
    }));
  }

  /** By standard: whether it is met on a record. */
  met(record: ReadRecord): readonly boolean[] {
    return this.#asked.map((asked) => asked.inReach && isMetAsBefore(asked, record));
  }
}

/** Whether a standard is met: worked out anew only where the record differs in what it turns on. */
function isMetAsBefore(asked: Asked, record: ReadRecord): boolean {
  const { turnsOn, last } = asked;
  if (turnsOn === 'the-record') return isMet(asked, record);
  if (last !== undefined && (turnsOn === 'nothing' || last.open === record.open)) return last.isMet;
  asked.last = { isMet: isMet(asked, record), open: record.open };
  return asked.last.isMet;
}

function isMet({ itself, before }: Asked, record: ReadRecord): boolean {
  if (!itself.mayBeMet(record)) return false;
  const verdicts = new Map<StandardId, Verdict>();
  for (const asked of before) verdicts.set(asked.standard.id, asked.verdict(record, verdicts));
  return itself.verdict(record, verdicts) === 'met';
}

/** Whether a standard could be met, and one of those of which one must be met first, where any must. */
function isInReach(
  { standard, needed }: { standard: Standard; needed: readonly Standard[] },
  probed: ProbedCase,
  asOf: PartialDate | undefined,
): boolean {
  const inReach = (one: Standard) => isWithinReach(one, (finding) => probed.isHeard(finding), asOf);
  return inReach(standard) && (needed.length === 0 || needed.some(inReach));
}
