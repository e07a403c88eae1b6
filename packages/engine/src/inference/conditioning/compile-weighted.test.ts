import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { compile, type FactorGraph, type Query } from '../factor-graph/index.ts';
import { compileWeighted } from './index.ts';

const SOURCES = 5;
const TOPICS = 6;

/** Sources of three reliabilities, each of whom reports on every topic: all of them are entangled. */
function reportingGraph(seed: number): FactorGraph {
  const random = seededRandom(seed);
  const sources = Array.from({ length: SOURCES }, (_, s) => ({
    name: `source ${s}`,
    states: ['reliable', 'fair', 'poor'],
  }));
  const topics = Array.from({ length: TOPICS }, (_, t) => ({
    name: `topic ${t}`,
    states: ['no', 'yes'],
  }));
  const right = [0.95, 0.8, 0.6];
  const reports = sources.flatMap((_, s) =>
    topics.map((_topic, t) => {
      const asserts = random() < 0.7;
      const chances = right.flatMap((p) => (asserts ? [1 - p, p] : [p, 1 - p]));
      return { scope: [s, SOURCES + t], table: Float64Array.from(chances) };
    }),
  );
  return {
    variables: [...sources, ...topics],
    factors: [
      ...sources.map((_, s) => ({ scope: [s], table: Float64Array.of(0.3, 0.5, 0.2) })),
      ...topics.map((_, t) => ({ scope: [SOURCES + t], table: Float64Array.of(0.6, 0.4) })),
      ...reports,
    ],
  };
}

const drawnSources = Array.from({ length: SOURCES }, (_, s) => ({ variable: s, factor: s }));

function weighted(graph: FactorGraph, seed: number, draws?: number) {
  const compilation = compileWeighted(graph, {
    cuts: [drawnSources],
    seed,
    maximumCliqueStates: 8,
    ...(draws === undefined ? {} : { draws }),
  });
  if (!compilation.ok) throw new Error('refused');
  return compilation.compiled;
}

function exact(graph: FactorGraph) {
  const compilation = compile(graph);
  if (!compilation.ok) throw new Error('refused');
  return compilation.compiled;
}

const isYes = (state: number) => state === 1;

