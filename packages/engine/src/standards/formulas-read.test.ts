import { expect, test } from 'vitest';
import { findingsIn } from '../vocabulary/index.ts';
import { elementFormulas, findingsRead } from './formulas-read.ts';
import type { Element, Standard } from './standard.ts';

const support: Element = {
  element: 'support',
  asks: 'support',
  formula: { any: [{ finding: 'financed' }, { finding: 'armed' }, { finding: 'financed' }] },
  notEnough: ['ideology'],
  notNeeded: [],
  seldomSeen: undefined,
  inForce: [],
  cite: [],
};
const knew: Element = {
  ...support,
  element: 'knew',
  formula: { finding: 'knew' },
  inForce: [{ from: '2000', to: undefined }],
};
const standard = {
  applies: { when: { not: { finding: 'organ' } } },
  require: { all: [support, knew] },
  exceptions: [{ when: { finding: 'adopted' } }],
} as unknown as Standard;

test('findings in a formula come once each, in the order of the text', () => {
  expect(findingsIn(support.formula)).toEqual(['financed', 'armed']);
});

test('a standard reads its gate, its elements and its exceptions, and not what is not enough', () => {
  expect(findingsRead(standard)).toEqual(['organ', 'financed', 'armed', 'knew', 'adopted']);
});

test('what was not law on the day is not read', () => {
  expect(findingsRead(standard, '1999')).toEqual(['organ', 'financed', 'armed', 'adopted']);
});

test('inference is asked the formulas that join something, and the whole', () => {
  expect(elementFormulas(standard)).toEqual([
    { not: { finding: 'organ' } },
    support.formula,
    { all: [support.formula, { finding: 'knew' }] },
  ]);
});

test('the formulas are the very ones that evaluation will ask', () => {
  expect(elementFormulas(standard)).toContain(support.formula);
});

test('a standard without a gate, of which nothing is law, asks for its exceptions alone', () => {
  const { applies: _none, ...rest } = standard;
  const later = { ...rest, require: knew } as unknown as Standard;
  expect(findingsRead(later, '1999')).toEqual(['adopted']);
  expect(elementFormulas(later, '1999')).toEqual([]);
});
