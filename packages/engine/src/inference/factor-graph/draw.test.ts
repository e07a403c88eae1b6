import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { compile, type FactorGraph, type Query } from './index.ts';

/** A loop of five variables of two and three states, with entries far from even. */
function loopedGraph(): FactorGraph {
  const sizes = [2, 3, 2, 3, 2];
  const random = seededRandom(5);
  return {
    variables: sizes.map((size, v) => ({
      name: `v${v}`,
      states: Array.from({ length: size }, (_, s) => `${s}`),
    })),
    factors: sizes.map((size, v) => {
      const next = (v + 1) % sizes.length;
      return {
        scope: [v, next],
        table: Float64Array.from({ length: size * sizes[next]! }, () => random() ** 3),
      };
    }),
  };
}

function compiled(graph: FactorGraph) {
  const compilation = compile(graph);
  if (!compilation.ok) throw new Error('refused');
  return compilation.compiled;
}

function frequencies(query: Query, draws: number): Map<string, number> {
  const posterior = compiled(loopedGraph()).infer(query);
  const random = seededRandom(11);
  const counts = new Map<string, number>();
  for (let i = 0; i < draws; i++) {
    const states = [...posterior.draw(random)!].join('');
    counts.set(states, (counts.get(states) ?? 0) + 1 / draws);
  }
  return counts;
}

test.each([
  ['with nothing observed', {}],
  ['with a state observed', { evidence: new Map([[3, 1]]) }],
])('states are drawn as often as their joint probability says, %s', (_, query) => {
  const draws = 40_000;
  const drawn = frequencies(query, draws);
  const joint = compiled(loopedGraph()).infer(query).joint([0, 1, 2, 3, 4]);
  let place = 0;
  for (const a of [0, 1])
    for (const b of [0, 1, 2])
      for (const c of [0, 1])
        for (const d of [0, 1, 2])
          for (const e of [0, 1]) {
            const probability = joint[place++]!;
            const error = Math.sqrt((probability * (1 - probability)) / draws);
            const frequency = drawn.get(`${a}${b}${c}${d}${e}`) ?? 0;
            expect(Math.abs(frequency - probability)).toBeLessThanOrEqual(4.5 * error + 1e-9);
          }
});

test('the same seed draws the same states', () => {
  const posterior = compiled(loopedGraph()).infer();
  const drawTwenty = () => {
    const random = seededRandom(2);
    return Array.from({ length: 20 }, () => [...posterior.draw(random)!]);
  };
  expect(drawTwenty()).toEqual(drawTwenty());
});

test('nothing is drawn where the evidence is impossible', () => {
  const graph = loopedGraph();
  const barred = {
    ...graph,
    factors: [...graph.factors, { scope: [0], table: Float64Array.of(0, 1) }],
  };
  const posterior = compiled(barred).infer({ evidence: new Map([[0, 0]]) });
  expect(posterior.draw(seededRandom(1))).toBeUndefined();
});
