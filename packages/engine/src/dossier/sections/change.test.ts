import { expect, test } from 'vitest';
import { draftCase } from '../../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../../test/small-cases/plain-text.ts';
import { shippedLaw } from '../../../../../test/small-cases/shipped-law.ts';
import { inferred } from '../../../../../test/small-cases/shipped-model.ts';
import type { Doubts, Lead } from '../../inference/index.ts';
import type { Assessment } from '../assessment.ts';
import { changeSection } from './change.ts';

const LAW = shippedLaw();

const lead = (expectedValue: number) =>
  ({
    by: 'report',
    about: 'act.sent_by_state',
    mutualInformationBits: 0.1,
    expectedValue,
    afterYes: 0.9,
    afterNo: 0.5,
  }) as Lead;

/** The tables of one doubt: bars of proof, and what to look for next. */
function tablesOf(parts: Partial<Doubts>) {
  const caseFile = draftCase();
  const doubts = {
    question: { incident: 'attack', state: 'sponsor', atLeast: 'approval' },
    prior: 0.1,
    probability: 0.9473,
    bars: [{ bar: 0.95, isReached: false, turningPrior: 0.11 }],
    leads: [lead(0)],
    ...parts,
  } as Doubts;
  const assessment = {
    caseFile,
    inference: inferred(caseFile),
    library: { law: LAW, kinds: { trace: { order: { means: 'an order for this very attack' } } } },
    doubts: [doubts],
  } as unknown as Assessment;
  const tables = changeSection(assessment).blocks.filter((block) => block.kind === 'table');
  return tables.map(({ caption, table }) => ({
    caption: plainText(caption),
    columns: table.columns.map(({ title }) => title),
    first: plainText(table.rows[0]?.[0]),
    now: plainText(table.rows[0]?.[2]),
  }));
}

test('a bar that is missed by less than a point says where the probability stands', () => {
  expect(tablesOf({})[0]?.now).toBe('not reached, at 94.73 %');
  expect(tablesOf({ probability: 0.6 })[0]?.now).toBe('not reached');
});

test('the value of leads is a column where any has one, and else said in words', () => {
  const [, worthless] = tablesOf({});
  expect(worthless?.columns).toEqual(['what', 'bits', 'if so', 'if not']);
  expect(worthless?.caption).toContain('none alone would change what one would do');
  const [, worth] = tablesOf({ leads: [lead(0.02), lead(0)] });
  expect(worth?.columns).toEqual(['what', 'bits', 'value', 'if so', 'if not']);
});

test('a trace to look for is told in words', () => {
  const [, leads] = tablesOf({ leads: [{ ...lead(0), by: 'trace', about: 'order' }] });
  expect(leads?.first).toBe('trace: an order for this very attack');
});
