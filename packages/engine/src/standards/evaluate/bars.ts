import { barOf, type ProofLevelId } from '../proof-level.ts';
import type { Effect } from '../standard.ts';
import type { AppliedLaw } from './applied-law.ts';

/** A level of proof with its number. */
export interface Bar {
  readonly level: ProofLevelId;
  readonly bar: number;
}

/** Gives the bar of an element, by its name. */
export type Bars = (element: string) => Bar;

/** The bar of every element under the effects of exceptions; `choose` picks among bars that differ. */
export function barsUnder(
  { standard, bar, proofLevels }: AppliedLaw,
  effects: readonly Effect[],
  choose: (one: Bar, other: Bar) => Bar,
): Bars {
  const own: Bar = { level: standard.proof.level, bar };
  return (element) => {
    const [first, ...others] = levelsFor(element, effects).map((level) => ({
      level,
      bar: barOf(level, proofLevels),
    }));
    return first === undefined ? own : others.reduce(choose, first);
  };
}

function levelsFor(element: string, effects: readonly Effect[]): readonly ProofLevelId[] {
  return effects.flatMap((effect) =>
    'prove' in effect && effect.prove.elements.includes(element) ? effect.prove.level : [],
  );
}

/** The bar that is reached first; the first of two that are equal. */
export function lower(one: Bar, other: Bar): Bar {
  return other.bar < one.bar ? other : one;
}

/** The bar that is reached last; the first of two that are equal. */
export function higher(one: Bar, other: Bar): Bar {
  return other.bar > one.bar ? other : one;
}
