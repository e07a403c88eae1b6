import { pickedCodes, pickedNumbers } from './picked-rows.ts';
import type { TextColumn } from './text-column.ts';

/** Events that room is made for at first in a column that grows; room doubles as it fills. */
const FIRST_ROOM = 1024;

/** What one source says of each event in words: a code an event, and what each code stands for. */
export interface Category {
  /** Of each event, the index of its word; -1 where the source does not say. */
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** What of a source's events is compared beside their place. */
export interface EventColumns {
  /** What the source is called. */
  readonly source: string;
  /** Day of each event, counted from 1970-01-01. */
  readonly day: Int32Array;
  /** Best estimate of the killed; NaN where the source gives none. */
  readonly deaths: Float64Array;
  /** Kinds, precisions and the like, by the name that two sources share. */
  readonly categories: ReadonlyMap<string, Category>;
}

/** The events of one source, a column for each thing recorded, so that ten million fit in memory. */
export interface EventTable extends EventColumns {
  /** Ids that the source gives its events, unique within it. */
  readonly ids: TextColumn;
  /** Degrees, -90 to 90. */
  readonly latitude: Float64Array;
  /** Degrees, -180 to 180. */
  readonly longitude: Float64Array;
}

/** Columns with their rows in another order. */
export function columnsInOrder(
  { source, day, deaths, categories }: EventColumns,
  order: Uint32Array,
): EventColumns {
  return {
    source,
    day: pickedCodes(day, order),
    deaths: pickedNumbers(deaths, order),
    categories: new Map(
      Array.from(categories, ([name, { codes, words }]) => [
        name,
        { codes: pickedCodes(codes, order), words },
      ]),
    ),
  };
}

/** A column of words as it is read: a code an event, by the order in which words first come. */
export class WordCodes {
  readonly #known = new Map<string, number>();
  #codes = new Int32Array(FIRST_ROOM);
  #count = 0;

  /** Adds the word of the next event; nothing said is an empty text. */
  add(word: string): void {
    if (this.#count === this.#codes.length) {
      const codes = this.#codes;
      this.#codes = new Int32Array(2 * codes.length);
      this.#codes.set(codes);
    }
    this.#codes[this.#count++] = word === '' ? -1 : this.#codeOf(word);
  }

  category(): Category {
    return { codes: this.#codes.slice(0, this.#count), words: [...this.#known.keys()] };
  }

  #codeOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.#known.set(word, this.#known.size);
    return this.#known.size - 1;
  }
}

/** A category from the words themselves; nothing said is an empty text. */
export function categoryOf(words: readonly string[]): Category {
  const codes = new WordCodes();
  for (const word of words) codes.add(word);
  return codes.category();
}
