import type { NetworkFigure } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { graphOf, showOnly } from './network-graph.ts';

const ACTORS: NetworkFigure['actors'] = [
  { id: 'state', label: 'State', level: 'state', candidate: false },
  { id: 'group', label: 'Group', level: 'group', candidate: true },
  { id: 'front', label: 'Front', level: 'front', candidate: false },
];
const tie = (from: string, to: string, probability: number) => ({
  from,
  to,
  kind: 'arms',
  probability,
});
const figure = (actors: NetworkFigure['actors'], ties: NetworkFigure['ties']): NetworkFigure => ({
  kind: 'network',
  asOf: '2020-01-01',
  actors,
  ties,
});

const OF_ANY_DAY = figure(ACTORS, [tie('state', 'group', 0), tie('group', 'front', 0)]);

/** Ids of what is hidden, of actors and of lines. */
function hiddenIn(graph: ReturnType<typeof graphOf>): string[] {
  return [
    ...graph.filterNodes((_, actor) => actor.hidden === true),
    ...graph.filterEdges((_, line) => line.hidden === true).map((line) => graph.target(line)),
  ];
}

test('sponsors stand above those whom they sponsor', () => {
  const graph = graphOf(OF_ANY_DAY);
  const heights = ['state', 'group', 'front'].map((id) => Number(graph.getNodeAttribute(id, 'y')));
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(3);
});

test('what a day does not have is hidden, and comes back in its own place', () => {
  const graph = graphOf(OF_ANY_DAY);
  const places = () => graph.mapNodes((_, { x, y }) => `${x} ${y}`);
  const before = places();
  const ofADay = figure(ACTORS.slice(0, 2), [tie('state', 'group', 0.5)]);
  showOnly(graph, ofADay);
  expect(hiddenIn(graph)).toEqual(['front', 'front']);
  showOnly(graph, OF_ANY_DAY);
  expect(hiddenIn(graph)).toEqual([]);
  expect(places()).toEqual(before);
});

test('a line is as wide as the likeliest tie of its pair', () => {
  const graph = graphOf(OF_ANY_DAY);
  showOnly(graph, figure(ACTORS, [tie('state', 'group', 0.2), tie('state', 'group', 0.8)]));
  expect(graph.getEdgeAttribute('state', 'group', 'size')).toBe(2.5);
});
