import { describe, expect, test } from 'vitest';
import { Defect } from '../../vocabulary/index.ts';
import { type CompiledGraph, type CompileOptions, compile, type FactorGraph } from './index.ts';

const variable = (name: string, count = 2) => ({
  name,
  states: Array.from({ length: count }, (_, state) => `${name}${state}`),
});

const factor = (scope: number[], ...entries: number[]) => ({
  scope,
  table: Float64Array.from(entries),
});

function compiled(graph: FactorGraph, options?: CompileOptions): CompiledGraph {
  const compilation = compile(graph, options);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.refusal));
  return compilation.compiled;
}

/** Rain (0) wets the grass (1) with .9 and the road (2) with .8; without rain either is wet with .1. */
const RAIN: FactorGraph = {
  variables: [variable('rain'), variable('grass'), variable('road')],
  factors: [
    factor([0], 0.25, 0.75),
    factor([0, 1], 0.9, 0.1, 0.1, 0.9),
    factor([2, 0], 0.8, 0.1, 0.2, 0.9),
  ],
};

const RAIN_AND_GRASS = 0.25 * 0.9;
const GRASS = RAIN_AND_GRASS + 0.75 * 0.1;

describe('a posterior', () => {
  test('gives marginals and the logarithm of the probability of the evidence', () => {
    const posterior = compiled(RAIN).infer({ evidence: new Map([[1, 0]]) });
    expect(posterior.possible).toBe(true);
    expect(posterior.log10Z).toBeCloseTo(Math.log10(GRASS), 14);
    expect(posterior.marginal(0)[0]).toBeCloseTo(RAIN_AND_GRASS / GRASS, 14);
    expect([...posterior.marginal(1)]).toEqual([1, 0]);
  });

  test('leaves factors out and takes other tables, as the query asks', () => {
    const graph = compiled(RAIN);
    const even = graph.infer({ evidence: new Map([[1, 0]]), without: new Set([0]) });
    expect(even.marginal(0)[0]).toBeCloseTo(0.9, 14);
    expect(even.log10Z).toBeCloseTo(0, 14);
    const tables = new Map([[0, Float64Array.of(3, 1)]]);
    const other = graph.infer({ evidence: new Map([[1, 0]]), tables });
    expect(other.marginal(0)[0]).toBeCloseTo(2.7 / 2.8, 14);
    expect(other.log10Z).toBeCloseTo(Math.log10(2.8), 14);
    const both = graph.infer({ evidence: new Map([[1, 0]]), tables, without: new Set([0]) });
    expect(both.log10Z).toBe(even.log10Z);
    expect(graph.infer().log10Z).toBeCloseTo(0, 14);
  });

  test('is the same whatever was asked before, to the last digit', () => {
    const graph = compiled(RAIN);
    const fresh = graph.infer({ evidence: new Map([[2, 1]]) }).marginal(1);
    graph.infer({ without: new Set([1, 2]) });
    graph.infer({
      evidence: new Map([[2, 0]]),
      tables: new Map([[1, Float64Array.of(1, 0, 0, 1)]]),
    });
    expect(graph.infer({ evidence: new Map([[2, 1]]) }).marginal(1)).toEqual(fresh);
  });

  test('stays valid when other queries follow, and when its query is changed afterwards', () => {
    const graph = compiled(RAIN);
    const evidence = new Map([[1, 0]]);
    const without = new Set<number>();
    const table = Float64Array.of(3, 1);
    const posterior = graph.infer({ evidence, without, tables: new Map([[0, table]]) });
    evidence.set(1, 1);
    without.add(0);
    table.fill(1);
    graph.infer({ evidence: new Map([[2, 1]]) }).marginal(0);
    expect(posterior.marginal(0)[0]).toBeCloseTo(2.7 / 2.8, 14);
    expect(posterior.joint([0, 2])[0]).toBeCloseTo((2.7 / 2.8) * 0.8, 14);
  });

  test('gives arrays of its own', () => {
    const posterior = compiled(RAIN).infer();
    posterior.marginal(0).fill(7);
    posterior.joint([0, 1]).fill(7);
    expect(posterior.marginal(0)[0]).toBeCloseTo(0.25, 14);
    expect(posterior.joint([0, 1])[0]).toBeCloseTo(RAIN_AND_GRASS, 14);
  });
});

