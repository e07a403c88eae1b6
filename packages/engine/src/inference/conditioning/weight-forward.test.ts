import { describe, expect, test } from 'vitest';
import { compile, type Factor, type FactorGraph } from '../factor-graph/index.ts';
import { weightForward } from './index.ts';

const SAMPLES = 4000;
const NOTHING = new Map<number, number>();

function sampled(
  graph: FactorGraph,
  {
    observed = NOTHING,
    samples = SAMPLES,
    seed = 1,
  }: { observed?: ReadonlyMap<number, number>; samples?: number; seed?: number } = {},
) {
  const answers = weightForward(graph, { observed, samples, seed });
  if (answers === undefined) throw new Error('no Bayesian network');
  return answers;
}

const variable = (name: string, count: number) => ({
  name,
  states: Array.from({ length: count }, (_, state) => `${state}`),
});

const factor = (scope: readonly number[], ...table: number[]): Factor => ({
  scope,
  table: Float64Array.from(table),
});

/** The child stands before its parents, of which one has three states; rows are in units of their own. */
const CHILD_FIRST: FactorGraph = {
  variables: [variable('child', 2), variable('two', 2), variable('three', 3)],
  factors: [
    factor([1, 2, 0], 9, 1, 2, 2, 0, 5, 0.3, 0.7, 4, 1, 1, 0),
    factor([1], 0.2, 0.8),
    factor([2], 5, 0, 15),
  ],
};

/** A cause that is seldom there, and a trace that it leaves nine times as often as chance does. */
const CAUSE_AND_TRACE: FactorGraph = {
  variables: [variable('cause', 2), variable('trace', 2)],
  factors: [factor([0], 0.9, 0.1), factor([0, 1], 0.9, 0.1, 0.1, 0.9)],
};

