import type { Admits, DrawnRecord, ProbedCase } from '../../inference/index.ts';
import { type Formula, findingsIn, formulaKey, type Interval } from '../../vocabulary/index.ts';
import type { RecordKeys, Sides } from './record-key.ts';

/** Formulas that turn on the same sides on the same footing, and are answered together. */
interface Batch {
  readonly admits: Admits;
  readonly sides: Sides;
  readonly formulas: Formula[];
  readonly known: Map<string, ReadonlyMap<string, Interval>>;
}

/** Answers formulas of drawn records, each kind of record once. */
export class AnswersOfRecords {
  readonly #probed: ProbedCase;
  readonly #keys: RecordKeys;
  readonly #batches = new Map<string, Batch>();
  readonly #batchOf = new Map<string, Batch | undefined>();

  constructor(probed: ProbedCase, keys: RecordKeys) {
    this.#probed = probed;
    this.#keys = keys;
  }

  /** The interval of a formula on a record; `undefined` where nothing could be on record about some finding in it. */
  answer(formula: Formula, admits: Admits, record: DrawnRecord): Interval | undefined {
    const batch = this.#batchFor(formula, admits);
    if (batch === undefined) return undefined;
    const key = this.#keys.keyOf(record, batch.sides);
    const known = batch.known.get(key) ?? this.#answerAll(batch, record);
    // Whole records hardly ever recur, and keeping them all would fill the memory.
    if (batch.sides === 'whole') batch.known.clear();
    batch.known.set(key, known);
    return known.get(nameOf(formula, admits));
  }

  /** The batch of a formula, which joins it when it is first asked for. What was known before did not answer it. */
  #batchFor(formula: Formula, admits: Admits): Batch | undefined {
    const name = nameOf(formula, admits);
    if (this.#batchOf.has(name)) return this.#batchOf.get(name);
    const findings = findingsIn(formula);
    const isHeard = findings.every((finding) => this.#probed.isHeard(finding));
    const batch = isHeard ? this.#batch(admits, this.#keys.sidesOf(findings, admits)) : undefined;
    batch?.formulas.push(formula);
    batch?.known.clear();
    this.#batchOf.set(name, batch);
    return batch;
  }

  #batch(admits: Admits, sides: Sides): Batch {
    const batch = this.#batches.get(`${admits} ${sides}`) ?? {
      admits,
      sides,
      formulas: [],
      known: new Map<string, ReadonlyMap<string, Interval>>(),
    };
    this.#batches.set(`${admits} ${sides}`, batch);
    return batch;
  }

  #answerAll({ admits, formulas }: Batch, record: DrawnRecord): ReadonlyMap<string, Interval> {
    const intervals = this.#probed.intervals({ admits, formulas }, record);
    return new Map(formulas.map((formula, place) => [nameOf(formula, admits), intervals[place]!]));
  }
}

/** Formulas are known by their structure. It is written out once for each, since whole texts are slow to look up. */
const written: Readonly<Record<Admits, WeakMap<Formula, string>>> = {
  attack: new WeakMap(),
  pattern: new WeakMap(),
};

function nameOf(formula: Formula, admits: Admits): string {
  const known = written[admits].get(formula);
  if (known !== undefined) return known;
  const name = `${admits} ${formulaKey(formula)}`;
  written[admits].set(formula, name);
  return name;
}