describe('a joint', () => {
  const posterior = compiled(RAIN).infer();

  test('is row-major in the order asked for', () => {
    const [rain, grass] = [posterior.joint([0, 1]), posterior.joint([1, 0])];
    [0.225, 0.025, 0.075, 0.675].forEach((p, i) => {
      expect(rain[i]).toBeCloseTo(p, 14);
    });
    expect([...grass]).toEqual([rain[0], rain[2], rain[1], rain[3]]);
  });

  test('is exact for variables that share no clique', () => {
    const joint = posterior.joint([1, 2]);
    expect(joint[0]).toBeCloseTo(0.25 * 0.9 * 0.8 + 0.75 * 0.1 * 0.1, 14);
    expect(joint[1]).toBeCloseTo(0.25 * 0.9 * 0.2 + 0.75 * 0.1 * 0.9, 14);
    expect(joint[2]).toBeCloseTo(0.25 * 0.1 * 0.8 + 0.75 * 0.9 * 0.1, 14);
    expect(joint[3]).toBeCloseTo(0.25 * 0.1 * 0.2 + 0.75 * 0.9 * 0.9, 14);
  });

  test('puts observed variables and repeated ones where they belong', () => {
    const given = compiled(RAIN).infer({ evidence: new Map([[1, 1]]) });
    const rain = given.marginal(0);
    expect([...given.joint([1, 0])]).toEqual([0, 0, rain[0], rain[1]]);
    expect([...given.joint([0, 1])]).toEqual([0, rain[0], 0, rain[1]]);
    expect([...given.joint([0, 0])]).toEqual([rain[0], 0, 0, rain[1]]);
    expect([...given.joint([1])]).toEqual([0, 1]);
  });

  test('of nothing is 1', () => {
    expect([...posterior.joint([])]).toEqual([1]);
  });

  test('of variables kept together needs no further pass', () => {
    expect(compiled(RAIN).totalCliqueStates).toBe(8);
    const together = compiled(RAIN, { keepTogether: [[1, 2]] });
    expect(together.totalCliqueStates).toBe(8);
    expect(together.infer().joint([1, 2])[0]).toBeCloseTo(posterior.joint([1, 2])[0]!, 14);
  });
});

describe('impossible evidence', () => {
  const certain: FactorGraph = {
    variables: [variable('a'), variable('b')],
    factors: [factor([0], 1, 0), factor([0, 1], 1, 0, 0.5, 0.5)],
  };

  test('has logarithm −∞ and no probabilities', () => {
    const posterior = compiled(certain).infer({ evidence: new Map([[1, 1]]) });
    expect(posterior.possible).toBe(false);
    expect(posterior.log10Z).toBe(Number.NEGATIVE_INFINITY);
    expect([...posterior.marginal(0)]).toEqual([Number.NaN, Number.NaN]);
    expect([...posterior.marginal(1)]).toEqual([Number.NaN, Number.NaN]);
    expect([...posterior.joint([0, 1])]).toEqual(Array(4).fill(Number.NaN));
  });

  test('is seen where it empties one factor, and where only factors together do', () => {
    const graph = compiled(certain);
    expect(graph.infer({ evidence: new Map([[0, 1]]) }).possible).toBe(false);
    expect(graph.infer({ tables: new Map([[0, Float64Array.of(0, 0)]]) }).possible).toBe(false);
    expect(graph.infer({ evidence: new Map([[0, 1]]), without: new Set([0]) }).possible).toBe(true);
  });

  test('leaves the graph fit for the next query', () => {
    const graph = compiled(certain);
    graph.infer({ evidence: new Map([[1, 1]]) });
    const next = graph.infer({ evidence: new Map([[1, 0]]) });
    expect(next.possible).toBe(true);
    expect([...next.marginal(0)]).toEqual([1, 0]);
  });

  test('nothing over nothing is nothing: zero messages make no NaN', () => {
    const chain: FactorGraph = {
      variables: [variable('a', 3), variable('b', 3), variable('c', 3)],
      factors: [
        factor([0, 1], 1, 0, 0, 0, 1, 0, 0, 0, 0),
        factor([1, 2], 1, 0, 0, 0, 1, 0, 0, 0, 1),
      ],
    };
    const posterior = compiled(chain).infer();
    for (const v of [0, 1, 2]) expect([...posterior.marginal(v)]).toEqual([0.5, 0.5, 0]);
  });
});

