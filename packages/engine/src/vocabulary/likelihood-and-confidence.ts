import type { LikelihoodScale } from './likelihood-scale.ts';

/** Words of likelihood of one scale or another, which a sentence may take whatever scale it should keep to. */
const WORDS_OF_ANY_SCALE = [
  ...['almost', 'nearly', 'virtually'].flatMap((near) => [`${near} certain`, `${near} certainly`]),
  ...['', 'very ', 'highly ', 'quite '].flatMap((how) =>
    ['likely', 'unlikely', 'probable', 'probably', 'improbable'].map((word) => `${how}${word}`),
  ),
  'remote chance',
  'realistic possibility',
  'even chance',
  'even odds',
  'almost no chance',
];

/** Levels of confidence from the least (ICD 203). */
export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;

/** How good the ground of a judgement is. */
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** A level of confidence, before or next after the word. */
const CONFIDENCE =
  /\b(?:high|moderate|medium|low)(?:er|est)?[\s-]+(?:analytic\s+)?confidence\b|\bconfidence\b[^.;!?]*?\b(?:high|moderate|medium|low)\b|\b(?:highly|moderately|very|fully)\s+confident\b/i;

/** A sentence as it stands in a text. */
export interface Sentence {
  readonly text: string;
  /** Place of its first character in the text. */
  readonly start: number;
}

/** The sentences of a text in English, by the rules of Unicode; blanks around each are dropped. */
export function sentencesOf(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    const start = index + segment.length - segment.trimStart().length;
    return trimmed === '' ? [] : [{ text: trimmed, start }];
  });
}

/** The words of likelihood that a sentence uses, by these scales and by any in common use, each once, in order of place. */
export function likelihoodWordsIn(
  sentence: string,
  scales: readonly Pick<LikelihoodScale, 'bands'>[],
): string[] {
  const ofScales = scales.flatMap(({ bands }) =>
    bands.flatMap(({ word, also = [] }) => [word, ...also]),
  );
  const words = [...ofScales, ...WORDS_OF_ANY_SCALE];
  // The longest first, so that "very unlikely" is not read as "unlikely".
  const alternatives = [...new Set(words)].sort((a, b) => b.length - a.length).map(asPattern);
  const found = sentence.matchAll(new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'gi'));
  return [...new Set([...found].map(([word]) => word.toLowerCase().replaceAll(/\s+/g, ' ')))];
}

function asPattern(word: string): string {
  return word.split(' ').join('\\s+');
}

/** The level of confidence that a sentence tells, and in which words, if it tells one: "fully confident" is high. */
export function confidenceIn(
  sentence: string,
): { readonly level: ConfidenceLevel; readonly words: string } | undefined {
  const [words] = CONFIDENCE.exec(sentence) ?? [];
  if (words === undefined) return undefined;
  if (/\blow/i.test(words)) return { level: 'low', words };
  return { level: /\bm(?:oderate|edium)/i.test(words) ? 'moderate' : 'high', words };
}

/** Whether a sentence holds both a word of likelihood and a level of confidence, which ICD 203 forbids. */
export function mixesLikelihoodAndConfidence(
  sentence: string,
  scales: readonly Pick<LikelihoodScale, 'bands'>[],
): boolean {
  return confidenceIn(sentence) !== undefined && likelihoodWordsIn(sentence, scales).length > 0;
}
