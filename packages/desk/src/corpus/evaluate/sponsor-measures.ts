import type { GroupYear } from '../sponsors/support-year.ts';
import type { SponsorFigures } from './sponsor-baselines.ts';

/** How well named sponsors fit those that are known. */
export interface SponsorMeasures {
  /** F1 over all pairs of group-year and state, where a state counts as named from one half up. */
  readonly microF1: number;
  /** The highest F1 that any one threshold would have had: known only afterwards, and the same however figures are written. */
  readonly highestF1: number;
  /** Mean share of a group's sponsors among the three likeliest states, over group-years that have any. */
  readonly recallAt3: number;
  /** Natural log loss a group-year, summed over states. */
  readonly logLoss: number;
  /** Expected calibration error over ten equal bins of all pairs above one in a hundred. */
  readonly calibrationError: number;
}

const NAMED_FROM = 0.5;
const NEAR_ZERO = 1e-6;
const BINS = 10;
const WORTH_A_BIN = 0.01;

/** A group in a year and a state that may have backed it. */
interface Pair {
  /** Place of the group-year among those asked about. */
  readonly asked: number;
  readonly probability: number;
  readonly isSponsor: boolean;
  /** Minus the natural logarithm of the probability of what was so. */
  readonly loss: number;
}

/** Named sponsors beside the known ones, ready to be measured any number of times under other weights. Sponsors that are no candidate count as missed. */
export class NamedSponsors {
  readonly #asked: readonly GroupYear[];
  readonly #likeliestFirst: readonly Pair[];
  /** Share of the sponsors among the three likeliest; none where there are no sponsors. */
  readonly #amongThree: readonly (number | undefined)[];

  constructor(figures: readonly SponsorFigures[], asked: readonly GroupYear[]) {
    this.#asked = asked;
    this.#amongThree = figures.map((each, index) => shareAmongThree(each, asked[index]!));
    this.#likeliestFirst = figures
      .flatMap((each, index) => pairsOf(each, asked[index]!, index))
      .toSorted((a, b) => b.probability - a.probability);
  }

  /** @param weights how often each group-year counts, in their order; once each where left out */
  measure(weights: Float64Array = new Float64Array(this.#asked.length).fill(1)): SponsorMeasures {
    return {
      ...this.#f1(weights),
      recallAt3: this.#recallAt3(weights),
      logLoss: this.#logLoss(weights),
      calibrationError: this.#calibrationError(weights),
    };
  }

  #f1(weights: Float64Array): Pick<SponsorMeasures, 'microF1' | 'highestF1'> {
    const sponsors = this.#asked.reduce(
      (sum, one, at) => sum + weights[at]! * one.sponsors.size,
      0,
    );
    let [named, right, highestF1, microF1] = [0, 0, 0, 0];
    for (let place = 0; place < this.#likeliestFirst.length; place++) {
      const { asked, probability, isSponsor } = this.#likeliestFirst[place]!;
      named += weights[asked]!;
      if (isSponsor) right += weights[asked]!;
      if (this.#likeliestFirst[place + 1]?.probability === probability) continue;
      const f1 = (2 * right) / (named + sponsors);
      highestF1 = Math.max(highestF1, f1);
      if (probability >= NAMED_FROM) microF1 = f1;
    }
    return { microF1, highestF1 };
  }

  #recallAt3(weights: Float64Array): number {
    let [sum, total] = [0, 0];
    this.#amongThree.forEach((share, index) => {
      if (share === undefined) return;
      sum += weights[index]! * share;
      total += weights[index]!;
    });
    return sum / total;
  }

  #logLoss(weights: Float64Array): number {
    let sum = 0;
    for (const { asked, loss } of this.#likeliestFirst) sum += weights[asked]! * loss;
    return sum / weights.reduce((total, weight) => total + weight, 0);
  }

  #calibrationError(weights: Float64Array): number {
    const gaps = new Float64Array(BINS);
    let total = 0;
    for (const { asked, probability, isSponsor } of this.#likeliestFirst) {
      if (probability <= WORTH_A_BIN) break;
      const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
      gaps[bin]! += weights[asked]! * (probability - Number(isSponsor));
      total += weights[asked]!;
    }
    return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
  }
}

function pairsOf(figures: SponsorFigures, { sponsors }: GroupYear, asked: number): Pair[] {
  return [...figures].map(([state, figure]) => {
    const probability = Math.min(1 - NEAR_ZERO, Math.max(NEAR_ZERO, figure));
    const isSponsor = sponsors.has(state);
    const loss = -Math.log(isSponsor ? probability : 1 - probability);
    return { asked, probability, isSponsor, loss };
  });
}

function shareAmongThree(figures: SponsorFigures, { sponsors }: GroupYear): number | undefined {
  if (sponsors.size === 0) return undefined;
  const leading = [...figures].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return leading.filter(([state]) => sponsors.has(state)).length / sponsors.size;
}
