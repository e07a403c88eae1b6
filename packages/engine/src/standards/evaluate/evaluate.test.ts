import { describe, expect, test } from 'vitest';
import { Defect, type Formula, type Interval } from '../../vocabulary/index.ts';
import type { ProofLevel, ProofLevels } from '../proof-level.ts';
import type { Element, Exception, Gate, Standard } from '../standard.ts';
import { evaluate, statusOf } from './evaluate.ts';

const BARS = { low: 0.5, middle: 0.75, high: 0.95 };
const proofLevels: ProofLevels = new Map(
  Object.entries(BARS).map(([id, bar]): [string, ProofLevel] => [
    id,
    { id, label: id, bar, reason: id, source: undefined, verification: { status: 'unverified' } },
  ]),
);
const options = { proofLevels };

const a: Formula = { finding: 'a' };
const b: Formula = { finding: 'b' };
const c: Formula = { finding: 'c' };

function element(name: string, formula: Formula, more: Partial<Element> = {}): Element {
  return {
    element: name,
    asks: `${name}?`,
    formula,
    notEnough: [],
    notNeeded: [],
    seldomSeen: undefined,
    inForce: [],
    cite: [],
    ...more,
  };
}

function exception(name: string, more: Partial<Exception>): Exception {
  return {
    exception: name,
    asks: `${name}?`,
    when: { finding: name },
    presumed: 'absent',
    effect: { conclude: 'met' },
    yieldsTo: [],
    prevailsOver: [],
    cite: [],
    ...more,
  };
}

function gate(more: Partial<Gate>): Gate {
  const when: Formula = { finding: 'gate' };
  return { asks: 'gate?', when, presumed: 'unknown', otherwise: undefined, cite: [], ...more };
}

function standard(more: Partial<Standard> = {}): Standard {
  return {
    id: 'test.standard',
    edition: 3,
    title: 'title',
    question: 'question',
    family: 'act-of-the-state',
    askedOf: 'states',
    acceptance: 'settled',
    forum: 'forum',
    admits: 'attack',
    decides: 'decides',
    consequence: 'consequence',
    responsibleFor: 'the act',
    inForce: { from: undefined, to: undefined },
    proof: { level: 'middle', over: 'elements' },
    standing: [],
    difficulty: undefined,
    applies: undefined,
    requiresMet: [],
    require: { all: [element('first', a), element('second', b)] },
    exceptions: [],
    presumptions: [],
    notFormalised: [],
    authorities: [],
    examples: [],
    ...more,
  };
}

const YES: Interval = { lower: 1, upper: 1 };
const NO: Interval = { lower: 0, upper: 0 };

function found(given: Record<string, Interval | readonly [number, number]>) {
  return new Map(
    Object.entries(given).map(([finding, bounds]) => [
      finding,
      'lower' in bounds ? bounds : { lower: bounds[0], upper: bounds[1] },
    ]),
  );
}

