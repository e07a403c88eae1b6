import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../../packages/engine/src/casefile/index.ts';
import { draftCase, draftReport } from '../small-cases/draft-case.ts';
import { emptyFolder } from './respondeat.ts';

/** A folder with a case in it, gone when the test ends. JSON is YAML, so it needs no other name. */
export function caseFolder(caseFile: CaseFile): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'case.yaml'), JSON.stringify(caseFile, null, 2));
  return folder;
}

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };

/** A case in which two reports say that the group did it, the second of them for few eyes only. */
export function caseWithSecret(parts: Partial<CaseFile> = {}): CaseFile {
  return draftCase({
    reports: [
      draftReport('open-word', GROUP_DID_IT, { date: '2020-06-01', credibility: 2 }),
      draftReport('secret-word', GROUP_DID_IT, {
        date: '2020-07-01',
        credibility: 2,
        marking: 'TLP:AMBER',
      }),
    ],
    ...parts,
  });
}
