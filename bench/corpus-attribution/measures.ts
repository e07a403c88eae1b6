import { OTHER } from '../../packages/desk/dist/index.js';
import type { Probabilities } from './baselines.ts';

/** How well attributions fit what is known. Labels that training never saw count as "other". */
export interface Measures {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly logLoss: number;
  /** Expected calibration error of the leading answer over ten equal bins. */
  readonly calibrationError: number;
  /** Area under the curve of "other" against all else; NaN where no label is new. */
  readonly openSetArea: number;
  /** Share of events whose label training never saw. */
  readonly unseen: number;
}

/** An answer beside the right one. */
interface Judged {
  readonly truth: string;
  readonly leading: string;
  readonly leadingProbability: number;
  readonly truthProbability: number;
  readonly otherProbability: number;
}

const BINS = 10;
const LEAST_PROBABILITY = 1e-15;

/** Measures attributions against labels, given the labels that training saw. */
export function measure(
  predictions: readonly Probabilities[],
  labels: readonly string[],
  seen: ReadonlySet<string>,
): Measures {
  const judged = predictions.map((probabilities, index) => {
    const label = labels[index]!;
    return judge(probabilities, seen.has(label) ? label : OTHER);
  });
  const mean = (each: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + each(one), 0) / judged.length;
  return {
    accuracy: mean(({ truth, leading }) => (truth === leading ? 1 : 0)),
    macroF1: macroF1(judged),
    logLoss: mean((one) => -Math.log(Math.max(LEAST_PROBABILITY, one.truthProbability))),
    calibrationError: calibrationError(judged),
    openSetArea: areaUnderCurve(judged),
    unseen: mean(({ truth }) => (truth === OTHER ? 1 : 0)),
  };
}

function judge(probabilities: Probabilities, truth: string): Judged {
  const [leading, leadingProbability] = [...probabilities].reduce((a, b) => (b[1] > a[1] ? b : a));
  const truthProbability = probabilities.get(truth) ?? 0;
  const otherProbability = probabilities.get(OTHER) ?? 0;
  return { truth, leading, leadingProbability, truthProbability, otherProbability };
}

/** Mean F1 over every label that occurs or is answered. */
function macroF1(judged: readonly Judged[]): number {
  const labels = new Set(judged.flatMap(({ truth, leading }) => [truth, leading]));
  const scores = [...labels].map((label) => {
    const right = judged.filter((one) => one.truth === label && one.leading === label).length;
    const named = judged.filter(({ truth }) => truth === label).length;
    const answered = judged.filter(({ leading }) => leading === label).length;
    return (2 * right) / (named + answered);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ expected: 0, right: 0 }));
  for (const { truth, leading, leadingProbability } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(leadingProbability * BINS))]!;
    bin.expected += leadingProbability;
    if (truth === leading) bin.right += 1;
  }
  const gaps = bins.map(({ expected, right }) => Math.abs(expected - right));
  return gaps.reduce((sum, gap) => sum + gap, 0) / judged.length;
}

/** Chance that an event of a new group is given more to "other" than one of a known group; ties count half. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const ranked = judged.toSorted((a, b) => a.otherProbability - b.otherProbability);
  let [ranks, news] = [0, 0];
  for (let first = 0; first < ranked.length; ) {
    let last = first;
    while (ranked[last + 1]?.otherProbability === ranked[first]!.otherProbability) last++;
    const tied = ranked.slice(first, last + 1).filter(({ truth }) => truth === OTHER).length;
    ranks += tied * ((first + last) / 2 + 1);
    news += tied;
    first = last + 1;
  }
  return (ranks - (news * (news + 1)) / 2) / (news * (judged.length - news));
}
