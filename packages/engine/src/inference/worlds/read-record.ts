import type { Interval } from '../../vocabulary/index.ts';
import type { Admits } from '../case-model/case-inference.ts';
import type { Condition } from './condition.ts';
import type { CutCase, Standing } from './cut-case.ts';
import type { DrawnRecord, Heard } from './kept-answers.ts';
import type { PieceAnswer } from './piece.ts';

/** Whether the author counts as known in every world, or has to be shown by the record as anything else has. */
export type AuthorIs = 'given' | 'to-be-shown';

/** On what footing something is asked of a record. */
export interface Footing {
  readonly admits: Admits;
  readonly author: AuthorIs;
}

/** What was worked out of a record on one footing. Most of it is not asked for of most records. */
interface OnFooting {
  /** By cell: how likely it is by what stands and by all pieces without a trace. */
  readonly untraced: readonly number[];
  readonly stages: Partial<Record<Heard, Standing>>;
  /** By place of the condition. */
  readonly intervals: (Interval | undefined)[];
}

type ByFooting<Value> = Readonly<Record<AuthorIs, Partial<Record<Admits, Value>>>>;

/** A record as the pieces of a case answer it. What is asked of it twice is worked out once. */
export class ReadRecord {
  readonly #cut: CutCase;
  readonly #answers: Readonly<Record<Heard, readonly PieceAnswer[]>>;
  /** By cell: how likely it is by what stands and by the pieces in which nothing is hidden. */
  readonly #open: ByFooting<readonly number[]>;
  readonly #onFooting: ByFooting<OnFooting> = { given: {}, 'to-be-shown': {} };

  /** Reads a record. One that was read before may have left the same in the open, as one of the same world does. */
  constructor(cut: CutCase, record: DrawnRecord, earlier: ReadRecord | undefined) {
    this.#cut = cut;
    const all = [...cut.recorded.attack.answers];
    for (const [piece, kept] of cut.spokenOf) all[piece] = kept.answer(record, 'all');
    const reports = [...all];
    for (const [piece, kept] of cut.traced) reports[piece] = kept.answer(record, 'reports');
    this.#answers = { reports, all };
    this.#open = earlier?.isOpenAs(all) ? earlier.#open : { given: {}, 'to-be-shown': {} };
  }

  /** The chance of a condition after the reports, or after the traces too. */
  chance(condition: Condition, footing: Footing, heard: Heard): number {
    const standing = this.#standing(footing, heard);
    return chanceIn(standing, condition, cellsOn(footing, this.#cut));
  }

  /** The same thing for records that were read one after another and left the same in the open. */
  get open(): unknown {
    return this.#open;
  }

  /** Whether the pieces in which nothing is hidden answer so. */
  isOpenAs(answers: readonly PieceAnswer[]): boolean {
    for (const piece of this.#cut.open.keys())
      if (this.#answers.all[piece] !== answers[piece]) return false;
    return true;
  }

  /** The interval of a condition, made when it is first asked for. */
  interval(condition: Condition, footing: Footing, make: () => Interval): Interval {
    const { intervals } = this.#workedOut(footing);
    const known = intervals[condition.place];
    if (known !== undefined) return known;
    const made = make();
    intervals[condition.place] = made;
    return made;
  }

  #standing(footing: Footing, heard: Heard): Standing {
    const { stages, untraced } = this.#workedOut(footing);
    const known = stages[heard];
    if (known !== undefined) return known;
    const answers = this.#answers[heard];
    const weights = untraced.slice();
    for (const piece of this.#cut.traced.keys()) multiply(weights, answers[piece]!.likelihood);
    const standing = { weights, answers };
    stages[heard] = standing;
    return standing;
  }

  #workedOut(footing: Footing): OnFooting {
    const { author, admits } = footing;
    const known = this.#onFooting[author][admits];
    if (known !== undefined) return known;
    const untraced = this.#openWeights(footing).slice();
    const { spokenOf, open, traced } = this.#cut;
    for (const piece of spokenOf.keys())
      if (!open.has(piece) && !traced.has(piece))
        multiply(untraced, this.#answers.all[piece]!.likelihood);
    const made = { untraced, stages: {}, intervals: [] };
    this.#onFooting[author][admits] = made;
    return made;
  }

  #openWeights(footing: Footing): readonly number[] {
    const { author, admits } = footing;
    const known = this.#open[author][admits];
    if (known !== undefined) return known;
    const weights = this.#cut.recorded[admits].weights.slice(0, cellsOn(footing, this.#cut));
    for (const piece of this.#cut.open.keys())
      multiply(weights, this.#answers.all[piece]!.likelihood);
    this.#open[author][admits] = weights;
    return weights;
  }
}

/** How many cells count: those in which the group did it come first. */
export function cellsOn({ author }: Footing, { cells, cellsOfGroup }: CutCase): number {
  return author === 'given' ? cellsOfGroup : cells;
}

/** The chance of a condition over the first cells. */
export function chanceIn(
  { weights, answers }: Standing,
  { chanceByCell }: Condition,
  cells: number,
): number {
  const chances = chanceByCell(answers);
  let [holds, all] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    holds += weights[cell]! * chances[cell]!;
    all += weights[cell]!;
  }
  return holds / all;
}

function multiply(weights: number[], by: Float64Array): void {
  for (let cell = 0; cell < weights.length; cell++) weights[cell]! *= by[cell]!;
}
