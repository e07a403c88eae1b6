import { hash } from 'node:crypto';
import type { CaseFile } from '@respondeat/engine';
import { stringify } from 'yaml';

/** Columns at which long texts are folded: as wide as the casebook is written. */
export const LINE_WIDTH = 100;

/** A case, and the text of it that is kept: what is exported, and what dossiers pin the hash of. */
export interface CaseText {
  readonly caseFile: CaseFile;
  readonly text: string;
}

/** A case as a text in YAML, for a case that has none yet. */
export function yamlOf(caseFile: CaseFile): string {
  return stringify(caseFile, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false });
}

/** SHA-256 of a text in UTF-8. */
export function sha256Of(text: string): string {
  return hash('sha256', text);
}
