import type { FindingsOfAttack } from '../inference/index.ts';
import type { ApplyOptions } from './apply.ts';
import { statusOf } from './evaluate/evaluate.ts';
import { inOrderOfNeed } from './order-of-need.ts';
import type { Standard, StandardId, Verdict } from './standard.ts';

/**
 * The verdict of each standard whose forum admits reports about this attack alone, as applying it gives, without what would
 * flip it. Verdicts of the others, which a standard may rest on, are taken as they are known.
 */
export function verdictsOnAttack(
  standards: readonly Standard[],
  { findings, jointly }: FindingsOfAttack,
  { known, ...options }: ApplyOptions & { readonly known: ReadonlyMap<StandardId, Verdict> },
): ReadonlyMap<StandardId, Verdict> {
  const verdicts = new Map(known);
  const onAttack = inOrderOfNeed(standards).filter(({ admits }) => admits === 'attack');
  for (const standard of onAttack) {
    verdicts.set(standard.id, statusOf(standard, findings, { ...options, verdicts, jointly }));
  }
  return new Map(onAttack.map(({ id }) => [id, verdicts.get(id)!]));
}
