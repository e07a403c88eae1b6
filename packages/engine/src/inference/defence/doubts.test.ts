import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { kinds, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { weigh } from '../../evidence/index.ts';
import { examine } from '../sensitivity/index.ts';
import { type Doubts, doubtsAbout, plead } from './index.ts';

const WEIGHING = {
  numbers: shippedNumbers,
  findingOfTie: (kind: string) => kinds.tie[kind]?.finding,
};
const COSTS = { falseAttribution: 4, missedAttribution: 1 };
const QUESTION = { state: 'sponsor', incident: 'attack', atLeast: 'approval' } as const;
const ALLEGATION = { question: QUESTION, costs: COSTS, seed: 1 };

const CASE = draftCase({
  ties: [draftTie('sponsor arms group')],
  reports: [
    draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
    draftReport('rival-did-it', { perpetrator: 'rival', incident: 'attack' }),
    draftReport('armed', { tie: 'sponsor-arms-group' }),
  ],
});

function doubts(caseFile: CaseFile): readonly Doubts[] {
  const found = doubtsAbout(weigh(caseFile, WEIGHING), { bars: [0.5, 0.9], seed: 1 });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

test('doubts are those that an examination and a defence tell at length', () => {
  const [found] = doubts(CASE);
  const examined = examine(CASE, WEIGHING, { ...ALLEGATION, bars: [0.5, 0.9] });
  const pleaded = plead(CASE, WEIGHING, ALLEGATION);
  if (!examined.ok || !pleaded.ok) throw new Error('the case cannot be asked');
  const { prior, probability, bars, leads } = examined.value;
  expect(found).toMatchObject({ question: QUESTION, bars: bars.map(({ bar }) => ({ bar })) });
  expect(found!.prior).toBeCloseTo(prior, 12);
  expect(found!.probability).toBeCloseTo(probability, 12);
  expect(found!.leads.map(({ about }) => about)).toEqual(leads.map(({ about }) => about));
  expect(found!.strongest).toEqual(pleaded.value.pleas[0]);
  expect(found!.pleas.map(({ kind }) => kind)).toEqual(pleaded.value.pleas.map(({ kind }) => kind));
});

test('a plea in brief has no more than its two probabilities', () => {
  for (const plea of doubts(CASE)[0]!.pleas) expect(plea).not.toHaveProperty('event');
});

test('doubts are told of the first questions of a case of many', () => {
  const incidents = ['attack', 'battle', 'clash', 'duel'].map((id) =>
    draftIncident(id, ['group', 'rival']),
  );
  const asked = doubts({ ...CASE, incidents }).map(({ question }) => question.incident);
  expect(asked).toEqual(['attack', 'battle', 'clash']);
});
