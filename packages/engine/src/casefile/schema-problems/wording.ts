/** What the names of forms in zod mean to somebody who writes a case. */
const NAMES_OF_TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a record with keys',
  record: 'a record with keys',
  array: 'a list',
};

/** `a text`, `a list` and so on for the name of a type. */
export function nameOfType(type: string): string {
  return NAMES_OF_TYPES[type] ?? type;
}

/** `a text`, `a list` and so on for what was found. */
export function kindOf(found: unknown): string {
  if (found === null) return 'nothing';
  if (typeof found === 'number' && !Number.isFinite(found)) return 'no finite number';
  return nameOfType(Array.isArray(found) ? 'array' : typeof found);
}
