import { describe, expect, test } from 'vitest';
import { partiesIn, placeOf } from './named-parties.ts';
import type { NamedGroup, NamedState, StatementGround } from './statement-ground.ts';

const group: NamedGroup = { names: ['IRA', 'Óglaigh'], probability: 0.5 };
const state: NamedState = {
  names: ['Arvia'],
  atLeast: { support: 0.5, approval: 0.5, direction: 0.5 },
  verdicts: new Map(),
};
const ground = {
  groups: [group, { names: [], probability: 0.1 }],
  states: [state],
  hosts: [],
} as unknown as StatementGround;

test('a state is named by its adjective too, a group by its names alone', () => {
  expect(partiesIn('Arvian officers met the IRA.', ground)).toEqual({
    groups: [group],
    states: [state],
    hosts: [],
  });
  expect(partiesIn('Iran and Irish papers denied it.', ground).groups).toEqual([]);
});

test('the place of a party is that of a whole word, of whichever form', () => {
  expect(placeOf(group, 'The spiral of the IRA', ground)).toBe(18);
  expect(placeOf(state, 'Two Arvian officers', ground)).toBe(4);
  expect(placeOf(state, 'Nobody', ground)).toBeUndefined();
});

describe('an adjective', () => {
  const named = (...names: readonly string[]): NamedState => ({ ...state, names });
  const statesIn = (text: string, states: readonly NamedState[], others: readonly string[] = []) =>
    partiesIn(text, {
      ...ground,
      states,
      others: others.map((name) => ({ names: [name], isState: true })),
    }).states.map(({ names }) => names[0]);

  test('is that of the state whose name is nearest to it', () => {
    const both = [named('Arvo'), named('Arvola')];
    expect(statesIn('Arvolan officers came.', both)).toEqual(['Arvola']);
    expect(statesIn('Arvian officers came.', both)).toEqual(['Arvo']);
    expect(statesIn('Niger and Nigeria met.', [named('Niger'), named('Nigeria')])).toHaveLength(2);
    expect(statesIn('Nigerian officers came.', [named('Niger'), named('Nigeria')])).toEqual([
      'Nigeria',
    ]);
  });

  test('of a state that is no party is not that of a party with a shorter name', () => {
    expect(statesIn('Nigerian officers came.', [named('Niger')], ['Nigeria'])).toEqual([]);
  });

  test('is the one that an alias gives, and no other is guessed', () => {
    const niger = named('Niger', 'Nigerien');
    expect(statesIn('Nigerien officers came.', [niger])).toEqual(['Niger']);
    expect(statesIn('Nigerian officers came.', [niger])).toEqual([]);
    expect(statesIn('Congolese officers came.', [named('Congo', 'Congolese')])).toEqual(['Congo']);
  });

  test('has a capital, so that no common word is one', () => {
    expect(statesIn('Two cubic metres, where nobody may perish.', [named('Cuba', 'Peru')])).toEqual(
      [],
    );
    expect(statesIn('Cuban officers came.', [named('Cuba')])).toEqual(['Cuba']);
  });

  test('and the name of a state within a longer name of another are not that state', () => {
    expect(statesIn('South Arvia denied it.', [named('Arvia')], ['South Arvia'])).toEqual([]);
    expect(statesIn('South Arvian officers came.', [named('Arvia')], ['South Arvia'])).toEqual([]);
    expect(statesIn('Arvia accused South Arvia.', [named('Arvia')], ['South Arvia'])).toEqual([
      'Arvia',
    ]);
  });
});
