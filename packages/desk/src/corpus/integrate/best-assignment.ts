import type { ComparedPairs } from './compared-pairs.ts';
import { giveBack } from './give-back.ts';
import { everyRow, pickedNumbers, pickedPlaces, rowsAbove, rowsMarked } from './picked-rows.ts';
import { countedOrder, numberAbove } from './radix-sort.ts';
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
  giveBack(open.pairs.reference, open.pairs.other, open.probability);
  return pickedPlaces(above, chosen);
}

/** Half the expected F1 of the pairs chosen. */
function nextBar({ probability }: Choice, chosen: Uint32Array, existing: number): number {
  const hits = expectedHits(probability, chosen);
  return hits / Math.max(chosen.length + existing, Number.MIN_VALUE);
}

function expectedHits(probability: Float64Array, chosen: Uint32Array): number {
  let hits = 0;
  for (let place = 0; place < chosen.length; place++) hits += probability[chosen[place]!]!;
  return hits;
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
  const rivals = choiceAmong(
    { pairs: edges, probability: pickedNumbers(probability, open) },
    contested,
  );
  const taken = takenRivals(rivals, bar);
  for (let row = 0; row < taken.length; row++) isTaken[contested[taken[row]!]!] = 1;
  const heaviest = pickedPlaces(open, rowsMarked(isTaken, 1));
  giveBack(open, edges.reference, edges.other, contested);
  giveBack(rivals.pairs.reference, rivals.pairs.other, rivals.probability);
  return heaviest;
}

/** Of each pair, 1 where neither of its records is in another. */
function withoutRival({ reference, other }: Edges): Uint8Array {
  const isAlone = new Uint8Array(reference.length).fill(1);
  clearWhereClaimedTwice(isAlone, reference);
  clearWhereClaimedTwice(isAlone, other);
  return isAlone;
}

function clearWhereClaimedTwice(marks: Uint8Array, records: Uint32Array): void {
  const isAlone = marks;
  const claims = claimsOn(records);
  for (let pair = 0; pair < isAlone.length; pair++)
    if (claims[records[pair]!] === 2) isAlone[pair] = 0;
}

/** Of each record, how many pairs it is in; 2 stands for more, too. */
function claimsOn(records: Uint32Array): Uint8Array {
  const claims = new Uint8Array(numberAbove(records));
  for (let pair = 0; pair < records.length; pair++)
    if (claims[records[pair]!]! < 2) claims[records[pair]!]!++;
  return claims;
}

/** Of pairs that all have rivals, those that are taken. */
function takenRivals({ pairs, probability }: Choice, bar: number): Uint32Array {
  const records = { reference: numberAbove(pairs.reference), other: numberAbove(pairs.other) };
  const { setOf, pairsIn } = rivalSets(pairs, records);
  const bySet = countedOrder(setOf, pairsIn.length, everyRow(setOf.length, 1));
  const augmentation = new Augmentation(
    pickedPlaces(pairs.reference, bySet),
    pickedPlaces(pairs.other, bySet).map((other) => records.reference + other),
    pickedNumbers(probability, bySet).map((each) => each - bar),
  );
  augmentation.runAll(pairsIn);
  return pickedPlaces(bySet, rowsMarked(augmentation.isTaken, 1));
}

/** In place of a pair or a record where there is none. */
const NONE = -1;

/** Worth below which a path is no gain but rounding. */
const ROUNDING = 1e-12;

/**
 * Successive heaviest augmenting paths among a few rivals (Bellman and Ford over the residual graph). Pairs stand set by set;
 * records of both sides are numbered together.
 */
class Augmentation {
  /** Of each pair, 1 where it is taken. */
  readonly isTaken: Uint8Array;
  readonly #reference: Uint32Array;
  readonly #other: Uint32Array;
  readonly #worth: Float64Array;
  /** Of each record the pair by which it is taken, the most that a path to it gains, and the pair by which that comes. */
  readonly #takenBy: Int32Array;
  readonly #gain: Float64Array;
  readonly #via: Int32Array;

  constructor(reference: Uint32Array, other: Uint32Array, worth: Float64Array) {
    this.#reference = reference;
    this.#other = other;
    this.#worth = worth;
    this.isTaken = new Uint8Array(worth.length);
    const records = numberAbove(other);
    this.#takenBy = new Int32Array(records).fill(NONE);
    this.#gain = new Float64Array(records);
    this.#via = new Int32Array(records);
  }

  /** Takes pairs of every set. */
  runAll(pairsIn: Uint32Array): void {
    let from = 0;
    for (let set = 0; set < pairsIn.length; set++) {
      this.#run(from, from + pairsIn[set]!);
      from += pairsIn[set]!;
    }
  }

  #run(from: number, to: number): void {
    if (to - from === 2) {
      // Of two rivals no more than one can be taken.
      this.isTaken[this.#worth[from + 1]! > this.#worth[from]! ? from + 1 : from] = 1;
      return;
    }
    for (let end = this.#bestEnd(from, to); end !== NONE; end = this.#bestEnd(from, to))
      this.#follow(end);
    for (let pair = from; pair < to; pair++)
      if (this.#takenBy[this.#reference[pair]!] === pair) this.isTaken[pair] = 1;
  }

  /** Where the path from a free record of the reference to a free other one ends that adds the most, if any adds. */
  #bestEnd(from: number, to: number): number {
    this.#findPaths(from, to);
    let best = NONE;
    for (let pair = from; pair < to; pair++) {
      const record = this.#other[pair]!;
      const worth = this.#gain[record]!;
      if (this.#takenBy[record] !== NONE || worth <= ROUNDING) continue;
      if (best === NONE || worth > this.#gain[best]!) best = record;
    }
    return best;
  }

  #findPaths(from: number, to: number): void {
    const gain = this.#gain;
    for (let pair = from; pair < to; pair++) {
      const reference = this.#reference[pair]!;
      gain[reference] = this.#takenBy[reference] === NONE ? 0 : Number.NEGATIVE_INFINITY;
      gain[this.#other[pair]!] = Number.NEGATIVE_INFINITY;
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (let pair = from; pair < to; pair++) if (this.#reach(pair)) changed = true;
    }
  }

  /** Goes along a pair, or back along one that is taken. Whether a better path came of it. */
  #reach(pair: number): boolean {
    const gain = this.#gain;
    const reference = this.#reference[pair]!;
    const other = this.#other[pair]!;
    const isBack = this.#takenBy[reference] === pair;
    const to = isBack ? reference : other;
    const reached = isBack
      ? gain[other]! - this.#worth[pair]!
      : gain[reference]! + this.#worth[pair]!;
    if (reached <= gain[to]! + ROUNDING) return false;
    gain[to] = reached;
    this.#via[to] = pair;
    return true;
  }

  /** Takes the pairs of a path and gives up those it goes back over. */
  #follow(end: number): void {
    for (let record = end; record !== NONE; ) {
      const pair = this.#via[record]!;
      const reference = this.#reference[pair]!;
      const before = this.#takenBy[reference]!;
      this.#takenBy[record] = pair;
      this.#takenBy[reference] = pair;
      record = before === NONE ? NONE : this.#other[before]!;
    }
  }
}
