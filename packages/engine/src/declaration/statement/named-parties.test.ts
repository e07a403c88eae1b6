import { expect, test } from 'vitest';
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
  expect(placeOf(group, 'The spiral of the IRA')).toBe(18);
  expect(placeOf(state, 'Two Arvian officers')).toBe(4);
  expect(placeOf(state, 'Nobody')).toBeUndefined();
});