describe('elements', () => {
  const either = standard({ require: { any: [element('first', a), element('second', b)] } });
  const nested = standard({
    require: { all: [element('first', a), { any: [element('second', b), element('third', c)] }] },
  });

  test.each([
    ['all met', standard(), { a: YES, b: [0.75, 1] }, 'met'],
    ['one not met among all', standard(), { a: YES, b: NO }, 'not-met'],
    ['one open among all', standard(), { a: YES }, 'open'],
    ['one not met outweighs one open among all', standard(), { b: NO }, 'not-met'],
    ['one met among any', either, { a: NO, b: YES }, 'met'],
    ['one open among any', either, { a: NO }, 'open'],
    ['none met among any', either, { a: NO, b: [0, 0.7] }, 'not-met'],
    ['a group inside a group', nested, { a: YES, b: NO, c: YES }, 'met'],
    ['a group inside a group that fails', nested, { a: YES, b: NO, c: NO }, 'not-met'],
  ] as const)('%s', (_name, tested, given, status) => {
    expect(evaluate(tested, found(given), options).status).toBe(status);
    expect(statusOf(tested, found(given), options)).toBe(status);
  });

  test('show interval, bar, status, findings and what no report bears on', () => {
    const tested = standard({ require: element('support', { any: [a, b] }) });
    const [result] = evaluate(tested, found({ a: [0.2, 0.6] }), options).elements;
    expect(result).toMatchObject({
      element: 'support',
      asks: 'support?',
      level: 'middle',
      bar: 0.75,
      status: 'open',
      missing: ['b'],
      findings: [
        { finding: 'a', interval: { lower: 0.2, upper: 0.6 }, presumed: false },
        { finding: 'b', interval: { lower: 0, upper: 1 }, presumed: false },
      ],
    });
    expect(result!.interval.lower).toBeCloseTo(0.2, 12);
    expect(result!.interval.upper).toBe(1);
    expect(result!.trace.parts).toHaveLength(2);
  });

  test('proven one by one may fail as a whole', () => {
    const given = found({ a: [0.8, 0.9], b: [0.8, 0.85] });
    const whole = standard({ proof: { level: 'middle', over: 'whole' } });
    expect(evaluate(standard(), given, options).status).toBe('met');
    expect(evaluate(whole, given, options)).toMatchObject({
      status: 'open',
      whole: { level: 'middle', bar: 0.75, status: 'open' },
    });
    expect(evaluate(whole, given, options).whole!.interval.lower).toBeCloseTo(0.6, 12);
    expect(evaluate(whole, given, options).whole!.interval.upper).toBe(0.85);
  });

  test('that were not law on the day are not asked', () => {
    const since = element('second', b, { inForce: [{ from: '2024-03-08', to: undefined }] });
    const tested = standard({ require: { all: [element('first', a), since] } });
    const given = found({ a: YES, b: NO });
    expect(evaluate(tested, given, { ...options, asOf: '2019' })).toMatchObject({
      status: 'met',
      asOf: '2019',
      elements: [{ element: 'first' }],
    });
    expect(statusOf(tested, given, { ...options, asOf: '2024-03-08' })).toBe('not-met');
    expect(statusOf(tested, given, options)).toBe('not-met');
  });
});

describe('a standard that asks about states', () => {
  const given = found({ a: YES, b: YES });

  test('is not asked of a sponsor that is none, and says so', () => {
    const asked = { ...options, sponsor: 'no-state' } as const;
    expect(evaluate(standard(), given, asked)).toMatchObject({
      status: 'not-applicable',
      notAsked: 'asked-of-states',
      elements: [],
    });
    expect(statusOf(standard(), given, asked)).toBe('not-applicable');
  });

  test('is asked of a state, and where nobody says what the sponsor is', () => {
    expect(statusOf(standard(), given, { ...options, sponsor: 'state' })).toBe('met');
    expect(statusOf(standard(), given, options)).toBe('met');
  });

  test('leaves one that asks about anyone alone', () => {
    const anyone = standard({ askedOf: 'anyone' });
    expect(statusOf(anyone, given, { ...options, sponsor: 'no-state' })).toBe('met');
  });
});

describe('a standard that is not law', () => {
  test('on the day is not applicable, and shows no parts', () => {
    const later = standard({ inForce: { from: '1999-07-15', to: undefined } });
    const result = evaluate(later, found({ a: YES, b: YES }), { ...options, asOf: '1999-07-14' });
    expect(result).toEqual({
      standard: 'test.standard',
      edition: 3,
      asOf: '1999-07-14',
      status: 'not-applicable',
      notAsked: 'not-law-that-day',
      proof: { level: 'middle', over: 'elements' },
      gate: undefined,
      prerequisite: 'open',
      elements: [],
      whole: undefined,
      exceptions: [],
      readings: [],
      missing: [],
      pivots: [],
    });
    expect(statusOf(later, new Map(), { ...options, asOf: '1999-07-14' })).toBe('not-applicable');
    expect(evaluate(later, new Map(), { ...options, asOf: '1999-07-15' }).notAsked).toBeUndefined();
  });

  test('any more is not applicable where the newest law is asked for', () => {
    const former = standard({ inForce: { from: undefined, to: '2014' } });
    expect(statusOf(former, new Map(), options)).toBe('not-applicable');
  });

  test('in any of its elements is not applicable', () => {
    const dated = element('only', a, { inForce: [{ from: '2024', to: undefined }] });
    const tested = standard({ require: dated });
    expect(statusOf(tested, found({ a: YES }), { ...options, asOf: '2020' })).toBe(
      'not-applicable',
    );
  });
});

