import {
  type AuthorIs,
  type Condition,
  type Footing,
  type ProbedCase,
  type ReadRecord,
  sidesOf,
} from '../../inference/index.ts';
import { type Formula, findingsIn, type Interval } from '../../vocabulary/index.ts';
import type { ApplyOptions } from '../apply.ts';
import { type AppliedLaw, appliedLaw, type NotAsked } from '../evaluate/applied-law.ts';
import { reaches } from '../evaluate/bar.ts';
import { statusUnder } from '../evaluate/evaluate.ts';
import { findingsRead } from '../formulas-read.ts';
import { barOf, type ProofLevels } from '../proof-level.ts';
import type { Standard, StandardId, Verdict } from '../standard.ts';
import { canBeShown, isShownEnough } from './within-reach.ts';

/** What a standard turns on of a record: nothing of it, only what lies in the open, or all of it. */
export type TurnsOn = 'nothing' | 'the-open' | 'the-record';

/** What records are read with. */
export interface Reading {
  readonly probed: ProbedCase;
  readonly author: AuthorIs;
}

/** A standard made ready to be applied to one record after another. */
export class AskedStandard {
  readonly standard: Standard;
  /** Findings that it reads and that nothing could be on record about. */
  readonly unheard: readonly string[];
  readonly turnsOn: TurnsOn;
  readonly #probed: ProbedCase;
  readonly #footing: Footing;
  readonly #options: ApplyOptions;
  readonly #heard: readonly (readonly [finding: string, Condition])[];
  /** Laid out once, where no other standard has to be met first. */
  readonly #law: AppliedLaw | NotAsked;
  readonly #leastBar: number;
  readonly #conditions = new Map<Formula, Condition | undefined>();

  constructor(standard: Standard, { probed, author }: Reading, options: ApplyOptions) {
    this.standard = standard;
    this.#probed = probed;
    this.#footing = { admits: standard.admits, author };
    this.#options = options;
    const read = findingsRead(standard, options.asOf);
    const heard = read.filter((finding) => probed.isHeard(finding));
    this.unheard = read.filter((finding) => !probed.isHeard(finding));
    this.turnsOn = turnsOn(heard, this.#footing, probed);
    this.#heard = heard.map((finding) => [finding, probed.condition({ finding })!]);
    this.#law = appliedLaw(standard, options);
    this.#leastBar = leastBarOf(standard, options.proofLevels);
  }

  /** Whether enough is shown for the standard to be met. Most records meet hardly any, and this costs little to see. */
  mayBeMet(record: ReadRecord): boolean {
    const law = this.#law;
    if (typeof law === 'string') return false;
    if (law.standard.proof.over === 'whole') return true;
    return isShownEnough(law, (formula) => this.#mayBeShown(formula, record));
  }

  /** How it stands on a record, those standards having been asked of which it needs one to be met. */
  verdict(record: ReadRecord, verdicts: ReadonlyMap<StandardId, Verdict>): Verdict {
    const { standard } = this;
    const law =
      standard.requiresMet.length === 0
        ? this.#law
        : appliedLaw(standard, { ...this.#options, verdicts });
    const findings = new Map(
      this.#heard.map(([finding, condition]) => [finding, this.#interval(condition, record)]),
    );
    return statusUnder(law, findings, (formula) => {
      const condition = this.#condition(formula);
      return condition === undefined ? undefined : this.#interval(condition, record);
    });
  }

  #mayBeShown(formula: Formula, record: ReadRecord): boolean {
    const condition = this.#isPresumed(formula) ? undefined : this.#condition(formula);
    if (condition !== undefined) return this.#isShown(condition, record);
    const isHeard = (finding: string) => this.#probed.isHeard(finding);
    return canBeShown(formula, { standard: this.standard, isHeard });
  }

  /** An interval never reaches above its probability, which is had for less. */
  #isShown(condition: Condition, record: ReadRecord): boolean {
    const probability = this.#probed.probability(condition, record, this.#footing);
    if (!reaches(probability, this.#leastBar)) return false;
    return reaches(this.#interval(condition, record).lower, this.#leastBar);
  }

  #isPresumed(formula: Formula): boolean {
    const { presumptions } = this.standard;
    if (presumptions.length === 0) return false;
    const findings = findingsIn(formula);
    return presumptions.some(({ finding }) => findings.includes(finding));
  }

  #interval(condition: Condition, record: ReadRecord): Interval {
    return this.#probed.interval(condition, record, this.#footing);
  }

  /** Formulas are known by their structure, which is written out once for each: whole texts are slow to look up. */
  #condition(formula: Formula): Condition | undefined {
    if (this.#conditions.has(formula)) return this.#conditions.get(formula);
    const condition = this.#probed.condition(formula);
    this.#conditions.set(formula, condition);
    return condition;
  }
}

/**
 * What findings turn on. Where the record of the group may carry a finding about the act, control and part hang together;
 * where only reports about the act may, the neutral prior of the part keeps them apart, and nothing about control is
 * hidden. Where the author has to be shown, everything hangs on who did it.
 */
function turnsOn(
  findings: readonly string[],
  { admits, author }: Footing,
  { evidence: { numbers }, slots }: ProbedCase,
): TurnsOn {
  const sides = new Set(findings.flatMap((finding) => [...sidesOf(finding, numbers)]));
  // An author who is given is the same in every record.
  if (author === 'given') sides.delete('author');
  if (sides.size === 0) return 'nothing';
  // One slot that hangs on both would carry what is heard of the one over to the other.
  const apart = slots.every(({ finding }) => sidesOf(finding, numbers).size < 2);
  const isOpen = author === 'given' && admits === 'attack' && apart && !sides.has('part');
  return isOpen ? 'the-open' : 'the-record';
}

/** What standards turn on together. */
export function turnOnTogether(standards: readonly AskedStandard[]): TurnsOn {
  const all = standards.map((one) => one.turnsOn);
  if (all.includes('the-record')) return 'the-record';
  return all.includes('the-open') ? 'the-open' : 'nothing';
}

/** An exception may set another bar for an element than the standard's own. */
function leastBarOf({ proof, exceptions }: Standard, proofLevels: ProofLevels): number {
  const levels = exceptions.flatMap(({ effect }) => ('prove' in effect ? effect.prove.level : []));
  return Math.min(...[proof.level, ...levels].map((level) => barOf(level, proofLevels)));
}
