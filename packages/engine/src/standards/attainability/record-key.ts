import {
  type Admits,
  type DrawnRecord,
  type ProbedCase,
  type Side,
  sidesOf,
} from '../../inference/index.ts';

/** The part of a record that anything asked of records turns on: nothing of it, what bears on one side, or all of it. */
export type Sides = '' | 'control' | 'part' | 'whole';

/**
 * Which part of a record a question turns on. Where the record of the group may carry a finding about the act, control
 * and part hang together; where only reports about the act may, the neutral prior of the part keeps them apart. Where the
 * author has to be shown, everything hangs on who did it, and so on the whole record.
 */
export class RecordKeys {
  readonly #probed: ProbedCase;
  readonly #places: ReadonlyMap<Sides, readonly number[]>;
  readonly #together: boolean;
  /** Keys of the record asked about last, which is asked about many times. */
  #last: { readonly record: DrawnRecord; readonly keys: Map<Sides, string> } | undefined;

  constructor(probed: ProbedCase) {
    this.#probed = probed;
    const sides = probed.slots.map(({ finding }) => this.#turnsOn([finding]));
    // One slot that hangs on both would carry what is heard on one side over to the other.
    this.#together = sides.some(({ size }) => size > 1);
    const placesOn = (asked: Side) => [...sides.keys()].filter((place) => sides[place]!.has(asked));
    this.#places = new Map<Sides, readonly number[]>([
      ['', []],
      ['control', placesOn('control')],
      ['part', placesOn('part')],
      ['whole', [...sides.keys()].filter((place) => sides[place]!.size > 0)],
    ]);
  }

  /** The part of a record that findings turn on, on a footing. */
  sidesOf(findings: readonly string[], admits: Admits): Sides {
    const sides = this.#turnsOn(findings);
    if (sides.size === 0) return '';
    const isWhole = admits === 'pattern' || this.#together || sides.size > 1;
    if (isWhole || this.#probed.author === 'to-be-shown') return 'whole';
    return sides.has('control') ? 'control' : 'part';
  }

  /** An author who is given is the same in every record. */
  #turnsOn(findings: readonly string[]): ReadonlySet<Side> {
    const { author, evidence } = this.#probed;
    const sides = new Set(findings.flatMap((one) => [...sidesOf(one, evidence.numbers)]));
    if (author === 'given') sides.delete('author');
    return sides;
  }

  /** Equal for two records that are alike on these sides. */
  keyOf(record: DrawnRecord, sides: Sides): string {
    if (this.#last?.record !== record) this.#last = { record, keys: new Map() };
    const known = this.#last.keys.get(sides);
    if (known !== undefined) return known;
    const key = this.#written(record, sides);
    this.#last.keys.set(sides, key);
    return key;
  }

  #written({ assertions, light }: DrawnRecord, sides: Sides): string {
    const places = this.#places.get(sides)!;
    const heard = String.fromCharCode(...places.map((place) => assertions[place]!));
    return sides === 'control' || sides === '' ? heard : `${heard} ${light}`;
  }
}

/** What two questions turn on together. */
export function joinSides(one: Sides, other: Sides): Sides {
  if (one === other || other === '') return one;
  return one === '' ? other : 'whole';
}
