import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { casePrior } from './case-prior.ts';

const PREDICTIONS = [
  '{"id":"1","probabilities":{"Ash":0.9,"other":0.1}}',
  '{"id":"2","probabilities":{"Ash":0.61237,"Birch":0.3,"Cedar":0.05,"other":0.03763}}',
].join('\n');

function weights(...named: [string, string][]): unknown {
  const prior = casePrior(PREDICTIONS, '2', {
    named: named.map(([label, actor]) => ({ label, actor })),
  });
  if (!prior.ok) throw new Error(JSON.stringify(prior.problems));
  return (parse(prior.value) as { perpetrators: { prior: { weights: unknown } } }).perpetrators
    .prior.weights;
}

test('candidates keep their probabilities, and all the rest is of another', () => {
  expect(weights(['Ash', 'ash'], ['Birch', 'birch'])).toEqual({
    ash: 0.6124,
    birch: 0.3,
    other: 0.0876,
  });
});

test('two labels may stand for one actor', () => {
  expect(weights(['Birch', 'birch'], ['Cedar', 'birch'])).toEqual({ birch: 0.35, other: 0.65 });
});

test.each([
  ['3', 'Ash', 'prediction.unknown-event'],
  ['2', 'Elm', 'prediction.unknown-label'],
])('event %s and label %s are told as %s', (id, label, code) => {
  const prior = casePrior(PREDICTIONS, id, { named: [{ label, actor: 'a' }] });
  expect(!prior.ok && prior.problems.map((problem) => problem.code)).toEqual([code]);
});

test('a line that is no prediction is told with its number', () => {
  const prior = casePrior(`${PREDICTIONS}\n{"id":4}`, '9', { named: [] });
  expect(!prior.ok && prior.problems).toMatchObject([{ code: 'prediction.not-one', line: 3 }]);
});

test('what the predictions were learned from goes with the prior', () => {
  const learned = { file: 'known.csv', sha256: 'a'.repeat(64), release: 'Set 1', split: 'by year' };
  const prior = casePrior(PREDICTIONS, '1', { named: [{ label: 'Ash', actor: 'ash' }], learned });
  expect(prior.ok && parse(prior.value)).toMatchObject({
    perpetrators: { prior: { learnedFrom: learned } },
  });
});