describe('samples of a Bayesian network', () => {
  test.each([
    ['nothing', NOTHING],
    ['the child', new Map([[0, 1]])],
    ['a parent', new Map([[2, 2]])],
  ])('agree with the exact answer within five standard errors, seeing %s', (_, observed) => {
    // The exact pass takes rows as they are: it is given them divided by their sums.
    const normalised = {
      variables: CHILD_FIRST.variables,
      factors: [
        factor([1, 2, 0], 0.9, 0.1, 0.5, 0.5, 0, 1, 0.3, 0.7, 0.8, 0.2, 1, 0),
        factor([1], 0.2, 0.8),
        factor([2], 0.25, 0, 0.75),
      ],
    };
    const exact = compile(normalised);
    if (!exact.ok) throw new Error('refused');
    const truth = exact.compiled.infer({ evidence: observed });
    const answers = sampled(CHILD_FIRST, { observed });
    expect(Math.abs(answers.log10Z - truth.log10Z)).toBeLessThan(0.05);
    CHILD_FIRST.variables.forEach((__, v) => {
      truth.marginal(v).forEach((p, state) => {
        const off = Math.abs(answers.marginals[v]![state]! - p);
        expect(off).toBeLessThanOrEqual(5 * answers.errors[v]![state]! + 1e-12);
      });
    });
  });

  test('never take a state that has no chance', () => {
    expect(sampled(CHILD_FIRST).marginals[2]![1]).toBe(0);
  });

  test('that all weigh alike count each for one, and err as shares do', () => {
    const { marginals, errors, effectiveSampleSize, log10Z } = sampled(CAUSE_AND_TRACE);
    expect(effectiveSampleSize).toBeCloseTo(SAMPLES, 6);
    expect(log10Z).toBeCloseTo(0, 12);
    for (const v of [0, 1])
      marginals[v]!.forEach((p, state) => {
        expect(errors[v]![state]).toBeCloseTo(Math.sqrt((p * (1 - p)) / SAMPLES), 12);
      });
  });

  // The first number of the one seed is near 1, that of the other near 0: the heaviest sample comes first, or later.
  test.each([1, -5])('err by the weights of the samples on either side, seed %i', (seed) => {
    const { marginals, errors, effectiveSampleSize, log10Z } = sampled(CAUSE_AND_TRACE, {
      observed: new Map([[1, 1]]),
      seed,
    });
    // Each sample weighs .9 with the cause and .1 without it: the share tells how many there were of each.
    const p = marginals[0]![1]!;
    expect(marginals[0]![0]).toBeCloseTo(1 - p, 12);
    const odds = (p / (1 - p)) * (0.1 / 0.9);
    const withCause = (SAMPLES * odds) / (1 + odds);
    const without = SAMPLES - withCause;
    expect(Math.abs(withCause - Math.round(withCause))).toBeLessThan(1e-6);
    const total = 0.9 * withCause + 0.1 * without;
    const squares = 0.9 ** 2 * withCause + 0.1 ** 2 * without;
    expect(log10Z).toBeCloseTo(Math.log10(total / SAMPLES), 10);
    expect(effectiveSampleSize).toBeCloseTo(total ** 2 / squares, 6);
    const spread = 0.9 ** 2 * withCause * (1 - p) ** 2 + 0.1 ** 2 * without * p ** 2;
    for (const error of errors[0]!) expect(error).toBeCloseTo(Math.sqrt(spread) / total, 12);
    expect([...errors[1]!]).toEqual([0, 0]);
  });

  test('keep weights far below the smallest double', () => {
    const observations = Array.from({ length: 400 }, (_, v) => v + 1);
    const network: FactorGraph = {
      variables: [variable('cause', 2), ...observations.map((v) => variable(`trace ${v}`, 2))],
      factors: [
        factor([0], 0.5, 0.5),
        ...observations.map((v) => factor([0, v], 0.999, 0.001, 0.99901, 0.00099)),
      ],
    };
    const answers = sampled(network, {
      observed: new Map(observations.map((v) => [v, 1])),
      samples: 200,
    });
    const [first, second] = [0.001, 0.00099].map((p) => 400 * Math.log10(p)) as [number, number];
    expect(answers.log10Z).toBeLessThan(first);
    expect(answers.log10Z).toBeGreaterThan(second);
    const share = 1 / (1 + 10 ** (second - first));
    expect(Math.abs(answers.marginals[0]![0]! - share)).toBeLessThan(5 * answers.errors[0]![0]!);
  });

  test('that all contradict what is seen tell nothing', () => {
    const answers = sampled(CHILD_FIRST, { observed: new Map([[2, 1]]), samples: 5 });
    expect(answers.marginals.every((marginal) => marginal.every(Number.isNaN))).toBe(true);
  });

  test('that contradict what is seen count for nothing beside those that do not', () => {
    const { marginals, effectiveSampleSize } = sampled(
      {
        variables: [variable('cause', 2), variable('trace', 2)],
        factors: [factor([0], 0.5, 0.5), factor([0, 1], 1, 0, 0.5, 0.5)],
      },
      { observed: new Map([[1, 1]]), samples: 100 },
    );
    expect([...marginals[0]!]).toEqual([0, 1]);
    expect(effectiveSampleSize).toBeGreaterThan(30);
    expect(effectiveSampleSize).toBeLessThan(70);
  });

  test('are the same for the same seed and others for another', () => {
    expect(sampled(CHILD_FIRST, { seed: 4 })).toEqual(sampled(CHILD_FIRST, { seed: 4 }));
    expect(sampled(CHILD_FIRST, { seed: 4 })).not.toEqual(sampled(CHILD_FIRST, { seed: 5 }));
  });
});

describe('no Bayesian network', () => {
  const two = [variable('a', 2), variable('b', 2)];
  const both = [0.1, 0.9, 0.5, 0.5];
  test.each<[string, FactorGraph]>([
    ['a variable without a table', { variables: two, factors: [factor([0], 1, 1)] }],
    [
      'two tables of one variable',
      { variables: two, factors: [factor([0], 1, 1), factor([1], 1, 1), factor([0, 1], ...both)] },
    ],
    [
      'a constant',
      { variables: two, factors: [factor([0], 1, 1), factor([1], 1, 1), factor([], 2)] },
    ],
    ['a circle', { variables: two, factors: [factor([0, 1], ...both), factor([1, 0], ...both)] }],
    [
      'a variable that hangs on a circle',
      {
        variables: [variable('hanging', 2), ...two],
        factors: [factor([1, 0], ...both), factor([1, 2], ...both), factor([2, 1], ...both)],
      },
    ],
  ])('is %s', (_, graph) => {
    expect(weightForward(graph, { observed: NOTHING, samples: 10, seed: 1 })).toBeUndefined();
  });
});
