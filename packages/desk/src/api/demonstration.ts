import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Defect } from '@respondeat/engine';
import { casebookFolders } from '../casebook/replay.ts';
import type { CaseStore } from '../store/index.ts';
import type { WorkPool } from './work-pool.ts';

const SIGNATURE = {
  who: 'respondeat',
  why: 'the casebook that ships, to look at and to try things with',
};

/** Takes the cases of the casebook into a store that has no case yet, as they are in their files. */
export async function takeInCasebook(store: CaseStore, work: WorkPool): Promise<void> {
  const cases = await store.cases();
  if (cases.length > 0) return;
  for (const folder of casebookFolders()) {
    const bytes = readFileSync(join(folder, 'case.yaml'));
    const read = await work.do({ kind: 'read', bytes });
    if (!read.ok) throw new Defect(`${folder}: ${read.problems[0]?.because}`);
    await store.add({ caseFile: read.value.caseFile, text: bytes.toString('utf8') }, SIGNATURE);
  }
}
