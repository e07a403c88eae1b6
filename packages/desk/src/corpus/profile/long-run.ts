import type { Choice } from './choice-model.ts';
import { CLUES } from './clues.ts';
import { LASTING } from './kernels.ts';
import type { Question } from './question.ts';

/**
 * Share that goes by the long run where events lie after the known ones. Declared, from 0 to 6 parts in a hundred: groups
 * that have been quiet for years come back, seldom where they were last, and once in a while everything is new; ADR 0055.
 */
const LONG_RUN = 0.03;

/**
 * How much of a conflict's next two years is by groups that two years on record do not show, worldwide, by kind of
 * violence: means over 749 and 430 years of conflicts, `npm run bench:new-groups`. One-sided violence is mostly by sides
 * of a war and is taken to be as state-based; declared.
 */
const NEW_WORLDWIDE = [0.16, 0.64, 0.16] as const;

/** A choice of which a part goes by the long run: new groups as often as worldwide, known ones as often as each ever struck. */
export function withLongRun(choice: Choice, { clues, kind }: Question): Choice {
  const { groups, newGroup } = choice;
  if (groups.length === 0) return choice;
  const ever = groups.map((_, group) =>
    LASTING.reduce((sum, kernel) => sum + Math.exp(clues[group * CLUES + kernel]!), 0),
  );
  const total = ever.reduce((sum, one) => sum + one, 0);
  const ofNew = NEW_WORLDWIDE[kind]!;
  const mixed = (newly: number, lasting: number) => (1 - LONG_RUN) * newly + LONG_RUN * lasting;
  const known = mixed(1 - newGroup, 1 - ofNew);
  return {
    newGroup: mixed(newGroup, ofNew),
    groups: groups.map((share, group) => {
      const lasting = (1 - ofNew) * (ever[group]! / total);
      return mixed((1 - newGroup) * share, lasting) / known;
    }),
  };
}
