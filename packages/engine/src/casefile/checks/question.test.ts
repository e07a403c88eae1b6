import { expect, test } from 'vitest';
import { draftCase, draftIncident } from '../../../../../test/small-cases/draft-case.ts';
import type { Incident } from '../case-file.ts';
import { checkQuestion } from './question.ts';

const asked = draftIncident('attack', ['group']);
const context: Incident = { ...draftIncident('earlier', []), underQuestion: false };
delete context.perpetrators;

test('a case that asks about one incident and tells of others has no fault', () => {
  expect(checkQuestion(draftCase({ incidents: [context, asked] }))).toEqual([]);
});

test('a case asks about at least one incident', () => {
  expect(checkQuestion(draftCase({ incidents: [context] }))).toMatchObject([
    { code: 'case.without-question', path: 'incidents' },
  ]);
});

test('an incident under question names its candidates', () => {
  const incidents = [asked, { ...context, underQuestion: true }];
  expect(checkQuestion(draftCase({ incidents }))).toMatchObject([
    { code: 'incident.without-candidates', path: 'incidents/1' },
  ]);
});

test('every candidate is named once', () => {
  const incidents = [draftIncident('attack', ['group', 'rival', 'group', 'group'])];
  expect(checkQuestion(draftCase({ incidents }))).toMatchObject([
    { code: 'candidate.twice', path: 'incidents/0/perpetrators/candidates/2' },
    { code: 'candidate.twice', path: 'incidents/0/perpetrators/candidates/3' },
  ]);
});
