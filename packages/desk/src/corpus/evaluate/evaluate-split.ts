import { BASELINES } from './baselines.ts';
import { type BesideBest, besideBest, type Drawn, withIntervals } from './beside-best.ts';
import { type Contender, profiles } from './contender.ts';
import { judgeAnswers, Labels } from './judged.ts';
import { Answers, type Measures, type ReliabilityBin } from './measures.ts';
import { type Draws, weightsByWeek } from './resampled.ts';
import type { Split } from './splits.ts';

/** A contender as it was measured. */
interface MeasuredContender {
  readonly name: string;
  readonly measures: Drawn<Measures>;
  readonly reliability: readonly ReliabilityBin[];
}

/** What came of a split: every contender, and the first beside the best baseline. */
export interface Evaluation {
  readonly split: string;
  readonly known: number;
  readonly asked: number;
  /** Share of the events asked about whose label no known event has. */
  readonly unseen: number;
  readonly contenders: readonly MeasuredContender[];
  /** Log loss of the first contender as a share of that of the best baseline: under 1 is better. */
  readonly besideBest: BesideBest;
}

/** Runs a step that takes a while, under a name. */
export type Step = <Result>(name: string, work: () => Result) => Promise<Result>;

/** How an evaluation draws, what is measured first, and who is told of each step. */
export interface EvaluationOptions extends Draws {
  /** What is measured beside the baselines; the profiles where left out. */
  readonly first?: Contender;
  readonly step: Step;
}

/** Lets the profiles and the baselines answer for the events asked about, and measures all of them. */
export async function evaluateSplit(
  split: Split,
  { draws, seed, first = profiles, step }: EvaluationOptions,
): Promise<Evaluation> {
  const labels = new Labels(split);
  const judged: { name: string; answers: Answers }[] = [];
  for (const { name, attribute } of [first, ...BASELINES]) {
    const answers = await step(name, () => attribute(split.known, split.asked));
    judged.push({ name, answers: new Answers(judgeAnswers(answers, split, labels), labels) });
  }
  const weights = weightsByWeek(split.asked, { draws, seed });
  const measured = await step(`${draws} draws`, () =>
    judged.map(({ name, answers }) => ({
      name,
      reliability: answers.reliability(),
      whole: answers.measure(),
      drawn: weights.map((each) => answers.measure(each)),
    })),
  );
  const news = split.asked.filter((event) => labels.isNew(event)).length;
  return {
    split: split.name,
    known: split.known.length,
    asked: split.asked.length,
    unseen: news / split.asked.length,
    contenders: measured.map(({ name, reliability, ...figures }) => ({
      name,
      measures: withIntervals(figures),
      reliability,
    })),
    besideBest: besideBest(measured),
  };
}
