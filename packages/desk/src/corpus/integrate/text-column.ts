import { Buffer } from 'node:buffer';

/** Bytes and rows that are made room for at first; room doubles as it fills. */
const FIRST_ROOM = 1024;

/** Most bytes that a character of a string takes in UTF-8: a unit of UTF-16 takes three at most. */
const BYTES_PER_UNIT = 3;

/** Texts in one run of bytes: ten million of them are no objects that a garbage collector would go through. */
export class TextColumn {
  #bytes = Buffer.alloc(FIRST_ROOM);
  /** Where each text begins, and the next one's. */
  #starts = new Uint32Array(FIRST_ROOM);
  #length = 0;

  static of(texts: Iterable<string>): TextColumn {
    const column = new TextColumn();
    for (const text of texts) column.add(text);
    return column;
  }

  get length(): number {
    return this.#length;
  }

  /** The text in a row; undefined where there is no such row. */
  at(row: number): string | undefined {
    if (row >= this.#length) return undefined;
    return this.#bytes.toString('utf8', this.#starts[row], this.#starts[row + 1]);
  }

  /** The first row that holds a text; -1 where none does. */
  indexOf(text: string): number {
    for (let row = 0; row < this.#length; row++) if (this.at(row) === text) return row;
    return -1;
  }

  add(text: string): void {
    const start = this.#starts[this.#length]!;
    const needed = start + BYTES_PER_UNIT * text.length;
    if (needed > this.#bytes.length) {
      const before = this.#bytes;
      this.#bytes = Buffer.alloc(2 * needed);
      before.copy(this.#bytes, 0, 0, start);
    }
    this.#length++;
    if (this.#length === this.#starts.length) {
      const before = this.#starts;
      this.#starts = new Uint32Array(2 * before.length);
      this.#starts.set(before);
    }
    this.#starts[this.#length] = start + this.#bytes.write(text, start, 'utf8');
  }
}

/** The prime of the 32-bit FNV-1a hash, and what it starts from. */
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5;

/** A column in which no text comes twice, with a table of hashes to find one by. */
export class DistinctTexts {
  readonly column = new TextColumn();
  #hashes = new Uint32Array(FIRST_ROOM);
  /** Rows by their hash, at most half full; -1 where there is none. */
  #table = new Int32Array(2 * FIRST_ROOM).fill(-1);

  /** Adds a text, unless it is there. Whether it was added. */
  add(text: string): boolean {
    if (this.column.length === this.#hashes.length) this.#grow();
    const hash = hashOf(text);
    const mask = this.#table.length - 1;
    let at = hash & mask;
    for (let row = this.#table[at]!; row >= 0; row = this.#table[at]!) {
      if (this.#hashes[row] === hash && this.column.at(row) === text) return false;
      at = (at + 1) & mask;
    }
    this.#table[at] = this.column.length;
    this.#hashes[this.column.length] = hash;
    this.column.add(text);
    return true;
  }

  #grow(): void {
    const hashes = this.#hashes;
    this.#hashes = new Uint32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    const table = new Int32Array(4 * hashes.length).fill(-1);
    const mask = table.length - 1;
    for (let row = 0; row < hashes.length; row++) {
      let at = hashes[row]! & mask;
      while (table[at]! >= 0) at = (at + 1) & mask;
      table[at] = row;
    }
    this.#table = table;
  }
}

/** FNV-1a over the units of UTF-16, with its high bits brought down, since tables ask for the low ones. */
function hashOf(text: string): number {
  let hash = FNV_BASIS;
  for (let unit = 0; unit < text.length; unit++)
    hash = Math.imul(hash ^ text.charCodeAt(unit), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
