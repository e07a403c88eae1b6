import { expect, test } from 'vitest';
import type { Elimination, GreedyRule } from './elimination.ts';
import { EliminationGame } from './elimination-game.ts';
import { cheapestElimination } from './elimination-order.ts';
import { interactionGraph, missingConnections } from './interaction-graph.ts';

const FILL: GreedyRule = { weighsConnections: false, first: 'fill' };
const WEIGHTED_FILL: GreedyRule = { weighsConnections: true, first: 'fill' };
const STATES: GreedyRule = { weighsConnections: false, first: 'states' };

const UNBOUNDED = { outside: new Set<number>(), limit: Number.POSITIVE_INFINITY };

function graphOf(states: readonly number[], ...scopes: number[][]) {
  return interactionGraph(Int32Array.from(states), scopes);
}

function play(rule: GreedyRule, graph: ReturnType<typeof graphOf>, bound?: number) {
  const rank = graph.states.map((_, v) => v);
  return new EliminationGame(graph, rule, rank).play(Number.POSITIVE_INFINITY, bound) as
    | Elimination
    | undefined;
}

const CHAIN = graphOf([2, 2, 2, 2], [0, 1], [1, 2], [2, 3]);

/** Four in a ring: one connection must be added. */
const RING = (states: readonly number[]) => graphOf(states, [0, 1], [1, 2], [2, 3], [3, 0]);

test('two variables are connected if a scope names both, and none to itself', () => {
  const { neighbours } = graphOf([2, 2, 2, 2], [2, 0], [0, 2, 1], [3]);
  expect(neighbours).toEqual([[2, 1], [0, 2], [0, 1], []]);
});

test('a chain is summed out from its ends, without any connection added', () => {
  expect(play(FILL, CHAIN)).toEqual({
    order: [0, 1, 2, 3],
    cliques: [[0, 1], [1, 2], [2, 3], [3]],
    totalStates: 4 + 4 + 4 + 2,
  });
});

test('a hub goes last, since summing it out would connect all others', () => {
  const hub = graphOf([2, 2, 2, 2], [0, 1], [0, 2], [0, 3]);
  expect(play(FILL, hub)!.order).toEqual([1, 2, 0, 3]);
});

test('where fill is equal, the smaller clique comes first', () => {
  expect(play(FILL, RING([3, 2, 2, 2]))!.order[0]).toBe(2);
});

test('where all is equal, the rank decides', () => {
  const backwards = Int32Array.of(4, 3, 2, 1);
  const game = new EliminationGame(RING([2, 2, 2, 2]), FILL, backwards);
  expect(game.play(Number.POSITIVE_INFINITY)).toMatchObject({ order: [3, 2, 1, 0] });
  expect(play(FILL, RING([2, 2, 2, 2]))!.order[0]).toBe(0);
});

test('weighted fill spares a connection between variables of many states', () => {
  // Summing out 0 or 2 connects 1 and 3; summing out 1 or 3 connects 0 and 2.
  const ring = RING([5, 2, 5, 3]);
  expect(play(WEIGHTED_FILL, ring)!.order[0]).toBe(0);
  expect(play(FILL, ring)!.order[0]).toBe(0);
  expect(play(WEIGHTED_FILL, RING([2, 5, 3, 5]))!.order[0]).toBe(1);
});

test('minimum weight takes the smallest clique even where that adds connections', () => {
  // The hub has few states; its two leaves have many and are not connected.
  const hub = graphOf([2, 2, 2, 9, 9], [0, 1], [0, 2], [3, 4]);
  expect(play(STATES, hub)!.order[0]).toBe(1);
  const wide = graphOf([2, 2, 2, 100], [0, 1], [0, 2], [1, 3], [2, 3]);
  expect(play(STATES, wide)!.order[0]).toBe(0);
});

test('a connection added counts from then on', () => {
  // Five in a ring: after one is summed out, four in a ring are left, with cliques of three.
  const ring = graphOf([2, 2, 2, 2, 2], [0, 1], [1, 2], [2, 3], [3, 4], [4, 0]);
  const elimination = play(FILL, ring)!;
  expect(elimination.cliques.map((clique) => clique.length)).toEqual([3, 3, 3, 2, 1]);
  expect(elimination.totalStates).toBe(8 + 8 + 8 + 4 + 2);
});

test('an elimination is given up as soon as its total reaches the bound', () => {
  expect(play(FILL, CHAIN, 14)).toBeUndefined();
  expect(play(FILL, CHAIN, 15)!.totalStates).toBe(14);
});

test('an order that goes beyond the limit is given up at that clique', () => {
  const pair = { ...UNBOUNDED, limit: 7 };
  expect(cheapestElimination(RING([2, 2, 2, 2]), { ...UNBOUNDED, limit: 8 })).toMatchObject({
    totalStates: 8 + 8 + 4 + 2,
  });
  expect(cheapestElimination(RING([2, 2, 2, 2]), pair)).toEqual({
    variables: [0, 1, 3],
    states: 8,
  });
});

