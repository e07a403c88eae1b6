import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Defect } from '@respondeat/engine';
import { casebookFolders } from '../casebook/replay.ts';
import type { CaseStore } from '../store/index.ts';
import type { WorkPool } from './work-pool.ts';

const SIGNATURE = {
  who: 'respondeat',
  why: 'the casebook that ships, to look at and to try things with',
};

/**
 * Takes the cases of the casebook, as they are in their files, into a store that holds nothing else yet: one that is
 * new, or whose first start was cut short.
 */
export async function takeInCasebook(store: CaseStore, work: WorkPool): Promise<void> {
  const held = new Set((await store.cases()).map(({ id }) => id));
  const folders = casebookFolders();
  const shipped = new Set(folders.map((folder) => basename(folder)));
  if ([...held].some((id) => !shipped.has(id))) return;
  for (const folder of folders.filter((each) => !held.has(basename(each)))) {
    const bytes = readFileSync(join(folder, 'case.yaml'));
    const read = await work.do({ kind: 'read', bytes });
    if (!read.ok) throw new Defect(`${folder}: ${read.problems[0]?.because}`);
    await store.add({ caseFile: read.value.caseFile, text: bytes.toString('utf8') }, SIGNATURE);
  }
}
