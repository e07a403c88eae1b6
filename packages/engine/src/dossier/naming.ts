import type { Actor, CaseFile } from '../casefile/index.ts';
import type { Inline } from './document.ts';

/** Languages written from right to left that case files use. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'he',
  'ur',
  'ku',
  'ckb',
  'ps',
  'syr',
]);

/** What an actor is called in English text: its name, or for people who are not named their role. */
export function nameOf(caseFile: CaseFile, id: string): string {
  if (id === 'other') return 'somebody else, or unknown';
  const actor = caseFile.actors.find((known) => known.id === id);
  return actor === undefined ? id : englishName(actor);
}

function englishName({ id, name, role }: Actor): string {
  return name?.en ?? Object.values(name ?? {})[0] ?? role ?? id;
}

/** The names of an actor in other scripts, each as text of its own direction. */
export function foreignNames({ name }: Actor): Inline[] {
  return Object.entries(name ?? {})
    .filter(([language]) => language !== 'en')
    .map(([language, text]) => ({
      kind: 'foreign',
      text,
      language,
      rtl: RIGHT_TO_LEFT.has(language),
    }));
}

/** Several things in one phrase: a, b and c. */
export function listing(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Inline runs with a separator between them. */
export function joined(runs: readonly Inline[], separator: string): Inline[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [separator, run]));
}

/** A count with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A text that ends like a sentence, with one full stop. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
