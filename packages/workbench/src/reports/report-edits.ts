import type { CaseFile, Report, Source } from '@respondeat/engine';
import type { Edit } from '../desk/contract.ts';

/** A report as it is being written, with its source where that is new too. */
export interface Draft {
  readonly report: Report;
  readonly source: Source | undefined;
}

/** The edits that put a draft into a case: its source before it, in the place of the report of this id, or at the end. */
export function editsOfDraft({ reports }: CaseFile, { report, source }: Draft): Edit[] {
  const place = reports.findIndex(({ id }) => id === report.id);
  return [
    ...(source === undefined ? [] : [{ op: 'add', path: '/sources/-', value: source } as const]),
    place < 0
      ? { op: 'add', path: '/reports/-', value: withoutEmpty(report) }
      : { op: 'replace', path: `/reports/${place}`, value: withoutEmpty(report) },
  ];
}

/** The edit that takes a report out of a case. */
export function editOfRemoval({ reports }: CaseFile, id: string): Edit {
  return { op: 'remove', path: `/reports/${reports.findIndex((report) => report.id === id)}` };
}

/** Chosen where a report retells nothing, since whoever speaks found out for himself. No id has a colon. */
export const FOUND_OUT = ':found-out';

/** What a report is recorded as retelling: an id, that it found out for itself, or nothing that is known. */
export function retoldBy({ origin, copyProbability }: Report): string {
  return origin ?? (copyProbability === 0 ? FOUND_OUT : '');
}

/** What a choice of what a report retells changes of it. A chance that it only repeats stays, but for a choice against it. */
export function retelling({ copyProbability }: Report, chosen: string): Partial<Report> {
  if (chosen === FOUND_OUT) return { origin: undefined, copyProbability: 0 };
  return {
    origin: chosen === '' ? undefined : chosen,
    copyProbability: copyProbability === 0 ? undefined : copyProbability,
  };
}

/** Fields left empty are not written: nothing is recorded as an empty text. */
export function withoutEmpty<Fields extends object>(record: Fields): Fields {
  const entries = Object.entries(record).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(entries) as Fields;
}
