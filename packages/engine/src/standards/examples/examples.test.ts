import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../vocabulary/index.ts';
import { loadStandardsLibrary } from '../parse/library.ts';
import type { Element, Example, Requirement, Standard } from '../standard.ts';
import { ablationsOf } from './ablation.ts';
import { failedExamples, idleGivens } from './example-results.ts';
import { negativeExamples, wronglyMet } from './negative-examples.ts';

const YES: Interval = { lower: 1, upper: 1 };
const NO: Interval = { lower: 0, upper: 0 };

function court() {
  const read = (name: string) =>
    readFileSync(new URL(`../parse/court/${name}.yaml`, import.meta.url), 'utf8');
  const outcome = loadStandardsLibrary(
    new Map([
      ['vocabulary/findings.yaml', read('findings')],
      ['standards/proof-levels.yaml', read('proof-levels')],
      ['standards/authorities.yaml', read('authorities')],
      [
        'standards/court.control.yaml',
        read('court.control').replace(/otherwise:.*|requires-met:.*/g, ''),
      ],
    ]),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const standard = outcome.value.standards.get('court.control')!;
  return { proofLevels: outcome.value.proofLevels, standard };
}

const { proofLevels, standard: full } = court();

/** The standard without end, gate, exceptions and presumptions. */
const plain: Standard = {
  ...full,
  inForce: { from: undefined, to: undefined },
  applies: undefined,
  exceptions: [],
  presumptions: [],
};

function element(name: string, more: Partial<Element> = {}): Element {
  return {
    element: name,
    asks: name,
    formula: { finding: name },
    notEnough: [],
    notNeeded: [],
    seldomSeen: undefined,
    inForce: [],
    cite: [],
    ...more,
  };
}

function example(more: Partial<Example>): Example {
  return {
    name: 'case',
    asOf: undefined,
    given: new Map(),
    expect: 'met',
    missing: undefined,
    idleOnPurpose: new Map(),
    verdicts: new Map(),
    ...more,
  };
}

function withExamples(examples: readonly Example[], require: Requirement = element('a')): Standard {
  return { ...plain, require, examples };
}

describe('an example that fails', () => {
  test('is named with what was expected and found', () => {
    const wrong = example({ given: new Map([['a', NO]]) });
    const right = example({ name: 'other', given: new Map([['a', YES]]) });
    expect(failedExamples(withExamples([wrong, right]), proofLevels)).toEqual([
      { example: 'case', expected: 'met', found: 'not-met', missing: undefined },
    ]);
  });

  test('may name the wrong findings as missing', () => {
    const both: Requirement = { all: [element('a'), element('b')] };
    const wrong = example({ expect: 'open', missing: ['a'] });
    expect(failedExamples(withExamples([wrong], both), proofLevels)).toEqual([
      { example: 'case', expected: 'open', found: 'open', missing: ['a', 'b'] },
    ]);
    const right = example({ expect: 'open', missing: ['b', 'a'] });
    expect(failedExamples(withExamples([right], both), proofLevels)).toEqual([]);
  });

  test('is judged by the law of its own day', () => {
    const dated = element('a', { inForce: [{ from: '2020', to: undefined }] });
    const require: Requirement = { all: [dated, element('b')] };
    const given = new Map([['b', YES]]);
    const early = example({ asOf: '2019', given });
    const late = example({ asOf: '2020', given });
    const failed = failedExamples(withExamples([early, late], require), proofLevels);
    expect(failed).toMatchObject([{ found: 'open' }]);
  });
});

describe('a given taken away', () => {
  test('leaves the verdict of the others, for every met example and for no other', () => {
    const both: Requirement = { any: [{ all: [element('a'), element('b')] }, element('c')] };
    const given = new Map([
      ['a', YES],
      ['b', YES],
      ['c', NO],
    ]);
    const idleOnPurpose = new Map([['c', 'to show that it is not needed']]);
    const met = example({ name: 'both', given, idleOnPurpose });
    const standard = withExamples([met, example({ name: 'open', expect: 'open' })], both);
    expect(ablationsOf(standard, proofLevels)).toEqual([
      {
        example: 'both',
        givens: [
          { finding: 'a', without: 'open', idleOnPurpose: undefined },
          { finding: 'b', without: 'open', idleOnPurpose: undefined },
          { finding: 'c', without: 'met', idleOnPurpose: 'to show that it is not needed' },
        ],
      },
    ]);
  });
});

describe('a given that is idle', () => {
  const given = new Map([
    ['a', YES],
    ['idle', YES],
  ]);

  test('is named', () => {
    expect(idleGivens(withExamples([example({ given })]), proofLevels)).toEqual([
      { example: 'case', finding: 'idle' },
    ]);
  });

  test('is no fault where it stands there on purpose', () => {
    const idleOnPurpose = new Map([['idle', 'to show it']]);
    expect(idleGivens(withExamples([example({ given, idleOnPurpose })]), proofLevels)).toEqual([]);
  });

  test('is a fault where it is said to be idle and is not', () => {
    const idleOnPurpose = new Map([
      ['idle', 'to show it'],
      ['a', 'by mistake'],
    ]);
    expect(idleGivens(withExamples([example({ given, idleOnPurpose })]), proofLevels)).toEqual([
      { example: 'case', finding: 'a' },
    ]);
  });

  test('is looked for in examples that are met alone', () => {
    const open = example({ expect: 'open', given: new Map([['idle', YES]]) });
    expect(idleGivens(withExamples([open]), proofLevels)).toEqual([]);
  });

  test('is judged by the law of the day of its example', () => {
    const dated = element('a', { inForce: [{ from: '2020', to: undefined }] });
    const require: Requirement = { all: [dated, element('b')] };
    const both = new Map([
      ['a', YES],
      ['b', YES],
    ]);
    const early = example({ asOf: '2019', given: both });
    expect(idleGivens(withExamples([early], require), proofLevels)).toEqual([
      { example: 'case', finding: 'a' },
    ]);
    const now = example({ given: both });
    expect(idleGivens(withExamples([now], require), proofLevels)).toEqual([]);
  });
});

describe('a negative example', () => {
  const order = element('order', {
    formula: { any: [{ finding: 'a' }, { finding: 'b' }] },
    notEnough: ['money'],
  });

  test('proves the gate and what stands beside the element, and gives what is not enough', () => {
    const beside = element('beside', {
      formula: { all: [{ finding: 'c' }, { not: { finding: 'd' } }] },
    });
    const tested: Standard = { ...plain, applies: full.applies, require: { all: [order, beside] } };
    expect(negativeExamples(tested)).toEqual([
      {
        element: 'order',
        asOf: undefined,
        given: new Map([
          ['rel.organ', NO],
          ['c', YES],
          ['d', NO],
          ['money', YES],
        ]),
      },
    ]);
  });

  test('proves no alternative of the element', () => {
    const require: Requirement = {
      all: [element('c'), { any: [element('e'), { all: [order, element('f')] }] }],
    };
    const [negative] = negativeExamples({ ...plain, require });
    expect([...negative!.given.keys()]).toEqual(['c', 'f', 'money']);
  });

  test('is made for a day on which the element was asked for', () => {
    const past = { ...order, inForce: [{ from: undefined, to: '2016' }] };
    const back = { ...order, inForce: [...past.inForce, { from: '2024', to: undefined }] };
    const dayOf = (one: Element) => negativeExamples({ ...plain, require: one })[0]!.asOf;
    expect([dayOf(order), dayOf(past), dayOf(back)]).toEqual([undefined, '2016', undefined]);
  });

  test('proves only what was law on that day', () => {
    const past = { ...order, inForce: [{ from: undefined, to: '2016' }] };
    const later = element('later', { inForce: [{ from: '2020', to: undefined }] });
    const [negative] = negativeExamples({ ...plain, require: { all: [past, later] } });
    expect([...negative!.given.keys()]).toEqual(['money']);
  });

  test('is not made where nothing is said not to be enough', () => {
    expect(negativeExamples({ ...plain, require: element('a') })).toEqual([]);
  });

  test('that is met shows an element that asks too little', () => {
    const lax = element('lax', { formula: { finding: 'money' }, notEnough: ['money'] });
    expect(wronglyMet({ ...plain, require: { all: [order, element('c')] } }, proofLevels)).toEqual(
      [],
    );
    expect(wronglyMet({ ...plain, require: lax }, proofLevels)).toEqual(['lax']);
    const past = { ...lax, inForce: [{ from: undefined, to: '2016' }] };
    expect(wronglyMet({ ...plain, require: past }, proofLevels)).toEqual(['lax']);
  });
});
