import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';
import type { CaseVocabulary } from '../case-vocabulary.ts';
import { checkChronology } from './chronology.ts';
import { checkControls } from './controls.ts';
import { checkCycles } from './cycles.ts';
import { checkIds } from './ids.ts';
import { checkNumbers } from './numbers.ts';
import { checkPeople } from './people.ts';
import { checkQuestion } from './question.ts';
import { checkReferences } from './references.ts';
import { checkRetellings } from './retellings.ts';
import { checkSeries } from './series.ts';

type Check = (caseFile: CaseFile, vocabulary: CaseVocabulary) => Problem[];

const CHECKS: readonly Check[] = [
  checkIds,
  checkQuestion,
  checkReferences,
  checkPeople,
  checkNumbers,
  checkSeries,
  checkControls,
];

/** Checks that follow ids from record to record, which means something only where each id has one record. */
const ALONG_IDS: readonly Check[] = [checkCycles, checkChronology, checkRetellings];

/** Everything wrong between the records of a case file whose shape is right. */
export function checkRecords(caseFile: CaseFile, vocabulary: CaseVocabulary): Problem[] {
  const run = (checks: readonly Check[]) => checks.flatMap((check) => check(caseFile, vocabulary));
  const problems = run(CHECKS);
  const idsAreUnique = problems.every(({ code }) => code !== 'id.duplicate');
  return idsAreUnique ? [...problems, ...run(ALONG_IDS)] : problems;
}
