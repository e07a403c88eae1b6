import type { CaseManner, Estimate, IncidentInference } from './case-inference.ts';
import { EXACT, type Manner } from './compiled-case.ts';

/** From the most exact to the least. */
const KINDS: readonly Manner['kind'][] = ['exact', 'cut-set', 'weighted'];

/** Of several graphs, how the least exact was answered. */
export function leastExact(manners: readonly Manner[]): Manner {
  const rank = ({ kind }: Manner) => KINDS.indexOf(kind);
  return manners.reduce((a, b) => (rank(b) > rank(a) ? b : a), EXACT);
}

/** How a case was answered, from how each of its graphs was: the least exact of them, and all that was conditioned on. */
export function caseManner(
  manners: readonly Manner[],
  { byIncident, incidents }: { byIncident: boolean; incidents: readonly IncidentInference[] },
): CaseManner {
  const least = leastExact(manners);
  const names = manners
    .filter(({ kind }) => kind === least.kind)
    .flatMap((one) => one.conditionedOn);
  return {
    ...least,
    conditionedOn: [...new Set(names)],
    byIncident,
    ...(least.kind === 'weighted' && { largestError: largestError(incidents) }),
  };
}

function largestError(incidents: readonly IncidentInference[]): number {
  const estimates = incidents.flatMap(({ perpetrator, states }): Estimate[] => [
    ...perpetrator,
    ...states.flatMap(({ attack, pattern }) =>
      [attack, pattern].flatMap(({ atLeast }) => Object.values(atLeast)),
    ),
  ]);
  return estimates.reduce((most, { monteCarloError = 0 }) => Math.max(most, monteCarloError), 0);
}
