import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type LikelihoodScale, likelihoodInSentence, likelihoodWord } from './likelihood-scale.ts';

function shipped(name: string) {
  return parse(readFileSync(`vocabulary/${name}-scale.yaml`, 'utf8')) as LikelihoodScale;
}

const ICD_203 = shipped('icd-203');
const PHIA = shipped('phia-yardstick');
const KENT = shipped('kent');
const FRENCH = shipped('french');

describe('words of ICD 203', () => {
  test.each([
    [0, 'almost no chance'],
    [0.049, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.45, 'roughly even'],
    [0.55, 'likely'],
    [0.799, 'likely'],
    [0.8, 'very likely'],
    [0.95, 'almost certain'],
    [1, 'almost certain'],
  ])('%f is %s', (probability, word) => {
    expect(likelihoodWord(probability, ICD_203)).toBe(word);
  });
});

describe('scales with gaps', () => {
  test.each([
    [0.05, 'remote chance'],
    [0.051, 'between remote chance and highly unlikely'],
    [0.1, 'highly unlikely'],
    [0.37, 'between unlikely and realistic possibility'],
    [0.5, 'realistic possibility'],
    [0.52, 'between realistic possibility and likely'],
    [0.92, 'between highly likely and almost certain'],
    [1, 'almost certain'],
  ])('%f is %s on the PHIA yardstick', (probability, word) => {
    expect(likelihoodWord(probability, PHIA)).toBe(word);
  });

  test('a chance below the first band takes its word, and one beyond the last band its', () => {
    expect(likelihoodWord(0.001, KENT)).toBe('almost certainly not');
    expect(likelihoodWord(0.999, KENT)).toBe('almost certain');
  });

  test('a chance that ends one band and begins the next takes the word of the next', () => {
    expect(likelihoodWord(0.4, KENT)).toBe('chances about even');
  });
});

test('the French words have the bands that their vocabulary takes from Kent', () => {
  const bandsOf = ({ bands }: typeof KENT) => bands.map(({ from, to }) => [from, to]);
  expect(bandsOf(FRENCH)).toEqual(bandsOf(KENT));
});

describe('in a sentence', () => {
  test.each([
    [ICD_203, 0.03, 'has almost no chance'],
    [ICD_203, 0.5, 'has a roughly even chance'],
    [ICD_203, 0.9, 'is very likely'],
    [PHIA, 0.45, 'is a realistic possibility'],
    [PHIA, 0.07, 'lies between remote chance and highly unlikely'],
    [KENT, 0.3, 'is probably not so'],
    [FRENCH, 0.5, 'has chances à peu près égales'],
    [FRENCH, 0.9, 'is quasi certaine'],
    [FRENCH, 0.61, 'lies between chances à peu près égales and probable'],
  ])('%# reads as English', (scale, probability, told) => {
    const { before, word, after } = likelihoodInSentence(probability, scale);
    expect([before, word, after].filter((part) => part !== '').join(' ')).toBe(told);
  });
});
