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

/** Fields left empty are not written: nothing is recorded as an empty text. */
export function withoutEmpty<Fields extends object>(record: Fields): Fields {
  const entries = Object.entries(record).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(entries) as Fields;
}
