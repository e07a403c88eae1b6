import type { Piece, PieceAnswer } from './piece.ts';

/** How likely what is told of a finding is, if it is not so and if it is. */
export type Told = readonly [ifNot: number, ifSo: number];

/** Most truths of findings whose sums are kept. Declared: some hundred passes over a piece, made once. */
const MOST_TRUTHS = 2 ** 8;

/**
 * A piece of whose findings something is told. What it answers is linear in what is told of each of them: it is summed
 * once for every truth of its findings, and a record then only weighs these sums.
 */
export class ToldPiece {
  readonly #piece: Piece;
  /** By finding that is told of: the factor that stands for what is told. */
  readonly #factors: readonly number[];
  /** By truth, the first finding counting most: the sums over it; where there are not too many truths. */
  readonly #sums: readonly (Float64Array | undefined)[] | undefined;

  constructor(piece: Piece, factors: readonly number[]) {
    this.#piece = piece;
    this.#factors = factors;
    const truths = 2 ** factors.length;
    this.#sums =
      truths > MOST_TRUTHS
        ? undefined
        : Array.from({ length: truths }, (_, truth) => {
            const isSo = factors.map(
              (_factor, place) => (truth >> (factors.length - 1 - place)) & 1,
            );
            return piece.sums({ tables: this.#tables(isSo.map((so) => [1 - so, so])) });
          });
  }

  /** The answer, where so much is told of each finding. */
  answer(told: readonly Told[]): PieceAnswer {
    if (this.#sums === undefined) return this.#piece.answer({ tables: this.#tables(told) });
    const weights = told.reduce<readonly number[]>(
      (before, [ifNot, ifSo]) => before.flatMap((weight) => [weight * ifNot, weight * ifSo]),
      [1],
    );
    let summed: Float64Array | undefined;
    for (const [truth, sums] of this.#sums.entries()) {
      if (sums === undefined) continue;
      summed ??= new Float64Array(sums.length);
      const weight = weights[truth]!;
      for (let place = 0; place < sums.length; place++) summed[place]! += weight * sums[place]!;
    }
    return this.#piece.answerFrom(summed!);
  }

  #tables(told: readonly Told[]): ReadonlyMap<number, Float64Array> {
    return new Map(
      told.map((chances, place) => [this.#factors[place]!, Float64Array.from(chances)]),
    );
  }
}
