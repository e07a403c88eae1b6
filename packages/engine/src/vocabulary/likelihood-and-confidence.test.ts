import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  confidenceIn,
  likelihoodWordsIn,
  mixesLikelihoodAndConfidence,
  sentencesOf,
} from './likelihood-and-confidence.ts';
import type { LikelihoodScale } from './likelihood-scale.ts';

const SCALES = ['icd-203', 'phia-yardstick', 'kent'].map((name) => {
  return parse(readFileSync(`vocabulary/${name}-scale.yaml`, 'utf8')) as LikelihoodScale;
});

describe('a likelihood and a confidence in one sentence', () => {
  test.each([
    'We judge with high confidence that the group very likely carried it out.',
    'Confidence in this is low, and it is unlikely to rise.',
    'That it was ordered is almost certain (moderate confidence).',
    'We are highly confident that the group probably did it.',
    'With high\nconfidence, a realistic possibility.',
  ])('%s', (sentence) => {
    expect(mixesLikelihoodAndConfidence(sentence, SCALES)).toBe(true);
  });
});

describe('one of the two alone', () => {
  test.each([
    'That the group carried it out is very likely.',
    'Confidence in who carried it out is high.',
    'A likelihood and a confidence never stand in one sentence.',
    'The state has lost the confidence of its unlikely ally.',
    'A high bar is likely to be missed.',
  ])('%s', (sentence) => {
    expect(mixesLikelihoodAndConfidence(sentence, SCALES)).toBe(false);
  });
});

test('the longest word is read, not one within it', () => {
  const sentence = 'Very unlikely, and not likely; realistic possibility.';
  expect(likelihoodWordsIn(sentence, SCALES)).toEqual([
    'very unlikely',
    'likely',
    'realistic possibility',
  ]);
});

test('a word of likelihood is a word of its own', () => {
  expect(likelihoodWordsIn('The likelihood is told apart.', SCALES)).toEqual([]);
});

test('confidence without a level is no level of confidence', () => {
  expect(confidenceIn('Confidence is told apart from likelihood.')).toBeUndefined();
  expect(confidenceIn('Confidence is told apart. The bar is high.')).toBeUndefined();
});

test.each([
  ['Our confidence is medium.', 'moderate', 'confidence is medium'],
  ['A low-flying drone was seen; we judge so with high confidence.', 'high', 'high confidence'],
  ['Our confidence is high, though the drone flew low.', 'high', 'confidence is high'],
  ['With the lowest confidence.', 'low', 'lowest confidence'],
  ['We are fully confident that a low wall was hit.', 'high', 'fully confident'],
  ['We are moderately confident.', 'moderate', 'moderately confident'],
])('%s tells %s confidence', (sentence, level, words) => {
  expect(confidenceIn(sentence)).toEqual({ level, words });
});

test('sentences keep their places in the text', () => {
  const text = 'It is likely.  Confidence is low.';
  const sentences = sentencesOf(text);
  expect(sentences.map((sentence) => sentence.text)).toEqual([
    'It is likely.',
    'Confidence is low.',
  ]);
  for (const sentence of sentences)
    expect(text.startsWith(sentence.text, sentence.start)).toBe(true);
});
