import type { Choice } from './choice-model.ts';
import { CLUES } from './clues.ts';
import { LASTING } from './kernels.ts';
import type { Question } from './question.ts';

/**
 * Share that is dealt out as often as each group ever struck, everywhere and in the region, where events lie after the
 * known ones. Declared: groups that have been quiet for years come back, seldom where they were last; ADR 0055.
 */
const REVIVAL = 0.03;

/** A choice of which a part is dealt out as often as each group ever struck. */
export function revived(choice: Choice, { clues }: Question): Choice {
  const ever = choice.groups.map((_, group) =>
    LASTING.reduce((sum, kernel) => sum + Math.exp(clues[group * CLUES + kernel]!), 0),
  );
  const total = ever.reduce((sum, one) => sum + one, 0);
  const groups = choice.groups.map(
    (share, group) => (1 - REVIVAL) * share + (REVIVAL * ever[group]!) / total,
  );
  return { ...choice, groups };
}
