import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadStandardsLibrary } from './library.ts';
import { STANDARDS_PROBLEMS } from './problem-codes.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`court/${name}.yaml`, import.meta.url), 'utf8');
const FILES = new Map([
  ['vocabulary/findings.yaml', textOf('findings')],
  ['standards/proof-levels.yaml', textOf('proof-levels')],
  ['standards/authorities.yaml', textOf('authorities')],
  ['standards/court.control.yaml', textOf('court.control').replace('otherwise: court.organ', '')],
]);

/** Cuts a piece out of a text and puts another in its place. */
const damage = fc.record({
  name: fc.constantFrom(...FILES.keys()),
  from: fc.nat(4_000),
  length: fc.nat(80),
  instead: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('- ', '{', ']', ': ', '\n', '\t', '&a ', '*a', '!!binary x', '<<: ', "'", '0'),
  ),
});

test('a damaged file is read or refused with problems, and never throws', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const files = new Map(FILES);
      for (const { name, from, length, instead } of damages) {
        const text = files.get(name)!;
        const place = from % text.length;
        files.set(name, text.slice(0, place) + instead + text.slice(place + length));
      }
      const outcome = loadStandardsLibrary(files);
      if (outcome.ok) return;
      expect(outcome.problems.length).toBeGreaterThan(0);
      for (const problem of outcome.problems) {
        expect(STANDARDS_PROBLEMS).toHaveProperty([problem.code]);
        expect(problem.because).not.toMatch(/undefined|\[object/);
        expect(problem.try).not.toBe('');
      }
    }),
    { numRuns: 3_000, seed: 19860627 },
  );
});
