import { CST, Lexer } from 'yaml';

/** Deepest nesting read. Declared: a case file needs eight levels; a parser that recurses must not run out of stack. */
export const MAXIMUM_DEPTH = 64;
/** Most keys, values and signs read. Declared: about twice those of a case of ten thousand reports. */
export const MAXIMUM_TOKENS = 1_000_000;

type TypeOfToken = CST.TokenType | 'text' | null;

const BLANKS: ReadonlySet<TypeOfToken> = new Set(['space', 'newline', 'byte-order-mark']);
const OPENING: ReadonlySet<TypeOfToken> = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSING: ReadonlySet<TypeOfToken> = new Set(['flow-map-end', 'flow-seq-end']);

/** Where a text first goes beyond what is read, and in which way. */
export interface Excess {
  readonly of: 'depth' | 'tokens';
  /** Offset of the character at which it does. */
  readonly at: number;
}

/** Where a text holds too much or is nested too deeply, found from its tokens, before anything is built. */
export function excessOf(text: string): Excess | undefined {
  const extent = new Extent();
  for (const token of new Lexer().lex(text)) {
    const at = extent.offset;
    extent.read(token);
    if (extent.depth > MAXIMUM_DEPTH) return { of: 'depth', at };
    if (extent.tokens > MAXIMUM_TOKENS) return { of: 'tokens', at };
  }
  return undefined;
}

/**
 * Keeps count along the tokens of a text. The depth is that of the columns at which open blocks began and of the
 * open brackets; a list that stands no deeper than its key is not counted, so it may fall short by half.
 */
class Extent {
  offset = 0;
  tokens = 0;
  #brackets = 0;
  #columns: number[] = [];
  #lineStart = 0;
  /** Whether the next token is the first of a line, or of an item within a line. */
  #begins: 'line' | 'item' | undefined = 'line';
  /** The lexer announces a plain or block text by a token of its own, so that none is taken for an indicator. */
  #textFollows = false;

  get depth(): number {
    return this.#brackets + this.#columns.length;
  }

  read(token: string): void {
    const type = this.#textFollows ? 'text' : CST.tokenType(token);
    this.#textFollows = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode') return;
    if (type === 'flow-error-end') this.#brackets = 0;
    else this.#readVisible(token, type);
  }

  #readVisible(token: string, type: TypeOfToken): void {
    if (!BLANKS.has(type)) this.#count(type);
    this.offset += token.length;
    if (token.endsWith('\n')) {
      this.#begins = 'line';
      this.#lineStart = this.offset;
    }
  }

  #count(type: TypeOfToken): void {
    this.tokens++;
    if (type === 'comment') return;
    if (CLOSING.has(type)) this.#brackets = Math.max(0, this.#brackets - 1);
    else this.#nest(type);
  }

  #nest(type: TypeOfToken): void {
    // `a: b: c` is wrong, yet the parser nests it: whatever follows a colon begins anew.
    if (type === 'map-value-ind') this.#begins = 'item';
    this.#beginBlock();
    if (OPENING.has(type)) this.#brackets++;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') this.#begins = 'item';
  }

  #beginBlock(): void {
    if (this.#brackets > 0 || this.#begins === undefined) return;
    const column = this.offset - this.#lineStart;
    const last = () => this.#columns.at(-1) ?? -1;
    if (this.#begins === 'line') while (last() > column) this.#columns.pop();
    if (last() < column) this.#columns.push(column);
    this.#begins = undefined;
  }
}
