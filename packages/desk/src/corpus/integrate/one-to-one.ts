import type { ComparedPairs } from './compared-pairs.ts';

/** The edges of a graph by their ends on one side: `edges[starts[event] … starts[event + 1])`. */
interface Side {
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** Change of the expected number of matches, as a share of it, below which messages have settled. Declared. */
const SETTLED = 1e-6;

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

  /** Probabilities for these odds, after at most so many rounds of messages. */
  probabilities(odds: Float64Array, rounds = MOST_ROUNDS): Float64Array {
    const [fromReference, fromOther] = this.#messages;
    const [reference, other] = this.#sides;
    const probability = new Float64Array(odds.length);
    let before = 0;
    for (let round = 0; round < rounds; round++) {
      send(reference, odds, { received: fromOther, sent: fromReference });
      send(other, odds, { received: fromReference, sent: fromOther });
      let expected = 0;
      for (let edge = 0; edge < odds.length; edge++) {
        const free = odds[edge]! * fromReference[edge]! * fromOther[edge]!;
        probability[edge] = free / (1 + free);
        expected += probability[edge]!;
      }
      if (Math.abs(expected - before) <= SETTLED * expected) break;
      before = expected;
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

function sideOf(ends: Uint32Array, events: number): Side {
  const starts = new Uint32Array(events + 1);
  for (const end of ends) starts[end + 1]!++;
  for (let event = 0; event < events; event++) starts[event + 1]! += starts[event]!;
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  for (const [edge, end] of ends.entries()) edges[next[end]!++] = edge;
  return { starts, edges };
}
