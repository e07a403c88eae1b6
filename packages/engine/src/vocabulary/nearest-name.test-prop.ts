import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const SEED = 20210215;

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,12}(-[a-z0-9]{1,6})?$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8 });

describe('whatever the names', () => {
  test('a known one is its own nearest', () => {
    fc.assert(
      fc.property(names, fc.nat(), (known, index) => {
        const written = known[index % known.length] as string;
        expect(nearestName(written, known)).toBe(written);
      }),
      { seed: SEED },
    );
  });

  test('one slip in a name of four letters or more finds it where it stands alone', () => {
    const long = name.filter((text) => text.length >= 4);
    fc.assert(
      fc.property(long, fc.nat(), (meant, index) => {
        const at = index % meant.length;
        const without = meant.slice(0, at) + meant.slice(at + 1);
        expect(nearestName(without, [meant])).toBe(meant);
      }),
      { seed: SEED },
    );
  });

  test('the answer does not depend on their order', () => {
    fc.assert(
      fc.property(names, fc.string(), (known, written) => {
        expect(nearestName(written, known.toReversed())).toBe(nearestName(written, known));
      }),
      { seed: SEED },
    );
  });
});