describe('a gate', () => {
  const proven = { a: YES, b: YES };

  test.each([
    ['shown exactly at the bar', 'unknown', { gate: [0.75, 1] }, 'yes', 'met'],
    ['of which the contrary is shown', 'unknown', { gate: [0, 0.25] }, 'no', 'not-applicable'],
    ['unknown is read both ways', 'unknown', {}, 'both', 'open'],
    ['between both bars is read both ways', 'unknown', { gate: [0.4, 0.6] }, 'both', 'open'],
    ['presumed open while unknown', 'applicable', {}, 'yes', 'met'],
    ['presumed open while doubtful', 'applicable', { gate: [0.1, 0.4] }, 'yes', 'met'],
    [
      'presumed open until the contrary is shown',
      'applicable',
      { gate: NO },
      'no',
      'not-applicable',
    ],
  ] as const)('%s', (_name, presumed, given, taken, status) => {
    const tested = standard({ applies: gate({ presumed, otherwise: 'test.other' }) });
    const result = evaluate(tested, found({ ...proven, ...given }), options);
    expect(result.status).toBe(status);
    expect(result.gate).toMatchObject({ taken, asks: 'gate?', otherwise: 'test.other' });
  });

  test('that nobody reported on is missing while it keeps the matter open', () => {
    const tested = standard({ applies: gate({}) });
    const result = evaluate(tested, found(proven), options);
    expect(result.missing).toEqual(['gate']);
    expect(result.readings).toEqual([
      { applicable: true, exceptions: [], verdict: 'met' },
      { applicable: false, exceptions: [], verdict: 'not-applicable' },
    ]);
  });

  test('that is presumed open is not missing', () => {
    const tested = standard({ applies: gate({ presumed: 'applicable' }) });
    expect(evaluate(tested, found({ a: YES }), options).missing).toEqual(['b']);
  });

  test('whose negation is asked closes where the finding is shown', () => {
    const when: Formula = { not: { finding: 'organ' } };
    const tested = standard({ applies: gate({ when, presumed: 'applicable' }) });
    const [doubtful, shown] = [found({ ...proven, organ: [0.3, 0.74] }), found({ organ: YES })];
    expect(statusOf(tested, doubtful, options)).toBe('met');
    expect(statusOf(tested, shown, options)).toBe('not-applicable');
  });
});

describe('an exception', () => {
  const proven = { a: YES, b: YES };
  const saves = exception('saves', { effect: { conclude: 'met' } });
  const bars = exception('bars', { effect: { conclude: 'not-met' } });

  test.each([
    ['shown concludes against the elements', saves, { a: NO, saves: [0.75, 1] }, 'met'],
    ['shown bars what the elements prove', bars, { ...proven, bars: YES }, 'not-met'],
    ['presumed absent while unknown', bars, proven, 'met'],
    ['presumed absent while doubtful', bars, { ...proven, bars: [0.3, 0.74] }, 'met'],
    ['read both ways while unknown', { ...bars, presumed: 'unknown' }, proven, 'open'],
    ['excluded', { ...bars, presumed: 'unknown' }, { ...proven, bars: NO }, 'met'],
    ['read both ways, where both agree', { ...bars, presumed: 'unknown' }, { a: NO }, 'not-met'],
  ] as const)('%s', (_name, one, given, status) => {
    expect(statusOf(standard({ exceptions: [one] }), found(given), options)).toBe(status);
  });

  test('that nobody reported on and nothing presumes is missing', () => {
    const tested = standard({ exceptions: [{ ...bars, presumed: 'unknown' }, saves] });
    const result = evaluate(tested, found(proven), options);
    expect(result).toMatchObject({ status: 'open', missing: ['bars'] });
    expect(result.exceptions).toMatchObject([
      { exception: 'bars', asks: 'bars?', taken: 'both', effect: { conclude: 'not-met' } },
      { exception: 'saves', taken: 'no', missing: ['saves'] },
    ]);
    expect(result.readings.map(({ exceptions }) => exceptions)).toEqual([[], ['bars']]);
  });

  test('does not reach a standard whose gate is closed', () => {
    const tested = standard({ exceptions: [saves], applies: gate({}) });
    expect(statusOf(tested, found({ gate: NO, saves: YES }), options)).toBe('not-applicable');
  });

  test('that raises the proof of an element changes its bar alone', () => {
    const grave = exception('grave', {
      effect: { prove: { elements: ['second'], level: 'high' } },
    });
    const given = found({ a: [0.8, 1], b: [0.8, 1], grave: YES });
    const result = evaluate(standard({ exceptions: [grave] }), given, options);
    expect(result.status).toBe('open');
    expect(result.elements).toMatchObject([
      { level: 'middle', bar: 0.75, status: 'met' },
      { level: 'high', bar: 0.95, status: 'open' },
    ]);
  });

  test('that lowers the proof of an element lets it through', () => {
    const easy = exception('easy', { effect: { prove: { elements: ['second'], level: 'low' } } });
    const given = found({ a: YES, b: [0.5, 0.6], easy: YES });
    expect(statusOf(standard({ exceptions: [easy] }), given, options)).toBe('met');
  });
});

