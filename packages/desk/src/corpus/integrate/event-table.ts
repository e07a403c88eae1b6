import { pickedCodes, pickedNumbers } from './picked-rows.ts';

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
  readonly ids: readonly string[];
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

/** A category from the words themselves; nothing said is an empty text. */
export function categoryOf(words: readonly string[]): Category {
  const codes = new Int32Array(words.length);
  const known = new Map<string, number>();
  for (const [event, word] of words.entries()) {
    if (word === '') {
      codes[event] = -1;
      continue;
    }
    const code = known.get(word) ?? known.size;
    known.set(word, code);
    codes[event] = code;
  }
  return { codes, words: [...known.keys()] };
}
