import { type CaseFile, compareText } from '@respondeat/engine';
import { type Document, isMap, parse, parseDocument, stringify } from 'yaml';
import { type CaseText, LINE_WIDTH, yamlOf } from './case-text.ts';
import { listPieces, type Piece, topPieces } from './text-pieces.ts';

const LAYOUT = { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false } as const;

/** Keys under which the order of entries is the writer's: names by language, and numbers by candidate. */
const IN_THEIR_ORDER = new Set(['name', 'weights', 'ratings']);

/** Where cutting by lines could be wrong: line breaks of several kinds, and texts that keep the blank lines at their end. */
const NOT_CUT = /\r|[|>]\d?\+/;

type Record = { readonly id: string };

/**
 * The text of a case after an edit. Only the lines of what changed are written anew; everything else stays as somebody
 * wrote it (ADR 67). Where the text is not laid out so that this can be done, all of it is.
 */
export function revisedText({ caseFile, text }: CaseText, next: CaseFile): string {
  const { plain, asWritten } = plainLines(text);
  return asWritten(revisedLines({ caseFile, text: plain }, next));
}

const BYTE_ORDER_MARK = '\ufeff';

/** A text with plain line breaks, and the way back to how it was written: after a mark, or with breaks of two characters. */
function plainLines(text: string): { plain: string; asWritten: (plain: string) => string } {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const lines = text.slice(mark.length);
  if (!lines.includes('\r\n') || /(?<!\r)\n|\r(?!\n)/.test(lines))
    return { plain: lines, asWritten: (plain) => mark + plain };
  return {
    plain: lines.replaceAll('\r\n', '\n'),
    asWritten: (plain) => mark + plain.replaceAll('\n', '\r\n'),
  };
}

function revisedLines({ caseFile, text }: CaseText, next: CaseFile): string {
  const pieces = NOT_CUT.test(text) ? [] : topPieces(text);
  const isCutRight = sameSet(
    pieces.map(({ key }) => key),
    Object.keys(caseFile),
  );
  if (!isCutRight) return yamlOf(next);
  const known = new Set(pieces.map(({ key }) => key));
  const revised = pieces.map((piece) => revisedPiece(piece, caseFile, next));
  const added = Object.entries(next).filter(([key]) => !known.has(key));
  return [...revised, ...added.map(([key, value]) => stringify({ [key]: value }, LAYOUT))].join('');
}

function revisedPiece(piece: Piece, before: CaseFile, after: CaseFile): string {
  const key = piece.key as keyof CaseFile;
  const [old, fresh] = [before[key], after[key]];
  if (fresh === undefined) return '';
  if (old === fresh) return piece.text;
  const isList = isRecords(old) && isRecords(fresh);
  if (!isList && JSON.stringify(old) === JSON.stringify(fresh)) return piece.text;
  const list = isList ? revisedList(piece, old, fresh) : undefined;
  if (list === undefined && same(old, fresh, key)) return piece.text;
  const [above, text] = withoutComments(piece.text);
  const edited = () => editedPiece(text, key, { before: old, after: fresh });
  return list ?? above + (edited() ?? stringify({ [key]: fresh }, LAYOUT));
}

/** A list with its records in their new order; nothing where the old list was not cut as its data say. */
function revisedList(
  piece: Piece,
  old: readonly Record[],
  fresh: readonly Record[],
): string | undefined {
  const cut = listPieces(piece);
  if (cut === undefined || cut.records.length !== old.length) return undefined;
  const places = new Map(old.map(({ id }, place) => [id, place]));
  const texts: string[] = [];
  for (const record of fresh) {
    const place = places.get(record.id);
    const standing = place === undefined ? undefined : old[place];
    const text = cut.records[place ?? -1] ?? '';
    const isAsItWas = standing !== undefined && same(standing, record);
    texts.push(
      isAsItWas
        ? text
        : revisedRecord(text, { before: standing, after: record, indent: cut.indent }),
    );
  }
  return cut.head + texts.join('');
}

function revisedRecord(
  standing: string,
  { before, after, indent }: { before: Record | undefined; after: Record; indent: string },
): string {
  const [above, text] = withoutComments(standing);
  const edited = before === undefined ? undefined : editedPiece(text, 0, { before, after });
  return above + indented(edited ?? stringify([after], LAYOUT), indent);
}

/**
 * A piece with only what changed in it set anew, so that comments beside the rest stay; nothing where the piece does not
 * say what it should, or would not afterwards.
 */
function editedPiece(
  text: string,
  place: string | number,
  { before, after }: { before: unknown; after: unknown },
): string | undefined {
  const document = parseDocument(text);
  const part = (root: unknown) => (root as { [key: string | number]: unknown } | null)?.[place];
  if (document.errors.length > 0 || !same(part(document.toJS()), before, place)) return undefined;
  setChanged(document, [place], { before, after });
  const written = document.toString(LAYOUT);
  return same(part(parse(written)), after, place) ? written : undefined;
}

function setChanged(
  document: Document.Parsed,
  path: readonly (string | number)[],
  { before, after }: { before: unknown; after: unknown },
): void {
  if (isPlain(before) && isPlain(after) && isMap(document.getIn(path))) {
    for (const key of Object.keys(before))
      if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after) as [string, unknown][]) {
      const standing = (before as { [key: string]: unknown })[key];
      if (!same(standing, value, key))
        setChanged(document, [...path, key], { before: standing, after: value });
    }
  } else {
    // What is no list and no record takes the place of a value, and leaves the comment behind it.
    document.setIn(path, isPart(after) ? document.createNode(after) : after);
  }
}

/** The comments and blank lines above a piece, and the rest of it. */
function withoutComments(text: string): [above: string, rest: string] {
  const above = /^(\s*(#.*)?\n)*/.exec(text)?.[0] ?? '';
  return [above, text.slice(above.length)];
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gm, indent);
}

function isRecords(part: unknown): part is readonly Record[] {
  return (
    Array.isArray(part) && part.length > 0 && part.every((item) => isPlain(item) && 'id' in item)
  );
}

function isPart(part: unknown): boolean {
  return typeof part === 'object' && part !== null;
}

function isPlain(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Whether two parts say the same, whatever the order of keys where it says nothing. */
function same(first: unknown, second: unknown, key: string | number = ''): boolean {
  if (first === second || JSON.stringify(first) === JSON.stringify(second)) return true;
  return JSON.stringify(ordered(first, key)) === JSON.stringify(ordered(second, key));
}

function ordered(part: unknown, key: string | number): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => ordered(item, ''));
  if (!isPlain(part)) return part;
  const entries = Object.entries(part).map(
    ([name, inner]) => [name, ordered(inner, name)] as const,
  );
  if (IN_THEIR_ORDER.has(String(key))) return entries;
  return Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)));
}

function sameSet(first: readonly string[], second: readonly string[]): boolean {
  return first.toSorted().join('\n') === second.toSorted().join('\n');
}
