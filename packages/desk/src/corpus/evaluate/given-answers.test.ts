import { expect, test } from 'vitest';
import { draftEvent } from '../../../../../test/small-cases/draft-event.ts';
import { givenAnswers } from './given-answers.ts';

const FIRST = draftEvent({ id: '1' });
const SECOND = draftEvent({ id: '2' });

const LINES = [
  '{"id":"2","probabilities":{"Ash":0.25,"other":0.75}}',
  '{"id":"1","probabilities":{"Ash":1}}',
];

test('answers stand in the order of the events, wherever their lines are', () => {
  const given = givenAnswers(`${LINES.join('\n')}\n\n`, 'mine', [FIRST, SECOND]);
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  expect(given.value.name).toBe('mine');
  expect(given.value.attribute([], [FIRST, SECOND])).toEqual([
    new Map([['Ash', 1]]),
    new Map([
      ['Ash', 0.25],
      ['other', 0.75],
    ]),
  ]);
});

test.each([
  ['prediction.unknown-event', undefined, LINES[0]!],
  ['prediction.not-one', 1, `{"id":1}\n${LINES.join('\n')}`],
  ['prediction.no-shares', 3, `${LINES.join('\n')}\n{"id":"3","probabilities":{"Ash":0.7}}`],
])('%s is told, with its line', (code, line, text) => {
  const given = givenAnswers(text, 'mine', [FIRST, SECOND]);
  expect(given.ok).toBe(false);
  if (!given.ok)
    expect(given.problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
});
