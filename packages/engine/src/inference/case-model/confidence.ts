import type { ModelNumbers } from '../../evidence/index.ts';
import type { Interval } from '../../vocabulary/index.ts';
import type { Waterfall } from './waterfall.ts';

/** How far a finding may be trusted, told apart from how likely it is. */
export interface Confidence {
  readonly level: 'high' | 'moderate' | 'low';
  readonly intervalWidth: number;
  /** Evidence towards the finding as a multiple of what its strongest origin gives: one rumour told five times is one. */
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

function countEffectiveOrigins({ steps }: Waterfall): number {
  const byOrigin = new Map<string, number>();
  for (const { origin, logOdds } of steps)
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + logOdds);
  const towards = [...byOrigin.values()].filter((logOdds) => logOdds > 0);
  if (towards.length === 0) return 0;
  return towards.reduce((sum, logOdds) => sum + logOdds, 0) / Math.max(...towards);
}
