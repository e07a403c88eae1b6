import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftJudgement,
  draftReport,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
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
