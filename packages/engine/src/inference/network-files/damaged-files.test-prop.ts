import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inferNetwork, parseBif, parseJsonEvidence, parseUai, parseUaiEvidence } from './index.ts';

const BIF = `network rain { }
variable rain { type discrete [ 2 ] { yes, no }; }
variable "wet grass" { type discrete [ 3 ] { dry, damp, 12+ }; property x = (1, 2); }
probability ( rain ) { table 0.2, 0.8; } // a prior
probability ( "wet grass" | rain ) { (yes) 0.1, 0.3, 0.6; default 0.9, 0.1, 0.0; }
`;
const UAI = 'MARKOV\n3\n2 2 3\n3\n1 0\n2 0 1\n2 1 2\n2\n .4 .6\n4\n 1 0 2 1\n6\n1 2 3 4 5 6e-1\n';

/** What a hand, a disk or an enemy might put into a file. */
const scrap = fc.oneof(
  fc.constantFrom('', '(', ')', '{', '}', ';', '|', '"', '//', '/*', '*/', ' ', '\n', '\0', 'é'),
  fc.constantFrom('-1', 'NaN', '1e999', '99999999999', '0', 'table', 'default', 'property', 'yes'),
);

/** A text with up to three places cut out or written over, and sometimes cut off. */
function damaged(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const hurt = fc.record({ at: place, length: fc.nat(12), scrap });
  return fc
    .tuple(fc.array(hurt, { maxLength: 3 }), fc.option(place))
    .map(([hurts, end]) =>
      hurts
        .reduce(
          (now, { at, length, scrap: s }) => now.slice(0, at) + s + now.slice(at + length),
          text,
        )
        .slice(0, end ?? undefined),
    );
}

/** Either a value or problems that each say why and what to try. */
function expectAnswer(outcome: ReturnType<typeof parseBif> | ReturnType<typeof inferNetwork>) {
  if (outcome.ok) return;
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const problem of outcome.problems) {
    expect(problem.code).toMatch(/^(bif|uai|network|evidence)\.[a-z-]+$/);
    expect(problem.because).not.toBe('');
    expect(problem.try).not.toBe('');
  }
}

test.each([
  ['BIF', BIF, parseBif],
  ['UAI', UAI, parseUai],
])('a damaged %s file gives a network or problems, and never an exception', (_, text, parse) => {
  fc.assert(
    fc.property(damaged(text), (file) => {
      const network = parse(file);
      expectAnswer(network);
      if (network.ok) expectAnswer(inferNetwork(network.value, new Map(), { samples: 1, seed: 1 }));
    }),
    { seed: 20190914, numRuns: 2000 },
  );
});

test('damaged evidence gives evidence or problems, and never an exception', () => {
  fc.assert(
    fc.property(damaged('1\n2 0 1 2 0\n'), damaged('{"rain": "yes", "x": "2"}'), (uai, json) => {
      expect(typeof parseUaiEvidence(uai).ok).toBe('boolean');
      expect(typeof parseJsonEvidence(json).ok).toBe('boolean');
    }),
    { seed: 20190915, numRuns: 500 },
  );
});
