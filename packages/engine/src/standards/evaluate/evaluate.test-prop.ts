import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula, Interval } from '../../vocabulary/index.ts';
import type { ProofLevel, ProofLevels } from '../proof-level.ts';
import { formulaOf } from '../requirement.ts';
import type {
  Effect,
  Element,
  Exception,
  Presumption,
  Requirement,
  Standard,
} from '../standard.ts';
import { evaluate, type Findings, statusOf } from './evaluate.ts';
import type { Result } from './result.ts';

const FINDINGS = ['a', 'b', 'c', 'd', 'e'] as const;
const ELEMENTS = ['first', 'second', 'third'] as const;
const EXCEPTIONS = ['x', 'y', 'z'] as const;
const SEED = 20210215;

function level(id: string, bar: number): [string, ProofLevel] {
  const words = { label: id, reason: 'drawn', source: undefined };
  return [id, { id, bar, ...words, verification: { status: 'unverified' } }];
}
const proofLevels: ProofLevels = new Map([
  level('low', 0.3),
  level('even', 0.51),
  level('high', 0.95),
]);
const levelId = fc.constantFrom(...proofLevels.keys());

/** A formula that reads every finding in one direction alone, as parsing demands. */
function formulaOver(names: readonly string[]): fc.Arbitrary<Formula> {
  const plain = fc.constantFrom(...names).map((finding): Formula => ({ finding }));
  const leaf = fc.tuple(plain, fc.boolean()).map(([finding, negated]): Formula => {
    return negated && 'finding' in finding && finding.finding > 'b' ? { not: finding } : finding;
  });
  const group = (parts: fc.Arbitrary<Formula>) =>
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(parts, { minLength: 1, maxLength: 3 }))
      .map(([kind, members]): Formula => (kind === 'all' ? { all: members } : { any: members }));
  const inner = fc.oneof(leaf, group(leaf));
  return fc
    .oneof(
      leaf,
      group(inner),
      group(leaf).map((not): Formula => ({ not })),
    )
    .filter((formula) => !readsBothWays(formula));
}

function readsBothWays(formula: Formula): boolean {
  const signs = new Map<string, boolean>();
  const clash = (part: Formula, sign: boolean): boolean => {
    if ('not' in part) return clash(part.not, !sign);
    if ('all' in part) return part.all.some((member) => clash(member, sign));
    if ('any' in part) return part.any.some((member) => clash(member, sign));
    const seen = signs.get(part.finding) ?? sign;
    signs.set(part.finding, seen);
    return seen !== sign;
  };
  return clash(formula, true);
}

function element(name: string): fc.Arbitrary<Element> {
  return formulaOver(FINDINGS).map((formula) => ({
    element: name,
    asks: name,
    formula,
    notEnough: [],
    notNeeded: [],
    seldomSeen: undefined,
    inForce: [],
    cite: [],
  }));
}

const requirement: fc.Arbitrary<Requirement> = fc
  .tuple(fc.tuple(...ELEMENTS.map(element)), fc.constantFrom('all', 'any', 'nested'))
  .map(([[one, two, three], form]): Requirement => {
    if (form === 'nested') return { all: [one!, { any: [two!, three!] }] };
    return form === 'all' ? { all: [one!, two!] } : { any: [one!, two!] };
  });

const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.constantFrom('met' as const, 'not-met' as const).map((conclude): Effect => ({ conclude })),
  fc
    .tuple(fc.subarray([...ELEMENTS], { minLength: 1 }), levelId)
    .map(([elements, to]): Effect => ({ prove: { elements, level: to } })),
);

/** Exceptions ranked downwards only, so that the rank never runs in a circle. */
function exception(name: string, below: readonly string[]): fc.Arbitrary<Exception> {
  return fc
    .record({
      when: formulaOver(FINDINGS),
      presumed: fc.constantFrom('absent' as const, 'unknown' as const),
      effect,
      prevailsOver: fc.subarray([...below]),
    })
    .map((drawn) => ({ exception: name, asks: name, yieldsTo: [], cite: [], ...drawn }));
}

const exceptions = fc
  .tuple(...EXCEPTIONS.map((name, index) => exception(name, EXCEPTIONS.slice(index + 1))))
  .chain((all) => fc.subarray(all))
  .map((chosen) => {
    const names = new Set(chosen.map((one) => one.exception));
    return chosen.map((one) => ({
      ...one,
      prevailsOver: one.prevailsOver.filter((name) => names.has(name)),
    }));
  });

const gate = fc.option(
  fc
    .tuple(formulaOver(FINDINGS), fc.constantFrom('applicable' as const, 'unknown' as const))
    .map(([when, presumed]) => ({ asks: 'gate', when, presumed, otherwise: undefined, cite: [] })),
  { nil: undefined },
);

const presumptionDrawn = fc.option(
  fc.record({
    finding: fc.constantFrom(...FINDINGS),
    presumed: fc.constantFrom('established' as const, 'excluded' as const),
  }),
  { nil: undefined, freq: 2 },
);

interface Drawn {
  readonly requirement: Requirement;
  readonly exceptions: readonly Exception[];
  readonly gate: Standard['applies'];
  readonly presumption: Pick<Presumption, 'finding' | 'presumed'> | undefined;
  readonly level: string;
  readonly whole: boolean;
}

