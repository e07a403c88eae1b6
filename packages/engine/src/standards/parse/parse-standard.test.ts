import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Outcome, Problem } from '../../vocabulary/index.ts';
import { parseAuthorities } from './parse-authorities.ts';
import { parseFindings } from './parse-findings.ts';
import { parseProofLevels } from './parse-proof-levels.ts';
import { parseStandard } from './parse-standard.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`court/${name}.yaml`, import.meta.url), 'utf8');
const STANDARD = textOf('court.control');

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const known = {
  findings: valueIn(parseFindings(textOf('findings'))),
  proofLevels: valueIn(parseProofLevels(textOf('proof-levels'))),
  authorities: valueIn(parseAuthorities(textOf('authorities'))),
};

function parse(text: string, fileName = 'standards/court.control.yaml') {
  return parseStandard(text, { ...known, fileName });
}

/** The problems of the standard with one passage changed. */
function problemsWith(before: string, after: string): readonly Problem[] {
  expect(STANDARD).toContain(before);
  const outcome = parse(STANDARD.replace(before, after));
  expect(outcome.ok).toBe(false);
  return outcome.ok ? [] : outcome.problems;
}

function lineWith(passage: string): number {
  return STANDARD.split('\n').findIndex((line) => line.includes(passage)) + 1;
}

test('a standard is read with every part', () => {
  const cite = [{ source: 'court-1986', at: undefined }];
  expect(valueIn(parse(STANDARD))).toEqual({
    id: 'court.control',
    edition: 2,
    title: 'Control',
    question: 'Did the state order it?',
    family: 'act-of-the-state',
    askedOf: 'states',
    acceptance: 'settled',
    forum: 'court',
    admits: 'attack',
    decides: 'whose act it was',
    consequence: "the act is the state's",
    responsibleFor: 'the act',
    inForce: { from: undefined, to: '2030-01-31' },
    proof: { level: 'court.convincing', over: 'elements' },
    difficulty: 'high',
    standing: [{ says: 'affirmed', by: 'court-1986', at: 'para 115', note: 'once' }],
    applies: {
      asks: 'Is it no organ?',
      when: { not: { finding: 'rel.organ' } },
      presumed: 'applicable',
      otherwise: 'court.organ',
      cite,
    },
    requiresMet: ['court.other'],
    require: {
      all: [
        {
          element: 'known',
          asks: 'Is it known who did it?',
          formula: { finding: 'act.known' },
          notEnough: [],
          notNeeded: [],
          seldomSeen: undefined,
          inForce: [],
          cite: [{ source: 'court-1986', at: 'para 115' }],
        },
        {
          element: 'order',
          asks: 'Was it ordered?',
          formula: {
            any: [
              { finding: 'act.ordered' },
              { all: [{ finding: 'act.known' }, { not: { finding: 'rel.organ' } }] },
            ],
          },
          notEnough: ['rel.armed'],
          notNeeded: ['rel.organ'],
          seldomSeen: 'orders are spoken',
          inForce: [{ from: '1986-06-27', to: undefined }],
          cite,
        },
      ],
    },
    exceptions: [
      {
        exception: 'grave',
        asks: 'Is it grave?',
        when: { finding: 'rel.organ' },
        presumed: 'unknown',
        effect: { prove: { elements: ['order'], level: 'court.conclusive' } },
        yieldsTo: ['claimed'],
        prevailsOver: [],
        cite,
      },
      {
        exception: 'claimed',
        asks: 'Was it claimed?',
        when: { finding: 'rel.armed' },
        presumed: 'absent',
        effect: { conclude: 'met' },
        yieldsTo: [],
        prevailsOver: ['grave'],
        cite,
      },
    ],
    presumptions: [
      { finding: 'act.known', presumed: 'established', because: 'it is public', cite },
    ],
    notFormalised: ['what it means'],
    authorities: [{ source: 'court-1986', at: 'para 115' }],
    examples: [
      {
        name: 'an order',
        asOf: '2001-05',
        given: new Map([
          ['act.ordered', { lower: 0.8, upper: 0.9 }],
          ['act.known', { lower: 1, upper: 1 }],
          ['rel.organ', { lower: 0, upper: 0 }],
        ]),
        expect: 'met',
        missing: ['rel.armed'],
        idleOnPurpose: new Map([['act.known', 'it is presumed']]),
        verdicts: new Map(),
      },
    ],
  });
});

test('what may be left out is empty, and never filled in', () => {
  const brief = STANDARD.replace(/difficulty: high\n/, '')
    .replace(/standing:[\s\S]*?(?=require:)/, '')
    .replace(/exceptions:[\s\S]*?(?=not-formalised)/, '')
    .replace(/ {4}as-of[^\n]*\n/, '')
    .replace(/ {4}missing[\s\S]*$/, '');
  expect(valueIn(parse(brief))).toMatchObject({
    difficulty: undefined,
    standing: [],
    applies: undefined,
    requiresMet: [],
    exceptions: [],
    presumptions: [],
    examples: [
      { asOf: undefined, missing: undefined, idleOnPurpose: new Map(), verdicts: new Map() },
    ],
  });
});