describe('the logarithm of the scale', () => {
  /** A chain of so many binary variables, each link weighing its states by the same number. */
  function chain(length: number, weight: number): FactorGraph {
    const positions = Array.from({ length }, (_, v) => v);
    return {
      variables: positions.map((v) => variable(`v${v}`)),
      factors: positions.slice(1).map((v) => factor([v - 1, v], weight, weight, weight, weight)),
    };
  }

  test.each([1e-300, 1e300, 1e-5, 1])(
    'is carried far beyond what a double holds: weight %d',
    (weight) => {
      const { log10Z } = compiled(chain(101, weight)).infer();
      expect(log10Z).toBeCloseTo(100 * Math.log10(weight) + 101 * Math.log10(2), 8);
    },
  );

  test('is carried through single-state tables and constants', () => {
    const graph = {
      variables: [variable('a', 1), variable('b')],
      factors: [factor([], 1e200), factor([], 1e200), factor([0], 1e-10), factor([0, 1], 3, 5)],
    };
    const posterior = compiled(graph).infer();
    expect(posterior.log10Z).toBeCloseTo(390 + Math.log10(8), 10);
    expect([...posterior.marginal(0)]).toEqual([1]);
    expect([...posterior.marginal(1)]).toEqual([3 / 8, 5 / 8]);
  });

  test('survives many factors in one clique that would multiply to nothing', () => {
    // Two states, 400 factors: each state is called unlikely two hundred times, by 10⁻⁵ each time.
    const graph = {
      variables: [variable('a'), variable('b')],
      factors: [
        factor([0, 1], 1, 1, 1, 1),
        ...Array.from({ length: 200 }, () => factor([0], 1e-5, 1)),
        ...Array.from({ length: 200 }, () => factor([0], 1, 1e-5)),
      ],
    };
    const posterior = compiled(graph).infer();
    expect(posterior.possible).toBe(true);
    expect(posterior.log10Z).toBeCloseTo(-1000 + Math.log10(4), 8);
    expect(posterior.marginal(0)[0]).toBeCloseTo(0.5, 10);
    expect(posterior.marginal(1)[0]).toBeCloseTo(0.5, 10);
  });

  test('survives a state that is called unlikely much more often than another', () => {
    const graph = {
      variables: [variable('a'), variable('b')],
      factors: [
        factor([0, 1], 1, 1, 1, 1),
        ...Array.from({ length: 400 }, () => factor([0], 1e-3, 1e-2)),
        ...Array.from({ length: 300 }, () => factor([0], 1e-2, 1)),
      ],
    };
    const posterior = compiled(graph).infer();
    expect(posterior.log10Z).toBeCloseTo(-800 + Math.log10(2), 8);
    expect([...posterior.marginal(0)]).toEqual([0, 1]);
    expect([...posterior.marginal(1)]).toEqual([0.5, 0.5]);
  });

  test('survives belief that contradicts a message by hundreds of orders of magnitude', () => {
    const graph = {
      variables: [variable('a'), variable('b'), variable('c')],
      factors: [factor([0, 1], 1, 1e-200, 1, 1e-200), factor([1, 2], 1e-200, 1e-200, 1, 1)],
    };
    const posterior = compiled(graph).infer();
    expect(posterior.log10Z).toBeCloseTo(-200 + Math.log10(8), 10);
    for (const v of [0, 1, 2]) expect(posterior.marginal(v)[0]).toBeCloseTo(0.5, 12);
  });
});

