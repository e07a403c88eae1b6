/** The lines of a text, counted from 1. What follows a final line break is no line. */
export class Lines {
  readonly #text: string;
  /** Offsets at which lines begin. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const behindBreaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    this.#starts = [0, ...behindBreaks.filter((start) => start < text.length)];
  }

  /** The line on which an offset lies; the last one for what lies behind it. */
  at(offset: number): number {
    let first = 0;
    let last = this.#starts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if (this.#starts[middle]! <= offset) first = middle;
      else last = middle - 1;
    }
    return first + 1;
  }

  /** What stands on a line, without its line break. */
  text(line: number): string {
    return this.#text.slice(this.#starts[line - 1], this.#starts[line]).replace(/[\r\n]+$/, '');
  }
}
