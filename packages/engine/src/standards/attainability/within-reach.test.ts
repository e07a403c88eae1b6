import { describe, expect, test } from 'vitest';
import type { Formula } from '../../vocabulary/index.ts';
import type { Element, Exception, Requirement, Standard } from '../standard.ts';
import { isWithinReach } from './within-reach.ts';

const finding = (id: string): Formula => ({ finding: id });
const element = (formula: Formula) =>
  ({ element: 'one', asks: 'one', formula, inForce: [] }) as unknown as Element;

function asking(require: Requirement, more: Partial<Standard> = {}): Standard {
  const open = { inForce: { from: undefined, to: undefined }, applies: undefined };
  return { id: 's', require, exceptions: [], presumptions: [], ...open, ...more } as Standard;
}

/** Whether a standard could be met where these findings can be on record. */
const reaches = (standard: Standard, ...heard: readonly string[]) =>
  isWithinReach(standard, (one) => heard.includes(one), undefined);

const A = element(finding('a'));
const B = element(finding('b'));

describe('what a record could meet', () => {
  test('is what asks for nothing but what could be on record', () => {
    expect(reaches(asking(A), 'a')).toBe(true);
    expect(reaches(asking(A), 'b')).toBe(false);
  });

  test('needs every element of all, and one of any', () => {
    expect(reaches(asking({ all: [A, B] }), 'a')).toBe(false);
    expect(reaches(asking({ all: [A, B] }), 'a', 'b')).toBe(true);
    expect(reaches(asking({ any: [A, B] }), 'b')).toBe(true);
    expect(reaches(asking({ any: [A, B] }))).toBe(false);
  });

  test('needs every part of a condition that asks for all, and one where it asks for any', () => {
    const both = element({ all: [finding('a'), finding('b')] });
    const either = element({ any: [finding('a'), finding('b')] });
    expect(reaches(asking(both), 'a')).toBe(false);
    expect(reaches(asking(both), 'a', 'b')).toBe(true);
    expect(reaches(asking(either), 'a')).toBe(true);
    expect(reaches(asking(either))).toBe(false);
  });

  test('excludes all of what may not be, or one of what may not be together', () => {
    const neither = element({ not: { any: [finding('a'), finding('b')] } });
    const notBoth = element({ not: { all: [finding('a'), finding('b')] } });
    expect(reaches(asking(neither), 'a')).toBe(false);
    expect(reaches(asking(neither), 'a', 'b')).toBe(true);
    expect(reaches(asking(notBoth), 'a')).toBe(true);
    expect(reaches(asking(element({ not: { not: finding('a') } })), 'a')).toBe(true);
  });

  test('is settled by a presumption the way it points, and no other', () => {
    const presume = (presumed: 'established' | 'excluded') => ({
      presumptions: [{ finding: 'a', presumed, because: 'law', cite: [] }],
    });
    const denied = element({ not: finding('a') });
    expect(reaches(asking(A, presume('established')))).toBe(true);
    expect(reaches(asking(A, presume('excluded')))).toBe(false);
    expect(reaches(asking(denied, presume('excluded')))).toBe(true);
    expect(reaches(asking(denied, presume('established')))).toBe(false);
    expect(reaches(asking(B, presume('established')))).toBe(false);
    const twiceDenied = element({ not: { not: finding('a') } });
    expect(reaches(asking(twiceDenied, presume('established')))).toBe(true);
    expect(reaches(asking(twiceDenied, presume('excluded')))).toBe(false);
  });

  test('stays behind a gate that nothing could open, unless the gate is taken as open', () => {
    const gated = (presumed: 'unknown' | 'applicable') =>
      asking(A, { applies: { when: finding('g'), presumed } as Standard['applies'] });
    expect(reaches(gated('unknown'), 'a')).toBe(false);
    expect(reaches(gated('unknown'), 'a', 'g')).toBe(true);
    expect(reaches(gated('applicable'), 'a')).toBe(true);
  });

  test('is also what an exception that concludes met could reach', () => {
    const excepted = (effect: Exception['effect']) =>
      asking(A, { exceptions: [{ effect, when: finding('e') } as Exception] });
    expect(reaches(excepted({ conclude: 'met' }), 'e')).toBe(true);
    expect(reaches(excepted({ conclude: 'met' }))).toBe(false);
    expect(reaches(excepted({ conclude: 'not-met' }), 'e')).toBe(false);
    expect(reaches(excepted({ prove: { level: 'l', elements: [] } }), 'e')).toBe(false);
  });

  test('is nothing that is not law that day', () => {
    const past = asking(A, { inForce: { from: undefined, to: '2016' } });
    expect(reaches(past, 'a')).toBe(false);
    expect(isWithinReach(past, () => true, '2016')).toBe(true);
  });

  test('is nothing of which no element is law that day', () => {
    const since = { ...A, inForce: [{ from: '2000', to: undefined }] } as Element;
    expect(isWithinReach(asking({ all: [since] }), () => true, '1999')).toBe(false);
  });
});