describe('several exceptions', () => {
  const shown = { a: YES, b: YES, saves: YES, bars: YES };
  const saves = exception('saves', { effect: { conclude: 'met' } });
  const bars = exception('bars', { effect: { conclude: 'not-met' } });

  test.each([
    ['that disagree are contested', [saves, bars], 'contested'],
    ['that disagree are contested in any order', [bars, saves], 'contested'],
    ['agree', [saves, { ...bars, effect: { conclude: 'met' } }], 'met'],
    ['of which one prevails', [{ ...saves, prevailsOver: ['bars'] }, bars], 'met'],
    ['of which one yields', [{ ...saves, yieldsTo: ['bars'] }, bars], 'not-met'],
  ] as const)('%s', (_name, exceptions, status) => {
    expect(statusOf(standard({ exceptions }), found(shown), options)).toBe(status);
  });

  test('show which of them outranks which', () => {
    const tested = standard({ exceptions: [{ ...saves, prevailsOver: ['bars'] }, bars] });
    const { exceptions } = evaluate(tested, found(shown), options);
    expect(exceptions.map(({ outrankedBy }) => outrankedBy)).toEqual([[], ['saves']]);
    const { exceptions: alone } = evaluate(tested, found({ bars: YES }), options);
    expect(alone.map(({ outrankedBy }) => outrankedBy)).toEqual([[], []]);
  });

  test('one that may be present keeps a contest open', () => {
    const doubtful = { ...bars, presumed: 'unknown' } as const;
    const tested = standard({ exceptions: [saves, doubtful] });
    expect(statusOf(tested, found({ saves: YES }), options)).toBe('open');
  });

  test('that set different bars are contested only where the bars decide apart', () => {
    const exceptions = [
      exception('strict', { effect: { prove: { elements: ['first'], level: 'high' } } }),
      exception('lenient', { effect: { prove: { elements: ['first'], level: 'low' } } }),
    ];
    const tested = standard({ exceptions });
    const turned = standard({ exceptions: [...exceptions].reverse() });
    const given = { strict: YES, lenient: YES, b: YES };
    expect(statusOf(tested, found({ ...given, a: [0.8, 1] }), options)).toBe('contested');
    expect(statusOf(tested, found({ ...given, a: [0.95, 1] }), options)).toBe('met');
    expect(statusOf(tested, found({ ...given, a: [0, 0.4] }), options)).toBe('not-met');
    const { elements } = evaluate(tested, found({ ...given, a: [0.8, 1] }), options);
    expect(elements[0]).toMatchObject({ level: 'high', status: 'open' });
    const again = evaluate(turned, found({ ...given, a: [0.8, 1] }), options);
    expect(again.status).toBe('contested');
    expect(again.elements[0]).toMatchObject({ level: 'high', status: 'open' });
  });

  test('one that may be present leaves the bars shown as they are without it', () => {
    const grave = exception('grave', {
      presumed: 'unknown',
      effect: { prove: { elements: ['first'], level: 'high' } },
    });
    const tested = standard({ exceptions: [grave] });
    const result = evaluate(tested, found({ a: [0.8, 1], b: YES }), options);
    expect(result).toMatchObject({ status: 'open', missing: ['grave'] });
    expect(result.elements[0]).toMatchObject({ level: 'middle', status: 'met' });
    expect(result.readings.map(({ verdict }) => verdict)).toEqual(['met', 'open']);
  });

  test('on different elements do not meet', () => {
    const exceptions = [
      exception('one', { effect: { prove: { elements: ['first'], level: 'low' } } }),
      exception('other', { effect: { prove: { elements: ['second'], level: 'high' } } }),
    ];
    const given = found({ one: YES, other: YES, a: [0.5, 0.6], b: [0.95, 1] });
    expect(statusOf(standard({ exceptions }), given, options)).toBe('met');
  });

  test('one that concludes ends the matter whatever another asks to be proven', () => {
    const grave = exception('grave', { effect: { prove: { elements: ['first'], level: 'high' } } });
    const tested = standard({ exceptions: [grave, saves] });
    expect(statusOf(tested, found({ grave: YES, saves: YES, a: NO }), options)).toBe('met');
  });
});

