import type { Standard, StandardId } from './standard.ts';

/** Standards so that each comes after those of which it needs one to be met, and otherwise in their own order. */
export function inOrderOfNeed(standards: readonly Standard[]): Standard[] {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const placed = new Set<Standard>();
  const visited = new Set<StandardId>();
  const place = (standard: Standard): void => {
    if (visited.has(standard.id)) return;
    visited.add(standard.id);
    for (const id of standard.requiresMet) {
      const needed = byId.get(id);
      if (needed !== undefined) place(needed);
    }
    placed.add(standard);
  };
  for (const standard of standards) place(standard);
  return [...placed];
}

/** Whether a standard is among those that it needs, directly or through others: then none of them can come first. */
export function needsItself(
  { id, requiresMet }: Standard,
  standards: ReadonlyMap<StandardId, Standard>,
): boolean {
  const reached = new Set<StandardId>(requiresMet);
  for (const needed of reached)
    for (const next of standards.get(needed)?.requiresMet ?? []) reached.add(next);
  return reached.has(id);
}
