import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actorClasses,
  contradicted,
  type Decision,
  type DecisionWord,
  decidedLabel,
  type JournalEntry,
  standingDecisions,
} from './actor-decisions.ts';

const SIGNED = { who: 'ann', on: '2026-01-02', why: 'it is said', source: 'a list' };

function decision(
  number: number,
  words: string,
  days: { from?: string; to?: string } = {},
): Decision {
  const [one, word, other] = words.split(' ') as [string, DecisionWord, string];
  return { number, one, word, other, ...SIGNED, ...days };
}

const undoing = (number: number, undoes: number): JournalEntry => ({ number, undoes, ...SIGNED });

const numbers = (entries: readonly JournalEntry[]) =>
  standingDecisions(entries).map(({ number }) => number);

describe('what stands', () => {
  test('is everything that no standing entry undoes', () => {
    const first = decision(1, 'a same b');
    expect(numbers([first, decision(2, 'c same d'), undoing(3, 1)])).toEqual([2]);
    expect(numbers([first, undoing(2, 1), undoing(3, 2)])).toEqual([1]);
    expect(numbers([first, undoing(2, 1), undoing(3, 2), undoing(4, 3)])).toEqual([]);
  });

  test('is what stood before, however much was decided and undone since', () => {
    const word = fc.constantFrom('same', 'not-same', 'alias-of', 'front-of', 'splinter-of');
    const ref = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(fc.tuple(ref, word, ref), { maxLength: 8 }), fc.nat(7), (said, kept) => {
        const decisions = said.map(([one, verb, other], index) =>
          decision(index + 1, `${one} ${verb} ${other}`),
        );
        const before = decisions.slice(0, kept);
        const undone = decisions
          .slice(kept)
          .map(({ number }, index) => undoing(decisions.length + index + 1, number));
        expect(standingDecisions([...decisions, ...undone])).toEqual(before);
      }),
      { seed: 20210215 },
    );
  });
});

describe('refs that are one actor', () => {
  test('are joined by same and alias-of, through others, and by nothing else', () => {
    const classOf = actorClasses([
      decision(1, 'c same b'),
      decision(2, 'b alias-of a'),
      decision(3, 'd front-of a'),
      decision(4, 'e splinter-of a'),
    ]);
    expect(['a', 'b', 'c', 'd', 'e'].map(classOf)).toEqual(['a', 'a', 'a', 'd', 'e']);
  });

  test('by an alias of a time only on its days', () => {
    const alias = decision(1, 'b alias-of a', { from: '2018', to: '2020-06' });
    const onDay = (day?: string) => actorClasses([alias], day)('b');
    expect([onDay(), onDay('2018-07-01'), onDay('2019-05-01'), onDay('2020-07-01')]).toEqual([
      'b',
      'b',
      'a',
      'b',
    ]);
  });

  test('give their labels one text, and leave every other label as it is', () => {
    const labelOf = decidedLabel([
      decision(1, 'label:Taleban same label:Taliban'),
      decision(2, 'label:Vanguard same ofac-sdn:7'),
      decision(3, 'label:Front front-of label:Taliban'),
    ]);
    expect(['Taliban', 'Taleban'].map(labelOf)).toEqual(['Taleban', 'Taleban']);
    expect(['Front', 'Nobody', 'Vanguard'].map(labelOf)).toEqual(['Front', 'Nobody', 'Vanguard']);
  });
});

describe('a decision that another speaks against', () => {
  const against = (standing: readonly Decision[], words: string) => {
    const outcome = contradicted(standing, decision(9, words));
    return outcome.ok ? undefined : outcome.problems[0];
  };

  test('is refused with the number of that other, also through a third', () => {
    const apart = [decision(1, 'a same b'), decision(2, 'b not-same c')];
    expect(against(apart, 'c same a')).toMatchObject({
      code: 'actors.contradiction',
      because: 'entry 2 says `b` not-same `c` (ann, 2026-01-02)',
      try: 'undo entry 2 first, if it no longer holds',
    });
    expect(against(apart, 'a alias-of c')?.code).toBe('actors.contradiction');
    expect(against(apart, 'c front-of a')).toBeUndefined();
  });

  test('is refused where the two are one actor already', () => {
    const joined = [decision(1, 'a same b'), decision(2, 'b alias-of c')];
    for (const word of ['not-same', 'front-of', 'splinter-of'])
      expect(against(joined, `a ${word} c`)?.because).toMatch(
        /^the two are one actor, as entry 1 says/,
      );
  });

  test('is not needed twice', () => {
    expect(against([decision(1, 'a front-of b')], 'a front-of b')?.code).toBe(
      'actors.decided-already',
    );
    expect(against([decision(1, 'a front-of b')], 'b front-of a')).toBeUndefined();
  });
});
