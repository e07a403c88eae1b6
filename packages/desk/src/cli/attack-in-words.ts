import type { CaseFile } from '@respondeat/engine';
import { printable } from './printable.ts';

/** An attack within a sentence: by its title, which a reader knows it by, and not by its id. */
export function attackInWords({ incidents }: CaseFile, incident: string): string {
  const title = incidents.find(({ id }) => id === incident)?.title ?? incident;
  return `the attack “${printable(title)}”`;
}
