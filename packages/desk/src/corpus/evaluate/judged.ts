import { OTHER } from '../profile/attribute-events.ts';
import type { AttributedEvent } from '../profile/ged-event.ts';
import type { Probabilities } from './contender.ts';
import type { Split } from './splits.ts';

/** An answer beside the right one. Labels stand as numbers, the same for every contender of a split. */
export interface Judged {
  readonly truth: number;
  readonly leading: number;
  readonly leadingProbability: number;
  readonly truthProbability: number;
  readonly otherProbability: number;
  readonly isNew: boolean;
  /** Whether at most two answers were given more than the right one. */
  readonly isAmongThree: boolean;
  /** Squared distance between the probabilities and certainty of the right answer (Brier 1950), 0 to 2. */
  readonly squaredError: number;
}

/** The labels of a split by number. What known events do not name is "other". */
export class Labels {
  readonly #numbers = new Map<string, number>();
  readonly #seen: ReadonlySet<string>;

  constructor({ known }: Split) {
    this.#seen = new Set(known.map(({ label }) => label));
  }

  /** How many labels have occurred so far. */
  get count(): number {
    return this.#numbers.size;
  }

  numberOf(label: string): number {
    const number = this.#numbers.get(label) ?? this.#numbers.size;
    this.#numbers.set(label, number);
    return number;
  }

  /** Whether no known event has the label of this one. */
  isNew({ label }: AttributedEvent): boolean {
    return !this.#seen.has(label);
  }

  /** The right answer: a label of the known events, or "other". */
  truthOf(event: AttributedEvent): string {
    return this.isNew(event) ? OTHER : event.label;
  }
}

/** Sets answers beside the right ones, in the order of the events. */
export function judgeAnswers(
  answers: readonly Probabilities[],
  { asked }: Split,
  labels: Labels,
): readonly Judged[] {
  return asked.map((event, index) => judge(answers[index]!, labels.truthOf(event), labels));
}

function judge(probabilities: Probabilities, truth: string, labels: Labels): Judged {
  const truthProbability = probabilities.get(truth) ?? 0;
  let [leading, leadingProbability, likelier, squares] = [OTHER, -1, 0, 0];
  for (const [label, probability] of probabilities) {
    if (probability > leadingProbability) [leading, leadingProbability] = [label, probability];
    if (probability > truthProbability) likelier += 1;
    squares += probability * probability;
  }
  return {
    truth: labels.numberOf(truth),
    leading: labels.numberOf(leading),
    leadingProbability,
    truthProbability,
    otherProbability: probabilities.get(OTHER) ?? 0,
    isNew: truth === OTHER,
    isAmongThree: likelier < 3,
    squaredError: squares - 2 * truthProbability + 1,
  };
}