describe('likelihood weighting', () => {
  const queries: [string, Query][] = [
    ['with all evidence', {}],
    ['with a topic observed', { evidence: new Map([[SOURCES, 1]]) }],
    [
      'with half of the reports left out',
      { without: new Set(Array.from({ length: 15 }, (_, f) => 11 + 2 * f)) },
    ],
    ['with no report', { without: new Set(Array.from({ length: 30 }, (_, f) => 11 + f)) }],
  ];
  test.each(queries)('agrees with the exact answer within its own error, %s', (_, query) => {
    // Of 30 figures, each off by so many of its standard errors: a wrong weight makes the squares large.
    const squares: number[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const graph = reportingGraph(seed);
      const truth = exact(graph).infer(query);
      const answer = weighted(graph, seed, 160).infer(query);
      expect(answer.log10Z).toBeCloseTo(truth.log10Z, 0);
      for (let topic = SOURCES; topic < SOURCES + TOPICS; topic++) {
        const off = answer.marginal(topic)[1]! - truth.marginal(topic)[1]!;
        const error = answer.monteCarloError([topic], isYes);
        if (error > 1e-12) squares.push((off / error) ** 2);
        else expect(off).toBeCloseTo(0, 10);
      }
    }
    if (squares.length === 0) return;
    expect(Math.max(...squares)).toBeLessThan(5 ** 2);
    expect(squares.reduce((a, b) => a + b, 0) / squares.length).toBeLessThan(2.5);
  });

  test('is less off the more it draws', () => {
    const graph = reportingGraph(3);
    const errorOf = (draws: number) =>
      weighted(graph, 1, draws).infer().monteCarloError([SOURCES], isYes);
    const [few, many] = [errorOf(50), errorOf(800)];
    expect(many).toBeLessThan(few);
    expect(many).toBeGreaterThan(0);
  });

  test('gives joint probabilities that sum to its marginals', () => {
    const posterior = weighted(reportingGraph(2), 1).infer();
    const joint = posterior.joint([0, SOURCES]);
    const marginal = posterior.marginal(SOURCES);
    expect(joint[0]! + joint[2]! + joint[4]!).toBeCloseTo(marginal[0]!, 10);
    expect(joint.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  });

  test('draws the same for the same seed', () => {
    const figures = (seed: number) => [...weighted(reportingGraph(2), seed).infer().marginal(6)];
    expect(figures(4)).toEqual(figures(4));
    expect(figures(4)).not.toEqual(figures(5));
  });

  test('counts a draw under which the evidence is impossible for nothing', () => {
    const graph = reportingGraph(2);
    const barred = {
      ...graph,
      factors: [...graph.factors, { scope: [0], table: Float64Array.of(1, 0, 0) }],
    };
    const [certain, ...excluded] = weighted(barred, 1).infer().marginal(0);
    expect(certain).toBeCloseTo(1, 12);
    expect(excluded).toEqual([0, 0]);
    const never = {
      ...barred,
      factors: [...barred.factors, { scope: [0], table: Float64Array.of(0, 1, 1) }],
    };
    const posterior = weighted(never, 1).infer();
    expect(posterior.possible).toBe(false);
    expect(posterior.log10Z).toBe(Number.NEGATIVE_INFINITY);
    expect(posterior.marginal(6)[0]).toBeNaN();
  });

  test('draws no more lists of variables than it needs, and tells which', () => {
    const compilationOf = (draws?: number) => {
      const compilation = compileWeighted(reportingGraph(1), {
        cuts: [drawnSources.slice(0, 2), drawnSources.slice(2), [{ variable: SOURCES, factor: 5 }]],
        seed: 1,
        maximumCliqueStates: 8,
        ...(draws === undefined ? {} : { draws }),
      });
      if (!compilation.ok) throw new Error('refused');
      return compilation;
    };
    const usual = compilationOf();
    expect(usual.drawn).toEqual([0, 1, 2, 3, 4]);
    expect(usual.draws).toBe(128);
    const fewer = compilationOf(2);
    expect(fewer.draws).toBe(2);
    expect(usual.compiled.totalCliqueStates).toBe(64 * fewer.compiled.totalCliqueStates);
  });

  test('errs as a share of its draws does where all of them weigh alike', () => {
    const compilation = compileWeighted(
      {
        variables: ['coin', 'trace'].map((name) => ({ name, states: ['no', 'yes'] })),
        factors: [
          { scope: [0], table: Float64Array.of(0.5, 0.5) },
          { scope: [0, 1], table: Float64Array.of(0.6, 0.4, 0.4, 0.6) },
        ],
      },
      { cuts: [[{ variable: 0, factor: 0 }]], seed: 1, draws: 400 },
    );
    if (!compilation.ok) throw new Error('refused');
    const posterior = compilation.compiled.infer();
    // The chances that were learned are near one half, so that weights differ a little.
    const ofCoin = Math.sqrt(0.25 / 400);
    expect(posterior.monteCarloError([0], isYes) / ofCoin).toBeCloseTo(1, 1);
    // Of the trace each draw tells .4 or .6.
    expect(posterior.monteCarloError([1], isYes) / (0.2 * ofCoin)).toBeCloseTo(1, 1);
    expect(posterior.effectiveSampleSize / 400).toBeCloseTo(1, 1);
  });

  test('begins again where what it drew first cannot be', () => {
    const SIZE = 8;
    const states = Array.from({ length: SIZE }, (_, state) => `${state}`);
    const even = new Float64Array(SIZE).fill(1 / SIZE);
    const alike = Float64Array.from({ length: SIZE ** 2 }, (_, at) =>
      Number(at % (SIZE + 1) === 0),
    );
    const compilation = compileWeighted(
      {
        variables: ['one', 'other'].map((name) => ({ name, states })),
        factors: [
          { scope: [0], table: even },
          { scope: [1], table: even },
          { scope: [0, 1], table: alike },
        ],
      },
      {
        cuts: [[0, 1].map((variable) => ({ variable, factor: variable }))],
        seed: 2,
        draws: 2000,
      },
    );
    if (!compilation.ok) throw new Error('refused');
    const posterior = compilation.compiled.infer();
    expect(posterior.log10Z).toBeCloseTo(-Math.log10(SIZE), 1);
    for (let state = 0; state < SIZE; state++)
      expect(Math.abs(posterior.marginal(0)[state]! - 1 / SIZE)).toBeLessThan(0.06);
  });

  test('is refused where the tables would not fit even so', () => {
    const compilation = compileWeighted(reportingGraph(1), {
      cuts: [drawnSources.slice(0, 2)],
      seed: 1,
      maximumCliqueStates: 8,
    });
    expect(compilation.ok).toBe(false);
  });
});

describe('draws of a state that is seldom so until the evidence is heard', () => {
  const RARE = 0.001;
  const DRAWS = 600;
  const HEARD = 2;
  /** Whether something rare is so, what was heard of it, a trace of it, and something of four kinds beside it. */
  const graph: FactorGraph = {
    variables: [
      ...['rare', 'trace'].map((name) => ({ name, states: ['no', 'yes'] })),
      { name: 'kind', states: ['a', 'b', 'c', 'd'] },
    ],
    factors: [
      { scope: [0], table: Float64Array.of(1 - RARE, RARE) },
      { scope: [0, 1], table: Float64Array.of(0.9, 0.1, 0.2, 0.8) },
      { scope: [0], table: Float64Array.of(0.00001, 0.9) },
      { scope: [2], table: Float64Array.of(0.25, 0.25, 0.25, 0.25) },
    ],
  };
  const compiled = () => {
    const compilation = compileWeighted(graph, {
      cuts: [
        [
          { variable: 0, factor: 0 },
          { variable: 2, factor: 3 },
        ],
      ],
      seed: 3,
      draws: DRAWS,
    });
    if (!compilation.ok) throw new Error('refused');
    return compilation.compiled;
  };

  test.each<[string, Query]>([
    ['after it', {}],
    ['before it', { without: new Set([HEARD]) }],
  ])('count about half each %s, and give its probability', (_, query) => {
    const [posterior, truth] = [compiled().infer(query), exact(graph).infer(query)];
    expect(posterior.log10Z).toBeCloseTo(truth.log10Z, 1);
    expect(posterior.effectiveSampleSize).toBeGreaterThan(0.4 * DRAWS);
    expect(posterior.effectiveSampleSize).toBeLessThan(0.6 * DRAWS);
    for (const variable of [0, 1]) {
      const off = Math.abs(posterior.marginal(variable)[1]! - truth.marginal(variable)[1]!);
      expect(off).toBeLessThan(4 * posterior.monteCarloError([variable], isYes) + 1e-9);
      expect(off).toBeLessThan(0.02);
    }
    for (const share of posterior.marginal(2)) expect(Math.abs(share - 0.25)).toBeLessThan(0.09);
  });

  test('are joined with what else is seen', () => {
    const query = { evidence: new Map([[1, 0]]) };
    const posterior = compiled().infer(query);
    const off = posterior.marginal(0)[1]! - exact(graph).infer(query).marginal(0)[1]!;
    expect(Math.abs(off)).toBeLessThan(0.02);
    const [no, yes] = posterior.marginal(1);
    expect(no).toBeCloseTo(1, 12);
    expect(yes).toBe(0);
  });
});