describe('a reference that leads nowhere', () => {
  test.each([
    [
      'finding: act.ordered',
      'finding: act.orderd',
      'standard.unknown-finding',
      'require/all/1/any/0/finding',
      'write `act.ordered`',
    ],
    [
      'not-enough: [rel.armed]',
      'not-enough: [rel.arms]',
      'standard.unknown-finding',
      'require/all/1/not-enough/0',
      'write `rel.armed`',
    ],
    [
      '{ act.known: it is presumed }',
      '{ act.knows: it is presumed }',
      'standard.unknown-finding',
      'examples/0/idle-on-purpose/act.knows',
      'write `act.known`',
    ],
    [
      'level: court.convincing',
      'level: court.convincin',
      'standard.unknown-level',
      'proof/level',
      'write `court.convincing`',
    ],
    [
      'level: court.conclusive',
      'level: nothing',
      'standard.unknown-level',
      'exceptions/0/effect/prove/level',
      'define it in proof-levels.yaml, or name one that is defined',
    ],
    [
      'by: court-1986',
      'by: court-1968',
      'standard.unknown-authority',
      'standing/0/by',
      'write `court-1986`',
    ],
    ['note: once', 'note: once, at: para 116', 'yaml.duplicate-key', '', 'keep one of the two'],
    [
      'says: affirmed, by: court-1986, at: para 115',
      'says: affirmed, by: court-1986, at: para 116',
      'standard.unknown-passage',
      'standing/0/at',
      'write `para 115`, or list it there',
    ],
    [
      'cite: [{ source: court-1986, at: para 115 }]',
      'cite: [{ source: court-1986, at: elsewhere }]',
      'standard.unknown-passage',
      'require/all/0/cite/0/at',
      'list it there, with its mark',
    ],
    [
      'elements: [order]',
      'elements: [ordr]',
      'standard.unknown-element',
      'exceptions/0/effect/prove/elements/0',
      'write `order`',
    ],
    [
      'yields-to: [claimed]',
      'yields-to: [claimd]',
      'standard.unknown-exception',
      'exceptions/0/yields-to/0',
      'write `claimed`',
    ],
    [
      'prevails-over: [grave]',
      'prevails-over: [quite-another]',
      'standard.unknown-exception',
      'exceptions/1/prevails-over/0',
      'name one of: grave, claimed',
    ],
  ])('%s → %s', (before, after, code, path, advice) => {
    const problems = problemsWith(before, after);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, path, try: advice, line: lineWith(before) });
  });
});

