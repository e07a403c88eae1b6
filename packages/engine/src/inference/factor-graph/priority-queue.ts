/** Whether `a` leaves the queue before `b`. Must be a strict order, so that the queue is deterministic. */
type Precedes = (a: number, b: number) => boolean;

/** A queue over the numbers 0…size−1 whose order may change while they wait (an indexed binary heap). */
export class PriorityQueue {
  readonly #heap: Int32Array;
  readonly #position: Int32Array;
  readonly #precedes: Precedes;
  #length: number;

  constructor(size: number, precedes: Precedes) {
    this.#heap = Int32Array.from({ length: size }, (_, item) => item);
    this.#position = this.#heap.slice();
    this.#precedes = precedes;
    this.#length = size;
    for (let place = (size >> 1) - 1; place >= 0; place--) this.#sink(place);
  }

  get length(): number {
    return this.#length;
  }

  /** Takes out the first item. */
  shift(): number {
    const first = this.#heap[0]!;
    this.#length--;
    this.#put(this.#heap[this.#length]!, 0);
    this.#sink(0);
    return first;
  }

  /** To be called for a waiting item whenever its rank against others may have changed. */
  reorder(item: number): void {
    this.#rise(this.#position[item]!);
    this.#sink(this.#position[item]!);
  }

  #put(item: number, place: number): void {
    this.#heap[place] = item;
    this.#position[item] = place;
  }

  #rise(from: number): void {
    const item = this.#heap[from]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#precedes(item, this.#heap[above]!)) break;
      this.#put(this.#heap[above]!, place);
      place = above;
    }
    this.#put(item, place);
  }

  #sink(from: number): void {
    const item = this.#heap[from]!;
    let place = from;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#length) break;
      const right = below + 1;
      if (right < this.#length && this.#precedes(this.#heap[right]!, this.#heap[below]!)) {
        below = right;
      }
      if (!this.#precedes(this.#heap[below]!, item)) break;
      this.#put(this.#heap[below]!, place);
      place = below;
    }
    this.#put(item, place);
  }
}
