import type { CaseFile } from '@respondeat/engine';
import { type Document, isMap, parseDocument, stringify } from 'yaml';
import { type CaseText, LINE_WIDTH, yamlOf } from './case-text.ts';
import { listPieces, type Piece, topPieces } from './text-pieces.ts';

const LAYOUT = { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false } as const;

/** Keys under which the order of entries is the writer's: names by language, and numbers by candidate. */
const IN_THEIR_ORDER = new Set(['name', 'weights', 'ratings']);

/** Where cutting by lines could be wrong: other line breaks, and texts that keep the blank lines at their end. */
const NOT_CUT = /\r|[|>]\d?\+/;

type Record = { readonly id: string };

/**
 * The text of a case after an edit. Only the lines of what changed are written anew; everything else stays as somebody
 * wrote it (ADR 67). Where the text is not laid out so that this can be done, all of it is.
 */
export function revisedText({ caseFile, text }: CaseText, next: CaseFile): string {
  if (same(caseFile, next)) return text;
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
  if (same(old, fresh, key)) return piece.text;
  if (fresh === undefined) return '';
  const list = isRecords(old) && isRecords(fresh) ? revisedList(piece, old, fresh) : undefined;
  return list ?? withComments(piece.text, stringify({ [key]: fresh }, LAYOUT));
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
    if (standing !== undefined && same(standing, record)) texts.push(text);
    else {
      const edited = standing === undefined ? undefined : revisedRecord(text, standing, record);
      texts.push(edited ?? withComments(text, indented(stringify([record], LAYOUT), cut.indent)));
    }
  }
  return cut.head + texts.join('');
}

/** A record with only its changed keys set anew, so that comments beside the others stay. */
function revisedRecord(text: string, before: Record, after: Record): string | undefined {
  const document = parseDocument(text);
  const [map] = (document.toJS() ?? []) as unknown[];
  if (document.errors.length > 0 || !same(map, before)) return undefined;
  setChanged(document, [0], { before, after });
  const [written] = document.toJS() as unknown[];
  if (!same(written, after)) return undefined;
  const indent = /^ *(?=- )/m.exec(text)?.[0] ?? '';
  return indented(document.toString(LAYOUT), indent);
}

function setChanged(
  document: Document.Parsed,
  path: readonly (string | number)[],
  { before, after }: { before: object; after: object },
): void {
  const [old, fresh] = [Object.entries(before), Object.entries(after) as [string, unknown][]];
  for (const [key] of old) if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
  for (const [key, value] of fresh) {
    const standing = (before as { [key: string]: unknown })[key];
    if (same(standing, value, key)) continue;
    const place = [...path, key];
    if (isPlain(standing) && isPlain(value) && isMap(document.getIn(place)))
      setChanged(document, place, { before: standing, after: value });
    else document.setIn(place, document.createNode(value));
  }
}

/** Puts the comments that stood above a piece above what takes its place. */
function withComments(before: string, after: string): string {
  return (/^(\s*(#.*)?\n)*/.exec(before)?.[0] ?? '') + after;
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gm, indent);
}

function isRecords(part: unknown): part is readonly Record[] {
  return (
    Array.isArray(part) && part.length > 0 && part.every((item) => isPlain(item) && 'id' in item)
  );
}

function isPlain(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Whether two parts say the same, whatever the order of keys where it says nothing. */
function same(first: unknown, second: unknown, key = ''): boolean {
  if (JSON.stringify(first) === JSON.stringify(second)) return true;
  return JSON.stringify(ordered(first, key)) === JSON.stringify(ordered(second, key));
}

function ordered(part: unknown, key: string): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => ordered(item, ''));
  if (!isPlain(part)) return part;
  const entries = Object.entries(part).map(
    ([name, inner]) => [name, ordered(inner, name)] as const,
  );
  if (IN_THEIR_ORDER.has(key)) return entries;
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function sameSet(first: readonly string[], second: readonly string[]): boolean {
  return first.toSorted().join('\n') === second.toSorted().join('\n');
}
