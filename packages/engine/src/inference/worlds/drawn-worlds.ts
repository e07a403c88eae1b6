import type { Part } from '../../evidence/index.ts';
import { type Random, seededRandom } from '../../vocabulary/index.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';
import { DrawnTruth, type WorldNumbers } from './drawn-truth.ts';
import type { Slot } from './slot.ts';

/**
 * Worlds in which a sponsor played a given part, and the records that they leave. Everything about a world comes from
 * its number: two records of one world, under more or less secrecy or for another part, are drawn from the same
 * uniform numbers, so that they differ only by what was changed.
 */
export class DrawnWorlds {
  readonly #slots: readonly Slot[];
  readonly #seed: number;
  readonly #truth: DrawnTruth;
  /** By slot: where its finding stands in what is drawn; −1 for who did it. */
  readonly #findings: readonly number[];

  constructor(numbers: WorldNumbers, slots: readonly Slot[], seed: number) {
    this.#slots = slots;
    this.#seed = seed;
    const drawn = slots
      .map(({ finding }) => finding)
      .filter((one) => one !== PERPETRATOR_IDENTIFIED);
    this.#truth = new DrawnTruth(numbers, drawn);
    this.#findings = slots.map(({ finding }) =>
      finding === PERPETRATOR_IDENTIFIED ? -1 : this.#truth.placeOf(finding),
    );
  }

  /** Draws a world and gives the record that it leaves at each chance of light: assertions by slot. */
  records(part: Part, world: number, lights: readonly number[]): readonly Uint8Array[] {
    const random = randomOf(world, this.#seed);
    const truth = this.#truth.draw(part, random);
    const records = lights.map(() => new Uint8Array(this.#slots.length));
    for (const [place, slot] of this.#slots.entries()) {
      // The group carried it out in every world: what varies is the sponsor's part in that.
      const finding = this.#findings[place]!;
      const isSo = finding < 0 || truth[finding] === 1;
      const voices = voicesOf(slot, random);
      for (const [at, light] of lights.entries()) {
        const isSeen = isSo && (!slot.hidden || voices.shown < light);
        records[at]![place] = isSeen ? voices.ifSeen : voices.ifNot;
      }
    }
    return records;
  }
}

/** When what a slot is about comes to light, and how many of its voices then assert it, or assert it all the same. */
function voicesOf({ voices, truePositive, falsePositive }: Slot, random: Random) {
  const shown = random();
  let [ifSeen, ifNot] = [0, 0];
  for (let voice = 0; voice < voices; voice++) {
    const uniform = random();
    if (uniform < truePositive) ifSeen += 1;
    if (uniform < falsePositive) ifNot += 1;
  }
  return { shown, ifSeen, ifNot };
}

/** Numbers a generator draws before the first that is used: it starts from a seed that it has not yet stirred. Declared. */
const STIRRED = 8;

/** The generator of one world. Seeds of neighbouring worlds are scattered first (the finaliser of MurmurHash3, Appleby
 *  2011): the generator itself is linear, and neighbours would begin alike. */
function randomOf(world: number, seed: number): Random {
  let mixed = (seed ^ Math.imul(world + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const random = seededRandom((mixed ^ (mixed >>> 16)) >>> 0);
  for (let drawn = 0; drawn < STIRRED; drawn++) random();
  return random;
}
