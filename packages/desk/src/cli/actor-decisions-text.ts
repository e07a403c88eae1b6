import type { Decision, JournalEntry } from '../corpus/actors/actor-decisions.ts';
import { printable } from './printable.ts';

/** A decision as the cells of a line: its number, what it says, by whom, when, why and on whose word. */
export function decisionCells({ number, one, word, other, from, to, ...rest }: Decision): string[] {
  const time = from === undefined && to === undefined ? '' : ` (${from ?? ''}–${to ?? ''})`;
  const { who, on, why, source } = rest;
  return [
    `  ${number}`,
    printable(`${one} ${word} ${other}${time}`),
    printable(`${who}, ${on}`),
    printable(`${why} (${source})`),
  ];
}

/** An entry of the journal as the cells of a line; one that no longer stands says so. */
export function entryCells(entry: JournalEntry, undone: ReadonlySet<number>): string[] {
  const [number, what, who, why] =
    'undoes' in entry
      ? [
          `  ${entry.number}`,
          `undoes entry ${entry.undoes}`,
          `${entry.who}, ${entry.on}`,
          entry.why,
        ]
      : decisionCells(entry);
  const stands = undone.has(entry.number) ? 'undone' : '';
  return [number!, printable(what!), printable(who!), printable(why!), stands];
}
