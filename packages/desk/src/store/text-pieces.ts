/** One part of a text: the lines of a top-level key, or of one record of a list. */
export interface Piece {
  readonly key: string;
  /** Whole lines, with the comments and blank lines above them. */
  readonly text: string;
}

/** A list in block form: what stands before its first record, and each record. */
export interface ListPieces {
  readonly head: string;
  readonly indent: string;
  readonly records: readonly string[];
}

const TOP_KEY = /^([A-Za-z]+):(?=\s)/;
const BLANK_OR_COMMENT = /^\s*(#.*)?$/;

/**
 * Cuts a text in YAML where its top-level keys begin. In block form only such a key stands in the first column, since
 * everything that belongs to it is indented.
 */
export function topPieces(text: string): Piece[] {
  const lines = linesOf(text);
  const starts = placesOf(lines, (line) => TOP_KEY.test(line));
  const { head, pieces } = cut(text, { lines, starts, indent: '', floor: 0 });
  return pieces.map((piece, place) => ({
    key: TOP_KEY.exec(lines[starts[place] as number] ?? '')?.[1] ?? '',
    text: place === 0 ? head + piece : piece,
  }));
}

/** Cuts the piece of a key where the records of its list begin; nothing where it is no list in block form. */
export function listPieces({ text }: Piece): ListPieces | undefined {
  const lines = linesOf(text);
  const first = lines.find((line) => /^ *- /.test(line));
  const indent = /^ */.exec(first ?? '')?.[0] ?? '';
  if (first === undefined) return undefined;
  const starts = placesOf(lines, (line) => line.startsWith(`${indent}- `));
  const floor = lines.findIndex((line) => TOP_KEY.test(line)) + 1;
  const { head, pieces } = cut(text, { lines, starts, indent, floor });
  return { head, indent, records: pieces };
}

/** A text whose last line has its line break too. */
function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** The lines of a text, each with its line break. YAML breaks no line at any other character than this one. */
function linesOf(text: string): string[] {
  const whole = ended(text);
  const lines: string[] = [];
  for (let from = 0; from < whole.length; ) {
    const next = whole.indexOf('\n', from) + 1;
    lines.push(whole.slice(from, next));
    from = next;
  }
  return lines;
}

function placesOf(lines: readonly string[], isOne: (line: string) => boolean): number[] {
  const places: number[] = [];
  for (const [place, line] of lines.entries()) if (isOne(line)) places.push(place);
  return places;
}

/** The parts of a text from each start to the next. Comments no deeper than what they stand above belong to it. */
function cut(
  text: string,
  {
    lines,
    starts,
    indent,
    floor,
  }: { lines: readonly string[]; starts: readonly number[]; indent: string; floor: number },
) {
  const froms = starts.map((start, place) => {
    const lowest = place === 0 ? floor : (starts[place - 1] as number) + 1;
    let from = start;
    while (from > lowest && isAbove(lines[from - 1] ?? '', indent)) from--;
    return from;
  });
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length);
  const whole = ended(text);
  const between = (from: number, to: number | undefined) =>
    whole.slice(offsets[from], to === undefined ? undefined : offsets[to]);
  return {
    head: between(0, froms[0]),
    pieces: froms.map((from, place) => between(from, froms[place + 1])),
  };
}

function isAbove(line: string, indent: string): boolean {
  if (!BLANK_OR_COMMENT.test(line.trimEnd())) return false;
  return line.trim() === '' || line.search(/\S/) <= indent.length;
}
