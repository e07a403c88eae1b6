import { describe, expect, test } from 'vitest';
import {
  attainabilityFrom,
  type CurveOf,
  ceilingOverSecrecy,
  forEachPart,
  inBrief,
  overCollection,
  overSecrecy,
  rate,
  rateAt,
  ratesHere,
  rateWithAuthor,
  reachOf,
  WORLDS_PER_PART,
  whereProxyPays,
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

test('each part that a sponsor may have played has a value of its own', () => {
  expect(forEachPart((part) => `${part}!`)).toEqual({
    none: 'none!',
    support: 'support!',
    approval: 'approval!',
    direction: 'direction!',
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

  test('every pair of degrees is on the grid, and the own degrees and the ceiling on the curves', () => {
    expect(lightsAround(OWN, 'grid').lights).toEqual(lightsOf(gridOf(axesAround(OWN))));
    expect(lightsAround(OWN, 'curves').lights).toEqual(lightsOf(curvesThrough(OWN)));
    expect(gridOf(axesAround(OWN))).toHaveLength(24);
    expect(lightsOf(curvesThrough({ secrecy: 0.6, collection: 0.3 }))).toContain(0.12);
  });

  test('the author is asked about at the own degrees, the ceiling, and where nothing is hidden', () => {
    expect(lightsAround(OWN, 'grid').lightsWithAuthor).toEqual([1, 0.15, 0.06]);
    expect(lightsAround(OWN, 'curves').lightsWithAuthor).toEqual([1, 0.15, 0.06]);
  });

  test('in brief, the own degrees and the ceiling are asked about, and not the author', () => {
    expect(lightsAround(OWN, 'brief')).toEqual({ lights: [0.15, 0.06], lightsWithAuthor: [] });
    const allCollected = { secrecy: 0.6, collection: 1 };
    expect(lightsAround(allCollected, 'brief').lights).toEqual([0.4]);
  });

  test('the axes rise, with the own degrees in their place', () => {
    const { secrecies, collections } = axesAround({ secrecy: 0.6, collection: 0.3 });
    expect(secrecies).toEqual([0, 0.25, 0.5, 0.6, 0.7, 0.85, 0.95]);
    expect(collections).toEqual([0.2, 0.3, 0.4, 0.7, 1]);
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
    extent: 'curves',
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

  test('are told where the record has to show the author too', () => {
    const brief = inBrief(attainability, strict!);
    expect(brief.powerWithAuthor.probability).toBeCloseTo(0.048, 9);
    expect(brief.ceilingWithAuthor.probability).toBeCloseTo(0.12, 9);
    expect(brief.falseWithAuthor.probability).toBeCloseTo(0.005, 9);
    expect(() =>
      rateWithAuthor(attainability, strict!, { part: 'none', at: { ...OWN, collection: 0.7 } }),
    ).toThrow('no worlds were drawn at secrecy 0.85 and collection 0.7');
  });

  test('are not made up where no worlds were drawn', () => {
    const at = { secrecy: 0.123, collection: 0.4 };
    expect(() => rateAt(attainability, strict!, { part: 'none', at })).toThrow(
      /no worlds were drawn/,
    );
  });

  test('tell their worst error, of all rates', () => {
    const one = { ...strict!, rates: forEachPart(() => [rate(0, 1000)]) };
    const shown = (met: number) => ({ none: [rate(met, 1000)], direction: [rate(0, 1000)] });
    const among = (...standards: (typeof strict & object)[]) =>
      worstError({ ...attainability, standards });
    expect(among({ ...one, ratesWithAuthor: shown(0) })).toBe(rate(0, 1000).error);
    expect(among({ ...one, ratesWithAuthor: shown(500) })).toBe(rate(500, 1000).error);
    const half = { ...one, rates: { ...one.rates, support: [rate(500, 1000)] } };
    expect(
      among({ ...one, ratesWithAuthor: shown(0) }, { ...half, ratesWithAuthor: shown(0) }),
    ).toBe(rate(500, 1000).error);
  });

  test('keep what was drawn, and the scopes beside each standard', () => {
    expect(attainability.worldsPerPart).toBe(1000);
    expect(attainability.axes).toEqual(axesAround(OWN));
    expect(attainability.standards[1]).toMatchObject({
      standard: 'given',
      turning: false,
      unheard: ['act.breach'],
    });
    expect(attainability.standards[1]!.rates.none[0]).toEqual(rate(1000, 1000));
  });

  test('reach some worlds, none, or are as recorded', () => {
    const never = { ...strict!, rates: forEachPart(() => [rate(0, 1000)]) };
    const once = { ...never, rates: { ...never.rates, none: [rate(0, 1000), rate(1, 1000)] } };
    expect(reachOf(attainability.standards[1]!)).toBe('as-recorded');
    expect(reachOf(never)).toBe('no-world');
    expect(reachOf(once)).toBe('some-worlds');
  });

  test('run along curves through the own degrees', () => {
    const along = (curve: CurveOf) =>
      curve(attainability, strict!, 'direction').map(({ degree, rate: { probability } }) => [
        degree,
        probability,
      ]);
    expect(along(overSecrecy)).toEqual([
      [0, 0.4],
      [0.25, 0.3],
      [0.5, 0.2],
      [0.7, 0.12],
      [0.85, 0.06],
      [0.95, 0.02],
    ]);
    expect(along(ceilingOverSecrecy)).toEqual([
      [0, 1],
      [0.25, 0.75],
      [0.5, 0.5],
      [0.7, 0.3],
      [0.85, 0.15],
      [0.95, 0.05],
    ]);
    expect(along(overCollection)).toEqual([
      [0.2, 0.03],
      [0.4, 0.06],
      [0.7, 0.105],
      [1, 0.15],
    ]);
  });

  test('let a proxy pay from where the power falls below the turning probability', () => {
    // (.9 − .1) ∕ 3.2 = .25, halfway between secrecies .25 and .5 at collection .4.
    const stakes = { benefit: 0.9, cost: 0.1, penalty: 3.2 };
    const pays = whereProxyPays(attainability, strict!, stakes) as { from: number };
    expect(pays.from).toBeCloseTo(0.375, 9);
  });
});

describe('worlds drawn in brief', () => {
  const of = (...met: number[]) => ({
    worlds: 10,
    met: met.map((one) => [one]),
    metWithAuthor: [],
  });
  const attainability = attainabilityFrom({
    extent: 'brief',
    incident: 'attack',
    state: 'sponsor',
    group: 'group',
    seed: 1,
    own: OWN,
    ...lightsAround(OWN, 'brief'),
    standards: ['one'],
    scopes: [{ turning: true, inForce: true, inReach: true, unheard: [] }],
    tallies: { direction: of(7, 5), none: of(3, 2) },
  });
  const [standard] = attainability.standards as [(typeof attainability.standards)[number]];

  test('tell power, ceiling and how often a test is met where the sponsor had no part', () => {
    const { power, ceiling, falseAttribution } = ratesHere(attainability, standard);
    expect([power, ceiling, falseAttribution].map(({ probability }) => probability)).toEqual([
      0.5, 0.7, 0.2,
    ]);
  });

  test('have no rates of parts that were not drawn, and an error over all that were', () => {
    expect(standard.rates.support).toEqual([]);
    expect(standard.ratesWithAuthor.direction).toEqual([]);
    expect(worstError(attainability)).toBe(rate(5, 10).error);
    expect(reachOf(standard)).toBe('some-worlds');
  });
});
