import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { Defect } from '../../vocabulary/index.ts';
import { estimateOf } from './case-inference.ts';

const ARMED = { finding: 'rel.armed_equipped' };
const TRAINED = { finding: 'rel.trained' };
const CASE = draftCase({
  ties: [draftTie('sponsor arms group')],
  reports: [draftReport('a', { tie: 'sponsor-arms-group' })],
});
const stateOf = (formulas: Parameters<typeof inferred>[1]) =>
  inferred(CASE, formulas).incidents[0]!.states[0]!;

describe('the findings of a place', () => {
  test('are those that the asked conditions read, each once, with what bears on it', () => {
    const { findings } = stateOf({ formulas: [{ any: [TRAINED, ARMED] }, ARMED] });
    expect([...findings.keys()]).toEqual(['rel.armed_equipped', 'rel.trained']);
    expect(findings.get('rel.armed_equipped')).toMatchObject({
      finding: 'rel.armed_equipped',
      bearing: ['a'],
      settledByRecord: false,
    });
    expect(findings.get('rel.trained')?.bearing).toEqual([]);
  });

  test('that nobody asked about are a broken promise of ours', () => {
    expect(() => estimateOf(stateOf({ formulas: [ARMED] }), 'rel.trained')).toThrow(Defect);
  });

  test('stand on the act alone beside what the record of the group teaches', () => {
    const aided = { finding: 'act.aid_given' };
    const { attack, pattern } = estimateOf(stateOf({ formulas: [aided] }), 'act.aid_given');
    const row = shippedNumbers.actFindingGivenPart['act.aid_given']!;
    const ofRow = (parts: readonly number[]) =>
      parts.reduce((sum, chance, part) => sum + chance * row[part]!, 0);
    const { attack: alone, pattern: learned } = stateOf({ formulas: [] });
    expect(attack.probability).toBeCloseTo(ofRow(alone.distribution), 9);
    expect(pattern.probability).toBeCloseTo(ofRow(learned.distribution), 9);
    expect(pattern.probability).not.toBeCloseTo(attack.probability, 3);
  });
});

describe('a condition', () => {
  const both = { all: [ARMED, TRAINED] };

  test('is answered jointly where something bears on each of its findings', () => {
    const told = draftCase({
      ties: [draftTie('sponsor arms group'), draftTie('sponsor trains group')],
      reports: [
        draftReport('a', { tie: 'sponsor-arms-group' }),
        draftReport('b', { tie: 'sponsor-trains-group' }),
      ],
    });
    const state = inferred(told, { formulas: [both] }).incidents[0]!.states[0]!;
    const { lower, upper } = state.jointly(both, 'pattern')!;
    expect(lower).toBeLessThan(upper);
    const { interval } = estimateOf(state, 'rel.trained').pattern;
    expect(upper).toBeLessThanOrEqual(interval.upper + 1e-9);
  });

  test('is left unknown where nothing bears on one of them, or nobody asked it', () => {
    const state = stateOf({ formulas: [both] });
    expect(state.jointly(both, 'pattern')).toBeUndefined();
    expect(state.jointly({ any: [ARMED, ARMED] }, 'pattern')).toBeUndefined();
  });

  test('counts as heard what the record settles', () => {
    const organ = { not: { not: { finding: 'rel.lawful_organ' } } };
    const guard = draftCase({
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
      ],
      incidents: [draftIncident('attack', ['guard'])],
    });
    const state = inferred(guard, { formulas: [organ] }).incidents[0]!.states[0]!;
    expect(state.jointly(organ, 'attack')).toBeDefined();
    expect(state.findings.get('rel.lawful_organ')?.settledByRecord).toBe(true);
  });
});
