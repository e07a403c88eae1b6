import { expect, test } from 'vitest';
import { draftCase, draftReport, draftTie } from '../../../../../test/small-cases/draft-case.ts';
import {
  kinds,
  numbersWith,
  shippedNumbers,
} from '../../../../../test/small-cases/shipped-model.ts';
import { type ModelNumbers, type WeighingOptions, weigh } from '../../evidence/index.ts';
import { AskedCase, type CaseEvent } from './asked-case.ts';
import { type DeclaredEnds, declaredEnds } from './declared-ends.ts';
import { type Swing, tornado } from './tornado.ts';

const CASE = draftCase({
  ties: [draftTie('sponsor arms group')],
  reports: [draftReport('who', { perpetrator: 'group', incident: 'attack' })],
});

function weighingWith(numbers: ModelNumbers): WeighingOptions {
  return { numbers, findingOfTie: (kind) => kinds.tie[kind]?.finding };
}

function askedWith(numbers: ModelNumbers): AskedCase {
  const asked = AskedCase.of(weigh(CASE, weighingWith(numbers)), {
    incidents: ['attack'],
    findings: [],
    seed: 1,
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  return asked.value;
}

function swings(
  eventOf: (asked: AskedCase) => CaseEvent,
  numbers: ModelNumbers = shippedNumbers,
): readonly Swing[] {
  const asked = askedWith(numbers);
  const event = eventOf(asked);
  return tornado({ caseFile: CASE, weighing: weighingWith(numbers), asked, event });
}

const partOf = (asked: AskedCase): CaseEvent =>
  asked.partEvent({ state: 'sponsor', incident: 'attack', atLeast: 'support' });

const nameOf = ({ parameter, entry = '' }: Swing) => `${parameter} ${entry}`;

/** One reading of all swings for each thing that is to be so of them: each costs a third of a second. */
test('swings are told with their ends and answers, the widest first, and of equals by name', () => {
  const list = swings(partOf);
  const isOwn = (one: DeclaredEnds) =>
    one.parameter === 'controlState.prior' && one.entry === 'organ';
  const own = list.find(isOwn)!;
  expect(own).toMatchObject(declaredEnds(shippedNumbers).find(isOwn)!);
  own.values.forEach((value, end) => {
    const numbers = numbersWith({ 'controlState.prior': value });
    const asked = askedWith(numbers);
    expect(own.probabilities[end]).toBeCloseTo(asked.probability(partOf(asked)), 12);
  });
  expect(own.width).toBe(own.probabilities[1] - own.probabilities[0]);
  expect(list.find(({ parameter }) => parameter === 'perpetrator.other')).not.toHaveProperty(
    'entry',
  );

  expect(list.map(({ parameter }) => parameter)).not.toContain('claim.frontPrior');
  expect(list.some(({ probabilities: [lower, upper] }) => upper < lower)).toBe(true);
  const ordered = list.toSorted((a, b) => b.width - a.width || (nameOf(a) < nameOf(b) ? -1 : 1));
  expect(list.map(nameOf)).toEqual(ordered.map(nameOf));
  expect(list.at(-1)!.width).toBeGreaterThan(0);
});

test('a case that holds a row certain has its swings told', () => {
  const certain = numbersWith({ 'partGivenControl.organ': [0, 0, 0, 1] });
  expect(swings(partOf, certain).length).toBeGreaterThan(10);
});
