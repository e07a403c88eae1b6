import {
  type Admits,
  type DrawnRecord,
  type ProbedCase,
  type Side,
  sidesOf,
} from '../../inference/index.ts';

/** The sides that anything asked of records turns on, as one text; none, one or both. */
export type Sides = '' | 'control' | 'part' | 'control part';

/**
 * Which part of a record a question turns on. Where the record of the group may carry a finding about the act, control
 * and part hang together; where only reports about the act may, the neutral prior of the part keeps them apart.
 */
export class RecordKeys {
  readonly #probed: ProbedCase;
  readonly #places: ReadonlyMap<Sides, readonly number[]>;
  readonly #together: boolean;
  /** Keys of the record asked about last, which is asked about many times. */
  #last: { readonly record: DrawnRecord; readonly keys: Map<Sides, string> } | undefined;

  constructor(probed: ProbedCase) {
    this.#probed = probed;
    const sides = probed.slots.map(({ finding }) => sidesOf(finding, probed.evidence.numbers));
    // One slot that hangs on both would carry what is heard on one side over to the other.
    this.#together = sides.some(({ size }) => size > 1);
    const placesOn = (...asked: Side[]) =>
      [...sides.keys()].filter((place) => asked.some((side) => sides[place]!.has(side)));
    this.#places = new Map<Sides, readonly number[]>([
      ['', []],
      ['control', placesOn('control')],
      ['part', placesOn('part')],
      ['control part', placesOn('control', 'part')],
    ]);
  }

  /** The sides that findings turn on, on a footing. */
  sidesOf(findings: readonly string[], admits: Admits): Sides {
    const { numbers } = this.#probed.evidence;
    const sides = new Set(findings.flatMap((finding) => [...sidesOf(finding, numbers)]));
    if (sides.size === 0) return '';
    if (admits === 'pattern' || this.#together || sides.size > 1) return 'control part';
    return sides.has('control') ? 'control' : 'part';
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
  return one === '' ? other : 'control part';
}
