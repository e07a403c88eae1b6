import { describe, expect, test } from 'vitest';
import { compile, type Factor, type FactorGraph, type Query } from '../factor-graph/index.ts';
import { compileWithCutSet } from './index.ts';

const withStates = (...counts: readonly number[]) =>
  counts.map((count, v) => ({
    name: `v${v}`,
    states: Array.from({ length: count }, (_, state) => `${state}`),
  }));

/** Every two of these variables speak of each other, so that all of them share a clique. */
function entangled(...counts: readonly number[]): FactorGraph {
  const variables = withStates(...counts);
  const factors = variables.flatMap((_, a) =>
    variables.slice(0, a).map((__, b): Factor => {
      const size = counts[a]! * counts[b]!;
      const table = Float64Array.from({ length: size }, (___, at) => 1 + ((at * (a + 2)) % 5));
      return { scope: [b, a], table };
    }),
  );
  return { variables, factors };
}

const alone = (variable: number, ...table: number[]): Factor => ({
  scope: [variable],
  table: Float64Array.from(table),
});

const plus = (graph: FactorGraph, ...factors: Factor[]): FactorGraph => ({
  ...graph,
  factors: [...graph.factors, ...factors],
});

function cut(...args: Parameters<typeof compileWithCutSet>) {
  const compilation = compileWithCutSet(...args);
  if (!compilation.ok) throw new Error('refused');
  return compilation;
}

function exact(graph: FactorGraph, query: Query) {
  const compilation = compile(graph);
  if (!compilation.ok) throw new Error('refused');
  return compilation.compiled.infer(query);
}

const EIGHT = { maximumCliqueStates: 8 };

describe('the variables that are gone through', () => {
  test('are none where one table fits', () => {
    expect(cut(entangled(2, 2, 2), EIGHT).cutSet).toEqual([]);
  });

  test('are those of which most factors speak', () => {
    const graph = entangled(2, 2, 2, 2);
    expect(cut(graph, EIGHT).cutSet).toEqual([0]);
    expect(cut(plus(graph, alone(2, 1, 2)), EIGHT).cutSet).toEqual([2]);
  });

  test('are those with fewer states, of which as many factors speak', () => {
    const graph = plus(entangled(4, 2, 2), alone(0, 1, 2, 3, 4));
    expect(cut(graph, EIGHT).cutSet).toEqual([1]);
  });

  test('are never those of one state, which would make nothing smaller', () => {
    const graph = plus(entangled(1, 2, 2, 2, 2), alone(0, 1), alone(0, 2), alone(0, 3));
    expect(cut(graph, EIGHT).cutSet).toEqual([1]);
  });

  test('are the preferred ones first, where they stand in the way', () => {
    const graph = entangled(2, 2, 2, 2, 2);
    expect(cut(graph, { ...EIGHT, first: [3] }).cutSet).toEqual([3, 0]);
    expect(cut(graph, { ...EIGHT, first: [3, 1] }).cutSet).toEqual([1, 3]);
    const besides: FactorGraph = {
      variables: [...withStates(2, 2, 2, 2), { name: 'apart', states: ['no', 'yes'] }],
      factors: [...entangled(2, 2, 2, 2).factors, alone(4, 1, 2)],
    };
    expect(cut(besides, { ...EIGHT, first: [4] }).cutSet).toEqual([0]);
  });
});

describe('a graph is refused', () => {
  const whole = (count: number) => entangled(...Array.from({ length: count }, () => 2));

  test('beyond 1,024 states of what would be gone through', () => {
    const options = { maximumCliqueStates: 4 };
    expect(cut(whole(12), options).cutSet).toHaveLength(10);
    expect(compileWithCutSet(whole(13), options)).toEqual(compile(whole(13), options));
  });

  test('beyond the table entries that a query may go through', () => {
    const { compiled, cutSet } = cut(whole(6), EIGHT);
    expect(cutSet).toHaveLength(3);
    // Eight passes through one clique of three variables.
    expect(compiled.totalCliqueStates).toBe(8 * 8);
    expect(cut(whole(6), { ...EIGHT, maximumQueryStates: 64 }).cutSet).toEqual(cutSet);
    const refused = compileWithCutSet(whole(6), { ...EIGHT, maximumQueryStates: 63 });
    expect(refused).toEqual(compile(whole(6), EIGHT));
  });
});

