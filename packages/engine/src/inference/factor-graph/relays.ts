import { type Clique, type JunctionTree, placesIn } from './junction-tree.ts';
import { tableSize } from './table-size.ts';

/** A relay's table is at least this much smaller than the clique's. From 2 to 16, queries on ten networks took the
 *  same time within the machine's noise; without relays, up to a hundred times as long (Node 24, x86-64). */
const LEAST_SHRINKAGE = 8;

/** Cliques of fewer states have no relays. From 64 to 2,048, again the same time within the noise. */
const LEAST_STATES = 512;

/** Bits of a scope. A clique of more variables would not fit into memory anyway. */
const MOST_BITS = 30;

/** What is multiplied into a clique: the message of another clique, or a factor. */
interface Operand {
  /** Its variables, one bit each, by place in the clique. */
  readonly scope: number;
  readonly from: { readonly clique: number } | { readonly factor: number } | readonly Operand[];
}

/** Puts cliques without variables of their own between large cliques and the small messages and factors they
 *  take in, so that these are multiplied while small and the large table is passed over less often
 *  (after Shenoy's binary join trees, 1997).
 *  @param scopes by factor: its variables in the tree */
export function withRelays(
  tree: JunctionTree,
  scopes: readonly (readonly number[])[],
  states: Int32Array,
): JunctionTree {
  const isLarge = tree.cliques.map(({ variables }) => tableSize(variables, states) >= LEAST_STATES);
  if (!isLarge.includes(true)) return tree;
  const cliques: Clique[] = tree.cliques.slice();
  const factors = tree.factors.slice();
  const order: number[] = [];
  const operandsOf = takenIn(tree, scopes, isLarge);
  tree.cliques.forEach(({ variables }, clique) => {
    const operands = operandsOf[clique];
    if (operands === undefined) {
      order.push(clique);
      return;
    }
    const axes = variables.filter((variable) => states[variable]! > 1);
    const relays: number[] = [];
    const attach = ({ scope, from }: Operand, parent: number): void => {
      if ('clique' in from) {
        cliques[from.clique] = { ...cliques[from.clique]!, parent };
      } else if ('factor' in from) {
        factors[from.factor] = parent;
      } else {
        const own = axes.filter((_, bit) => scope & (1 << bit));
        const relay = cliques.push({ variables: own, separator: own, residual: [], parent }) - 1;
        relays.push(relay);
        for (const member of from) attach(member, relay);
      }
    };
    for (const operand of bundled(operands, axes, states)) attach(operand, clique);
    // A relay is made before those inside it, and what they take in comes before the clique already.
    order.push(...relays.reverse(), clique);
  });
  return inOrder({ ...tree, cliques, factors }, order);
}

/** What is multiplied into a clique, with its variables listed. */
interface Taken {
  readonly variables: readonly number[];
  readonly from: { readonly clique: number } | { readonly factor: number };
}

/** The operands of a clique with the given axes, bundled where that pays. */
function bundled(
  taken: readonly Taken[],
  axes: readonly number[],
  states: Int32Array,
): readonly Operand[] {
  if (axes.length > MOST_BITS) return [];
  const widths = axes.map((variable) => states[variable]!);
  const bit = new Map(axes.map((variable, place) => [variable, 1 << place]));
  const operands = taken.map(({ variables, from }) => ({
    scope: variables.reduce((bits, variable) => bits | (bit.get(variable) ?? 0), 0),
    from,
  }));
  return new Bundler(widths).bundle(operands);
}

/** By clique: what it takes in, where it is large. */
function takenIn(
  { cliques, factors }: JunctionTree,
  scopes: readonly (readonly number[])[],
  isLarge: readonly boolean[],
): readonly (readonly Taken[] | undefined)[] {
  const taken = isLarge.map((large): Taken[] | undefined => (large ? [] : undefined));
  cliques.forEach(({ separator, parent }, clique) => {
    taken[parent]?.push({ variables: separator, from: { clique } });
  });
  factors.forEach((clique, factor) => {
    taken[clique]?.push({ variables: scopes[factor]!, from: { factor } });
  });
  return taken;
}

/** Bundles what goes well together, smallest union first. */
class Bundler {
  /** States of the clique. */
  readonly #full: number;
  readonly #half: number;
  /** States of each set of variables among the lower half of the bits, and among the upper. */
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;

  constructor(widths: readonly number[]) {
    this.#half = widths.length >> 1;
    this.#lower = productsOfSubsets(widths.slice(0, this.#half));
    this.#upper = productsOfSubsets(widths.slice(this.#half));
    this.#full = this.#lower.at(-1)! * this.#upper.at(-1)!;
  }

  bundle(operands: readonly Operand[]): readonly Operand[] {
    const open = this.#bundleEqual(operands);
    for (;;) {
      const [a, b, size] = this.#closest(open);
      if (size * LEAST_SHRINKAGE > this.#full) return open;
      const [second] = open.splice(b, 1);
      open[a] = joined(open[a]!, second!);
    }
  }

  /** First those of one scope, since there can be thousands. What is too large for a relay stays where it is. */
  #bundleEqual(operands: readonly Operand[]): Operand[] {
    const bundles = new Map<number, Operand>();
    for (const operand of operands) {
      if (this.#size(operand.scope) * LEAST_SHRINKAGE > this.#full) continue;
      const equal = bundles.get(operand.scope);
      bundles.set(operand.scope, equal === undefined ? operand : joined(equal, operand));
    }
    return [...bundles.values()];
  }

  /** The pair whose union is smallest, and its size. */
  #closest(operands: readonly Operand[]): [number, number, number] {
    let closest: [number, number, number] = [0, 0, Number.POSITIVE_INFINITY];
    for (let a = 0; a < operands.length; a++) {
      for (let b = a + 1; b < operands.length; b++) {
        const size = this.#size(operands[a]!.scope | operands[b]!.scope);
        if (size < closest[2]) closest = [a, b, size];
      }
    }
    return closest;
  }

  #size(scope: number): number {
    return this.#lower[scope & (this.#lower.length - 1)]! * this.#upper[scope >> this.#half]!;
  }
}

/** Product of every subset of the numbers, in the order of its bits. */
function productsOfSubsets(numbers: readonly number[]): Float64Array {
  const products = new Float64Array(2 ** numbers.length).fill(1);
  numbers.forEach((number, bit) => {
    const below = 2 ** bit;
    for (let subset = 0; subset < below; subset++) {
      products[below + subset] = products[subset]! * number;
    }
  });
  return products;
}

/** Both in one bundle; one that already spans the other takes it in. */
function joined(a: Operand, b: Operand): Operand {
  const scope = a.scope | b.scope;
  const members = [a, b].flatMap((operand): readonly Operand[] =>
    'length' in operand.from && operand.scope === scope ? operand.from : [operand],
  );
  return { scope, from: members };
}

/** The same tree with its cliques in another order. */
function inOrder({ cliques, factors, home, step }: JunctionTree, order: readonly number[]) {
  const position = placesIn(order, order.length);
  const moved = (clique: number) => (clique < 0 ? clique : position[clique]!);
  return {
    cliques: order.map((c) => ({ ...cliques[c]!, parent: moved(cliques[c]!.parent) })),
    factors: factors.map(moved),
    home: home.map(moved),
    step,
  };
}
