import type { ComparedPairs } from './compared-pairs.ts';
import { pickedNumbers, pickedPlaces, rowsAbove, rowsMarked } from './picked-rows.ts';
import { numberAbove } from './radix-sort.ts';
import { type Edges, rivalSets } from './rival-sets.ts';
import { sumOf } from './sum-of.ts';

/** Pairs to choose from, and what each is worth. */
export interface Choice {
  readonly pairs: Pick<ComparedPairs, 'reference' | 'other'>;
  readonly probability: Float64Array;
}

/** Rounds in which the bar and the pairs above it settle (Dinkelbach 1967); each round can only raise F1. */
const MOST_ROUNDS = 20;

/** Change of the bar below which it has settled. */
const SETTLED = 1e-9;

/** The bar that is tried first: a pair that is as likely one event as two. */
const FIRST_BAR = 0.5;

/**
 * The pairs, no record in two of them, whose expected F1 is the greatest: expected hits twice, over pairs chosen and
 * pairs expected to exist. The best bar for a pair is half of that F1, so it follows from the probabilities.
 */
export function bestAssignment(choice: Choice): Uint32Array {
  const existing = sumOf(choice.probability);
  const first = nextBar(choice, heaviestAssignment(choice, FIRST_BAR), existing);
  // From its second round on the bar only rises, so what is below it then is never taken.
  const above = rowsAbove(choice.probability, first);
  const open = choiceAmong(choice, above);
  let bar = first;
  let chosen = heaviestAssignment(open, bar);
  for (let round = 2; round < MOST_ROUNDS; round++) {
    const next = nextBar(open, chosen, existing);
    if (Math.abs(next - bar) <= SETTLED) break;
    bar = next;
    chosen = heaviestAssignment(open, bar);
  }
  return pickedPlaces(above, chosen);
}

/** Half the expected F1 of the pairs chosen. */
function nextBar({ probability }: Choice, chosen: Uint32Array, existing: number): number {
  let hits = 0;
  for (let place = 0; place < chosen.length; place++) hits += probability[chosen[place]!]!;
  return hits / Math.max(chosen.length + existing, Number.MIN_VALUE);
}

/** Some of the pairs, with their records numbered anew, as they are met. */
function choiceAmong({ pairs, probability }: Choice, among: Uint32Array): Choice {
  return {
    pairs: {
      reference: numberedAnew(pickedPlaces(pairs.reference, among)),
      other: numberedAnew(pickedPlaces(pairs.other, among)),
    },
    probability: pickedNumbers(probability, among),
  };
}

function numberedAnew(records: Uint32Array): Uint32Array {
  const numbers = new Int32Array(numberAbove(records)).fill(-1);
  const anew = new Uint32Array(records.length);
  let next = 0;
  for (let place = 0; place < records.length; place++) {
    const record = records[place]!;
    if (numbers[record] === -1) numbers[record] = next++;
    anew[place] = numbers[record]!;
  }
  return anew;
}

/**
 * The pairs, no record in two of them, whose probabilities above the bar sum to the most. In the order of the pairs.
 * Exact: paths that augment the sum the most are taken until none is left, in each set of rivals by itself.
 */
export function heaviestAssignment({ pairs, probability }: Choice, bar: number): Uint32Array {
  const open = rowsAbove(probability, bar);
  const edges = {
    reference: pickedPlaces(pairs.reference, open),
    other: pickedPlaces(pairs.other, open),
  };
  const isTaken = withoutRival(edges);
  const contested = rowsMarked(isTaken, 0);
  for (const places of placesBySet(edges, contested)) {
    const rivals = places.map((place) => open[place]!);
    const taken = new Set(new Augmentation({ pairs, probability }, rivals, bar).run());
    for (const place of places) if (taken.has(open[place]!)) isTaken[place] = 1;
  }
  return pickedPlaces(open, rowsMarked(isTaken, 1));
}

/** Of each pair, 1 where neither of its records is in another. */
function withoutRival({ reference, other }: Edges): Uint8Array {
  const [ours, theirs] = [claimsOn(reference), claimsOn(other)];
  const isAlone = new Uint8Array(reference.length);
  for (let pair = 0; pair < isAlone.length; pair++)
    if (ours[reference[pair]!] === 1 && theirs[other[pair]!] === 1) isAlone[pair] = 1;
  return isAlone;
}