describe('an answer over a cut set', () => {
  const graph = plus(entangled(2, 3, 2, 2), alone(1, 1, 2, 4));

  test.each<[string, Query]>([
    ['nothing', {}],
    ['one of the variables that are gone through', { evidence: new Map([[0, 1]]) }],
    ['another', { evidence: new Map([[3, 0]]) }],
    ['a factor left out', { without: new Set([0]) }],
  ])('is that of one pass, given %s', (_, query) => {
    const { compiled, cutSet } = cut(graph, EIGHT);
    expect(cutSet).toEqual([0, 2]);
    const [posterior, expected] = [compiled.infer(query), exact(graph, query)];
    expect(posterior.possible).toBe(true);
    expect(posterior.log10Z).toBeCloseTo(expected.log10Z, 10);
    expected.joint([1, 3]).forEach((p, cell) => {
      expect(posterior.joint([1, 3])[cell]).toBeCloseTo(p, 10);
    });
    expected.marginal(1).forEach((p, state) => {
      expect(posterior.marginal(1)[state]).toBeCloseTo(p, 10);
    });
  });

  test('asks for what is always observed beside the cut set', () => {
    const five = entangled(2, 2, 2, 2, 2);
    const observed = cut(five, { ...EIGHT, alwaysObserved: [4] });
    expect(observed.cutSet).toEqual([0]);
    const query = { evidence: new Map([[4, 1]]) };
    const expected = exact(five, query);
    expect(observed.compiled.infer(query).log10Z).toBeCloseTo(expected.log10Z, 10);
  });

  test.each([[[1, 1e250]], [[1e250, 1]], [[1, 1e-250]]])(
    'neither overflows nor loses what counts where its cases weigh %j',
    (weights) => {
      const steep = plus(entangled(2, 2, 2, 2), alone(0, ...weights), alone(0, ...weights));
      const posterior = cut(steep, { ...EIGHT, first: [0] }).compiled.infer();
      const likelier = weights[0]! < weights[1]! ? 1 : 0;
      const expected = exact(entangled(2, 2, 2, 2), { evidence: new Map([[0, likelier]]) });
      const above = 2 * Math.log10(Math.max(...weights));
      expect(posterior.log10Z).toBeCloseTo(expected.log10Z + above, 8);
      expect(posterior.marginal(0)[likelier]).toBeCloseTo(1, 12);
      expect(posterior.marginal(2)[1]).toBeCloseTo(expected.marginal(2)[1]!, 10);
    },
  );

  test('is no number where nothing agrees with what is seen', () => {
    const never = plus(graph, alone(3, 0, 1));
    const posterior = cut(never, EIGHT).compiled.infer({ evidence: new Map([[3, 0]]) });
    expect(posterior.possible).toBe(false);
    expect(posterior.log10Z).toBe(Number.NEGATIVE_INFINITY);
    expect([...posterior.marginal(1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...posterior.joint([0, 1])]).toEqual(Array.from({ length: 6 }, () => Number.NaN));
  });

  test('stays as it was asked, whatever becomes of the question and of what was read', () => {
    const evidence = new Map([[3, 0]]);
    const posterior = cut(graph, EIGHT).compiled.infer({ evidence });
    const [joint, marginal] = [[...posterior.joint([1, 2])], [...posterior.marginal(2)]];
    evidence.set(2, 1);
    posterior.marginal(2).fill(7);
    expect([...posterior.joint([1, 2])]).toEqual(joint);
    expect([...posterior.marginal(2)]).toEqual(marginal);
  });
});
