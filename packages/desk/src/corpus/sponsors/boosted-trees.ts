import type { LogOddsOfRow, Sample } from './logit.ts';

/** A tree: a leaf adds to the log-odds; a fork sends a row left where its column is under the cut. */
type Tree =
  | { readonly adds: number }
  | { readonly column: number; readonly cut: number; readonly under: Tree; readonly over: Tree };

/** Declared: small enough that 40 years of one data set are not learned by heart. Friedman 2001, Chen and Guestrin 2016. */
const TREES = 80;
const DEPTH = 4;
const RATE = 0.06;
const RIDGE = 5;
const LEAST_CURVATURE = 4;
const BINS = 32;

/** Rows that cuts are chosen from, at most. */
const LOOKED_AT = 5000;

interface Growing extends Sample {
  readonly cuts: readonly (readonly number[])[];
  readonly bins: Uint8Array;
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly logOdds: Float64Array;
}

/** Boosts trees on top of given log-odds, one a row: gradient boosting by second-order steps on the logistic loss. */
export function boostTrees(sample: Sample, offsets: Float64Array): LogOddsOfRow {
  const cuts = Array.from({ length: sample.width }, (_, column) => cutsOf(sample, column));
  const count = sample.outcomes.length;
  const growing: Growing = {
    ...sample,
    cuts,
    bins: binsOf(sample, cuts),
    slopes: new Float64Array(count),
    curvatures: new Float64Array(count),
    logOdds: Float64Array.from(offsets),
  };
  const everyRow = Array.from({ length: count }, (_, row) => row);
  const trees = Array.from({ length: TREES }, () => {
    differentiate(growing);
    return grow(growing, everyRow, 0);
  });
  return (rows, start) => trees.reduce((sum, tree) => sum + leafOf(tree, rows, start), 0);
}

function leafOf(tree: Tree, rows: Float32Array, start: number): number {
  let at = tree;
  while ('column' in at) at = rows[start + at.column]! < at.cut ? at.under : at.over;
  return at.adds;
}

/** Quantiles of a column, each once. */
function cutsOf({ width, rows, outcomes }: Sample, column: number): readonly number[] {
  const every = Math.max(1, Math.floor(outcomes.length / LOOKED_AT));
  const seen: number[] = [];
  for (let row = 0; row < outcomes.length; row += every) seen.push(rows[row * width + column]!);
  seen.sort((a, b) => a - b);
  const quantiles = Array.from(
    { length: BINS - 1 },
    (_, bin) => seen[Math.floor(((bin + 1) * seen.length) / BINS)]!,
  );
  return [...new Set(quantiles)].filter((cut) => cut > seen[0]!);
}

function binsOf({ width, rows }: Sample, cuts: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(rows, (number, index) => {
    const own = cuts[index % width]!;
    let bin = 0;
    while (bin < own.length && number >= own[bin]!) bin++;
    return bin;
  });
}

function differentiate({ logOdds, outcomes, weights, slopes, curvatures }: Growing): void {
  logOdds.forEach((odds, row) => {
    const expected = 1 / (1 + Math.exp(-odds));
    slopes[row] = weights[row]! * (expected - outcomes[row]!);
    curvatures[row] = weights[row]! * expected * (1 - expected);
  });
}

function grow(growing: Growing, rows: readonly number[], depth: number): Tree {
  const total = sumOf(growing, rows);
  const fork = depth === DEPTH ? undefined : bestFork(growing, rows, total);
  if (fork === undefined) {
    const adds = (-RATE * total.slope) / (total.curvature + RIDGE);
    for (const row of rows) growing.logOdds[row]! += adds;
    return { adds };
  }
  const { column, bin } = fork;
  const isUnder = (row: number) => growing.bins[row * growing.width + column]! <= bin;
  const under = rows.filter(isUnder);
  const over = rows.filter((row) => !isUnder(row));
  return {
    column,
    cut: growing.cuts[column]![bin]!,
    under: grow(growing, under, depth + 1),
    over: grow(growing, over, depth + 1),
  };
}

interface Total {
  readonly slope: number;
  readonly curvature: number;
}

function sumOf({ slopes, curvatures }: Growing, rows: readonly number[]): Total {
  let [slope, curvature] = [0, 0];
  for (const row of rows) {
    slope += slopes[row]!;
    curvature += curvatures[row]!;
  }
  return { slope, curvature };
}

function gainOf({ slope, curvature }: Total): number {
  return (slope * slope) / (curvature + RIDGE);
}

/** The fork that lowers the loss most; none where none lowers it. */
function bestFork(growing: Growing, rows: readonly number[], total: Total) {
  let best: { column: number; bin: number; gain: number } | undefined;
  for (let column = 0; column < growing.width; column++) {
    const byBin = histogram(growing, rows, column);
    let [slope, curvature] = [0, 0];
    for (let bin = 0; bin < growing.cuts[column]!.length; bin++) {
      slope += byBin.slopes[bin]!;
      curvature += byBin.curvatures[bin]!;
      const rest = { slope: total.slope - slope, curvature: total.curvature - curvature };
      if (Math.min(curvature, rest.curvature) < LEAST_CURVATURE) continue;
      const gain = gainOf({ slope, curvature }) + gainOf(rest) - gainOf(total);
      if (gain > (best?.gain ?? 0)) best = { column, bin, gain };
    }
  }
  return best;
}

function histogram(
  { width, bins, slopes, curvatures }: Growing,
  rows: readonly number[],
  column: number,
) {
  const byBin = { slopes: new Float64Array(BINS), curvatures: new Float64Array(BINS) };
  for (const row of rows) {
    const bin = bins[row * width + column]!;
    byBin.slopes[bin]! += slopes[row]!;
    byBin.curvatures[bin]! += curvatures[row]!;
  }
  return byBin;
}