describe('a form that does not fit', () => {
  test.each([
    ['edition: 2', 'edition: two', 'schema.type', 'edition', 'give a number'],
    [
      'edition: 2',
      'edition: 0',
      'number.out-of-range',
      'edition',
      'probabilities run from 0 to 1, editions from 1',
    ],
    [
      'title: Control',
      'titel: Control',
      'schema.unknown-key',
      'titel',
      'write `title`, or remove it',
    ],
    ['title: Control', 'title: ""', 'schema.length', 'title', 'fill it in, or leave the key out'],
    ['title: Control', `title: ${'x'.repeat(2001)}`, 'schema.length', 'title', 'shorten it'],
    [
      'forum: court',
      'forum: The Court',
      'schema.form',
      'forum',
      'names are lower-case words joined by single hyphens; ids have parts joined by dots',
    ],
    ['admits: attack', 'admits: atack', 'schema.unknown-word', 'admits', 'write `attack`'],
    ['admits: attack', 'admits: everything', 'schema.unknown-word', 'admits', 'use one of them'],
    [
      'presumed: unknown',
      'presumed: sometimes',
      'schema.unknown-word',
      'exceptions/0/presumed',
      'use one of them',
    ],
    ['    presumed: absent\n', '', 'schema.missing', 'exceptions/1/presumed', 'add `presumed`'],
    [
      'to: 2030-01-31',
      'to: 2030-02-31',
      'date.invalid',
      'in-force/to',
      "write '2024-03-08', or '2024-03' or '2024' where no more is known",
    ],
    [
      'from: custom, to: 2030-01-31',
      'from: 2031, to: 2030-01-31',
      'schema.type',
      'in-force/from',
      "put it in quotes: '2031'",
    ],
    [
      'from: custom',
      "from: '2031'",
      'standard.ends-before-it-begins',
      'in-force',
      'swap the two dates',
    ],
    [
      '[0.8, 0.9]',
      '[0.9, 0.8]',
      'number.out-of-range',
      'examples/0/given/act.ordered',
      'write the lower end first',
    ],
    [
      '[0.8, 0.9]',
      '[0.9, 1.8]',
      'number.out-of-range',
      'examples/0/given/act.ordered/1',
      'probabilities run from 0 to 1, editions from 1',
    ],
    [
      'act.known: yes',
      'act.known: true',
      'schema.unknown-word',
      'examples/0/given/act.known',
      'use one of them',
    ],
    ['expect: met', 'expect: mett', 'schema.unknown-word', 'examples/0/expect', 'write `met`'],
    [
      'cite: [{ source: court-1986 }]\nrequires',
      'cite: []\nrequires',
      'schema.length',
      'applies/cite',
      'fill it in, or leave the key out',
    ],
    [
      'effect: { conclude: met }',
      'effect: { conclude: perhaps }',
      'schema.unknown-word',
      'exceptions/1/effect/conclude',
      'use one of them',
    ],
    [
      'when: { not: { finding: rel.organ } }',
      'when: rel.organ',
      'schema.type',
      'applies/when',
      'give a map with keys',
    ],
  ])('%s → %s', (before, after, code, path, advice) => {
    const problems = problemsWith(before, after);
    expect(problems.map((problem) => [problem.code, problem.path, problem.try])).toContainEqual([
      code,
      path,
      advice,
    ]);
  });

  test('a misspelt key of an element is named with the key that was meant', () => {
    const problems = problemsWith('seldom-seen: orders', 'seldom-sen: orders');
    expect(problems).toEqual([
      {
        code: 'schema.unknown-key',
        path: 'require/all/1/seldom-sen',
        line: lineWith('seldom-seen'),
        because: '`seldom-sen` is not a key that belongs here',
        try: 'write `seldom-seen`, or remove it',
      },
    ]);
  });

  test('a misspelt connective is named at its place', () => {
    const problems = problemsWith(
      '{ all: [{ finding: act.known }',
      '{ al: [{ finding: act.known }',
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'schema.unknown-key',
        path: 'require/all/1/any/1/al',
        try: 'write `all`, or remove it',
      }),
    );
  });

  test('an element with two formulas, or none, is told so', () => {
    const two = problemsWith(
      '      finding: act.known\n',
      '      finding: act.known\n      not: { finding: rel.organ }\n',
    );
    expect(two).toMatchObject([
      {
        code: 'standard.not-one-formula',
        path: 'require/all/0',
        because: 'the element `known` has 2 of finding, all, any and not',
      },
    ]);
    const none = problemsWith('      finding: act.known\n', '');
    expect(none[0]!.because).toBe('the element `known` has 0 of finding, all, any and not');
  });

  test('a requirement that is missing is one problem, not one for each form it might have had', () => {
    const start = STANDARD.indexOf('require:');
    const outcome = parse(
      STANDARD.slice(0, start) + STANDARD.slice(STANDARD.indexOf('exceptions:')),
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'schema.missing', path: 'require' }],
    });
  });

  test('more than eight exceptions are refused, since each doubles the readings', () => {
    const one = STANDARD.slice(
      STANDARD.indexOf('  - exception: grave'),
      STANDARD.indexOf('  - exception: claimed'),
    );
    const problems = problemsWith(one, one.repeat(8));
    expect(problems).toMatchObject([
      { code: 'schema.length', path: 'exceptions', because: 'this must have at most 8 entries' },
    ]);
  });
});

describe('every problem says why', () => {
  test.each([
    ['finding: act.ordered', 'finding: x', 'vocabulary/findings.yaml has no finding `x`'],
    ['level: court.convincing', 'level: x', 'there is no level of proof `x`'],
    ['by: court-1986', 'by: x', 'there is no authority `x`'],
    [
      'says: affirmed, by: court-1986, at: para 115',
      'says: affirmed, by: court-1986, at: x',
      'authorities.yaml lists no passage `x` under `court-1986`',
    ],
    ['to: 2030-01-31', 'to: 2030-02-31', '`2030-02-31` is not a date that the calendar has'],
    ['from: custom', 'from: customary', '`customary` is not a date that the calendar has'],
    ['from: custom', "from: '2031'", 'the period begins in 2031 and ends in 2030-01-31'],
    ['edition: 2', 'edition: 0', '0 is out of range: at least 1'],
    ['edition: 2', 'edition: two', '`two` stands where a number is needed'],
    ['title: Control', 'title: [1]', '`[1]` stands where a text is needed'],
    ['title: Control', 'title: { a: 1 }', '`{"a":1}` stands where a text is needed'],
    ['examples:\n', 'examples: 3\nx:\n', '`3` stands where a list is needed'],
    [
      'require:\n  all:',
      'require: [1]\nx:\n  all:',
      '`[1]` stands where a map with keys is needed',
    ],
    ['title: Control', 'title: ""', 'this must have at least 1 characters'],
    [
      'admits: attack',
      'admits: all',
      '`all` is not one of the words allowed here: attack, pattern',
    ],
    [
      'admits: attack',
      `admits: ${'x'.repeat(61)}`,
      `\`${'x'.repeat(59)}…\` is not one of the words allowed here: attack, pattern`,
    ],
    ['    presumed: absent\n', '', '`presumed` is missing, and nothing is assumed in its place'],
    ['forum: court', 'forum: The Court', '`The Court` does not have the form needed here'],
    ['[0.8, 0.9]', '[0.9, 0.8]', 'the lower end 0.9 lies above the upper end 0.8'],
    [
      'not-formalised:\n  - what it means',
      'not-formalised: [""]',
      'this must have at least 1 characters',
    ],
    [
      'cite: [{ source: court-1986 }]\nrequires',
      'cite: []\nrequires',
      'this must have at least 1 entries',
    ],
  ])('%s → %s', (before, after, because) => {
    expect(problemsWith(before, after).map((one) => one.because)).toContain(because);
  });
});

