import type { FAMILIES } from '../standards/index.ts';

/** What each family of standards answers, in words for a reader. */
export const FAMILY_QUESTIONS: Readonly<Record<(typeof FAMILIES)[number], string>> = {
  'act-of-the-state': 'Is the act the state’s?',
  'own-breach': 'Did the state breach a duty of its own?',
  'individual-guilt': 'Is a person guilty?',
  remedy: 'Have the victims a remedy?',
  practice: 'What states do and claim, which is no rule of attribution',
  'response-gate': 'Is a response open?',
};
