import { expect, test } from 'vitest';
import { mannerJson, mannerSentences } from './manner-in-words.ts';

const conditionedOn = Array.from({ length: 10 }, (_, nth) => `reliability of ${nth}`);

test('one exact pass needs no word', () => {
  expect(mannerSentences({ kind: 'exact', conditionedOn: [] })).toEqual([]);
  expect(mannerJson({ kind: 'exact', conditionedOn: [], byIncident: false })).toEqual({});
});

test('what is approximate says so first, with its error and what was drawn', () => {
  const manner = { kind: 'weighted', conditionedOn, draws: 128, largestError: 0.0214 } as const;
  const [told] = mannerSentences(manner);
  expect(told).toMatch(/^APPROXIMATE\..*128 weighted draws.*reliability of 7; and 2 more/);
  expect(told).toContain('a Monte-Carlo error of at most 2.1 points');
  expect(mannerJson(manner)).toEqual({ approximate: true, manner });
});

test('a sum over a cut set is exact, and told', () => {
  const manner = { kind: 'cut-set', conditionedOn: ['reliability of paper'] } as const;
  expect(mannerSentences(manner).join()).toContain('as exactly by a sum over the states of rel');
  expect(mannerJson(manner).approximate).toBe(false);
});

test('attacks answered one by one are told to be', () => {
  const manner = { kind: 'exact', conditionedOn: [], byIncident: true } as const;
  expect(mannerSentences(manner).join()).toContain('each is answered on its own record');
});

test('what is asked without hearing what attacks teach each other says so, and how to hear it', () => {
  const manner = { kind: 'exact', conditionedOn: [], rowsAsDeclared: true } as const;
  expect(mannerSentences(manner)).toEqual([
    'Answered as if how often a group acts alone were as declared: what the attacks of this case teach each other about it is in `respondeat attribute` alone, whose figures differ.',
  ]);
  expect(mannerJson(manner)).toEqual({ approximate: false, manner });
});
