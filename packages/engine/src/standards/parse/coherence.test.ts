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

describe('parts that do not fit together', () => {
  test.each([
    ['  - exception: claimed', '  - exception: grave', 'standard.repeated-name', 'exceptions/1'],
    ['- element: order', '- element: known', 'standard.repeated-name', 'require/all/1'],
    [
      'yields-to: [claimed]',
      'prevails-over: [claimed]',
      'standard.rank-in-a-circle',
      'exceptions/0',
    ],
    ['over: elements', 'over: whole', 'standard.prove-over-whole', 'exceptions/0/effect/prove'],
    [
      'not-enough: [rel.armed]',
      'not-enough: [act.ordered]',
      'standard.enough-and-not-enough',
      'require/all/1/not-enough/0',
    ],
    [
      '{ all: [{ finding: act.known }, ',
      '{ all: [{ finding: rel.organ }, ',
      'standard.reads-both-ways',
      'require/all/1',
    ],
    [
      'when: { not: { finding: rel.organ } }',
      'when: { any: [{ finding: rel.organ }, { not: { finding: rel.organ } }] }',
      'standard.reads-both-ways',
      'applies/when',
    ],
    [
      'when: { finding: rel.armed }',
      'when: { all: [{ finding: rel.armed }, { not: { all: [{ finding: rel.armed }] } }] }',
      'standard.reads-both-ways',
      'exceptions/1/when',
    ],
    ['standard: court.control', 'standard: court.another', 'standard.not-in-its-file', 'standard'],
  ])('%s → %s', (before, after, code, path) => {
    expect(problemsWith(before, after)).toContainEqual(expect.objectContaining({ code, path }));
  });

  test('two negations read a finding plainly', () => {
    const twice = STANDARD.replace(
      'when: { finding: rel.armed }',
      'when: { any: [{ finding: rel.armed }, { not: { not: { finding: rel.armed } } }] }',
    );
    expect(parse(twice).ok).toBe(true);
  });

  test('one finding read both ways by two elements is a fault only where the whole is proven', () => {
    const apart = STANDARD.replace(
      '      finding: act.known\n',
      '      finding: rel.organ\n',
    ).replace(/exceptions:[\s\S]*?(?=presumptions)/, '');
    expect(parse(apart).ok).toBe(true);
    const whole = parse(apart.replace('over: elements', 'over: whole'));
    expect(whole).toMatchObject({
      ok: false,
      problems: [{ code: 'standard.reads-both-ways', path: 'require' }],
    });
  });

  test('a name that stands three times is two problems', () => {
    const example = STANDARD.slice(STANDARD.indexOf('  - name: an order'));
    const outcome = parse(STANDARD + example + example);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: 'standard.repeated-name', path: 'examples/1' },
        { code: 'standard.repeated-name', path: 'examples/2' },
      ],
    });
  });

  test('the name of the file is read without its folder', () => {
    expect(parse(STANDARD, 'court.control.yaml').ok).toBe(true);
    expect(parse(STANDARD, 'elsewhere/court.yaml')).toMatchObject({
      problems: [{ because: 'the file is called court.yaml, the standard court.control' }],
    });
  });
});

describe('every problem says why and what to do', () => {
  test.each([
    [
      '  - exception: claimed',
      '  - exception: grave',
      '`grave` stands here a second time',
      'give it another name',
    ],
    [
      'yields-to: [claimed]',
      'prevails-over: [claimed]',
      '`grave` prevails over itself, through the others',
      'take one of the `prevails-over` or `yields-to` of the circle away',
    ],
    [
      'elements: [order]',
      'elements: [ordr]',
      'the standard has no element `ordr`',
      'write `order`',
    ],
    [
      'over: elements',
      'over: whole',
      'the standard is proven as a whole, so its elements have no level of their own',
      'write `over: elements` under `proof`, or give the exception another effect',
    ],
    [
      '{ all: [{ finding: act.known }, ',
      '{ all: [{ finding: rel.organ }, ',
      '`rel.organ` is read both plainly and under `not` in one formula',
      'split it into elements that read it one way each',
    ],
    [
      'not-enough: [rel.armed]',
      'not-enough: [act.ordered]',
      '`act.ordered` is what `order` itself reads',
      'take it out of `not-enough`, or out of the formula',
    ],
  ])('%s → %s', (before, after, because, advice) => {
    const said = problemsWith(before, after).map((one) => [one.because, one.try]);
    expect(said).toContainEqual([because, advice]);
  });
});

test('elements in a group of alternatives are named at their place', () => {
  const text = STANDARD.replace('require:\n  all:', 'require:\n  any:');
  const outcome = parse(text.replace('- element: order', '- element: known'));
  expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toContain('require/any/1');
});
