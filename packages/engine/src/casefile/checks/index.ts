import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';
import type { CaseVocabulary } from '../parse.ts';
import { checkChronology } from './chronology.ts';
import { checkCycles } from './cycles.ts';
import { checkIds } from './ids.ts';
import { checkNumbers } from './numbers.ts';
import { checkPeople } from './people.ts';
import { checkReferences } from './references.ts';
import { checkRetellings } from './retellings.ts';

type Check = (caseFile: CaseFile, vocabulary: CaseVocabulary) => Problem[];

/** Checks of the records against each other. The first stage must pass before the second means anything. */
const STAGES: readonly (readonly Check[])[] = [
  [checkIds, checkReferences, checkPeople, checkNumbers],
  [checkCycles, checkChronology, checkRetellings],
];

/** Everything wrong between the records of a case file whose shape is right. */
export function checkRecords(caseFile: CaseFile, vocabulary: CaseVocabulary): Problem[] {
  for (const stage of STAGES) {
    const problems = stage.flatMap((check) => check(caseFile, vocabulary));
    if (problems.length > 0) return problems;
  }
  return [];
}
