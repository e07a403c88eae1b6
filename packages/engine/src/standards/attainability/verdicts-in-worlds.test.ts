import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { Condition, ProbedCase, ReadRecord } from '../../inference/index.ts';
import { EXCLUDED, type Formula, findingsIn, type Interval } from '../../vocabulary/index.ts';
import type { ProofLevel, ProofLevels } from '../proof-level.ts';
import type { Element, Requirement, Standard } from '../standard.ts';
import { VerdictsInWorlds } from './verdicts-in-worlds.ts';

const proofLevels: ProofLevels = new Map([['level', { id: 'level', bar: 0.75 } as ProofLevel]]);

function element(...findings: string[]): Element {
  const parts = findings.map((finding): Formula => ({ finding }));
  const formula = parts.length === 1 ? parts[0]! : { all: parts };
  const nothing = { notEnough: [], notNeeded: [], seldomSeen: undefined, inForce: [], cite: [] };
  return { element: findings.join(), asks: findings.join(), formula, ...nothing };
}

function asking(id: string, require: Requirement, more: Partial<Standard> = {}): Standard {
  const empty = { exceptions: [], presumptions: [], requiresMet: [] };
  const open = { inForce: { from: undefined, to: undefined }, applies: undefined };
  const proof = { level: 'level', over: 'elements' } as const;
  return { id, admits: 'attack', proof, require, ...empty, ...open, ...more } as Standard;
}

/** Slots on training and on aid; a finding is so as far as the record asserts it, others as the case has them. */
function judge(
  standards: readonly Standard[],
  { given = {}, asOf }: { given?: Readonly<Record<string, Interval>>; asOf?: string } = {},
) {
  const slots = [{ finding: 'rel.trained' }, { finding: 'act.aid_given' }];
  const asked: Formula[] = [];
  const places = new Map(slots.map(({ finding }, place) => [finding, place]));
  const isHeard = (finding: string) => places.has(finding) || finding in given;
  // A condition is its formula here, and a record read is the record itself.
  const condition = (formula: Formula) =>
    findingsIn(formula).every(isHeard) ? formula : undefined;
  const interval = (formula: Formula, assertions: Uint8Array): Interval => {
    asked.push(formula);
    const of = (part: Formula): Interval => {
      if ('all' in part) {
        const bounds = part.all.map(of);
        return { lower: Math.min(...bounds.map(({ lower }) => lower)), upper: 1 };
      }
      if (!('finding' in part)) return EXCLUDED;
      const place = places.get(part.finding);
      if (place === undefined) return given[part.finding]!;
      return { lower: assertions[place]! / 2, upper: 1 };
    };
    return of(formula);
  };
  const probed = {
    slots,
    isHeard,
    condition,
    interval: (formula: Condition, record: ReadRecord) =>
      interval(formula as unknown as Formula, record as unknown as Uint8Array),
    probability: () => 1,
    evidence: { numbers: shippedNumbers },
  } as unknown as ProbedCase;
  const day = asOf === undefined ? {} : { asOf };
  const options = { proofLevels, ...day };
  const verdicts = new VerdictsInWorlds({ probed, author: 'given' }, standards, options);
  const met = (trained: number, aided: number) => metOn(Uint8Array.of(trained, aided), {});
  const metOn = (assertions: Uint8Array, open: object) =>
    verdicts.met(Object.assign(assertions, { open }) as unknown as ReadRecord);
  return { asked, verdicts, met, metOn };
}

const TRAINED = asking('trained', element('rel.trained'));
const AIDED = asking('aided', element('act.aid_given'));
const RECORDED = asking('recorded', element('act.breach'));
const BREACH = { 'act.breach': { lower: 0.9, upper: 1 } };

