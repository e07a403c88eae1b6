import { BASELINES } from './baselines.ts';
import { type Contender, profiles } from './contender.ts';
import { judgeAnswers, Labels } from './judged.ts';
import { Answers, type Measures, type ReliabilityBin } from './measures.ts';
import { type DrawnInterval, drawnWeights, middleOf } from './resampled.ts';
import type { Split } from './splits.ts';

/** Each measure of a contender's answers, with where 95 % of draws put it; none of what cannot be measured. */
type MeasuredAnswers = {
  readonly [Name in keyof Measures]: {
    readonly value: number | undefined;
    readonly interval: DrawnInterval | undefined;
  };
};

/** A contender as it was measured. */
export interface MeasuredContender {
  readonly name: string;
  readonly measures: MeasuredAnswers;
  readonly reliability: readonly ReliabilityBin[];
}

/** What came of a split: every contender, and the log loss of the first beside that of the best baseline, drawn together. */
export interface Evaluation {
  readonly split: string;
  readonly known: number;
  readonly asked: number;
  /** Share of the events asked about whose label no known event has. */
  readonly unseen: number;
  readonly contenders: readonly MeasuredContender[];
  /** Log loss of the first contender as a share of that of the best baseline: under 1 is better. */
  readonly besideBest: {
    readonly baseline: string;
    readonly share: number;
    readonly interval: DrawnInterval | undefined;
  };
}

/** How an evaluation draws, what is measured first, and who is told of each step. */
export interface EvaluationOptions {
  readonly draws: number;
  readonly seed: number;
  /** What is measured beside the baselines; the profiles where left out. */
  readonly first?: Contender;
  /** Runs a step that takes a while, under a name. */
  readonly step?: <Result>(name: string, work: () => Result) => Promise<Result>;
}

/** Lets the profiles and the baselines answer for the events asked about, and measures all of them. */
export async function evaluateSplit(
  split: Split,
  { draws, seed, first = profiles, step = async (_, work) => work() }: EvaluationOptions,
): Promise<Evaluation> {
  const labels = new Labels(split);
  const judged: { name: string; answers: Answers }[] = [];
  for (const { name, attribute } of [first, ...BASELINES]) {
    const answers = await step(name, () => attribute(split.known, split.asked));
    judged.push({ name, answers: new Answers(judgeAnswers(answers, split, labels), labels) });
  }
  const weights = drawnWeights(split.asked, { draws, seed });
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
    contenders: measured.map(({ name, reliability, whole, drawn }) => ({
      name,
      measures: withIntervals(whole, drawn),
      reliability,
    })),
    besideBest: besideBest(measured),
  };
}

function withIntervals(whole: Measures, drawn: readonly Measures[]): MeasuredAnswers {
  const names = Object.keys(whole) as (keyof Measures)[];
  const entries = names.map((name) => {
    const interval = middleOf(drawn.map((measures) => measures[name]));
    const value = Number.isNaN(whole[name]) ? undefined : whole[name];
    return [name, { value, interval }] as const;
  });
  return Object.fromEntries(entries) as MeasuredAnswers;
}

interface Drawn {
  readonly name: string;
  readonly whole: Measures;
  readonly drawn: readonly Measures[];
}

function besideBest([first, ...baselines]: readonly Drawn[]): Evaluation['besideBest'] {
  const best = baselines.reduce((a, b) => (b.whole.logLoss < a.whole.logLoss ? b : a));
  const shares = first!.drawn.map(({ logLoss }, draw) => logLoss / best.drawn[draw]!.logLoss);
  return {
    baseline: best.name,
    share: first!.whole.logLoss / best.whole.logLoss,
    interval: middleOf(shares),
  };
}
