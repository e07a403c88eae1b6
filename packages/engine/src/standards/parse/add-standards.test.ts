import { describe, expect, test } from 'vitest';
import { addStandards, type OwnFiles } from './add-standards.ts';
import { loadStandardsLibrary, type StandardsLibrary } from './library.ts';

const FINDINGS = `
- { finding: act.known, question: Is it?, kind: boolean, scope: act, seldom-provable: true }
- { finding: act.ordered, question: Was it?, kind: boolean, scope: act, seldom-provable: true }`;
const mark = 'verification: unverified';
const LEVELS = `[{ level: court.own, label: Own, bar: 0.5, basis: declared convention, reason: because, ${mark} }]`;
const AUTHORITIES = `[{ authority: court-1986, cite: A court, ${mark} }]`;

interface Parts {
  readonly level?: string;
  readonly source?: string;
  readonly finding?: string;
  readonly more?: string;
  readonly expect?: string;
}

function standard(id: string, parts: Parts = {}): string {
  const { level = 'court.own', source = 'court-1986', finding = 'act.known' } = parts;
  return `
standard: ${id}
edition: 1
title: T
question: Q
family: own-breach
asked-of: states
acceptance: argued
forum: court
admits: pattern
decides: d
consequence: c
responsible-for: r
in-force: { from: custom }
proof: { level: ${level}, over: elements }
${parts.more ?? ''}
require: { element: known, asks: Known?, finding: ${finding}, cite: [{ source: ${source} }] }
not-formalised: []
authorities: [{ source: ${source} }]
examples: [{ name: n, given: { act.known: yes }, expect: ${parts.expect ?? 'met'} }]
`;
}

