import type { ModelNumbers } from '../../evidence/index.ts';
import type { ConfidenceLevel, Interval } from '../../vocabulary/index.ts';
import type { Waterfall } from './waterfall.ts';

/** How far a finding may be trusted, told apart from how likely it is. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  /** Of the robustness interval. */
  readonly intervalWidth: number;
  /** The middle 90 % of the finding's probability over draws of the slow layer: reliabilities, copying, rows of the part.
   *  Absent where nothing was drawn. */
  readonly drawsInterval?: Interval;
  /** How far all evidence moved the finding, as a multiple of what its strongest origin did: one rumour told five times is one. */
  readonly effectiveOrigins: number;
}

/** The two intervals of a finding: the numbers off as a whole, and the slow layer not known. */
export interface Intervals {
  readonly robustness: Interval;
  readonly draws?: Interval | undefined;
}

/** Applies the printed rule: width of the wider interval, and number of effective independent origins (ADR 41). */
export function confidenceOf(
  { robustness, draws }: Intervals,
  waterfall: Waterfall,
  rule: ModelNumbers['confidence'],
): Confidence {
  const figures = {
    intervalWidth: widthOf(robustness),
    ...(draws && { drawsInterval: draws }),
    effectiveOrigins: countEffectiveOrigins(waterfall),
  };
  const widest = draws ? Math.max(figures.intervalWidth, widthOf(draws)) : figures.intervalWidth;
  const reaches = (width: number, origins: number) =>
    widest <= width && figures.effectiveOrigins >= origins;
  if (reaches(rule.highWidth, rule.highOrigins)) return { level: 'high', ...figures };
  if (reaches(rule.moderateWidth, rule.moderateOrigins)) return { level: 'moderate', ...figures };
  return { level: 'low', ...figures };
}

function widthOf({ lower, upper }: Interval): number {
  return upper - lower;
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
