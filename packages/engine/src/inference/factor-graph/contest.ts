/** Whether `a` comes before `b`. Must be a strict order, so that there is one first. */
type Precedes = (a: number, b: number) => boolean;

/** Nobody is left below a node. */
const NOBODY = -1;

/** Which of the numbers 0…size−1 comes first, while their order changes and they leave one by one: the first of each two
 *  goes on to meet the first of two others. Unlike a heap, it may find several out of order at once. */
export class Contest {
  /** By node: who is first below it. Node 1 is the top, 2n and 2n + 1 are below n, the numbers themselves at the end. */
  readonly #first: Int32Array;
  readonly #size: number;
  readonly #precedes: Precedes;

  constructor(size: number, precedes: Precedes) {
    this.#size = size;
    this.#precedes = precedes;
    this.#first = new Int32Array(2 * size);
    for (let item = 0; item < size; item++) this.#first[size + item] = item;
    for (let node = size - 1; node > 0; node--) this.#first[node] = this.#firstBelow(node);
  }

  /** Takes out the first; `undefined` where nobody is left. */
  shift(): number | undefined {
    const first = this.#first[1] ?? NOBODY;
    if (first === NOBODY) return undefined;
    this.#first[this.#size + first] = NOBODY;
    this.meetAgain(first);
    return first;
  }

  /** To be called for whoever's place among the others may have changed, once all have changed. */
  meetAgain(item: number): void {
    const first = this.#first;
    for (let node = (this.#size + item) >> 1; node > 0; node >>= 1) {
      const before = first[node]!;
      const now = this.#firstBelow(node);
      // Neither before nor now is it the one that goes on from here.
      if (now === before && now !== item) return;
      first[node] = now;
    }
  }

  #firstBelow(node: number): number {
    const left = this.#first[2 * node]!;
    const right = this.#first[2 * node + 1]!;
    if (left === NOBODY) return right;
    if (right === NOBODY) return left;
    return this.#precedes(right, left) ? right : left;
  }
}