function standardOf(drawn: Drawn): Standard {
  const asOneFormula = drawn.whole && !readsBothWays(formulaOf(drawn.requirement));
  const presumption = drawn.presumption && { ...drawn.presumption, because: 'drawn', cite: [] };
  return {
    id: 'drawn',
    edition: 1,
    title: 'drawn',
    question: 'drawn',
    family: 'act-of-the-state',
    askedOf: 'states',
    acceptance: 'settled',
    forum: 'drawn',
    admits: 'attack',
    decides: 'drawn',
    consequence: 'drawn',
    responsibleFor: 'drawn',
    inForce: { from: undefined, to: undefined },
    proof: { level: drawn.level, over: asOneFormula ? 'whole' : 'elements' },
    standing: [],
    difficulty: undefined,
    applies: drawn.gate,
    requiresMet: [],
    require: drawn.requirement,
    exceptions: drawn.exceptions,
    presumptions: presumption === undefined ? [] : [presumption],
    notFormalised: [],
    authorities: [],
    examples: [],
  };
}

const standard = fc
  .record({
    requirement,
    exceptions,
    gate,
    presumption: presumptionDrawn,
    level: levelId,
    whole: fc.boolean(),
  })
  .map(standardOf);

/** Standards in which nothing is presumed: what is unsettled is read both ways. */
const standardWithoutPresumptions = standard.map(
  (drawn): Standard => ({
    ...drawn,
    applies: drawn.applies && { ...drawn.applies, presumed: 'unknown' },
    exceptions: drawn.exceptions.map((one) => ({ ...one, presumed: 'unknown' })),
    presumptions: [],
  }),
);

const probability = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.constantFrom({ lower: 0, upper: 0 }, { lower: 1, upper: 1 }, { lower: 0, upper: 1 }),
  fc.tuple(probability, probability).map(([one, other]) => ({
    lower: Math.min(one, other),
    upper: Math.max(one, other),
  })),
);
const findings: fc.Arbitrary<Findings> = fc
  .array(fc.tuple(fc.constantFrom(...FINDINGS), interval), { maxLength: 6 })
  .map((entries) => new Map(entries));

/** Two records, the second of which only narrows the bounds of the first. */
const refinement = fc
  .array(fc.tuple(fc.constantFrom(...FINDINGS), interval, probability, probability), {
    maxLength: 6,
  })
  .map((entries) => {
    const within = ({ lower, upper }: Interval, share: number) => lower + (upper - lower) * share;
    return {
      coarse: new Map(entries.map(([finding, bounds]) => [finding, bounds])),
      fine: new Map(
        entries.map(([finding, bounds, one, other]) => [
          finding,
          {
            lower: within(bounds, Math.min(one, other)),
            upper: within(bounds, Math.max(one, other)),
          },
        ]),
      ),
    };
  });

const options = { proofLevels };

describe('laws of every standard on every record', () => {
  test('a change of one finding flips the status only if it was announced as a pivot', () => {
    fc.assert(
      fc.property(
        standard,
        findings,
        fc.constantFrom(...FINDINGS),
        interval,
        (drawn, found, finding, to) => {
          const before = evaluate(drawn, found, options);
          const after = statusOf(drawn, new Map([...found, [finding, to]]), options);
          const announced = before.pivots.some((pivot) => pivot.finding === finding);
          expect(after === before.status || announced).toBe(true);
        },
      ),
      { numRuns: 20_000, seed: SEED },
    );
  });

  test('a pivot gives the status that it announces', () => {
    fc.assert(
      fc.property(standard, findings, (drawn, found) => {
        const { status, pivots } = evaluate(drawn, found, options);
        for (const pivot of pivots) {
          const changed = new Map([...found, [pivot.finding, pivot.to] as const]);
          expect(statusOf(drawn, changed, options)).toBe(pivot.status);
          expect(pivot.status).not.toBe(status);
        }
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  test('finer evidence never takes back a status where nothing is presumed', () => {
    fc.assert(
      fc.property(standardWithoutPresumptions, refinement, (drawn, { coarse, fine }) => {
        const before = statusOf(drawn, coarse, options);
        fc.pre(before === 'met' || before === 'not-met' || before === 'not-applicable');
        expect(statusOf(drawn, fine, options)).toBe(before);
      }),
      { numRuns: 5_000, seed: SEED },
    );
  });

  test('a finding that is not read changes nothing', () => {
    fc.assert(
      fc.property(standard, findings, interval, (drawn, found, to) => {
        const changed = new Map([...found, ['unread', to] as const]);
        expect(evaluate(drawn, changed, options)).toEqual(evaluate(drawn, found, options));
      }),
      { numRuns: 1_000, seed: SEED },
    );
  });

  test('the order of elements and exceptions changes no status and no pivot', () => {
    fc.assert(
      fc.property(standard, findings, (drawn, found) => {
        const reversed: Standard = {
          ...drawn,
          require: inReverse(drawn.require),
          exceptions: [...drawn.exceptions].reverse(),
        };
        const [before, after] = [drawn, reversed].map((one) => evaluate(one, found, options));
        expect(after!.status).toBe(before!.status);
        expect(changesOf(after!)).toEqual(changesOf(before!));
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });
});

function inReverse(group: Requirement): Requirement {
  if ('element' in group) return group;
  if ('all' in group) return { all: group.all.map(inReverse).reverse() };
  return { any: group.any.map(inReverse).reverse() };
}

function changesOf({ pivots }: Result): readonly string[] {
  return pivots.map(({ finding, change }) => `${finding} ${change}`).sort();
}