function library(): StandardsLibrary {
  const read = loadStandardsLibrary(
    new Map([
      ['vocabulary/findings.yaml', FINDINGS],
      ['standards/proof-levels.yaml', LEVELS],
      ['standards/authorities.yaml', AUTHORITIES],
      ['standards/court.one.yaml', standard('court.one')],
    ]),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const shipped = library();
const adding = (files: Record<string, string>) =>
  addStandards(shipped, new Map(Object.entries(files)) satisfies OwnFiles);

function problemsOf(files: Record<string, string>) {
  const outcome = adding(files);
  return outcome.ok ? [] : outcome.problems;
}

describe("a user's own standards", () => {
  test('stand beside those that ship, in the order of ids, and are known for what they are', () => {
    const outcome = adding({ 'a.first.yaml': standard('a.first') });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect([...outcome.value.standards.keys()]).toEqual(['a.first', 'court.one']);
    expect(outcome.value.standards.get('court.one')).toBe(shipped.standards.get('court.one'));
    expect([...outcome.value.own]).toEqual(['a.first']);
    expect([...shipped.own]).toEqual([]);
  });

  test('may bring levels of proof and authorities, and lean on those that ship', () => {
    const outcome = adding({
      'proof-levels.yaml': LEVELS.replace('court.own', 'my.level'),
      'authorities.yaml': AUTHORITIES.replace('court-1986', 'my-book'),
      'my.test.yaml': standard('my.test', { level: 'my.level', source: 'my-book' }),
      'my.other.yaml': standard('my.other', { more: 'requires-met: [my.test, court.one]' }).replace(
        'given: { act.known: yes }',
        'given: { act.known: yes }, verdicts: { my.test: met }',
      ),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect([...outcome.value.proofLevels.keys()]).toEqual(['court.own', 'my.level']);
    expect([...outcome.value.authorities.keys()]).toEqual(['court-1986', 'my-book']);
  });
});

describe('a folder of standards is refused', () => {
  test.each([
    ['a finding that nobody defined', { finding: 'act.knwon' }, 'standard.unknown-finding'],
    ['a level of proof that nobody defined', { level: 'court.owm' }, 'standard.unknown-level'],
    ['an authority that nobody listed', { source: 'court-1968' }, 'standard.unknown-authority'],
    [
      'a standard that is nowhere',
      { more: 'requires-met: [court.on]' },
      'standard.unknown-standard',
    ],
    ['a need of itself', { more: 'requires-met: [my.test]' }, 'standard.needs-itself'],
    ['an example that is not so', { expect: 'open' }, 'standard.failed-example'],
  ])('for %s, at the line of its own file', (_name, parts, code) => {
    const problems = problemsOf({ 'my.test.yaml': standard('my.test', parts) });
    expect(problems.map((one) => one.code)).toContain(code);
    for (const { file, line } of problems) {
      expect(file).toBe('my.test.yaml');
      expect(line).toBeGreaterThan(0);
    }
  });

  test('for an id that ships, be it of a standard, a level of proof or an authority', () => {
    expect(problemsOf({ 'court.one.yaml': standard('court.one') })).toMatchObject([
      { code: 'library.repeated-id', file: 'court.one.yaml', path: 'standard', line: 2 },
    ]);
    expect(
      problemsOf({
        'proof-levels.yaml': LEVELS,
        'authorities.yaml': AUTHORITIES,
        'my.test.yaml': standard('my.test'),
      }),
    ).toMatchObject([
      { code: 'library.repeated-id', file: 'proof-levels.yaml', path: '0', line: 1 },
      { code: 'library.repeated-id', file: 'authorities.yaml', path: '0', line: 1 },
    ]);
  });

  test('for a circle of needs through another', () => {
    const outcome = problemsOf({
      'my.one.yaml': standard('my.one', { more: 'requires-met: [my.two]', expect: 'open' }),
      'my.two.yaml': standard('my.two', { more: 'requires-met: [my.one]', expect: 'open' }),
    });
    expect(outcome.map(({ code, file }) => [code, file])).toEqual([
      ['standard.needs-itself', 'my.one.yaml'],
      ['standard.needs-itself', 'my.two.yaml'],
    ]);
  });

  test('for what is not enough and turns out to be', () => {
    const text = standard('my.test').replace(
      'finding: act.known, cite',
      'finding: act.known, not-enough: [act.ordered], cite',
    );
    const exception =
      'exceptions: [{ exception: other, asks: A, when: { finding: act.ordered }, presumed: absent, effect: { conclude: met }, cite: [{ source: court-1986 }] }]';
    expect(problemsOf({ 'my.test.yaml': `${text}${exception}\n` })).toMatchObject([
      { code: 'standard.enough-after-all', path: 'require', file: 'my.test.yaml' },
    ]);
  });

  test('for an example that names the wrong findings as missing', () => {
    const text = standard('my.test').replace(
      '{ name: n, given: { act.known: yes }, expect: met }',
      '{ name: n, given: {}, expect: open, missing: [] }',
    );
    expect(problemsOf({ 'my.test.yaml': text })).toMatchObject([
      {
        code: 'standard.failed-example',
        path: 'examples/0/missing',
        because: '`n` names other findings as missing than the standard does: act.known',
      },
    ]);
    const between = standard('my.test').replace(
      '{ name: n, given: { act.known: yes }, expect: met }',
      '{ name: n, given: { act.known: [0.3, 0.7] }, expect: open, missing: [act.known] }',
    );
    expect(problemsOf({ 'my.test.yaml': between })).toMatchObject([
      { because: '`n` names other findings as missing than the standard does: none' },
    ]);
  });

  test('for having no standard in it, or findings of its own', () => {
    expect(problemsOf({})).toMatchObject([{ code: 'library.no-standards', path: '' }]);
    expect(
      problemsOf({ 'findings.yaml': FINDINGS, 'my.test.yaml': standard('my.test') }),
    ).toMatchObject([{ code: 'library.own-findings', file: 'findings.yaml' }]);
    expect(problemsOf({ 'findings.yaml': FINDINGS }).map(({ code }) => code)).toEqual([
      'library.own-findings',
      'library.no-standards',
    ]);
  });

  test('for broken YAML, with every file that is broken named', () => {
    expect(
      problemsOf({ 'a.yaml': 'standard: [', 'b.yaml': 'x: 1\nx: 2', 'c.c.yaml': standard('c.c') }),
    ).toMatchObject([
      { code: 'yaml.syntax', file: 'a.yaml' },
      { code: 'yaml.duplicate-key', file: 'b.yaml', line: 2 },
    ]);
  });

  test('a standard that needs one that cannot be read is not blamed for it', () => {
    const problems = problemsOf({
      'my.broken.yaml': 'standard: [',
      'my.sound.yaml': standard('my.sound', { more: 'requires-met: [my.broken]', expect: 'open' }),
    });
    expect(problems.map(({ file }) => file)).toEqual(['my.broken.yaml']);
  });

  test('for a level of proof that cannot be read, at its file', () => {
    const problems = problemsOf({
      'proof-levels.yaml': '- { level: my.level }',
      'my.test.yaml': standard('my.test'),
    });
    expect(problems.length).toBeGreaterThan(0);
    for (const { file } of problems) expect(file).toBe('proof-levels.yaml');
  });
});

describe('what is told of a folder that is refused', () => {
  const told = (files: Record<string, string>) =>
    problemsOf(files).map(({ code, because, try: advice }) => [code, because, advice]);

  test.each<[string, Record<string, string>, string, string]>([
    [
      'findings of its own',
      { 'findings.yaml': FINDINGS, 'my.test.yaml': standard('my.test') },
      'a finding is what reports speak of and inference answers, so a standard cannot bring one',
      'take the file away, and ask about findings of vocabulary/findings.yaml',
    ],
    [
      'no standard',
      {},
      'the folder has no file with a standard in it',
      'put each standard into a file named after it, such as `my.test.yaml`',
    ],
    [
      'an id that ships',
      { 'court.one.yaml': standard('court.one') },
      '`court.one` ships with Respondeat, and what ships is not replaced',
      'give yours another id, and look at both side by side',
    ],
    [
      'a circle',
      { 'my.test.yaml': standard('my.test', { more: 'requires-met: [my.test]', expect: 'open' }) },
      'before `my.test` can be met, `my.test` must be met, directly or through others',
      'take one `requires-met` of the circle away',
    ],
    [
      'an example that is not so',
      { 'my.test.yaml': standard('my.test', { expect: 'open' }) },
      '`n` expects open, and the standard gives met',
      'mend whichever of the two is wrong, the example or the elements',
    ],
  ])('for %s', (_name, files, because, advice) => {
    expect(told(files).map(([, ...words]) => words)).toEqual([[because, advice]]);
  });

  test('for what is enough after all names the element', () => {
    const text = standard('my.test').replace(
      'finding: act.known, cite',
      'finding: act.known, not-enough: [act.ordered], cite',
    );
    const exception =
      'exceptions: [{ exception: other, asks: A, when: { finding: act.ordered }, presumed: absent, effect: { conclude: met }, cite: [{ source: court-1986 }] }]';
    expect(told({ 'my.test.yaml': `${text}${exception}\n` })).toEqual([
      [
        'standard.enough-after-all',
        'what `known` calls not enough meets the standard, once the others are proven',
        'look whether another element, or an exception, stands in for this one',
      ],
    ]);
  });

  test('for the second example that is not so stands at the second', () => {
    const two = standard('my.test').replace(
      'expect: met }]',
      'expect: met }, { name: second, given: { act.known: yes }, expect: open }]',
    );
    expect(problemsOf({ 'my.test.yaml': two })).toMatchObject([{ path: 'examples/1/expect' }]);
  });

  test('comes file by file in the order of their names, whatever order they were read in', () => {
    const broken = 'standard: [';
    const files = { 'z.yaml': broken, 'a.yaml': broken, 'm.yaml': broken };
    expect(problemsOf(files).map(({ file }) => file)).toEqual(['a.yaml', 'm.yaml', 'z.yaml']);
  });
});

test('standards are kept in the order of their ids, wherever theirs fall', () => {
  const files = {
    'z.z.yaml': standard('z.z'),
    'a.a.yaml': standard('a.a'),
    'd.d.yaml': standard('d.d'),
  };
  const outcome = adding(files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect([...outcome.value.standards.keys()]).toEqual(['a.a', 'court.one', 'd.d', 'z.z']);
});
