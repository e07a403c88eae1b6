import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../test/small-cases/shipped-model.ts';
import { Defect } from '../vocabulary/index.ts';
import { parameterPaths, parseModelNumbers, withAssumptions } from './index.ts';

const TEXT = readFileSync(new URL('../../../../model/defaults.yaml', import.meta.url), 'utf8');

const assume = (parameter: string, value: number | number[]) =>
  withAssumptions(shippedNumbers, [{ parameter, value, because: 'a test asks for it' }]);

function problemOf(parameter: string, value: number | number[]) {
  const outcome = assume(parameter, value);
  return outcome.ok ? undefined : outcome.problems[0];
}

describe('the numbers that ship', () => {
  test('say of every section why, from where and how far off it may be', () => {
    const { edition: _edition, ...sections } = shippedNumbers;
    for (const section of Object.values(sections)) {
      expect(section.reason.length).toBeGreaterThan(20);
      expect(section.source.length).toBeGreaterThan(0);
      expect(Object.keys(section.interval).length).toBeGreaterThan(0);
    }
  });

  test('grade every credibility', () => {
    for (const credibility of [1, 2, 3, 4, 5, 6])
      expect(shippedNumbers.credibility[String(credibility)]).toBeTypeOf('number');
  });

  test.each([
    ['prior: [0.45, 0.33, 0.19, 0.03]', 'prior: [0.45, 0.33, 0.19, 0.13]'],
    ['other: 0.25', 'other: 1.25'],
    ['prior: [0.45, 0.33, 0.19, 0.03]', 'prior: [0.5, 0.5]'],
    ['  F: [0.33, 0.34, 0.33]\n', ''],
    ['priorOddsFactor: 2', 'priorOddsFactor: 0.5'],
    ['edition: 1', 'edition: 1\nsurprise: 1'],
  ])('are a broken promise of ours where %s reads %s', (right, wrong) => {
    expect(TEXT).toContain(right);
    expect(() => parseModelNumbers(TEXT.replace(right, wrong))).toThrow(Defect);
  });
});

describe('the paths that a case may set', () => {
  const paths = parameterPaths(shippedNumbers);

  test('name numbers and rows, also those of findings, whose ids hold a dot', () => {
    for (const path of [
      'perpetrator.other',
      'controlState.prior',
      'trace.order.collected',
      'tieFindingGivenControl.rel.armed_equipped',
      'dependentFinding.fsia.material_support.ifTrue',
      'credibility.6',
    ])
      expect(paths).toContain(path);
  });

  test('name neither intervals, nor words, nor the edition', () => {
    for (const path of paths) expect(path).not.toMatch(/interval|reason|source$|order$|edition/);
  });

  test('can all be set to what they are', () => {
    for (const path of paths) {
      const present = path.split('.').reduce<{ rest: string; at: unknown }>(
        ({ rest, at }, key) => {
          const name = rest === '' ? key : `${rest}.${key}`;
          const record = at as Record<string, unknown>;
          return name in record ? { rest: '', at: record[name] } : { rest: name, at };
        },
        { rest: '', at: shippedNumbers },
      );
      expect(present.rest).toBe('');
      expect(assume(path, present.at as number | number[])).toEqual({
        ok: true,
        value: shippedNumbers,
      });
    }
  });
});

describe('an assumption', () => {
  test('replaces a number and leaves the shipped ones as they are', () => {
    const outcome = assume('perpetrator.other', 0.1);
    expect(outcome.ok && outcome.value.perpetrator.other).toBe(0.1);
    expect(shippedNumbers.perpetrator.other).toBe(0.25);
  });

  test('replaces a row of a finding', () => {
    const row = [0.1, 0.2, 0.3, 0.4];
    const outcome = assume('actFindingGivenPart.act.aid_given', row);
    expect(outcome.ok && outcome.value.actFindingGivenPart['act.aid_given']).toEqual(row);
  });

  test('about a number that the model does not have is a problem, with the nearest that it has', () => {
    const problem = problemOf('trace.order.colected', 0.5);
    expect(problem).toMatchObject({
      code: 'assumption.unknown-parameter',
      path: 'assumptions/0/parameter',
    });
    expect(problem?.try).toContain('trace.order.collected');
    expect(problemOf('zzzzzzzzzzzzzzzzzzzz', 1)?.try).toContain('model/defaults.yaml');
  });

  test.each([
    ['perpetrator.other', 1.5],
    ['perpetrator.other', [0.5]],
    ['controlState.prior', [0.5, 0.5, 0.5, 0.5]],
    ['controlState.prior', [0.5, 0.5]],
    ['robustness.priorOddsFactor', 0],
    ['perpetrator.other', Number.NaN],
  ])('that sets %s to %o is a problem at its value', (parameter, value) => {
    const problem = problemOf(parameter, value);
    expect(problem).toMatchObject({
      code: 'assumption.impossible-value',
      path: 'assumptions/0/value',
    });
    expect(problem?.because).toContain(parameter);
  });

  test('that is impossible does not hide what else is wrong, nor spoil what is right', () => {
    const because = 'a test asks for it';
    const outcome = withAssumptions(shippedNumbers, [
      { parameter: 'perpetrator.other', value: 2, because },
      { parameter: 'claim.frontPrior', value: 0.5, because },
      { parameter: 'nonsense', value: 2, because },
    ]);
    expect(!outcome.ok && outcome.problems.map(({ path }) => path)).toEqual([
      'assumptions/0/value',
      'assumptions/2/parameter',
    ]);
  });
});
