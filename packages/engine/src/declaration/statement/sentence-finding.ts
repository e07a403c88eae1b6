/** What is found about a sentence, the gravest first: where several hold, the first one is told. */
export const SENTENCE_LABELS = [
  'mixes likelihood and confidence',
  'leans on withheld evidence',
  'likelihood word off its band',
  'overclaim',
  'underclaim',
  'ambiguous',
  'supported',
] as const;

/** One of {@link SENTENCE_LABELS}. */
export type SentenceLabel = (typeof SENTENCE_LABELS)[number];

/** What a sentence of a draft is worth beside the dossier. */
export interface SentenceFinding {
  readonly label: SentenceLabel;
  /** Why, in a sentence. */
  readonly because: string;
  /** The words that it hangs on, where there are some. */
  readonly trigger?: string;
  /** Of what the sentence claims, on evidence that may be shown. */
  readonly probability?: number;
}
