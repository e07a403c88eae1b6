import type { CaseFile } from './case-file.ts';

/** The incidents whose author a case asks for, by id in its order. */
export function incidentsAsked({ incidents }: Pick<CaseFile, 'incidents'>): string[] {
  return incidents.filter(({ underQuestion }) => underQuestion).map(({ id }) => id);
}
