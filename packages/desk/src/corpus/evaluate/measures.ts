import type { Judged, Labels } from './judged.ts';

/** How well attributions fit what is known. */
export interface Measures {
  readonly accuracy: number;
  /** Share of events whose right answer is among the three likeliest. */
  readonly topThree: number;
  /** Mean F1 over every label that occurs or is answered. */
  readonly macroF1: number;
  /** Mean of minus the natural logarithm of the probability of the right answer. */
  readonly logLoss: number;
  /** Mean squared distance between the probabilities and certainty of the right answer, 0 to 2 (Brier 1950). */
  readonly brierScore: number;
  /** Expected calibration error of the leading answer over ten equal bins. */
  readonly calibrationError: number;
  /** Area under the curve of "other" against all else; NaN where no label is new. */
  readonly openSetArea: number;
}

/** Leading answers that were given about the same probability; a bin that no answer falls into is left out. */
export interface ReliabilityBin {
  readonly events: number;
  /** Mean probability that they were given. */
  readonly expected: number;
  /** Share of them that was right. */
  readonly right: number;
}

const BINS = 10;
const LEAST_PROBABILITY = 1e-15;

/** Judged answers, ready to be measured any number of times under other weights. */
export class Answers {
  readonly #judged: readonly Judged[];
  readonly #labels: Labels;
  /** Indices by rising probability of "other". */
  readonly #byOther: Int32Array;

  constructor(judged: readonly Judged[], labels: Labels) {
    this.#judged = judged;
    this.#labels = labels;
    this.#byOther = Int32Array.from(judged.keys()).toSorted(
      (a, b) => judged[a]!.otherProbability - judged[b]!.otherProbability,
    );
  }

  /** @param weights how often each event counts, in the order of the answers; once each where left out */
  measure(weights: Float64Array = new Float64Array(this.#judged.length).fill(1)): Measures {
    const mean = (each: (one: Judged) => number) => this.#sum(weights, each) / this.#sum(weights);
    return {
      accuracy: mean(({ truth, leading }) => Number(truth === leading)),
      topThree: mean(({ isAmongThree }) => Number(isAmongThree)),
      macroF1: this.#macroF1(weights),
      logLoss: mean((one) => -Math.log(Math.max(LEAST_PROBABILITY, one.truthProbability))),
      brierScore: mean(({ squaredError }) => squaredError),
      calibrationError: calibrationErrorOf(this.reliability(weights)),
      openSetArea: this.#openSetArea(weights),
    };
  }

  /** The share of leading answers that were right, by the probability that they were given. */
  reliability(
    weights: Float64Array = new Float64Array(this.#judged.length).fill(1),
  ): readonly ReliabilityBin[] {
    const sums = Array.from({ length: BINS }, () => ({ events: 0, expected: 0, right: 0 }));
    this.#judged.forEach(({ truth, leading, leadingProbability }, index) => {
      const bin = sums[Math.min(BINS - 1, Math.floor(leadingProbability * BINS))]!;
      bin.events += weights[index]!;
      bin.expected += weights[index]! * leadingProbability;
      if (truth === leading) bin.right += weights[index]!;
    });
    return sums
      .filter(({ events }) => events > 0)
      .map(({ events, expected, right }) => ({
        events,
        expected: expected / events,
        right: right / events,
      }));
  }

  #sum(weights: Float64Array, each: (one: Judged) => number = () => 1): number {
    let sum = 0;
    for (let index = 0; index < weights.length; index++)
      sum += weights[index]! * each(this.#judged[index]!);
    return sum;
  }

  #macroF1(weights: Float64Array): number {
    const named = new Float64Array(this.#labels.count);
    const answered = new Float64Array(this.#labels.count);
    const right = new Float64Array(this.#labels.count);
    this.#judged.forEach(({ truth, leading }, index) => {
      named[truth]! += weights[index]!;
      answered[leading]! += weights[index]!;
      if (truth === leading) right[truth]! += weights[index]!;
    });
    const occurring = [...named.keys()].filter((label) => named[label]! + answered[label]! > 0);
    const f1 = (label: number) => (2 * right[label]!) / (named[label]! + answered[label]!);
    return occurring.reduce((sum, label) => sum + f1(label), 0) / occurring.length;
  }

  /** Chance that an event of a new group is given more to "other" than one of a known group; ties count half. */
  #openSetArea(weights: Float64Array): number {
    let [known, news, ahead] = [0, 0, 0];
    for (let first = 0; first < this.#byOther.length; ) {
      const tied = { known: 0, new: 0 };
      const { otherProbability } = this.#judged[this.#byOther[first]!]!;
      let next = first;
      for (; next < this.#byOther.length; next++) {
        const index = this.#byOther[next]!;
        if (this.#judged[index]!.otherProbability !== otherProbability) break;
        tied[this.#judged[index]!.isNew ? 'new' : 'known'] += weights[index]!;
      }
      ahead += tied.new * (known + tied.known / 2);
      known += tied.known;
      news += tied.new;
      first = next;
    }
    return ahead / (known * news);
  }
}

function calibrationErrorOf(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { events }) => sum + events, 0);
  const off = ({ events, expected, right }: ReliabilityBin) => events * Math.abs(expected - right);
  return bins.reduce((sum, bin) => sum + off(bin), 0) / total;
}
