import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnBaseRate } from './base-rate.ts';
import type { Likelihoods } from './report-likelihoods.ts';

const probability = fc.double({ min: 0.01, max: 1, noNaN: true });
const campaigns = fc.array(fc.record({ ifSo: probability, ifNot: probability }), {
  minLength: 1,
  maxLength: 8,
});
const priors = fc.record({
  alpha: fc.integer({ min: 1, max: 4 }),
  beta: fc.integer({ min: 1, max: 4 }),
});

/** Product of `from`, `from + 1`, … over `count` factors. */
function rising(from: number, count: number): number {
  return Array.from({ length: count }, (_, i) => from + i).reduce((a, b) => a * b, 1);
}

/** The same by a sum over every answer that the incidents could have. */
function byEnumeration(
  campaign: readonly Likelihoods[],
  { alpha, beta }: { alpha: number; beta: number },
) {
  let total = 0;
  let mean = 0;
  const incidents = campaign.map(() => 0);
  for (let world = 0; world < 2 ** campaign.length; world++) {
    const isSo = campaign.map((_, i) => (world >> i) % 2 === 1);
    const yes = isSo.filter(Boolean).length;
    const weight =
      campaign.reduce((product, { ifSo, ifNot }, i) => product * (isSo[i] ? ifSo : ifNot), 1) *
      rising(alpha, yes) *
      rising(beta, campaign.length - yes);
    total += weight;
    mean += (weight * (alpha + yes)) / (alpha + beta + campaign.length);
    isSo.forEach((so, i) => {
      if (so) incidents[i]! += weight;
    });
  }
  return { mean: mean / total, incidents: incidents.map((weight) => weight / total) };
}

test('what is learned equals the sum over every world', () => {
  fc.assert(
    fc.property(campaigns, priors, (campaign, prior) => {
      const rate = learnBaseRate(campaign, prior)!;
      const exact = byEnumeration(campaign, prior);
      expect(rate.mean).toBeCloseTo(exact.mean, 10);
      exact.incidents.forEach((chance, i) => {
        expect(rate.incidents[i]).toBeCloseTo(chance, 10);
      });
    }),
  );
});

test('units of the likelihoods and the order of incidents change nothing', () => {
  fc.assert(
    fc.property(
      campaigns,
      priors,
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (given, prior, unit) => {
        const rate = learnBaseRate(given, prior)!;
        const other = learnBaseRate(
          given.map(({ ifSo, ifNot }) => ({ ifSo: unit * ifSo, ifNot: unit * ifNot })).toReversed(),
          prior,
        )!;
        expect(other.mean).toBeCloseTo(rate.mean, 10);
        expect(other.cumulative(0.3)).toBeCloseTo(rate.cumulative(0.3), 10);
        expect([...other.incidents].toReversed()[0]).toBeCloseTo(rate.incidents[0]!, 10);
      },
    ),
  );
});

test('an incident about which nothing is known teaches nothing', () => {
  fc.assert(
    fc.property(campaigns, priors, probability, (campaign, prior, likelihood) => {
      const rate = learnBaseRate(campaign, prior)!;
      const longer = learnBaseRate([...campaign, { ifSo: likelihood, ifNot: likelihood }], prior)!;
      expect(longer.mean).toBeCloseTo(rate.mean, 10);
      expect(longer.incidents.at(-1)).toBeCloseTo(rate.mean, 10);
    }),
  );
});
