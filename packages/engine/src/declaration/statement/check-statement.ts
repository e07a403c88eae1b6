import { sentencesOf } from '../../vocabulary/index.ts';
import { checkSentence } from './check-sentence.ts';
import type { SentenceFinding } from './sentence-finding.ts';
import type { StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

/** A sentence of a draft with what is found about it. */
export interface CheckedSentence extends SentenceFinding {
  readonly sentence: string;
  /** Line of the draft on which it begins, counted from 1. */
  readonly line: number;
}

/** Checks a draft in plain text or Markdown, sentence by sentence. Headings, quotations and code are not checked: they
 *  claim nothing, or are another's words. */
export function checkStatement(
  draft: string,
  ground: StatementGround,
  rules: StatementRules,
): CheckedSentence[] {
  return sentencesOf(proseOf(draft)).map(({ text, start }) => ({
    sentence: text.replaceAll(/\s+/gu, ' '),
    line: draft.slice(0, start).split('\n').length,
    ...checkSentence(text, ground, rules),
  }));
}

/** The draft with all that is no prose of the author blanked, every place as it was, and a paragraph separator where
 *  a heading, an item or a paragraph ends: a line that merely wraps ends no sentence. */
function proseOf(draft: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, ' ');
  const ended = (text: string) => PARAGRAPH_SEPARATOR + blank(text).slice(1);
  return draft
    .replaceAll(/^```[\s\S]*?^```/gmu, ended)
    .replaceAll(/^(?:#{1,6} .*|>.*|---+)$/gmu, ended)
    .replaceAll(/^[^\S\n]*(?:[-*+]|\d+[.)]) /gmu, ended)
    .replaceAll(/[*_`]/gu, ' ')
    .replaceAll(/\n[^\S\n]*\n/gu, ended)
    .replaceAll('\n', ' ');
}

const PARAGRAPH_SEPARATOR = '\u2029';
