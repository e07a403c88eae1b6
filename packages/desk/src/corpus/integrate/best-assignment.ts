import type { ComparedPairs } from './compared-pairs.ts';

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
export function bestAssignment(choice: Choice): readonly number[] {
  const existing = choice.probability.reduce((sum, each) => sum + each, 0);
  let bar = FIRST_BAR;
  let chosen: readonly number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    chosen = heaviestAssignment(choice, bar);
    const hits = chosen.reduce((sum, pair) => sum + choice.probability[pair]!, 0);
    const next = hits / Math.max(chosen.length + existing, Number.MIN_VALUE);
    if (Math.abs(next - bar) <= SETTLED) break;
    bar = next;
  }
  return chosen;
}

/**
 * The pairs, no record in two of them, whose probabilities above the bar sum to the most. In the order of the pairs.
 * Exact: paths that augment the sum the most are taken until none is left, in each set of rivals by itself.
 */
export function heaviestAssignment({ pairs, probability }: Choice, bar: number): readonly number[] {
  const { alone, contested } = apart({ pairs, probability }, bar);
  const taken = new Set(alone);
  for (const rivals of setsOfRivals(pairs, contested))
    for (const pair of new Augmentation({ pairs, probability }, rivals, bar).run()) taken.add(pair);
  return [...taken].sort((a, b) => a - b);
}

/** Pairs above the bar: those whose records are in no other such pair, and those that have rivals. */
function apart(
  { pairs, probability }: Choice,
  bar: number,
): { alone: number[]; contested: number[] } {
  const above: number[] = [];
  for (let pair = 0; pair < probability.length; pair++)
    if (probability[pair]! > bar) above.push(pair);
  const ofReference = timesNamed(pairs.reference, above);
  const ofOther = timesNamed(pairs.other, above);
  const isAlone = (pair: number) =>
    ofReference[pairs.reference[pair]!] === 1 && ofOther[pairs.other[pair]!] === 1;
  return { alone: above.filter(isAlone), contested: above.filter((pair) => !isAlone(pair)) };
}

/** How often each record is in one of the pairs. */
function timesNamed(ends: Uint32Array, among: readonly number[]): Uint32Array {
  const largest = ends.reduce((most, end) => Math.max(most, end), 0);
  const times = new Uint32Array(largest + 1);
  for (const pair of among) times[ends[pair]!]!++;
  return times;
}

/** Pairs grouped so that no record is in two groups. */
function setsOfRivals(pairs: Choice['pairs'], above: readonly number[]): readonly number[][] {
  const parent = new Map<number, number>();
  const rootOf = (node: number): number => {
    let root = node;
    while (parent.has(root)) root = parent.get(root)!;
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  // Records of the two sources are told apart by their sign.
  for (const pair of above) {
    const [one, two] = [rootOf(pairs.reference[pair]!), rootOf(-1 - pairs.other[pair]!)];
    if (one !== two) parent.set(one, two);
  }
  const sets = new Map<number, number[]>();
  for (const pair of above) {
    const root = rootOf(pairs.reference[pair]!);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [pair]);
    else set.push(pair);
  }
  return [...sets.values()];
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
    while (this.#augment());
    return [...new Set(this.#takenBy.values())];
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
