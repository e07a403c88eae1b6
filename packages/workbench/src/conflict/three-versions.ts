import type { CaseFile } from '@respondeat/engine';
import type { Edit } from '../desk/contract.ts';

/** A record, or what a case says of itself, by field. */
type Fields = Readonly<Record<string, unknown>>;

/** Whose version of a field, or of a whole record, is to stand. */
export type Side = 'theirs' | 'yours';

/** One field in which the two versions differ. */
export interface MetField {
  readonly field: string;
  readonly was: unknown;
  readonly theirs: unknown;
  readonly yours: unknown;
  /** Who moved it away from what it was. Where both did, a person must choose. */
  readonly changedBy: 'them' | 'you' | 'both';
}

/** One record that you changed, in the three versions of it. */
export interface MetRecord {
  /** The list of the case file that it stands in; nothing for what the case says of itself. */
  readonly list: string | undefined;
  readonly id: string;
  readonly was: Fields | undefined;
  readonly theirs: Fields | undefined;
  readonly yours: Fields | undefined;
  /** Fields in which theirs and yours differ; none where one side has no such record. */
  readonly fields: readonly MetField[];
}

/** The case as both began from it, as it stands now, and as you wanted it. */
export interface ThreeVersions {
  readonly was: CaseFile;
  readonly theirs: CaseFile;
  readonly yours: CaseFile;
}

/** Every record that you changed, with what became of it meanwhile. */
export function metRecords({ was, theirs, yours }: ThreeVersions): MetRecord[] {
  const [before, standing, wanted] = [recordsOf(was), recordsOf(theirs), recordsOf(yours)];
  const keys = [...new Set([...before.keys(), ...wanted.keys()])];
  return keys.flatMap((key) => {
    const versions = { was: before.get(key)?.fields, yours: wanted.get(key)?.fields };
    if (isSame(versions.was, versions.yours)) return [];
    const { list, id } = (wanted.get(key) ?? before.get(key))!;
    const met = { list, id, ...versions, theirs: standing.get(key)?.fields };
    return [{ ...met, fields: fieldsMet(met) }];
  });
}

/** Whether one side took a record out that the other changed, or put another in its place. */
export function isWhole({ was, theirs, yours }: MetRecord): boolean {
  const isAdded = was === undefined && theirs === undefined;
  return !isAdded && (theirs === undefined || yours === undefined);
}

/** What stands unless a person says otherwise: the side that alone moved a field; nothing where both did. */
export function usualSide({ changedBy }: Pick<MetField, 'changedBy'>): Side | undefined {
  if (changedBy === 'both') return undefined;
  return changedBy === 'you' ? 'yours' : 'theirs';
}

/** The edits that put what was chosen over the case as it stands now. What was removed is edited last, from the end, so
 *  that places do not shift beneath the others. */
export function editsOver(
  theirs: CaseFile,
  records: readonly MetRecord[],
  sideOf: (record: MetRecord, field: string | undefined) => Side | undefined,
): Edit[] {
  const edits = records.flatMap((record) => editsOfRecord(theirs, record, sideOf));
  const removals = edits.filter(({ op, path }) => op === 'remove' && /\/\d+$/.test(path));
  const others = edits.filter((edit) => !removals.includes(edit));
  return [...others, ...removals.toSorted((a, b) => placeIn(b) - placeIn(a))];
}

function editsOfRecord(
  standing: CaseFile,
  record: MetRecord,
  sideOf: (record: MetRecord, field: string | undefined) => Side | undefined,
): Edit[] {
  const { list, id, theirs, yours, fields } = record;
  if (isWhole(record) && sideOf(record, undefined) !== 'yours') return [];
  if (list !== undefined && theirs === undefined) return [additionOf(standing, list, yours)];
  const place = list === undefined ? '' : `/${list}/${placeOf(standing, list, id)}`;
  if (yours === undefined) return [{ op: 'remove', path: place }];
  return fields
    .filter(({ field }) => sideOf(record, field) === 'yours')
    .map(({ field, theirs: standingValue, yours: value }): Edit => {
      const path = `${place}/${field}`;
      if (value === undefined) return { op: 'remove', path };
      return { op: standingValue === undefined ? 'add' : 'replace', path, value };
    });
}

function additionOf(standing: CaseFile, list: string, value: unknown): Edit {
  const isThere = (standing as unknown as Fields)[list] !== undefined;
  return isThere
    ? { op: 'add', path: `/${list}/-`, value }
    : { op: 'add', path: `/${list}`, value: [value] };
}

function placeOf(standing: CaseFile, list: string, id: string): number {
  const records = (standing as unknown as Fields)[list] as readonly { readonly id: string }[];
  return records.findIndex((record) => record.id === id);
}

function placeIn({ path }: Edit): number {
  return Number(path.slice(path.lastIndexOf('/') + 1));
}

function fieldsMet({ was = {}, theirs, yours }: Omit<MetRecord, 'fields'>): MetField[] {
  if (theirs === undefined || yours === undefined) return [];
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  return fields.flatMap((field) => {
    const values = { was: was[field], theirs: theirs[field], yours: yours[field] };
    return isSame(values.theirs, values.yours)
      ? []
      : [{ field, ...values, changedBy: moverOf(values) }];
  });
}

function moverOf({ was, theirs, yours }: Omit<MetField, 'field' | 'changedBy'>) {
  if (isSame(was, theirs)) return 'you';
  return isSame(was, yours) ? 'them' : 'both';
}

interface Placed {
  readonly list: string | undefined;
  readonly id: string;
  readonly fields: Fields;
}

/** The records of a case by list and id, and first what the case says of itself. */
function recordsOf(caseFile: CaseFile): Map<string, Placed> {
  const own: Record<string, unknown> = {};
  const records: Placed[] = [];
  for (const [list, part] of Object.entries(caseFile)) {
    if (!isListOfRecords(part)) own[list] = part;
    else records.push(...part.map((fields) => ({ list, id: fields.id, fields })));
  }
  const all = [{ list: undefined, id: caseFile.case, fields: own }, ...records];
  return new Map(all.map((record) => [`${record.list ?? ''} ${record.id}`, record]));
}

function isListOfRecords(part: unknown): part is readonly (Fields & { readonly id: string })[] {
  return (
    Array.isArray(part) &&
    part.every((item: unknown) => typeof item === 'object' && item !== null && 'id' in item)
  );
}

function isSame(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}
