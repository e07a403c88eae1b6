import { expect, test } from 'vitest';
import type { Decision, DecisionWord } from './actor-decisions.ts';
import { decidedNames } from './decided-names.ts';
import type { ListedActor } from './listed-actor.ts';

const ACTORS: readonly ListedActor[] = [
  { list: 'misp', id: '1', kind: 'group', names: ['The Front'] },
  { list: 'ofac-sdn', id: '7', kind: '', names: ['VANGUARD'] },
  { list: 'ofac-sdn', id: '8', kind: '', names: ['Guard'] },
];

function decisions(...said: string[]): Decision[] {
  return said.map((words, index) => {
    const [one, word, other] = words.split(' ') as [string, DecisionWord, string];
    return { number: index + 1, one, word, other, who: 'ann', on: '2026', why: 'w', source: 's' };
  });
}

function found(asked: string, ...said: string[]) {
  return decidedNames(asked, { actors: ACTORS, decisions: decisions(...said), most: 10 }).map(
    ({ answer, actor, because, decisions: known }) => [
      actor.id,
      answer,
      because === 'decided',
      known.map(({ number }) => number),
    ],
  );
}

test('where nothing is decided, names are compared', () => {
  expect(found('Front')).toEqual([['1', 'same', false, []]]);
});

test('what is decided to be the same comes first, whatever it is called, also through a third', () => {
  expect(found('Front', 'label:Front same misp:1', 'misp:1 same ofac-sdn:7')).toEqual([
    ['1', 'same', true, [1, 2]],
    ['7', 'same', true, [1, 2]],
  ]);
});

test('what is decided not to be the same is left out, with all that is the same as it', () => {
  expect(found('Front', 'label:Front not-same misp:1')).toEqual([]);
  expect(found('Front', 'ofac-sdn:8 same misp:1', 'ofac-sdn:8 not-same label:Front')).toEqual([]);
});

test('a front stays an actor of its own, and its tie is told', () => {
  expect(found('Vanguard', 'ofac-sdn:7 front-of misp:1')).toEqual([['7', 'same', false, [1]]]);
});
