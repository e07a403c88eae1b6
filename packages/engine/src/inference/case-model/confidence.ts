import type { ModelNumbers } from '../../evidence/index.ts';
import type { Interval } from '../../vocabulary/index.ts';
import type { Waterfall } from './waterfall.ts';

/** How far a finding may be trusted, told apart from how likely it is. */
export interface Confidence {
  readonly level: 'high' | 'moderate' | 'low';
  readonly intervalWidth: number;
  /** How far all evidence moved the finding, as a multiple of what its strongest origin did: one rumour told five times is one. */
  readonly effectiveOrigins: number;
}

/** Applies the printed rule: width of the interval and number of effective independent origins. */
export function confidenceOf(
  interval: Interval,
  waterfall: Waterfall,
  rule: ModelNumbers['confidence'],
): Confidence {
  const intervalWidth = interval.upper - interval.lower;
  const effectiveOrigins = countEffectiveOrigins(waterfall);
  const reaches = (width: number, origins: number) =>
    intervalWidth <= width && effectiveOrigins >= origins;
  if (reaches(rule.highWidth, rule.highOrigins))
    return { level: 'high', intervalWidth, effectiveOrigins };
  if (reaches(rule.moderateWidth, rule.moderateOrigins))
    return { level: 'moderate', intervalWidth, effectiveOrigins };
  return { level: 'low', intervalWidth, effectiveOrigins };
}

/** Log-odds of all evidence over those of the one origin that did most in the same direction (ADR 26). */
function countEffectiveOrigins(waterfall: Waterfall): number {
  const { steps, priorLogOdds, posteriorLogOdds, taught = 0 } = waterfall;
  if (posteriorLogOdds === priorLogOdds) return 0;
  const moved = posteriorLogOdds - priorLogOdds;
  // What is certain rests on whatever made it so, and that is one origin.
  if (!Number.isFinite(moved)) return 1;
  const byOrigin = new Map<string, number>();
  for (const { origin, logOdds } of steps)
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + logOdds * Math.sign(moved));
  // What other incidents taught is one origin more.
  return Math.abs(moved) / Math.max(...byOrigin.values(), taught * Math.sign(moved));
}
