import { describe, expect, test } from 'vitest';
import {
  attainabilityFrom,
  inBrief,
  rate,
  rateAt,
  WORLDS_PER_PART,
  worstError,
} from './attainability.ts';
import { axesAround, curvesThrough, gridOf, lightsAround, lightsOf } from './axes.ts';

const OWN = { secrecy: 0.85, collection: 0.4 };

describe('a rate', () => {
  test('has a standard error under .01 however often the standard is met', () => {
    for (let met = 0; met <= WORLDS_PER_PART; met += 100)
      expect(rate(met, WORLDS_PER_PART).error).toBeLessThan(0.01);
    expect(rate(WORLDS_PER_PART / 2, WORLDS_PER_PART).error).toBeCloseTo(0.0098, 4);
  });

  test('is not certain because nothing was seen', () => {
    const { probability, error } = rate(0, 100);
    expect(probability).toBe(0);
    expect(error).toBeCloseTo(0.00985, 4);
  });
});

describe('where worlds are drawn', () => {
  test('the own degrees of a case are among the axes, once', () => {
    expect(axesAround(OWN).secrecies).toEqual([0, 0.25, 0.5, 0.7, 0.85, 0.95]);
    expect(axesAround({ secrecy: 0.6, collection: 0.4 }).secrecies).toContain(0.6);
  });

  test('pairs of degrees under which as much comes to light are drawn once', () => {
    const pairs = [
      { secrecy: 0.5, collection: 0.4 },
      { secrecy: 0, collection: 0.2 },
    ];
    expect(lightsOf(pairs)).toEqual([0.2]);
    // .15 · .4 and (1 − .85) · .4 differ in their last digit.
    expect(lightsOf([OWN, { secrecy: 0, collection: 0.06 }])).toEqual([0.06]);
  });

  test('the curves of a case are on its grid', () => {
    const grid = new Set(lightsOf(gridOf(axesAround(OWN))));
    expect(lightsOf(curvesThrough(OWN)).filter((light) => !grid.has(light))).toEqual([]);
  });
});

describe('rates in brief', () => {
  const { lights, lightsWithAuthor } = lightsAround(OWN, 'curves');
  /** As many worlds meet the standard as the chance of light says, by part. */
  const tallyFor = (share: number) => ({
    worlds: 1000,
    met: lights.map((light) => [Math.round(1000 * share * light), 1000]),
    metWithAuthor: lightsWithAuthor.map((light) => [Math.round(800 * share * light), 800]),
  });
  const attainability = attainabilityFrom({
    incident: 'attack',
    state: 'sponsor',
    group: 'group',
    seed: 1,
    own: OWN,
    lights,
    lightsWithAuthor,
    standards: ['strict', 'given'],
    scopes: [
      { turning: true, inForce: true, inReach: true, unheard: [] },
      { turning: false, inForce: true, inReach: false, unheard: ['act.breach'] },
    ],
    tallies: {
      none: tallyFor(0.1),
      support: tallyFor(0.2),
      approval: tallyFor(0.5),
      direction: tallyFor(1),
    },
  });
  const [strict] = attainability.standards;

  test('are those of the own degrees, of all collected, and of nothing hidden', () => {
    const brief = inBrief(attainability, strict!);
    expect(brief.power.probability).toBeCloseTo(0.06, 9);
    expect(brief.ceiling.probability).toBeCloseTo(0.15, 9);
    expect(brief.nothingHidden.probability).toBe(1);
    expect(brief.falseAttribution.probability).toBeCloseTo(0.006, 9);
    expect(brief.ifApproval.probability).toBeCloseTo(0.03, 9);
    expect(brief.ifSupport.probability).toBeCloseTo(0.012, 9);
  });

  test('are not made up where no worlds were drawn', () => {
    const at = { secrecy: 0.123, collection: 0.4 };
    expect(() => rateAt(attainability, strict!, { part: 'none', at })).toThrow(
      /no worlds were drawn/,
    );
  });

  test('tell their worst error', () => {
    const worst = rate(420, 1000).error;
    expect(worstError(attainability)).toBeGreaterThanOrEqual(worst);
    expect(worstError(attainability)).toBeLessThan(0.02);
  });
});
