import { en, type MessageId } from './en.ts';
import type { useLanguage } from './language.tsx';

/** What the reader calls a kind that a case file records, or the kind as it is recorded where no word is known. */
export function recordedWord(
  say: ReturnType<typeof useLanguage>['say'],
  list:
    | 'tie'
    | 'harm'
    | 'means'
    | 'tactic'
    | 'target'
    | 'forum'
    | 'acceptance'
    | 'sourceKind'
    | 'record',
  kind: string,
): string {
  const id = `${list}.${kind}`;
  return id in en ? say(id as MessageId) : kind.replaceAll('-', ' ');
}
