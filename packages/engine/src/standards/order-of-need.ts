import type { Standard } from './standard.ts';

/** Standards so that one that asks for another to be met comes after it. */
export function inOrderOfNeed(standards: readonly Standard[]): Standard[] {
  return [
    ...standards.filter(({ requiresMet }) => requiresMet.length === 0),
    ...standards.filter(({ requiresMet }) => requiresMet.length > 0),
  ];
}