/** Of each record, how many pairs it is in; 2 stands for more, too. */
function claimsOn(records: Uint32Array): Uint8Array {
  const claims = new Uint8Array(numberAbove(records));
  for (let pair = 0; pair < records.length; pair++)
    if (claims[records[pair]!]! < 2) claims[records[pair]!]!++;
  return claims;
}

/** Some of the pairs, those of each set of rivals together. */
function placesBySet({ reference, other }: Edges, among: Uint32Array): Iterable<readonly number[]> {
  const edges = {
    reference: pickedPlaces(reference, among),
    other: pickedPlaces(other, among),
  };
  const { setOf } = rivalSets(edges, {
    reference: numberAbove(edges.reference),
    other: numberAbove(edges.other),
  });
  const sets = new Map<number, number[]>();
  for (const [row, place] of among.entries()) {
    const rivals = sets.get(setOf[row]!);
    if (rivals === undefined) sets.set(setOf[row]!, [place]);
    else rivals.push(place);
  }
  return sets.values();
}

/** Successive heaviest augmenting paths among a few rivals (Bellman and Ford over the residual graph). */
class Augmentation {
  readonly #choice: Choice;
  readonly #rivals: readonly number[];
  readonly #bar: number;
  readonly #takenBy = new Map<number, number>();

  constructor(choice: Choice, rivals: readonly number[], bar: number) {
    this.#choice = choice;
    this.#rivals = rivals;
    this.#bar = bar;
  }

  run(): readonly number[] {
    if (this.#rivals.length === 2) return [this.#betterOfTwo()];
    while (this.#augment());
    return [...new Set(this.#takenBy.values())];
  }

  /** Of two rivals no more than one can be taken. */
  #betterOfTwo(): number {
    const [one, two] = this.#rivals as [number, number];
    const { probability } = this.#choice;
    return probability[two]! > probability[one]! ? two : one;
  }

  /** Takes the path from a free record of the reference to a free other one that adds the most, if any adds. */
  #augment(): boolean {
    const { pairs, probability } = this.#choice;
    const gain = new Map<number, number>();
    const via = new Map<number, number>();
    for (const pair of this.#rivals)
      if (!this.#isTaken(pairs.reference[pair]!)) gain.set(pairs.reference[pair]!, 0);
    for (let changed = true; changed; ) {
      changed = false;
      for (const pair of this.#rivals) {
        const [reference, other] = [pairs.reference[pair]!, -1 - pairs.other[pair]!];
        const isTaken = this.#takenBy.get(reference) === pair;
        const [from, to] = isTaken ? [other, reference] : [reference, other];
        const worth = (isTaken ? -1 : 1) * (probability[pair]! - this.#bar);
        const reached = (gain.get(from) ?? Number.NEGATIVE_INFINITY) + worth;
        if (reached <= (gain.get(to) ?? Number.NEGATIVE_INFINITY) + 1e-12) continue;
        gain.set(to, reached);
        via.set(to, pair);
        changed = true;
      }
    }
    return this.#takeBest(gain, via);
  }

  #isTaken(record: number): boolean {
    return this.#takenBy.has(record);
  }

  #takeBest(gain: ReadonlyMap<number, number>, via: ReadonlyMap<number, number>): boolean {
    let best: number | undefined;
    for (const [record, worth] of gain) {
      if (record >= 0 || this.#isTaken(record) || worth <= 1e-12) continue;
      if (best === undefined || worth > gain.get(best)!) best = record;
    }
    if (best === undefined) return false;
    this.#follow(best, via);
    return true;
  }

  /** Takes the pairs of a path and gives up those it goes back over. */
  #follow(end: number, via: ReadonlyMap<number, number>): void {
    const { pairs } = this.#choice;
    for (let record: number | undefined = end; record !== undefined; ) {
      const pair: number = via.get(record)!;
      const reference: number = pairs.reference[pair]!;
      const before = this.#takenBy.get(reference);
      this.#takenBy.set(record, pair);
      this.#takenBy.set(reference, pair);
      record = before === undefined ? undefined : -1 - pairs.other[before]!;
    }
  }
}
