import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  considerDeclarations,
  type DeclarationQuestion,
  declarationThreshold,
} from './consider-declarations.ts';
import { parseDeclarationRoom } from './speakers.ts';

const ROOM = parseDeclarationRoom(readFileSync('vocabulary/speakers.yaml', 'utf8'));

const QUESTION: DeclarationQuestion = {
  shown: { author: 0.9, support: 0.95, approval: 0.6 },
  whole: { author: 0.95, support: 0.97, approval: 0.9 },
  costs: { falseAttribution: 4, missedAttribution: 1 },
  isDeadly: true,
  opens: new Map([['group', 3]]),
};

function ranked(speaker: string, question = QUESTION) {
  const found = considerDeclarations(ROOM, question).find((one) => one.speaker.speaker === speaker);
  if (found === undefined) throw new Error(`no speaker ${speaker}`);
  return found;
}

// Costs of false and missed attribution, and the posterior from which one attributes, as published.
test.each([
  [1, 1, 0.5],
  [9, 1, 0.9],
  [19, 1, 0.95],
  [1, 4, 0.2],
])('costs of %d to %d call for %f', (falseAttribution, missedAttribution, threshold) => {
  expect(declarationThreshold({ falseAttribution, missedAttribution })).toBeCloseTo(threshold, 12);
});

describe('what evidence carries', () => {
  test('is told apart: shown, withheld, not', () => {
    const carried = new Map(
      ranked('victim-state').ranked.map((one) => [one.degree.degree, one.carried]),
    );
    expect(carried.get('group')).toBe('shown');
    expect(carried.get('formal')).toBe('withheld');
    const weak = ranked('victim-state', {
      ...QUESTION,
      whole: { ...QUESTION.whole, approval: 0.5 },
    });
    expect(weak.ranked.find((one) => one.degree.degree === 'formal')?.carried).toBe('not');
  });

  test('comes before everything else in the ranking', () => {
    for (const { ranked: list } of considerDeclarations(ROOM, QUESTION)) {
      const order = list.map(({ carried }) => ['shown', 'withheld', 'not'].indexOf(carried));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});

describe('beside words that a figure carries', () => {
  const footing = { interval: { lower: 0.9, upper: 0.99 }, onAttackAlone: 0.9 };
  const footings = { author: footing, support: footing, approval: footing, isOrderOnRecord: true };
  const reservations = (approval: typeof footing, isOrderOnRecord: boolean) => {
    const whole = { ...QUESTION.whole, footings: { ...footings, approval, isOrderOnRecord } };
    const degrees = ranked('victim-state', { ...QUESTION, shown: whole, whole }).ranked;
    return degrees.find(({ degree }) => degree.degree === 'formal')?.reservations;
  };

  test('stand a low end, this attack alone and no order on record', () => {
    const wide = { interval: { lower: 0.61, upper: 0.96 }, onAttackAlone: 0.76 };
    expect(reservations(wide, false)).toEqual([
      'Its interval, 61–96 %, reaches below 80 %.',
      'On reports about this attack alone it stands at 76 %; the rest is the record of the group.',
      'No report on record speaks of an order for it.',
    ]);
  });

  test('stands what holds on everything where only the figure of what may be shown is known', () => {
    const support = { ...footing, interval: { lower: 0.7, upper: 0.99 } };
    const whole = { ...QUESTION.whole, footings: { ...footings, support } };
    const question = { ...QUESTION, whole };
    const sponsor = ranked('victim-state', question).ranked.find(
      ({ degree }) => degree.degree === 'sponsor',
    );
    expect(sponsor?.reservations).toEqual([
      'On everything: Its interval, 70–99 %, reaches below 80 %.',
    ]);
  });

  test('stands nothing where all of it reaches the threshold', () => {
    expect(reservations(footing, true)).toEqual([]);
  });
});

describe('a speaker', () => {
  test('who is little exposed is led to the furthest that is carried', () => {
    expect(ranked('victim-state').ranked[0]?.degree.degree).toBe('sponsor');
  });

  test('who is exposed is led to what names nobody in public', () => {
    const [first] = ranked('weak-host').ranked;
    expect(first?.degree.degree).toBe('demarche');
    const naming = ranked('weak-host').ranked.find(({ degree }) => degree.degree === 'group');
    expect(naming?.reasonsAgainst.join(' ')).toContain('Exposure is high');
    expect(naming?.reasonsFor.join(' ')).toContain('the burden is on others');
  });

  test('who cannot declare something is told why', () => {
    const { cannot, ranked: list } = ranked('investigator');
    expect(cannot.map(({ degree }) => degree.degree)).toEqual(['demarche', 'formal', 'joint']);
    expect(list.map(({ degree }) => degree.degree)).not.toContain('formal');
  });
});

test('reasons name what a declaration would open', () => {
  const naming = ranked('victim-state').ranked.find(({ degree }) => degree.degree === 'group');
  expect(naming?.reasonsFor).toContain(
    '3 open measures are taken in practice only after such a declaration.',
  );
});

test('more evidence that may be shown never makes less of it carried', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const rank = { not: 0, withheld: 1, shown: 2 };
  fc.assert(
    fc.property(chance, chance, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const at = (approval: number) =>
        ranked('victim-state', {
          ...QUESTION,
          shown: { ...QUESTION.shown, approval },
          whole: { ...QUESTION.whole, approval: 1 },
        }).ranked.find(({ degree }) => degree.degree === 'formal')!.carried;
      expect(rank[at(more)]).toBeGreaterThanOrEqual(rank[at(less)]);
    }),
  );
});
