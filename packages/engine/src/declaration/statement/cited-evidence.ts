import { stemsOfNames } from './named-parties.ts';
import type { StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';
import { shared, stem, stemsOf } from './words-in-common.ts';

/** Words in common from which a sentence is taken to cite a piece of evidence, and their share of its words. Declared:
 *  one word may be chance, and two of a long text too; where one names the kind of evidence (a ledger, a cable) and no
 *  released piece is of that kind, it is enough. */
const WORDS_THAT_CITE = 2;
const SHARE_THAT_CITES = 1 / 3;

/** What a sentence cites, as far as its words tell. */
export interface Citation {
  /** Words of evidence that may not be shown; none where nothing of the kind is cited. */
  readonly withheld: string | undefined;
  /** Whether it repeats evidence that may be shown. */
  readonly isOfReleased: boolean;
}

/** Tells which evidence a sentence leans on, by the words that no released piece, no name and no claim has. */
export function citationIn(
  sentence: string,
  ground: StatementGround,
  rules: StatementRules,
): Citation {
  const common = wordsOfClaims(ground, rules);
  const words = stemsOf(sentence, common);
  const [released, held] = [true, false].map((isReleasable) =>
    ground.evidence
      .filter((piece) => piece.isReleasable === isReleasable)
      .map(({ text }) => stemsOf(text, common)),
  ) as [Set<string>[], Set<string>[]];
  const ofReleased = new Set(released.flatMap((stems) => [...stems]));
  const media = new Set([...rules.evidenceMedia].map(stem));
  const byId = ground.evidence.find(
    ({ id, isReleasable }) => !isReleasable && id !== undefined && mentions(sentence, id),
  );
  if (byId?.id !== undefined) return { withheld: byId.id, isOfReleased: false };
  const citing = held
    .map((stems) => ({
      hits: shared(words, stems).filter((word) => !ofReleased.has(word)),
      needed: wordsNeeded(stems),
    }))
    .find(({ hits, needed }) => hits.length >= needed || hits.some((hit) => media.has(hit)))?.hits;
  const anyHeld = held.length > 0 ? rules.evidenceWithheld.firstIn(sentence) : undefined;
  return {
    withheld: citing === undefined ? anyHeld : placeOf(citing, sentence),
    isOfReleased: released.some((stems) => shared(words, stems).length >= wordsNeeded(stems)),
  };
}

function wordsNeeded(stems: ReadonlySet<string>): number {
  return Math.max(WORDS_THAT_CITE, Math.ceil(stems.size * SHARE_THAT_CITES));
}

/** Whether an id stands in a sentence as a word. */
function mentions(sentence: string, id: string): boolean {
  const words: readonly string[] = sentence.match(/[\p{L}\d-]+/gu) ?? [];
  return words.includes(id);
}

/** Words of the attack, of names and of claims: they are in every sentence, and cite nothing. */
function wordsOfClaims(ground: StatementGround, rules: StatementRules): Set<string> {
  const claims = ['direction', 'approval', 'support'] as const;
  const isClaim = (word: string) =>
    claims.some((part) => rules.parts[part].firstIn(word) === word) ||
    rules.authorship.firstIn(word) === word;
  const texts = ground.evidence.map(({ text }) => text).join(' ');
  const verbs = (texts.toLowerCase().match(/\p{L}+/gu) ?? []).filter(isClaim).map(stem);
  return new Set([...stemsOfNames(ground), ...stemsOf(ground.attack), ...verbs]);
}

/** The words of a sentence that made the match, from the first to the last. */
function placeOf(stems: readonly string[], sentence: string): string {
  const words = sentence.match(/[\p{L}\d'’-]+/gu) ?? [];
  return words.filter((word) => stems.includes(stem(word.replace(/['’]s$/u, '')))).join(' ');
}
