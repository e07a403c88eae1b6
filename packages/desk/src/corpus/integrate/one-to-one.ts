import type { ComparedPairs } from './compared-pairs.ts';

/** The edges of records of one side that have two or more: `edges[starts[record] … starts[record + 1])`. */
interface Side {
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** Change of any probability between two looks below which messages have settled. Declared. */
const SETTLED = 1e-4;

/** Rounds of messages between two looks. Declared. */
const ROUNDS_BETWEEN = 5;

/** Most rounds of messages in one call. Declared: chains of rivals in real data settle within thirty. */
const MOST_ROUNDS = 200;

/**
 * Probability of each pair, from its odds by itself, when a record has at most one counterpart in the other source:
 * belief propagation on the monomer-dimer model, which is exact where rivals form no circle and converges everywhere
 * (Zdeborová and Mézard 2006; Bayati et al. 2007). Messages are kept, so that the next call starts from them.
 */
export class OneToOne {
  readonly #sides: readonly [Side, Side];
  readonly #messages: readonly [Float64Array, Float64Array];

  constructor(
    pairs: Pick<ComparedPairs, 'reference' | 'other'>,
    sizes: { reference: number; other: number },
  ) {
    this.#sides = [sideOf(pairs.reference, sizes.reference), sideOf(pairs.other, sizes.other)];
    const count = pairs.reference.length;
    this.#messages = [new Float64Array(count).fill(1), new Float64Array(count).fill(1)];
  }

  /** Probabilities for these odds after so many more rounds of messages, settled or not. */
  probabilitiesAfter(rounds: number, odds: Float64Array): Float64Array {
    const [fromReference, fromOther] = this.#messages;
    const [reference, other] = this.#sides;
    for (let round = 0; round < rounds; round++) {
      send(reference, odds, { received: fromOther, sent: fromReference });
      send(other, odds, { received: fromReference, sent: fromOther });
    }
    return odds.map((each, edge) => {
      const free = each * fromReference[edge]! * fromOther[edge]!;
      return free / (1 + free);
    });
  }

  /** Probabilities for these odds, with the messages settled. */
  probabilities(odds: Float64Array): Float64Array {
    let probability = this.probabilitiesAfter(ROUNDS_BETWEEN, odds);
    for (let round = ROUNDS_BETWEEN; round < MOST_ROUNDS; round += ROUNDS_BETWEEN) {
      const next = this.probabilitiesAfter(ROUNDS_BETWEEN, odds);
      const moved = next.reduce(
        (most, each, edge) => Math.max(most, Math.abs(each - probability[edge]!)),
        0,
      );
      probability = next;
      if (moved <= SETTLED) break;
    }
    return probability;
  }
}

/** Each record tells along each of its edges how free it is: one over the odds of all its other edges. */
function send(
  { starts, edges }: Side,
  odds: Float64Array,
  { received, sent }: { received: Float64Array; sent: Float64Array },
): void {
  for (let event = 0; event + 1 < starts.length; event++) {
    const [from, to] = [starts[event]!, starts[event + 1]!];
    let sum = 1;
    for (let place = from; place < to; place++) {
      const edge = edges[place]!;
      sum += odds[edge]! * received[edge]!;
    }
    for (let place = from; place < to; place++) {
      const edge = edges[place]!;
      // The difference is at least 1 but for rounding, where one edge outweighs the rest.
      sent[edge] = 1 / Math.max(sum - odds[edge]! * received[edge]!, 1);
    }
  }
}

/** The records of a side that have rivals to weigh. One with a single edge always tells that it is free. */
function sideOf(ends: Uint32Array, events: number): Side {
  const counts = new Uint32Array(events);
  for (const end of ends) counts[end]!++;
  const next = new Uint32Array(events);
  const starts = [0];
  for (let event = 0; event < events; event++) {
    if (counts[event]! < 2) continue;
    next[event] = starts.at(-1)!;
    starts.push(next[event]! + counts[event]!);
  }
  const edges = new Uint32Array(starts.at(-1)!);
  for (let edge = 0; edge < ends.length; edge++) {
    const end = ends[edge]!;
    if (counts[end]! >= 2) edges[next[end]!++] = edge;
  }
  return { starts: Uint32Array.from(starts), edges };
}
