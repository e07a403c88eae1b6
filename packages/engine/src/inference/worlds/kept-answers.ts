import type { Piece, PieceAnswer } from './piece.ts';
import { type Slot, slotLikelihood } from './slot.ts';
import { type Told, ToldPiece } from './told-piece.ts';

/** A record that a drawn world left: assertions by slot, and the chance of light under which it was drawn and is read. */
export interface DrawnRecord {
  readonly assertions: Uint8Array;
  readonly light: number;
}

/** What of a record has been heard: the reports, or the traces too. */
export type Heard = 'reports' | 'all';

/** A slot with its place in a record, and the factor that stands for it in the graph of the case. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly place: number;
  readonly factor: number;
}

/** Most answers that are kept of one piece at one chance of light. Declared: some ten megabytes for the largest piece. */
const MOST_KEPT = 2 ** 12;

/** Answers of a piece to records, each kind of record worked out once: most records that a hidden attack leaves are alike
 *  in any one piece. */
export class KeptAnswers {
  readonly #told: ToldPiece;
  /** By finding: what may be told of it. */
  readonly #findings: readonly (readonly PlacedSlot[])[];
  readonly #slots: readonly PlacedSlot[];
  readonly #isHidden: boolean;
  readonly #hasTraces: boolean;
  readonly #kept: Readonly<Record<Heard, Map<number, Map<number, PieceAnswer>>>> = {
    reports: new Map(),
    all: new Map(),
  };

  constructor(piece: Piece, slots: readonly PlacedSlot[]) {
    this.#slots = slots;
    this.#findings = [...Map.groupBy(slots, ({ slot }) => slot.finding).values()];
    this.#told = new ToldPiece(
      piece,
      this.#findings.map(([first]) => first!.factor),
    );
    this.#isHidden = slots.some(({ slot }) => slot.hidden);
    this.#hasTraces = slots.some(({ slot }) => slot.kind === 'trace');
  }

  /** Whether any of the piece is hidden: then what it answers hangs on the chance of light. */
  get isHidden(): boolean {
    return this.#isHidden;
  }

  /** Whether any of the piece is a trace: then what it answers after the reports is not yet all. */
  get hasTraces(): boolean {
    return this.#hasTraces;
  }

  answer(record: DrawnRecord, heard: Heard): PieceAnswer {
    const kept = this.#keptAt(this.#isHidden ? record.light : 0, heard);
    const key = this.#keyOf(record);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = this.#workedOut(record, heard);
    if (kept.size >= MOST_KEPT) kept.clear();
    // Beyond this, keys of different records could be the same number.
    if (key < Number.MAX_SAFE_INTEGER) kept.set(key, answer);
    return answer;
  }

  #keptAt(light: number, heard: Heard): Map<number, PieceAnswer> {
    const known = this.#kept[heard].get(light);
    if (known !== undefined) return known;
    const kept = new Map<number, PieceAnswer>();
    this.#kept[heard].set(light, kept);
    return kept;
  }

  #keyOf({ assertions }: DrawnRecord): number {
    let key = 0;
    for (const { slot, place } of this.#slots) key = key * (slot.voices + 1) + assertions[place]!;
    return key;
  }

  #workedOut(record: DrawnRecord, heard: Heard): PieceAnswer {
    return this.#told.answer(
      this.#findings.map((slots) => {
        const told = heard === 'all' ? slots : slots.filter(({ slot }) => slot.kind !== 'trace');
        return likelihoodOf(told, record);
      }),
    );
  }
}

/** How likely it is that all of this is told of a finding, if it is not so and if it is. */
function likelihoodOf(slots: readonly PlacedSlot[], { assertions, light }: DrawnRecord): Told {
  let [ifNot, ifSo] = [1, 1];
  for (const { slot, place } of slots) {
    const likelihood = slotLikelihood(slot, { assertions: assertions[place]!, light });
    ifNot *= likelihood[0];
    ifSo *= likelihood[1];
  }
  return [ifNot, ifSo];
}
