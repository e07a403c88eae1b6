import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
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
  const incident = inferred(caseFile).incidents.find((one) => one.incident === answer.incident);
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

/** So many attacks of one group, of each of which somebody says who it was, and of the first that it was ordered. */
function attacks(count: number): CaseFile {
  const ids = Array.from({ length: count }, (_, nth) => `attack-${nth}`);
  return draftCase({
    incidents: ids.map((id) => draftIncident(id, ['group'])),
    ties: [draftTie('sponsor arms group')],
    reports: [
      ...ids.map((incident) => draftReport(`who-${incident}`, { perpetrator: 'group', incident })),
      draftReport('ordered', { part: 'direction', state: 'sponsor', incident: 'attack-0' }),
    ],
  });
}

test('every attack of a few is answered on the record of all', () => {
  const answers = ready(attacks(2)).without(new Set());
  expect(answers.map(({ incident }) => incident)).toEqual(['attack-0', 'attack-1']);
  for (const answer of answers) expectSame(answer, attacks(2));
});

test('every attack of more than a dozen that share a group is answered on its own record', () => {
  const whole = attacks(13);
  const answers = ready(whole).without(new Set());
  expect(answers.map(({ incident }) => incident).sort()).toEqual(
    whole.incidents.map(({ id }) => id).sort(),
  );
  for (const answer of answers.slice(0, 2)) {
    const { incident: id } = answer;
    expectSame(answer, {
      ...whole,
      incidents: whole.incidents.filter((one) => one.id === id),
      reports: whole.reports.filter(({ about }) => 'incident' in about && about.incident === id),
    });
  }
});
