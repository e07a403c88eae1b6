import type { Random } from '../../vocabulary/index.ts';
import { drawDirichlet, drawState, logChanceOfCounts, updated } from './conjugate-draws.ts';

/** What is declared about the part of a state in what a group does: a row of chances for each way it may control it. */
export interface DeclaredRows {
  readonly means: readonly (readonly number[])[];
  /** How many incidents a declared row is worth. */
  readonly concentration: number;
}

/** The Dirichlet prior of the row of each control state. */
export function priorRows({ means, concentration }: DeclaredRows): number[][] {
  return means.map((row) => row.map((chance) => chance * concentration));
}

/**
 * Draws how a state controls a group, given what its parts were drawn to be (`counts`) and what is otherwise known of
 * the control (`weights`). The row is integrated out, so that control and row cannot hold each other fast.
 */
export function drawControl(
  {
    rows,
    weights,
    counts,
  }: {
    rows: readonly (readonly number[])[];
    weights: readonly number[];
    counts: ArrayLike<number>;
  },
  random: Random,
): number {
  const logs = rows.map(
    (alpha, control) => Math.log(weights[control]!) + logChanceOfCounts(alpha, counts),
  );
  return drawState(relativeChances(logs), random);
}

/** Draws a row, given its prior and the parts drawn under it. */
export function drawRow(
  alpha: readonly number[],
  counts: ArrayLike<number>,
  random: Random,
): number[] {
  return drawDirichlet(updated(alpha, counts), random);
}

/** Chances up to a common factor, from their logarithms. */
export function relativeChances(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  return logs.map((log) => Math.exp(log - most));
}