test('the smallest clique that stood in the way is given', () => {
  // Min-fill goes for 0, whose neighbours are connected; min-weight for 3, with fewer states.
  const graph = graphOf([9, 9, 9, 2, 3, 3], [0, 1, 2], [3, 4], [3, 5], [4, 1], [5, 2]);
  const overrun = cheapestElimination(graph, { ...UNBOUNDED, limit: 2 });
  expect(overrun).toMatchObject({ variables: [3, 4, 5], states: 18 });
});

test('missing connections are counted, and weighed by the states of their ends', () => {
  const graph = graphOf([2, 3, 5, 7], [0, 1], [0, 2], [0, 3], [1, 2]);
  const ones = [1, 1, 1, 1];
  expect([...missingConnections(graph.neighbours, ones)]).toEqual([2, 0, 0, 0]);
  const byStates = missingConnections(graph.neighbours, [...graph.states]);
  expect([...byStates]).toEqual([3 * 7 + 5 * 7, 0, 0, 0]);
});

test('variables outside are not summed out', () => {
  const graph = graphOf([2, 2, 2], [0, 1]);
  const elimination = cheapestElimination(graph, { ...UNBOUNDED, outside: new Set([2]) });
  expect(elimination).toEqual({ order: [0, 1], cliques: [[0, 1], [1]], totalStates: 6 });
});

test('no variables, no steps', () => {
  expect(cheapestElimination(graphOf([]), UNBOUNDED)).toEqual({
    order: [],
    cliques: [],
    totalStates: 0,
  });
});

/** Plays an order, counting everything anew at each step, and says whether each step was the best by the rule. */
function wereBest(graph: ReturnType<typeof graphOf>, rule: GreedyRule, order: readonly number[]) {
  const around = graph.neighbours.map((list) => new Set(list));
  const states = (v: number) => graph.states[v]!;
  const fill = (v: number) =>
    [...around[v]!]
      .flatMap((a) => [...around[v]!].filter((b) => a < b && !around[a]!.has(b)).map((b) => [a, b]))
      .reduce((sum, [a, b]) => sum + (rule.weighsConnections ? states(a!) * states(b!) : 1), 0);
  const clique = (v: number) =>
    [...around[v]!].reduce((sum, u) => sum + Math.log2(states(u)), Math.log2(states(v)));
  const costs = (v: number) =>
    rule.first === 'fill' ? [fill(v), clique(v)] : [clique(v), fill(v)];
  const left = new Set(order);
  return order.map((next) => {
    const [first, second] = costs(next) as [number, number];
    const isBest = [...left].every((v) => {
      const [otherFirst, otherSecond] = costs(v) as [number, number];
      if (Math.abs(first - otherFirst) > 1e-4) return first < otherFirst;
      return second < otherSecond + 1e-4;
    });
    for (const a of around[next]!) {
      for (const b of around[next]!) if (a !== b) around[a]!.add(b);
      around[a]!.delete(next);
    }
    left.delete(next);
    return isBest;
  });
}

test.each([FILL, WEIGHTED_FILL, STATES])(
  'what the game keeps up to date by differences agrees with counting anew: %o',
  (rule) => {
    const size = 24;
    for (let seed = 1; seed <= 20; seed++) {
      const at = (i: number) => Math.floor(size * ((Math.sin(seed * 97.3 + i * 12.7) + 1) / 2.001));
      const scopes = Array.from({ length: 25 }, (_, i) => [
        at(3 * i),
        at(3 * i + 1),
        at(3 * i + 2),
      ]);
      const graph = graphOf(
        Array.from({ length: size }, (_, v) => 2 + (at(v + 7) % 4)),
        ...scopes,
      );
      const { order } = play(rule, graph)!;
      expect(order.length).toBe(size);
      expect(wereBest(graph, rule, order)).not.toContain(false);
    }
  },
);

test('the cheapest of the rules is kept, and further ranks are tried where a query is dear', () => {
  // A grid of 5 by 5 variables with 2 to 6 states.
  const states = Array.from({ length: 25 }, (_, v) => 2 + ((v * 7) % 5));
  const scopes = states.flatMap((_, v) => [
    ...(v % 5 < 4 ? [[v, v + 1]] : []),
    ...(v < 20 ? [[v, v + 5]] : []),
  ]);
  const grid = graphOf(states, ...scopes);
  const cheapest = cheapestElimination(grid, UNBOUNDED) as Elimination;
  const first = [FILL, WEIGHTED_FILL, STATES].map((rule) => play(rule, grid)!.totalStates);
  expect(cheapest.totalStates).toBeLessThanOrEqual(Math.min(...first));
  expect(cheapestElimination(grid, UNBOUNDED)).toEqual(cheapest);
});
