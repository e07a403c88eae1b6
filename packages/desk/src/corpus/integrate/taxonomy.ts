import type { Category } from './event-table.ts';

/** Of a word of a source, the categories it belongs to, from the finest level to the coarsest. */
type TaxonomyOfSource = ReadonlyMap<string, readonly string[]>;

/** A taxonomy as MELTT has it: what the words of each source have in common, level by level. */
export type Taxonomy = ReadonlyMap<string, TaxonomyOfSource>;

/** Two categories set side by side. */
export interface CategoryPair {
  readonly reference: Category;
  readonly other: Category;
  /** What each word of the reference shares with each of the other: the level, 0 the finest; `levels` for nothing. */
  readonly agreement: readonly Uint8Array[];
  /** Levels on which two words can agree. */
  readonly levels: number;
}

/** A category of a source, and the words of it that a taxonomy places. */
export interface PlacedCategory {
  readonly category: Category;
  readonly placed?: TaxonomyOfSource | undefined;
}

/**
 * The finest level on which words of two sources agree. Without a taxonomy there is one level, the word itself.
 * Undefined where the two have no word in common, so that comparing them would say nothing.
 */
export function categoryPair(one: PlacedCategory, two: PlacedCategory): CategoryPair | undefined {
  const [ours, theirs] = [levelsOfWords(one), levelsOfWords(two)];
  const levels = Math.max(...[...ours, ...theirs].map((path) => path.length), 0);
  const agreement = ours.map((our) =>
    Uint8Array.from(theirs, (their) => finestAgreement(our, their) ?? levels),
  );
  if (!agreement.some((row) => row.some((level) => level < levels))) return undefined;
  return { reference: one.category, other: two.category, agreement, levels };
}

function levelsOfWords({ category, placed }: PlacedCategory): readonly (readonly string[])[] {
  return category.words.map((word) => (placed === undefined ? [word] : (placed.get(word) ?? [])));
}

function finestAgreement(one: readonly string[], two: readonly string[]): number | undefined {
  const level = one.findIndex((category, place) => category === two[place]);
  return level < 0 ? undefined : level;
}