describe('standards that must be met first', () => {
  const tested = standard({ requiresMet: ['one', 'other'] });
  const given = found({ a: YES, b: YES });

  test.each([
    ['one of them is met', { one: 'met', other: 'not-met' }, 'met', 'met'],
    ['none of them is', { one: 'not-met', other: 'not-applicable' }, 'not-met', 'not-met'],
    ['one of them is open', { one: 'not-met', other: 'open' }, 'open', 'open'],
    ['one of them was not evaluated', { one: 'not-met' }, 'open', 'open'],
  ] as const)('where %s', (_name, verdicts, prerequisite, status) => {
    const result = evaluate(tested, given, {
      ...options,
      verdicts: new Map(Object.entries(verdicts)),
    });
    expect(result).toMatchObject({ prerequisite, status });
  });

  test('keep a standard open while nothing is said about them', () => {
    expect(statusOf(tested, given, options)).toBe('open');
    expect(evaluate(standard(), given, options).prerequisite).toBe('met');
  });
});

describe('a presumption', () => {
  const tested = standard({
    presumptions: [{ finding: 'b', presumed: 'established', because: 'law', cite: [] }],
  });

  test.each([
    ['stands where no report bears on the finding', {}, 'met'],
    ['stands while the contrary is not shown', { b: [0.1, 0.26] }, 'met'],
    ['falls where the contrary is shown exactly at the bar', { b: [0.1, 0.25] }, 'not-met'],
  ] as const)('%s', (_name, given, status) => {
    expect(statusOf(tested, found({ a: YES, ...given }), options)).toBe(status);
  });

  test('is shown as such, and fills the gap', () => {
    const { elements, missing } = evaluate(tested, found({}), options);
    expect(elements[1]).toMatchObject({
      status: 'met',
      missing: [],
      findings: [{ finding: 'b', interval: YES, presumed: true }],
    });
    expect(missing).toEqual(['a']);
  });

  test('that something is absent stands until it is shown', () => {
    const absent = standard({
      presumptions: [{ finding: 'b', presumed: 'excluded', because: 'law', cite: [] }],
    });
    expect(statusOf(absent, found({ a: YES, b: [0.74, 1] }), options)).toBe('not-met');
    expect(statusOf(absent, found({ a: YES, b: [0.75, 1] }), options)).toBe('met');
  });
});

describe('what is missing', () => {
  test('is named only while the matter is open', () => {
    const { missing, elements } = evaluate(standard(), found({ b: NO }), options);
    expect(missing).toEqual([]);
    expect(elements[0]!.missing).toEqual(['a']);
  });

  test('is not what is merely doubtful', () => {
    const { status, missing } = evaluate(standard(), found({ a: YES, b: [0.2, 0.8] }), options);
    expect([status, missing]).toEqual(['open', []]);
  });

  test('is named once, in the order of the text', () => {
    const tested = standard({
      require: { all: [element('first', { all: [b, a] }), element('second', { any: [a, c] })] },
    });
    expect(evaluate(tested, new Map(), options).missing).toEqual(['b', 'a', 'c']);
  });
});

