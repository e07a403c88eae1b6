import type { CaseFile } from '@respondeat/engine';

/**
 * The checked case with the very records of its base wherever the edited data still have them. Checking makes every record
 * anew, and what follows an edit looks only at records that are not the ones it knows.
 */
export function keptRecords(base: CaseFile, edited: unknown, checked: CaseFile): CaseFile {
  const [before, after] = [base, edited] as unknown as Readonly<Record<string, unknown>>[];
  const kept = Object.entries(checked).map(([key, part]): [string, unknown] => {
    const [old, fresh] = [before![key], after![key]];
    if (fresh === old) return [key, old];
    if (!isList(part) || !isList(old) || !isList(fresh)) return [key, part];
    const known = new Set<unknown>(old.filter((item) => typeof item === 'object'));
    return [key, part.map((item, place) => (known.has(fresh[place]) ? fresh[place] : item))];
  });
  return Object.fromEntries(kept) as unknown as CaseFile;
}

function isList(part: unknown): part is readonly unknown[] {
  return Array.isArray(part);
}
