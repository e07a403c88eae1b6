import { basename } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { EventStore } from '../corpus/import/event-store.ts';
import { type FilePreview, previewFile } from '../corpus/import/file-preview.ts';
import type { ImportedFile } from '../corpus/import/import-file.ts';
import { importTable } from '../corpus/import/import-table.ts';
import { lockStore } from '../corpus/import/store-lock.ts';

/** A file of events that is to be looked into, or taken into a corpus. */
export type EventWork =
  | { readonly kind: 'preview-events'; readonly path: string }
  | {
      readonly kind: 'import-events';
      readonly path: string;
      readonly corpus: string;
      /** As in the record that a mapping is; nothing where the columns tell which data set it is. */
      readonly mapping: string | undefined;
      readonly dataSet: string | undefined;
      readonly release: string;
      /** Do all but keep the rows. */
      readonly isTrial: boolean;
    };

/** What comes of a file of events. */
export interface EventProduct {
  'preview-events': Outcome<FilePreview>;
  'import-events': Outcome<ImportedFile>;
}

/** Looks into a file of events, or takes it in. Problems call the file by its name, wherever it was put down. */
export async function doEventWork(work: EventWork): Promise<EventProduct[keyof EventProduct]> {
  const outcome = work.kind === 'preview-events' ? await previewFile(work.path) : await taken(work);
  if (outcome.ok) return outcome;
  const named = (text: string) => text.replaceAll(work.path, basename(work.path));
  return {
    ok: false,
    problems: outcome.problems.map((problem) => ({ ...problem, because: named(problem.because) })),
  };
}

async function taken({
  path,
  corpus,
  ...options
}: Extract<EventWork, { kind: 'import-events' }>): Promise<EventProduct['import-events']> {
  const lock = lockStore(corpus);
  if (!lock.ok) return lock;
  try {
    const store = new EventStore(corpus);
    store.clearUnfinished();
    const { mapping, dataSet, release, isTrial } = options;
    const name = basename(path);
    return await importTable(store, path, {
      mapping,
      dataSet,
      release,
      isTrial,
      name,
      isStrict: false,
    });
  } finally {
    lock.value();
  }
}
