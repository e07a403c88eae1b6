import { describe, expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const ACTORS = ['iran', 'irgc', 'irgc-qf', 'kss', 'aah', 'coalition'];

describe('the name that was meant', () => {
  test.each([
    ['with a letter left out', 'ran', 'iran'],
    ['with a letter too many', 'iraan', 'iran'],
    ['with another letter', 'izan', 'iran'],
    ['with two letters swapped', 'iarn', 'iran'],
    ['with the first letters swapped', 'rian', 'iran'],
    ['with two faults in a longer name', 'coalishon', 'coalition'],
    ['in capitals', 'IRGC-QF', 'irgc-qf'],
    ['with an accent', 'írān', 'iran'],
    ['with a character that cannot be seen', 'ir\u200ban', 'iran'],
    ['as it is', 'kss', 'kss'],
  ])('is found %s', (_fault, written, meant) => {
    expect(nearestName(written, ACTORS)).toBe(meant);
  });

  test.each([
    ['has another word', 'baghdad'],
    ['has more than a third of its letters changed', 'irak-q'],
    ['is a single letter', 'x'],
    ['is empty', ''],
    ['cannot be seen', '\u200b'],
  ])('is not guessed where what was written %s', (_why, written) => {
    expect(nearestName(written, ACTORS)).toBeUndefined();
  });

  test('is the nearest of several', () => {
    expect(nearestName('credibilty', ['reliability', 'credibility'])).toBe('credibility');
  });

  test('is the first in the alphabet of several that are equally near', () => {
    expect(nearestName('bat', ['cat', 'rat', 'hat'])).toBe('cat');
    expect(nearestName('bat', ['hat', 'rat', 'cat'])).toBe('cat');
  });

  test('is the only one that has what was written as a part', () => {
    const means = ['unguided-rockets', 'small-arms', 'air-defence-system'];
    expect(nearestName('rockets', means)).toBe('unguided-rockets');
    expect(nearestName('Arms', means)).toBe('small-arms');
  });

  test('is not guessed from a part that several have', () => {
    expect(nearestName('group', ['armed-group', 'other-group'])).toBeUndefined();
  });

  test('is looked for in the beginning of a text of any length', () => {
    expect(nearestName('x'.repeat(1_000_000), ACTORS)).toBeUndefined();
  });

  test('is none where no name is known', () => {
    expect(nearestName('iran', [])).toBeUndefined();
  });
});
