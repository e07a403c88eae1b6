import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import { inferOutlines } from '../case-model/outline.ts';

/**
 * The candidate tied to a state that most likely carried an incident out, by the whole record; `undefined` where no
 * candidate is tied to it. A state's own organ is not asked: what an organ does is the state's act whatever it hides.
 */
export function likeliestGroup(
  evidence: WeighedEvidence,
  { state, incident }: Place,
): string | undefined {
  const chances = inferOutlines(evidence)?.find((one) => one.incident === incident)?.perpetrator;
  const isTied = (group: string) =>
    evidence.tied.some((pair) => pair.state === state && pair.group === group) &&
    evidence.actors.stateOf(group) !== state;
  const [likeliest] = [...(chances ?? [])]
    .filter(([candidate]) => isTied(candidate))
    // Chances that differ by rounding alone are the same.
    .map(([candidate, chance]) => [candidate, Number(chance.toFixed(9))] as const)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return likeliest?.[0];
}
