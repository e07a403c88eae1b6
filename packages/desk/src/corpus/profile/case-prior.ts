import type { Outcome, Problem } from '@respondeat/engine';
import { stringify } from 'yaml';
import { OTHER } from './attribute-events.ts';
import type { LearnedFrom } from './learned-from.ts';
import { predictionIn } from './prediction-line.ts';

/** Which actor of a case stands for a label of the predictions. */
export interface Named {
  readonly label: string;
  readonly actor: string;
}

/** Decimals of a weight. Declared: finer than any of these figures is known. */
const DECIMALS = 4;

/**
 * The prior of an incident's perpetrators as a case file writes it, from the predictions for one event: a weight for
 * each candidate, and all the rest for `other`, so that weights sum to 1.
 */
export function casePrior(
  text: string,
  id: string,
  {
    named,
    learned,
  }: { readonly named: readonly Named[]; readonly learned?: LearnedFrom | undefined },
): Outcome<string> {
  const found = attributionIn(text, id);
  if (!found.ok) return found;
  const probabilities = found.value;
  const strange = named.filter(({ label }) => probabilities[label] === undefined);
  if (strange.length > 0)
    return { ok: false, problems: strange.map(({ label }) => unknownLabel(label, probabilities)) };
  const weights = weightsOf(named, probabilities);
  const because = `profiles of groups in public event data, for event ${id}; see the predictions for the labels`;
  const [candidates, prior] = [
    named.map(({ actor }) => actor),
    { weights, because, ...(learned && { learnedFrom: learned }) },
  ];
  return { ok: true, value: stringify({ perpetrators: { candidates, prior } }) };
}

function attributionIn(text: string, id: string): Outcome<Readonly<Record<string, number>>> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const prediction = predictionIn(line, index + 1);
    if ('because' in prediction) return refuse(prediction);
    if (prediction.id === id) return { ok: true, value: prediction.probabilities };
  }
  const because = `no line of the predictions is for the event \`${id}\``;
  const advice = 'name the id of an event of the file that was asked about';
  return refuse({ code: 'prediction.unknown-event', path: '', because, try: advice });
}

/** Rounds each weight, and leaves to `other` what makes the sum 1. */
function weightsOf(named: readonly Named[], probabilities: Readonly<Record<string, number>>) {
  const weights = new Map<string, number>();
  for (const { label, actor } of named)
    weights.set(actor, (weights.get(actor) ?? 0) + probabilities[label]!);
  const rounded = [...weights].map(([actor, weight]) => [actor, round(weight)] as const);
  const total = rounded.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries([...rounded, [OTHER, round(Math.max(0, 1 - total))]]);
}

function round(weight: number): number {
  return Number(weight.toFixed(DECIMALS));
}

function unknownLabel(label: string, probabilities: Readonly<Record<string, number>>): Problem {
  const likeliest = Object.entries(probabilities)
    .filter(([other]) => other !== OTHER)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([other]) => `\`${other}\``);
  const because = `the prediction has no label \`${label}\``;
  const advice = `name one of its labels; the likeliest are ${likeliest.join(', ')}`;
  return { code: 'prediction.unknown-label', path: label, because, try: advice };
}

function refuse(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
