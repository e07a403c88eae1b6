import type { Problem } from '../../vocabulary/index.ts';

/** Reading goes on after a problem, to list all of them at once; a file with more than this many is another
 *  kind of file, and the rest would tell nothing new. Declared. */
const MOST_PROBLEMS = 50;

/** Decimal digits that a double always holds exactly. Up to so many, dividing by a power of ten gives the
 *  correctly rounded number (Clinger 1990). */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

const NEWLINE = 10;
const STAR = 42;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const NOUGHT = 48;
const NINE = 57;

const IN_WORD = 0;
const BLANK = 1;
const MARK = 2;

/** By character code, what a character is. All beyond the table belong to words. A comma counts as a blank, as
 *  interchange files of Bayesian networks have it. */
const KIND = new Uint8Array(128).fill(BLANK, 0, 33);
KIND[','.charCodeAt(0)] = BLANK;
for (const mark of ';{}()[]|"') KIND[mark.charCodeAt(0)] = MARK;

/** What is wrong at the place that the scanner has reached; the scanner knows path and line. */
export type Complaint = Omit<Problem, 'path' | 'line'>;

/** Reads words, numbers and marks off a text, skipping blanks and comments, and collects problems with their
 *  place. Once stopped, nothing is left to read, so that whoever reads comes to an end by itself. */
export class TextScanner {
  readonly problems: Problem[] = [];
  /** The part of the file being read, for the problems. */
  path = '';
  readonly #text: string;
  #end: number;
  #at = 0;
  /** Where the word or number read last begins. */
  #wordStart = 0;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.length;
  }

  /** Characters not read yet: no list still to come can be longer. */
  get remaining(): number {
    return this.#end - this.#at;
  }

  /** The next character that is neither blank nor comment, left unread; empty at the end. */
  peek(): string {
    this.#skipBlanks();
    return this.#at < this.#end ? this.#text[this.#at]! : '';
  }

  /** Whether a bare word or a number comes next. */
  atWord(): boolean {
    this.#skipBlanks();
    return this.#at < this.#end && KIND[this.#text.charCodeAt(this.#at)] !== MARK;
  }

  /** Reads the given mark if it comes next. */
  take(mark: string): boolean {
    if (this.peek() !== mark) return false;
    this.#at++;
    return true;
  }

  /** Reads a bare or quoted word; `undefined` where a mark or the end comes next. */
  word(): string | undefined {
    if (this.peek() === '"') return this.#quoted();
    this.#wordStart = this.#at;
    this.#skipWord();
    return this.#at > this.#wordStart ? this.#text.slice(this.#wordStart, this.#at) : undefined;
  }

  /** Reads a number. `NaN` for a word that is none, or where no word comes next. */
  number(): number {
    this.#skipBlanks();
    this.#wordStart = this.#at;
    return this.#plainDecimal() ?? Number(this.word() ?? Number.NaN);
  }

  /** Skips everything up to and with the given mark; whether there was one. */
  skipPast(mark: string): boolean {
    while (this.#at < this.#end) {
      if (this.take(mark)) return true;
      if (this.word() === undefined) this.#at++;
    }
    return false;
  }

  /** Notes what is wrong with the word read last, and goes on. */
  report(complaint: Complaint): void {
    if (this.problems.length === MOST_PROBLEMS) return;
    this.problems.push({ ...complaint, path: this.path, line: this.#lineOf(this.#wordStart) });
    if (this.problems.length === MOST_PROBLEMS) this.#leave();
  }

  /** Notes what is wrong at the place reached, and reads no further. Once stopped, says no more. */
  stop(complaint: Complaint): void {
    if (this.#end === 0 && this.problems.length > 0) return;
    this.#skipBlanks();
    this.#wordStart = Math.min(this.#at, this.#text.trimEnd().length);
    this.report(complaint);
    this.#leave();
  }

  #leave(): void {
    this.#at = 0;
    this.#end = 0;
  }

  #lineOf(position: number): number {
    let line = 1;
    for (let i = 0; i < position; i++) if (this.#text.charCodeAt(i) === NEWLINE) line++;
    return line;
  }

  #skipBlanks(): void {
    do {
      while (this.#at < this.#end && KIND[this.#text.charCodeAt(this.#at)] === BLANK) this.#at++;
    } while (this.#skipComment());
  }

  #skipComment(): boolean {
    if (this.#at >= this.#end || this.#text.charCodeAt(this.#at) !== SLASH) return false;
    const second = this.#text.charCodeAt(this.#at + 1);
    if (second !== SLASH && second !== STAR) return false;
    const close = second === SLASH ? '\n' : '*/';
    const end = this.#text.indexOf(close, this.#at + 2);
    this.#at = end < 0 ? this.#end : end + close.length;
    return true;
  }

  #skipWord(): void {
    const text = this.#text;
    const end = this.#end;
    let at = this.#at;
    while (at < end && (KIND[text.charCodeAt(at)] ?? IN_WORD) === IN_WORD) at++;
    this.#at = at;
  }

  #quoted(): string | undefined {
    const close = this.#text.indexOf('"', this.#at + 1);
    if (close < 0) return undefined;
    this.#wordStart = this.#at;
    this.#at = close + 1;
    return this.#text.slice(this.#wordStart + 1, close);
  }

  /** The common case, read without making a string: sign, digits, a dot, digits. */
  #plainDecimal(): number | undefined {
    const text = this.#text;
    const isNegative = text.charCodeAt(this.#at) === MINUS;
    let at = isNegative ? this.#at + 1 : this.#at;
    let digits = 0;
    let whole = 0;
    let dot = -1;
    for (; at < this.#end; at++) {
      const code = text.charCodeAt(at);
      if (code === DOT && dot < 0) dot = at;
      else if (code < NOUGHT || code > NINE) break;
      else {
        whole = whole * 10 + code - NOUGHT;
        digits++;
      }
    }
    const endsHere = at >= this.#end || KIND[text.charCodeAt(at)]! > IN_WORD;
    if (!endsHere || digits === 0 || digits > EXACT_DIGITS) return undefined;
    this.#at = at;
    const magnitude = dot < 0 ? whole : whole / POWERS_OF_TEN[at - dot - 1]!;
    return isNegative ? -magnitude : magnitude;
  }
}