describe('joint answers of inference', () => {
  const formula: Formula = { all: [a, b] };
  const tested = standard({ require: element('both', formula) });
  const given = found({ a: [0.8, 0.8], b: [0.8, 0.8] });
  const jointly = (asked: Formula) =>
    asked === formula ? { lower: 0.76, upper: 0.78 } : undefined;

  test('are used instead of bounds', () => {
    expect(statusOf(tested, given, options)).toBe('open');
    const { elements, status } = evaluate(tested, given, { ...options, jointly });
    expect(status).toBe('met');
    expect(elements[0]!.interval).toEqual({ lower: 0.76, upper: 0.78 });
    expect(elements[0]!.trace.interval.lower).toBeCloseTo(0.6, 12);
  });

  test('are not used where a finding is missing', () => {
    const result = evaluate(tested, found({ a: [0.8, 0.8] }), { ...options, jointly });
    expect(result.elements[0]!.interval).toEqual({ lower: 0, upper: 0.8 });
  });

  test('are not used where a presumption stands in for a finding', () => {
    const presumptions = [
      { finding: 'b', presumed: 'established', because: 'law', cite: [] },
    ] as const;
    const result = evaluate({ ...tested, presumptions }, given, { ...options, jointly });
    expect(result.elements[0]!.interval.lower).toBeCloseTo(0.8, 12);
  });

  test('move with a supposition: what proves more never takes a verdict back', () => {
    const { pivots } = evaluate(tested, given, { ...options, jointly });
    expect(pivots).toEqual([
      { finding: 'a', change: 'excluded', to: NO, status: 'not-met' },
      { finding: 'a', change: 'unknown', to: { lower: 0, upper: 1 }, status: 'open' },
      { finding: 'b', change: 'excluded', to: NO, status: 'not-met' },
      { finding: 'b', change: 'unknown', to: { lower: 0, upper: 1 }, status: 'open' },
    ]);
  });
});

describe('pivots', () => {
  test('say which change of which finding gives which status', () => {
    expect(evaluate(standard(), found({ a: YES }), options).pivots).toEqual([
      { finding: 'a', change: 'excluded', to: NO, status: 'not-met' },
      { finding: 'b', change: 'established', to: YES, status: 'met' },
      { finding: 'b', change: 'excluded', to: NO, status: 'not-met' },
    ]);
  });

  test('name an exception that is presumed absent', () => {
    const bars = exception('bars', { effect: { conclude: 'not-met' } });
    const { pivots } = evaluate(
      standard({ require: element('first', a), exceptions: [bars] }),
      found({ a: YES }),
      options,
    );
    expect(pivots).toContainEqual({
      finding: 'bars',
      change: 'established',
      to: YES,
      status: 'not-met',
    });
  });

  test('find a flip that only a doubtful finding brings', () => {
    const tested = standard({
      proof: { level: 'low', over: 'elements' },
      require: {
        any: [{ all: [element('first', a), element('second', { not: a })] }, element('third', c)],
      },
    });
    const { status, pivots } = evaluate(tested, new Map(), options);
    expect(status).toBe('open');
    const [pivot] = pivots.filter(({ finding }) => finding === 'a');
    expect(pivot).toMatchObject({ finding: 'a', change: 'between', status: 'met' });
    expect(pivot!.to.lower).toBeCloseTo(0.5, 9);
    expect(pivot!.to.upper).toBeCloseTo(0.5, 9);
  });

  test('are none where a finding decides nothing', () => {
    expect(evaluate(standard(), found({ a: NO, b: NO }), options).pivots).toEqual([]);
  });
});

test('a level of proof that does not exist is a broken promise of parsing, not a verdict', () => {
  const lost = standard({ proof: { level: 'lost', over: 'elements' } });
  expect(() => evaluate(lost, new Map(), options)).toThrow(Defect);
  expect(() => evaluate(lost, new Map(), options)).toThrow('no level of proof is called lost');
});
