import type { Outcome, Problem } from '@respondeat/engine';
import type { GedEvent } from '../profile/ged-event.ts';
import { predictionIn } from '../profile/prediction-line.ts';
import type { Contender, Probabilities } from './contender.ts';

/** How far from 1 probabilities of one event may sum. Declared: what figures of six decimals for a thousand labels come to. */
const ROUNDING = 1e-3;

/** Problems told one by one; a file of the wrong kind has one for each line. */
const MOST_TOLD = 10;

/** A contender whose answers stand in a file, one line of JSON for each event, in the form of `corpus attribute`. */
export function givenAnswers(
  text: string,
  name: string,
  asked: readonly GedEvent[],
): Outcome<Contender> {
  const answers = new Map<string, Probabilities>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const prediction = predictionIn(line, index + 1);
    if ('because' in prediction) problems.push(prediction);
    else {
      const { id, probabilities } = prediction;
      problems.push(...sumProblem(probabilities, index + 1));
      answers.set(id, new Map(Object.entries(probabilities)));
    }
  }
  const missing = asked.filter(({ id }) => !answers.has(id)).map(({ id }) => unanswered(id));
  const all = [...problems, ...missing];
  if (all.length > 0) return { ok: false, problems: all.slice(0, MOST_TOLD) };
  const attribute: Contender['attribute'] = (_, events) => events.map(({ id }) => answers.get(id)!);
  return { ok: true, value: { name, attribute } };
}

function sumProblem(probabilities: Readonly<Record<string, number>>, line: number): Problem[] {
  const sum = Object.values(probabilities).reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) <= ROUNDING) return [];
  const because = `the probabilities of the line sum to ${sum.toFixed(3)}, not to 1`;
  const advice = 'give each label its share, and all others together the label `other`';
  return [{ code: 'prediction.no-shares', path: '', line, because, try: advice }];
}

function unanswered(id: string): Problem {
  const because = `no line of the predictions is for the event \`${id}\``;
  const advice = 'predict for every event of the file that is asked about';
  return { code: 'prediction.unknown-event', path: '', because, try: advice };
}
