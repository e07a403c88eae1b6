import { type CaseFile, titleOfAttack } from '@respondeat/engine';
import { printable } from './printable.ts';

/** An attack within a sentence: by its title, which a reader knows it by, and not by its id. */
export function attackInWords(caseFile: CaseFile, incident: string): string {
  return `the attack “${printable(titleOfAttack(incident, caseFile))}”`;
}