describe('standards on records of worlds', () => {
  test('are met by what the record asserts, and by what the case has', () => {
    const { met } = judge([TRAINED, AIDED, RECORDED], { given: BREACH });
    expect(met(2, 0)).toEqual([true, false, true]);
    expect(met(1, 2)).toEqual([false, true, true]);
    expect(met(2, 2)).toEqual([true, true, true]);
  });

  test('are worked out once where no record changes them', () => {
    const { met, asked } = judge([RECORDED], { given: BREACH });
    expect([met(2, 0), met(0, 1), met(2, 2)]).toEqual([[true], [true], [true]]);
    const once = asked.length;
    met(1, 1);
    expect(asked).toHaveLength(once);
  });

  test('that turn on ties are worked out once for records that left the same in the open', () => {
    const { metOn } = judge([TRAINED, AIDED]);
    const open = {};
    expect(metOn(Uint8Array.of(2, 2), open)).toEqual([true, true]);
    // What was done in the attack may be hidden, and is worked out for each.
    expect(metOn(Uint8Array.of(2, 0), open)).toEqual([true, false]);
    expect(metOn(Uint8Array.of(0, 0), {})).toEqual([false, false]);
  });

  test('that ask for both sides are worked out for each record', () => {
    const { met } = judge([asking('both', element('rel.trained', 'act.aid_given'))]);
    expect([met(2, 0), met(0, 2), met(2, 2), met(2, 1)].flat()).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test('that wait for another are met only with it, and turn on what it turns on', () => {
    const after = asking('after', element('act.breach'), { requiresMet: ['trained'] });
    const { met, verdicts } = judge([after, TRAINED], { given: BREACH });
    expect(met(2, 0)).toEqual([true, true]);
    expect(met(0, 0)).toEqual([false, false]);
    expect(verdicts.scopes[0]).toEqual({
      turning: true,
      inForce: true,
      inReach: true,
      unheard: [],
    });
  });

  test('that wait for others reach as far as the one of them that reaches furthest', () => {
    const unheard = asking('unheard', element('act.adopted_as_own'));
    const more = { requiresMet: ['unheard', 'trained'] };
    const [after] = [asking('after', element('act.breach'), more)];
    const reach = (...standards: readonly Standard[]) =>
      judge(standards, { given: BREACH }).verdicts.scopes[0]?.inReach;
    expect(reach(after, unheard, TRAINED)).toBe(true);
    expect(
      reach(asking('after', element('act.breach'), { requiresMet: ['unheard'] }), unheard),
    ).toBe(false);
    expect(reach(asking('after', element('act.endorsed'), more), unheard, TRAINED)).toBe(false);
  });
});

describe('what worlds can change of a standard', () => {
  const scopeOf = (standard: Standard, asOf?: string) =>
    judge([standard], { given: BREACH, ...(asOf === undefined ? {} : { asOf }) }).verdicts
      .scopes[0];

  test('is nothing where it does not turn on the sponsor', () => {
    expect(scopeOf(RECORDED)?.turning).toBe(false);
    expect(scopeOf(TRAINED)?.turning).toBe(true);
  });

  test('is nothing where it waits for what nobody has reported, and that is named', () => {
    const waiting = asking('waiting', element('rel.trained', 'act.endorsed'));
    expect(scopeOf(waiting)).toEqual({
      turning: true,
      inForce: true,
      inReach: false,
      unheard: ['act.endorsed'],
    });
    const { met, asked } = judge([waiting]);
    expect(met(2, 2)).toEqual([false]);
    expect(asked).toEqual([]);
  });

  test('is nothing where it is not law on the day', () => {
    const since = { inForce: { from: '2016', to: undefined } };
    const late = asking('late', element('rel.trained'), since);
    expect(scopeOf(late, '2015')).toMatchObject({ inForce: false, inReach: false });
    expect(scopeOf(late, '2017')).toMatchObject({ inForce: true, inReach: true });
    expect(judge([late], { asOf: '2015' }).met(2, 2)).toEqual([false]);
    expect(judge([late], { asOf: '2017' }).met(2, 2)).toEqual([true]);
  });
});
