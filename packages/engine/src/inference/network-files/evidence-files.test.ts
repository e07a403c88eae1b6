import { expect, test } from 'vitest';
import { parseJsonEvidence, parseUaiEvidence } from './index.ts';

const pairsOf = (text: string) => {
  const evidence = parseUaiEvidence(text);
  return evidence.ok ? [...evidence.value] : evidence.problems.map(({ code }) => code);
};

test('UAI evidence is read with and without a number of samples', () => {
  const observed = [
    ['110', '1'],
    ['3', '0'],
  ];
  expect(pairsOf('2 110 1 3 0\n')).toEqual(observed);
  expect(pairsOf('1\n2 110 1\n 3 0')).toEqual(observed);
});

test('0 means no evidence, in both forms', () => {
  expect(pairsOf('0')).toEqual([]);
  expect(pairsOf('1 0')).toEqual([]);
});

test('one observation is not taken for a number of samples', () => {
  expect(pairsOf('1 1 0')).toEqual([['1', '0']]);
  expect(pairsOf('1 1 1 0')).toEqual([['1', '0']]);
});

const NOT_NUMBERS = 'the file does not consist of whole numbers';
const NOT_AS_MANY = 'the number of observations does not agree with those listed';

test.each([
  ['an empty file', '', NOT_NUMBERS],
  ['a word', '1 x 0', NOT_NUMBERS],
  ['a negative state', '1 3 -1', NOT_NUMBERS],
  ['half a state', '1 3 0.5', NOT_NUMBERS],
  ['a mark', '1 3 0 ;', NOT_NUMBERS],
  ['a file cut off', '2 3 0 4', NOT_AS_MANY],
  ['one observation fewer than it says', '1 2 3 0', NOT_AS_MANY],
  ['two samples', '2 1 3 0 1 3 1', NOT_AS_MANY],
  ['the first of two samples', '2 1 3 0', NOT_AS_MANY],
])('UAI evidence: %s is refused', (_, text, because) => {
  const evidence = parseUaiEvidence(text);
  const advice = expect.stringMatching(/^(write 0 for none|give one sample)/) as string;
  expect(evidence).toEqual({
    ok: false,
    problems: [{ code: 'evidence.syntax', path: '', because, try: advice }],
  });
});

test('a variable may be observed twice in one state, but not in two', () => {
  expect(pairsOf('2 3 1 3 1')).toEqual([['3', '1']]);
  const because = 'variable 3 is observed in two states';
  expect(parseUaiEvidence('2 3 1 3 0')).toEqual({
    ok: false,
    problems: [{ code: 'evidence.twice', path: '3', because, try: 'keep one of the two' }],
  });
});

test('JSON evidence gives the state of each variable', () => {
  const evidence = parseJsonEvidence('{"xray": "yes", "__proto__": "no"}');
  expect(evidence.ok && [...evidence.value]).toEqual([
    ['xray', 'yes'],
    ['__proto__', 'no'],
  ]);
});

test.each([
  ['{"xray": ', 'this is not JSON'],
  ['["xray"]', 'this is not a JSON object'],
  ['null', 'this is not a JSON object'],
  ['"xray"', 'this is not a JSON object'],
])('JSON evidence: %s is refused', (text, because) => {
  expect(parseJsonEvidence(text)).toMatchObject({
    ok: false,
    problems: [{ code: 'evidence.syntax', path: '', because, try: 'write {"variable": "state"}' }],
  });
});

test('JSON evidence: each state that is not text is a problem of its own', () => {
  const evidence = parseJsonEvidence('{"a": 1, "b": "yes", "c": null}');
  expect(evidence.ok ? [] : evidence.problems).toEqual(
    ['a', 'c'].map((path) => ({
      code: 'evidence.syntax',
      path,
      because: 'the state is not written as text',
      try: `write "${path}": "state", with quotation marks even around a number`,
    })),
  );
});
