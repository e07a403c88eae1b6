import { expect, test } from 'vitest';
import { draftCase, draftReport, draftTie } from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { WhatIf, type WhatIfAnswer } from './index.ts';

const WHOLE = draftCase({
  ties: [draftTie('sponsor arms group')],
  reports: [
    draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
    draftReport('ordered', { part: 'direction', state: 'sponsor', incident: 'attack' }),
    draftReport('armed', { tie: 'sponsor-arms-group' }),
  ],
});

function ready(caseFile: CaseFile): WhatIf {
  const outcome = WhatIf.of(weighed(caseFile), 1);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function expectSame(answer: WhatIfAnswer, caseFile: CaseFile): void {
  const [incident] = inferred(caseFile).incidents;
  for (const { candidate, probability } of incident!.perpetrator)
    expect(answer.perpetrators.get(candidate)).toBeCloseTo(probability, 12);
  const { support, approval, direction } = incident!.states[0]!.pattern.atLeast;
  const parts = answer.parts.get('sponsor')!;
  expect(parts.support).toBeCloseTo(support.probability, 12);
  expect(parts.approval).toBeCloseTo(approval.probability, 12);
  expect(parts.direction).toBeCloseTo(direction.probability, 12);
}

test('with nothing left out it is the answer of inference', () => {
  expectSame(ready(WHOLE).without(new Set())[0]!, WHOLE);
  expectSame(ready(WHOLE).without(new Set(['no such report']))[0]!, WHOLE);
});

test.each([[['ordered']], [['group-did-it', 'ordered']], [['armed']]])(
  'without %j it is as if they had not been recorded, and comes back',
  (ids) => {
    const whatIf = ready(WHOLE);
    const left = { ...WHOLE, reports: WHOLE.reports.filter(({ id }) => !ids.includes(id)) };
    expectSame(whatIf.without(new Set(ids))[0]!, left);
    expectSame(whatIf.without(new Set())[0]!, WHOLE);
  },
);
