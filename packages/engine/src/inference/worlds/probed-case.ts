import type { WeighedEvidence } from '../../evidence/index.ts';
import { type Formula, formulaKey, type Interval, type Outcome } from '../../vocabulary/index.ts';
import type { Admits } from '../case-model/case-inference.ts';
import { robustnessOfEvent } from '../case-model/robustness.ts';
import type { SponsoredAttack } from './case-slots.ts';
import type { Condition } from './condition.ts';
import { type CutCase, cutCase } from './cut-case.ts';
import type { DrawnRecord } from './kept-answers.ts';
import { type NarrowedCase, narrowCase } from './narrowed-case.ts';
import { type AuthorIs, cellsOn, chanceIn, type Footing, ReadRecord } from './read-record.ts';
import type { Slot } from './slot.ts';

/** What a case is made ready for. */
export interface AskedOfRecords {
  readonly formulas: readonly Formula[];
  /** What could be on record; left out, the slots of the case. */
  readonly slots?: readonly Slot[];
}

/**
 * A case made ready to be asked again and again about records that it might have had. The slots stand for what bears on
 * the sponsor and on who did it, and what the case records about anything else stays as it is.
 */
export class ProbedCase {
  readonly evidence: WeighedEvidence;
  readonly slots: readonly Slot[];
  readonly #heard: ReadonlySet<string>;
  readonly #cut: CutCase;
  #last: ReadRecord | undefined;
  /** By place of the condition. */
  readonly #priors: Readonly<Record<AuthorIs, Record<Admits, number[]>>> = {
    given: { attack: [], pattern: [] },
    'to-be-shown': { attack: [], pattern: [] },
  };

  private constructor({ evidence, slots, heard }: NarrowedCase, cut: CutCase) {
    this.evidence = evidence;
    this.slots = slots;
    this.#heard = heard;
    this.#cut = cut;
  }

  /** Makes a case ready for questions about these formulas, or says why it is too large to be exact. */
  static of(
    evidence: WeighedEvidence,
    attack: SponsoredAttack,
    asked: AskedOfRecords,
  ): Outcome<ProbedCase> {
    const narrowed = narrowCase(evidence, attack, asked);
    const cut = cutCase(narrowed, asked.formulas);
    if (!cut.ok) return cut;
    return { ok: true, value: new ProbedCase(narrowed, cut.value) };
  }

  /** Whether anything could be on record about a finding, so that standards may read it. */
  isHeard(finding: string): boolean {
    return this.#heard.has(finding);
  }

  /** Reads a record once, for all that is asked of it. */
  read(record: DrawnRecord): ReadRecord {
    this.#last = new ReadRecord(this.#cut, record, this.#last);
    return this.#last;
  }

  /** A formula made ready to be asked of records; `undefined` where some finding in it is not heard, or it was not among
   *  those for which the case was made ready. */
  condition(formula: Formula): Condition | undefined {
    return this.#cut.conditions.get(formulaKey(formula));
  }

  /** Robustness interval of a condition on a record. */
  interval(condition: Condition, record: ReadRecord, footing: Footing): Interval {
    return record.interval(condition, footing, () =>
      robustnessOfEvent(
        [
          this.#prior(condition, footing),
          record.chance(condition, footing, 'reports'),
          record.chance(condition, footing, 'all'),
        ],
        this.evidence.numbers.robustness,
      ),
    );
  }

  /** Probability of a condition on a record. */
  probability(condition: Condition, record: ReadRecord, footing: Footing): number {
    return record.chance(condition, footing, 'all');
  }

  #prior(condition: Condition, footing: Footing): number {
    const priors = this.#priors[footing.author][footing.admits];
    const known = priors[condition.place];
    if (known !== undefined) return known;
    const before = this.#cut.before[footing.admits];
    const prior = chanceIn(before, condition, cellsOn(footing, this.#cut));
    priors[condition.place] = prior;
    return prior;
  }
}
