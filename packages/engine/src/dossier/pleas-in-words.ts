import type { CaseFile } from '../casefile/index.ts';
import type { Lead, PartQuestion, PleaInBrief } from '../inference/index.ts';
import type { Library } from './assessment.ts';
import { nameOf } from './naming.ts';

/** What a state is alleged to have done, by its least part. */
export const ALLEGED = {
  support: 'supported',
  approval: 'approved',
  direction: 'directed',
} as const satisfies Record<PartQuestion['atLeast'], string>;

/** What a plea says instead of the allegation, as a clause that can stand alone. */
export function pleaInWords(
  { kind, who = '' }: Pick<PleaInBrief, 'kind' | 'who'>,
  caseFile: CaseFile,
  question: PartQuestion,
): string {
  const name = kind === 'false-claim' ? namesOf(caseFile, who) : nameOf(caseFile, who);
  const state = nameOf(caseFile, question.state);
  switch (kind) {
    case 'acted-alone':
      return `${name} did it, and ${state} had no part`;
    case 'lesser-part':
      return `${name} did it, and ${state} had a lesser part`;
    case 'another-group':
      return `${name} did it`;
    case 'unknown-author':
      return 'Somebody else, or unknown, did it';
    case 'false-claim':
      return `The claim of ${name} is false`;
    case 'another-sponsor':
      return `${name} stood behind it, and not ${state}`;
  }
}

/** Claimants who share one claim. */
function namesOf(caseFile: CaseFile, ids: string): string {
  return ids
    .split(', ')
    .map((id) => nameOf(caseFile, id))
    .join(', ');
}

/** What a lead is about: the question of the finding, or what the kind of trace means. */
export function leadInWords({ by, about }: Lead, { law, kinds }: Library): string {
  if (by === 'trace') return `trace: ${kinds.trace[about]?.means ?? about}`;
  return law.findings.get(about)?.question ?? about;
}
