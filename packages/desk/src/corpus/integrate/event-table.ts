/** What one source says of each event in words: a code an event, and what each code stands for. */
export interface Category {
  /** Of each event, the index of its word; -1 where the source does not say. */
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** The events of one source, a column for each thing recorded, so that ten million fit in memory. */
export interface EventTable {
  /** What the source is called. */
  readonly source: string;
  /** Ids that the source gives its events, unique within it. */
  readonly ids: readonly string[];
  /** Day of each event, counted from 1970-01-01. */
  readonly day: Int32Array;
  /** Degrees, -90 to 90. */
  readonly latitude: Float64Array;
  /** Degrees, -180 to 180. */
  readonly longitude: Float64Array;
  /** Best estimate of the killed; NaN where the source gives none. */
  readonly deaths: Float64Array;
  /** Kinds, precisions and the like, by the name that two sources share. */
  readonly categories: ReadonlyMap<string, Category>;
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
