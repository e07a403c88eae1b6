import { logOddsOf } from '@respondeat/engine';

/** Probabilities that may be marked, as on the axis of a dossier. */
const MARKED = [0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999];

/** Log-odds left free at either end of the track. Declared: so that a label at an end is not cut. */
const MARGIN = 0.4;

/** A probability that is marked on the axis. */
interface AxisMark {
  readonly probability: number;
  /** Its place from the left, in per cent of the width. */
  readonly left: number;
}

/** An axis of log-odds that is read in probabilities. */
export interface WaterfallAxis {
  /** The place of log-odds from the left, in per cent of the width. */
  readonly at: (logOdds: number) => number;
  readonly marks: readonly AxisMark[];
}

/** The axis on which all of these log-odds have a place, and even odds with them. */
export function axisOf(logOdds: readonly number[]): WaterfallAxis {
  const least = Math.min(...logOdds, 0) - MARGIN;
  const most = Math.max(...logOdds, 0) + MARGIN;
  const at = (place: number) => ((place - least) / (most - least)) * 100;
  const marks = MARKED.map((probability) => ({ probability, left: at(logOddsOf(probability)) }));
  return { at, marks: marks.filter(({ left }) => left >= 0 && left <= 100) };
}
