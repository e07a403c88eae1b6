import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftJudgement,
  draftReport,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../../test/small-cases/plain-text.ts';
import { inferred, numbersWith, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { WeighingOptions } from '../../evidence/index.ts';
import type { Assessment } from '../assessment.ts';
import { registerSection } from './register.ts';

const EARLIER = { incident: 'earlier' } as const;
const caseFile = draftCase({
  incidents: [
    draftIncident('attack', ['group']),
    draftIncident('earlier', ['group'], { underQuestion: false }),
  ],
  reports: [
    draftReport('said', { perpetrator: 'group', incident: 'attack' }),
    draftReport('counted', { harm: 'attack' }),
  ],
  traces: [
    draftTrace('order', 'order', { seen: 'not-assessed' }),
    draftTrace('call', 'order', EARLIER),
  ],
  judgements: [
    draftJudgement('likely', { group: 'more-likely' }),
    draftJudgement('past', { group: 'even' }, EARLIER),
  ],
});

/** The last words of the entry of the first record, which say what it weighed. */
function weightOfFirst(told: CaseFile, options: Partial<WeighingOptions> = {}): string {
  const assessment = {
    caseFile: told,
    evidence: weighed(told, options),
    inference: inferred(told, options),
    told: ['attack'],
  } as unknown as Assessment;
  const [entry] = registerSection(assessment).blocks;
  const last = entry?.kind === 'entry' ? entry.blocks.at(-1) : undefined;
  return last?.kind === 'paragraph' ? plainText(last.text) : '';
}

test('a denial says which way it points, and why', () => {
  const denied = draftCase({
    reports: [draftReport('denial', { claim: 'denial', by: 'group', incident: 'attack' })],
  });
  expect(weightOfFirst(denied)).toMatch(
    /^Moved, in log-odds: group did it \+.+ Of those who had a part 90 % would deny it, and 80 % of those who had none \(declared\)\. Those who had none are more often silent, so the denial does not speak for whoever makes it, but a little against\.$/,
  );
  const numbers = numbersWith({ 'claim.denial.ifInvolved': 0.7 });
  expect(weightOfFirst(denied, { numbers })).toMatch(/the denial speaks for whoever makes it\.$/);
});

test('every record stands in the register with what it moved, or why it carries no weight', () => {
  const assessment = {
    caseFile,
    evidence: weighed(caseFile),
    inference: inferred(caseFile),
    told: ['attack'],
  } as unknown as Assessment;
  const entries = registerSection(assessment).blocks.map((block) => {
    const last = block.kind === 'entry' ? block.blocks.at(-1) : undefined;
    const [told] = last?.kind === 'paragraph' ? last.text : [];
    return [block.kind === 'entry' && block.id, typeof told === 'string' && told.split(',')[0]];
  });
  expect(entries).toEqual([
    ['counted', 'Carries no weight: counts harm.'],
    ['said', 'Moved'],
    ['order', 'Carries no weight: nobody has said whether it was looked for.'],
    ['call', 'Carries no weight: is about an incident whose author is not asked.'],
    ['likely', 'Moved'],
    ['past', 'Carries no weight: is about an incident whose author is not asked.'],
  ]);
});
