import type { DrawnRecord, ProbedCase } from '../../inference/index.ts';
import type { Formula, Interval, PartialDate } from '../../vocabulary/index.ts';
import type { ApplyOptions } from '../apply.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import { findingsRead } from '../formulas-read.ts';
import { inOrderOfNeed } from '../order-of-need.ts';
import { inForceOn } from '../period.ts';
import type { Standard, StandardId, Verdict } from '../standard.ts';
import { AnswersOfRecords } from './answers-of-records.ts';
import { joinSides, RecordKeys, type Sides } from './record-key.ts';
import { isWithinReach } from './within-reach.ts';

/** A standard with what it turns on, and the standards that must be asked before it. */
interface Asked {
  readonly standard: Standard;
  readonly sides: Sides;
  /** The standard itself comes last. */
  readonly inOrder: readonly Standard[];
  /** Whether any record at all could meet it. */
  readonly inReach: boolean;
  readonly known: Map<string, boolean>;
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

/**
 * Whether standards are met on records of drawn worlds. Each is worked out once for all records that are alike in what
 * it turns on: most records that a well-hidden attack leaves are alike.
 */
export class VerdictsInWorlds {
  readonly #options: ApplyOptions;
  readonly #asked: readonly Asked[];
  readonly #answers: AnswersOfRecords;
  readonly #keys: RecordKeys;
  readonly #heard: ReadonlyMap<StandardId, readonly (readonly [string, Formula])[]>;

  constructor(probed: ProbedCase, standards: readonly Standard[], options: ApplyOptions) {
    this.#options = options;
    this.#keys = new RecordKeys(probed);
    this.#answers = new AnswersOfRecords(probed, this.#keys);
    const read = new Map(standards.map((one) => [one.id, findingsRead(one, options.asOf)]));
    this.#heard = new Map(
      standards.map(({ id }) => {
        const heard = read.get(id)!.filter((finding) => probed.isHeard(finding));
        return [id, heard.map((finding) => [finding, { finding }] as const)];
      }),
    );
    this.#asked = standards.map((standard): Asked => {
      const inOrder = withPrerequisites(standard, standards);
      const sides = inOrder.map((one) =>
        this.#keys.sidesOf(
          this.#heard.get(one.id)!.map(([finding]) => finding),
          one.admits,
        ),
      );
      const inReach = isInReach(inOrder, { probed, asOf: options.asOf });
      return { standard, inOrder, inReach, sides: sides.reduce(joinSides), known: new Map() };
    });
  }

  /** What the worlds can change of each standard. */
  get scopes(): readonly WorldScope[] {
    return this.#asked.map(({ standard, sides, inReach }) => ({
      inReach,
      inForce: inForceOn(standard.inForce, this.#options.asOf),
      turning: sides !== '',
      unheard: this.#unheard(standard),
    }));
  }

  /** By standard: whether it is met on a record. */
  met(record: DrawnRecord): readonly boolean[] {
    return this.#asked.map((asked) => {
      if (!asked.inReach) return false;
      const key = this.#keys.keyOf(record, asked.sides);
      const known = asked.known.get(key);
      if (known !== undefined) return known;
      const isMet = this.#verdict(asked, record) === 'met';
      if (asked.sides !== 'whole') asked.known.set(key, isMet);
      return isMet;
    });
  }

  #unheard(standard: Standard): string[] {
    const heard = new Set(this.#heard.get(standard.id)!.map(([finding]) => finding));
    return findingsRead(standard, this.#options.asOf).filter((finding) => !heard.has(finding));
  }

  #verdict({ inOrder }: Asked, record: DrawnRecord): Verdict {
    const verdicts = new Map<StandardId, Verdict>();
    for (const standard of inOrder) {
      const { id, admits } = standard;
      const answer = (formula: Formula) => this.#answers.answer(formula, admits, record);
      const findings = new Map<string, Interval>(
        this.#heard.get(id)!.map(([finding, formula]) => [finding, answer(formula)!]),
      );
      const options = { ...this.#options, verdicts, jointly: answer };
      verdicts.set(id, statusOf(standard, findings, options));
    }
    return [...verdicts.values()].at(-1)!;
  }
}

/** Whether a standard could be met, and one of those of which one must be met first, where any must. */
function isInReach(
  inOrder: readonly Standard[],
  { probed, asOf }: { probed: ProbedCase; asOf: PartialDate | undefined },
): boolean {
  const isHeard = (finding: string) => probed.isHeard(finding);
  const reach = inOrder.map((standard) => isWithinReach(standard, isHeard, asOf));
  const itself = reach.pop() === true;
  return itself && (reach.length === 0 || reach.includes(true));
}

function withPrerequisites(standard: Standard, all: readonly Standard[]): readonly Standard[] {
  const needed = all.filter(({ id }) => standard.requiresMet.includes(id));
  return [...inOrderOfNeed(needed), standard];
}