describe('a list that may be left out', () => {
  test.each([
    ['not-enough: [rel.armed]', 'not-enough: []', 'require/all/1/not-enough'],
    ['not-needed: [rel.organ]', 'not-needed: []', 'require/all/1/not-needed'],
    ['in-force: [{ from: 1986-06-27 }]', 'in-force: []', 'require/all/1/in-force'],
    ['yields-to: [claimed]', 'yields-to: []', 'exceptions/0/yields-to'],
    ['prevails-over: [grave]', 'prevails-over: []', 'exceptions/1/prevails-over'],
    ['requires-met: [court.other]', 'requires-met: []', 'requires-met'],
    ['elements: [order]', 'elements: []', 'exceptions/0/effect/prove/elements'],
    ['any: [{ finding: act.ordered }, ', 'all: [], any: [', 'require/all/1/all'],
  ])('is left out rather than empty: %s', (before, after, path) => {
    const text = STANDARD.replace(before, after).replace('all: [], any:', 'all: []\n      any:');
    const outcome = parse(text);
    expect(outcome.ok ? [] : outcome.problems).toContainEqual(
      expect.objectContaining({ code: 'schema.length', path }),
    );
  });

  test('may have several entries', () => {
    const text = STANDARD.replace('not-enough: [rel.armed]', 'not-enough: [rel.armed, rel.organ]')
      .replace('not-needed: [rel.organ]', 'not-needed: [rel.organ, rel.armed]')
      .replace('[{ from: 1986-06-27 }]', "[{ to: '1950' }, { from: 1986-06-27 }]")
      .replace(
        'any: [{ finding: act.ordered }, { all: [{ finding: act.known }, { not: { finding: rel.organ } }] }]',
        'all: [{ finding: act.ordered }, { finding: act.known }]',
      )
      .replace(
        'cite: [{ source: court-1986, at: para 115 }]',
        'cite: [{ source: court-1986 }, { source: court-1986, at: para 115 }]',
      );
    expect(valueIn(parse(text)).require).toMatchObject({
      all: [
        { cite: [{ at: undefined }, { at: 'para 115' }] },
        {
          formula: { all: [{ finding: 'act.ordered' }, { finding: 'act.known' }] },
          notEnough: ['rel.armed', 'rel.organ'],
          notNeeded: ['rel.organ', 'rel.armed'],
          inForce: [
            { from: undefined, to: '1950' },
            { from: '1986-06-27', to: undefined },
          ],
        },
      ],
    });
  });

  test('an element may ask that something is not so', () => {
    const text = STANDARD.replace(
      '      finding: act.known\n',
      '      not: { finding: act.known }\n',
    );
    expect(valueIn(parse(text)).require).toMatchObject({
      all: [{ formula: { not: { finding: 'act.known' } } }, {}],
    });
  });

  test('elements may be alternatives', () => {
    const text = STANDARD.replace('require:\n  all:', 'require:\n  any:');
    expect(valueIn(parse(text)).require).toMatchObject({
      any: [{ element: 'known' }, { element: 'order' }],
    });
  });
});

describe('many problems', () => {
  test('come all at once, in the order of the lines', () => {
    const text = STANDARD.replace('edition: 2', 'edition: 0')
      .replace('finding: act.ordered', 'finding: act.orderd')
      .replace('expect: met', 'expect: mett');
    const outcome = parse(text);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { path: 'edition', line: 3 },
        { path: 'require/all/1/any/0/finding', line: lineWith('act.ordered') },
        { path: 'examples/0/expect', line: lineWith('expect: met') },
      ],
    });
  });
});
