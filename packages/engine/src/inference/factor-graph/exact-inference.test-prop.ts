import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type FactorGraph, type Posterior, type Query } from './index.ts';

const TOLERANCE = 1e-12;

/** The answer by summing over every combination of all states. */
function enumerate({ variables, factors }: FactorGraph, query: Query) {
  const states = variables.map((variable) => variable.states.length);
  const combinations = states.reduce((a, b) => a * b, 1);
  const weights = new Float64Array(combinations);
  for (let combination = 0; combination < combinations; combination++) {
    const state = digits(combination, states);
    const agrees = [...(query.evidence ?? [])].every(([v, observed]) => state[v] === observed);
    if (!agrees) continue;
    weights[combination] = factors.reduce((product, factor, f) => {
      if (query.without?.has(f)) return product;
      const table = query.tables?.get(f) ?? factor.table;
      const entry = factor.scope.reduce((at, v) => at * states[v]! + state[v]!, 0);
      return product * table[entry]!;
    }, 1);
  }
  const z = weights.reduce((a, b) => a + b, 0);
  const joint = (of: readonly number[]) => {
    const table = new Float64Array(of.reduce((size, v) => size * states[v]!, 1));
    weights.forEach((weight, combination) => {
      const state = digits(combination, states);
      table[of.reduce((at, v) => at * states[v]! + state[v]!, 0)]! += weight / z;
    });
    return table;
  };
  return { z, joint };
}

function digits(combination: number, states: readonly number[]): number[] {
  let rest = combination;
  return states
    .toReversed()
    .map((count) => {
      const digit = rest % count;
      rest = Math.floor(rest / count);
      return digit;
    })
    .reverse();
}

function expectClose(actual: Float64Array, wanted: Float64Array): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((probability, i) => {
    expect(Math.abs(actual[i]! - probability)).toBeLessThan(TOLERANCE);
  });
}

function expectEqualToEnumeration(
  graph: FactorGraph,
  { query, together }: { query: Query; together: readonly number[] },
  posterior: Posterior,
): void {
  const { z, joint } = enumerate(graph, query);
  expect(posterior.possible).toBe(z > 0);
  if (z === 0) {
    expect(posterior.log10Z).toBe(Number.NEGATIVE_INFINITY);
    return;
  }
  expect(Math.abs(posterior.log10Z - Math.log10(z))).toBeLessThan(TOLERANCE);
  graph.variables.forEach((_, v) => {
    expectClose(posterior.marginal(v), joint([v]));
  });
  expectClose(posterior.joint(together), joint(together));
}

/** A third of all entries is 0, so that impossible states and impossible evidence occur. */
const entry = fc.oneof(
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: fc.double({ min: 1e-3, max: 5, noNaN: true }), weight: 2 },
);

function tableOf(size: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(entry, { minLength: size, maxLength: size })
    .map((entries) => Float64Array.from(entries));
}

function scopeOf(variableCount: number, most: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.nat(variableCount - 1), { maxLength: Math.min(most, variableCount) });
}

/** At most 12 binary variables, or fewer of up to four states. */
const stateCounts = fc.oneof(
  fc.array(fc.constant(2), { minLength: 1, maxLength: 12 }),
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
);

function graphOf(counts: readonly number[]): fc.Arbitrary<FactorGraph> {
  const variables = counts.map((count, v) => ({
    name: `v${v}`,
    states: Array.from({ length: count }, (_, state) => `${state}`),
  }));
  const factor = scopeOf(counts.length, 4).chain((scope) =>
    tableOf(scope.reduce((size, v) => size * counts[v]!, 1)).map((table) => ({ scope, table })),
  );
  return fc.array(factor, { maxLength: 14 }).map((factors) => ({ variables, factors }));
}

function queryOf({ variables, factors }: FactorGraph): fc.Arbitrary<Query> {
  const evidence = scopeOf(variables.length, 4).chain((observed) =>
    fc
      .tuple(...observed.map((v) => fc.nat(variables[v]!.states.length - 1)))
      .map((states) => new Map(observed.map((v, i) => [v, states[i]!]))),
  );
  const some = fc.subarray(factors.map((_, f) => f));
  const tables = some.chain((replaced) =>
    fc
      .tuple(...replaced.map((f) => tableOf(factors[f]!.table.length)))
      .map((list) => new Map(replaced.map((f, i) => [f, list[i]!]))),
  );
  return fc
    .record({ evidence, without: some.map((off) => new Set(off)), tables }, { requiredKeys: [] })
    .map((query) => query as Query);
}

const cases = stateCounts.chain((counts) =>
  graphOf(counts).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      together: scopeOf(counts.length, 4),
      queries: fc.array(queryOf(graph), { minLength: 1, maxLength: 3 }),
      keepTogether: fc.oneof(
        fc.array(scopeOf(counts.length, 4), { maxLength: 2 }),
        // One clique of everything, large enough for relays.
        fc.constant([counts.map((_, v) => v)]),
      ),
    }),
  ),
);

test('equals enumeration on random graphs, whatever was asked before', () => {
  fc.assert(
    fc.property(cases, ({ graph, together, queries, keepTogether }) => {
      const compilation = compile(graph, { keepTogether });
      if (!compilation.ok) throw new Error('refused');
      const posteriors = queries.map((query) => compilation.compiled.infer(query));
      // The last first: those before it must answer although another query was asked since.
      for (const [i, query] of [...queries.entries()].reverse()) {
        expectEqualToEnumeration(graph, { query, together }, posteriors[i]!);
      }
    }),
    { seed: 20210215, numRuns: 1000 },
  );
});

test('equals enumeration where variables are always observed', () => {
  fc.assert(
    fc.property(cases, ({ graph, together, queries }) => {
      const query = queries[0]!;
      const alwaysObserved = [...(query.evidence?.keys() ?? [])];
      const compilation = compile(graph, { alwaysObserved });
      if (!compilation.ok) throw new Error('refused');
      expectEqualToEnumeration(graph, { query, together }, compilation.compiled.infer(query));
    }),
    { seed: 20210303, numRuns: 200 },
  );
});

test('is the same to the last bit as from a graph that was asked nothing before', () => {
  fc.assert(
    fc.property(cases, ({ graph, queries }) => {
      const ask = (query: Query, compilation = compile(graph)) => {
        if (!compilation.ok) throw new Error('refused');
        const posterior = compilation.compiled.infer(query);
        return [posterior.log10Z, ...graph.variables.map((_, v) => [...posterior.marginal(v)])];
      };
      const compilation = compile(graph);
      for (const query of queries) expect(ask(query, compilation)).toEqual(ask(query));
    }),
    { seed: 20210402, numRuns: 300 },
  );
});