describe('any shape of graph', () => {
  test('no variables and no factors', () => {
    const posterior = compiled({ variables: [], factors: [] }).infer();
    expect(posterior.log10Z).toBe(0);
    expect([...posterior.joint([])]).toEqual([1]);
  });

  test('a variable in no factor is even, and counts its states', () => {
    const posterior = compiled({ variables: [variable('a', 4)], factors: [] }).infer();
    expect([...posterior.marginal(0)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(posterior.log10Z).toBeCloseTo(Math.log10(4), 14);
  });

  test('parts that are not connected are independent', () => {
    const graph = {
      variables: [variable('a'), variable('b'), variable('c')],
      factors: [factor([0], 1, 3), factor([2], 1, 1)],
    };
    const posterior = compiled(graph).infer();
    expect([...posterior.joint([0, 2])]).toEqual([0.125, 0.125, 0.375, 0.375]);
    expect(posterior.log10Z).toBeCloseTo(Math.log10(16), 14);
  });

  test('a long chain needs no deep stack', () => {
    const length = 20_000;
    const positions = Array.from({ length }, (_, v) => v);
    const posterior = compiled({
      variables: positions.map((v) => variable(`v${v}`)),
      factors: positions.slice(1).map((v) => factor([v - 1, v], 0.9, 0.1, 0.1, 0.9)),
    }).infer({ evidence: new Map([[length - 1, 0]]) });
    expect(posterior.marginal(length - 2)[0]).toBeCloseTo(0.9, 12);
    expect(posterior.marginal(0)[0]).toBeCloseTo(0.5, 12);
  });
});

describe('refusal', () => {
  /** One factor over so many binary variables. */
  const block = (size: number): FactorGraph => ({
    variables: Array.from({ length: size }, (_, v) => variable(`v${v}`)),
    factors: [
      {
        scope: Array.from({ length: size }, (_, v) => v),
        table: new Float64Array(2 ** size).fill(1),
      },
    ],
  });

  test('comes above the limit of a clique, not on it, and names the variables', () => {
    expect(compile(block(3), { maximumCliqueStates: 8 }).ok).toBe(true);
    const compilation = compile(block(3), { maximumCliqueStates: 7 });
    expect(compilation).toEqual({
      ok: false,
      refusal: {
        cliqueStates: 8,
        limit: 7,
        exceeded: 'largest clique',
        variables: expect.arrayContaining(['v0', 'v1', 'v2']) as string[],
      },
    });
  });

  test('comes above the limit of all cliques together, not on it', () => {
    expect(compile(RAIN, { maximumTotalStates: 8 }).ok).toBe(true);
    expect(compile(RAIN, { maximumTotalStates: 7 })).toMatchObject({
      ok: false,
      refusal: { cliqueStates: 8, limit: 7, exceeded: 'all cliques together' },
    });
  });

  test('names the variables of the largest clique where all together are too many', () => {
    const graph = {
      variables: [variable('a'), variable('b', 5), variable('c', 3), variable('d')],
      factors: [],
    };
    const keepTogether = [
      [0, 3],
      [1, 2],
    ];
    expect(compile(graph, { keepTogether, maximumTotalStates: 18 })).toMatchObject({
      refusal: { cliqueStates: 19, variables: expect.arrayContaining(['b', 'c']) as string[] },
    });
  });

  /** So many cliques of so many binary variables each, without any factor. */
  const cliques = (count: number, size: number): [FactorGraph, CompileOptions] => {
    const names = Array.from({ length: count * size }, (_, v) => variable(`v${v}`));
    const positions = [...names.keys()];
    const keepTogether = Array.from({ length: count }, (_, c) =>
      positions.slice(c * size, (c + 1) * size),
    );
    return [{ variables: names, factors: [] }, { keepTogether }];
  };

  test('comes above 2²⁴ states unless told otherwise', () => {
    expect(compile(...cliques(1, 24)).ok).toBe(true);
    expect(compile(...cliques(1, 25))).toMatchObject({
      refusal: { cliqueStates: 2 ** 25, limit: 2 ** 24, exceeded: 'largest clique' },
    });
  });

  test('comes above 2²⁷ states in all unless told otherwise', () => {
    expect(compile(...cliques(8, 24)).ok).toBe(true);
    expect(compile(...cliques(9, 24))).toMatchObject({
      refusal: { cliqueStates: 9 * 2 ** 24, limit: 2 ** 27, exceeded: 'all cliques together' },
    });
  });

  test('can be avoided by a promise to observe', () => {
    const [block25, { keepTogether }] = cliques(1, 25);
    const alwaysObserved = Array.from({ length: 15 }, (_, v) => v);
    const graph = compiled(block25, { keepTogether: keepTogether!, alwaysObserved });
    const evidence = new Map(alwaysObserved.map((v) => [v, 1]));
    expect(graph.totalCliqueStates).toBe(2 ** 10);
    expect([...graph.infer({ evidence }).joint([0, 24])]).toEqual([0, 0, 0.5, 0.5]);
    evidence.delete(1);
    expect(() => graph.infer({ evidence })).toThrow(
      new Defect('variable v1 was promised to be observed'),
    );
  });

  test('a graph far too large is refused and not tried', () => {
    expect(compile(...cliques(1, 300))).toMatchObject({ refusal: { cliqueStates: 2 ** 300 } });
  });
});

describe('a broken promise stops:', () => {
  const graph = compiled(RAIN);

  test.each<[string, FactorGraph, string]>([
    [
      'a variable without states',
      { variables: [variable('a', 0)], factors: [] },
      'variable a has no state',
    ],
    [
      'a variable that is not there',
      { ...RAIN, factors: [factor([3], 1, 1)] },
      'there is no variable 3',
    ],
    ['a negative position', { ...RAIN, factors: [factor([-1], 1, 1)] }, 'there is no variable -1'],
    ['half a position', { ...RAIN, factors: [factor([0.5], 1, 1)] }, 'there is no variable 0.5'],
    [
      'a variable twice in a factor',
      { ...RAIN, factors: [factor([0, 0], 1, 1, 1, 1)] },
      'factor 0 has a variable twice',
    ],
    [
      'a table too short',
      { ...RAIN, factors: [factor([0, 1], 1, 1)] },
      'the table of factor 0 has 2 entries instead of 4',
    ],
    ['a negative entry', { ...RAIN, factors: [factor([0], 1, -1)] }, 'factor 0 holds -1'],
    [
      'an infinite entry',
      { ...RAIN, factors: [factor([0], Number.POSITIVE_INFINITY, 1)] },
      'factor 0 holds Infinity',
    ],
    ['an entry that is no number', { ...RAIN, factors: [factor([0], Number.NaN, 1)] }, 'holds NaN'],
  ])('%s', (_, broken, message) => {
    expect(() => compile(broken)).toThrow(Defect);
    expect(() => compile(broken)).toThrow(message);
  });

  test.each<[string, Parameters<CompiledGraph['infer']>[0], string]>([
    ['evidence on no variable', { evidence: new Map([[3, 0]]) }, 'there is no variable 3'],
    ['evidence of no state', { evidence: new Map([[0, 2]]) }, 'variable rain has no state 2'],
    ['evidence below all states', { evidence: new Map([[0, -1]]) }, 'has no state -1'],
    ['evidence between states', { evidence: new Map([[0, 0.5]]) }, 'has no state 0.5'],
    ['a factor that is not there', { without: new Set([3]) }, 'there is no factor 3'],
    ['a factor below all', { without: new Set([-1]) }, 'there is no factor -1'],
    ['half a factor', { without: new Set([0.5]) }, 'there is no factor 0.5'],
    ['a table for no factor', { tables: new Map([[3, Float64Array.of(1)]]) }, 'no factor 3'],
    [
      'a table of another length',
      { tables: new Map([[0, Float64Array.of(1)]]) },
      'the table of factor 0 has 1 entries instead of 2',
    ],
    [
      'a table with a negative entry',
      { tables: new Map([[0, Float64Array.of(1, -1)]]) },
      'the table of factor 0 holds -1',
    ],
  ])('%s', (_, query, message) => {
    expect(() => graph.infer(query)).toThrow(Defect);
    expect(() => graph.infer(query)).toThrow(message);
  });

  test('options that speak of no variable', () => {
    expect(() => compile(RAIN, { keepTogether: [[0, 3]] })).toThrow('there is no variable 3');
    expect(() => compile(RAIN, { alwaysObserved: [-1] })).toThrow('there is no variable -1');
  });

  test('a marginal or joint of no variable', () => {
    expect(() => graph.infer().marginal(3)).toThrow(Defect);
    expect(() => graph.infer().joint([0, 3])).toThrow(Defect);
  });
});
