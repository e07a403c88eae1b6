import { CONTROL_STATES, type ModelNumbers, PARTS, type Part } from '../../evidence/index.ts';
import { type Random, seededRandom } from '../../vocabulary/index.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';
import { sourcesOf } from './sides.ts';
import type { Slot } from './slot.ts';

/**
 * Worlds in which a sponsor played a given part, and the records that they leave. Everything about a world comes from
 * its number: two records of one world, under more or less secrecy or for another part, are drawn from the same
 * uniform numbers, so that they differ only by what was changed.
 */
export class DrawnWorlds {
  readonly #numbers: ModelNumbers;
  readonly #slots: readonly Slot[];
  readonly #seed: number;
  /** Findings whose truth a slot asks for, each after those it follows from. */
  readonly #findings: readonly string[];

  constructor(numbers: ModelNumbers, slots: readonly Slot[], seed: number) {
    this.#numbers = numbers;
    this.#slots = slots;
    this.#seed = seed;
    const asked = new Set<string>();
    const ask = (finding: string) => {
      for (const source of sourcesOf(finding, numbers)) ask(source);
      asked.add(finding);
    };
    for (const { finding } of slots) ask(finding);
    asked.delete(PERPETRATOR_IDENTIFIED);
    this.#findings = [...asked];
  }

  /** Draws a world and gives the record that it leaves at each chance of light: assertions by slot. */
  records(part: Part, world: number, lights: readonly number[]): readonly Uint8Array[] {
    const random = randomOf(world, this.#seed);
    const truth = this.#truth(part, random);
    const drawn = this.#slots.map((slot) => ({
      slot,
      shown: random(),
      voices: Array.from({ length: slot.voices }, random),
    }));
    return lights.map((light) =>
      Uint8Array.from(drawn, ({ slot, shown, voices }) => {
        const isSeen = truth.get(slot.finding)! && (!slot.hidden || shown < light);
        const chance = isSeen ? slot.truePositive : slot.falsePositive;
        return voices.filter((voice) => voice < chance).length;
      }),
    );
  }

  #truth(part: Part, random: Random): ReadonlyMap<string, boolean> {
    const control = this.#control(PARTS.indexOf(part), random());
    // The group carried it out in every world: what varies is the sponsor's part in that.
    const truth = new Map([[PERPETRATOR_IDENTIFIED, true]]);
    for (const finding of this.#findings) {
      const chance = this.#chance(finding, { control, part: PARTS.indexOf(part), truth });
      truth.set(finding, random() < chance);
    }
    return truth;
  }

  /** How the sponsor controls the group, given its part (Bayes). */
  #control(part: number, uniform: number): number {
    const { controlState, partGivenControl } = this.#numbers;
    const weights = CONTROL_STATES.map(
      (state, place) => controlState.prior[place]! * partGivenControl[state][part]!,
    );
    let left = uniform * weights.reduce((sum, weight) => sum + weight, 0);
    const drawn = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return drawn < 0 ? weights.length - 1 : drawn;
  }

  #chance(
    finding: string,
    world: { control: number; part: number; truth: ReadonlyMap<string, boolean> },
  ): number {
    const { tieFindingGivenControl, actFindingGivenPart, dependentFinding, findingPrior } =
      this.#numbers;
    const tie = tieFindingGivenControl[finding];
    if (tie !== undefined) return tie[world.control]!;
    const act = actFindingGivenPart[finding];
    if (act !== undefined) return act[world.part]!;
    const sources = sourcesOf(finding, this.#numbers).map((source) => world.truth.get(source)!);
    const dependence = dependentFinding[finding];
    if (dependence === undefined) return findingPrior[finding] ?? findingPrior.other;
    const holds = 'any' in dependence ? sources.includes(true) : !sources.includes(false);
    return holds ? dependence.ifTrue : dependence.ifFalse;
  }
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
