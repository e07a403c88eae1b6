import type { NetworkFigure } from '@respondeat/engine';
import { DirectedGraph } from 'graphology';

const HEIGHTS: Readonly<Record<NetworkFigure['actors'][number]['level'], number>> = {
  state: 3,
  organ: 2,
  group: 1,
  front: 0,
};

/** Distance between levels, in units of the distance between neighbours on one. */
const LEVEL_GAP = 6;
/** Actors of one level in a row before it begins another. Declared: about as many labels as stand side by side. */
const IN_A_ROW = 40;

/** Actors by level, and one line for each pair that is tied. */
export function graphOf({ actors, ties }: NetworkFigure): DirectedGraph {
  const graph = new DirectedGraph();
  const placed = new Map<number, number>();
  for (const { id, label, level, candidate } of actors) {
    const height = HEIGHTS[level];
    const place = placed.get(height) ?? 0;
    placed.set(height, place + 1);
    graph.addNode(id, {
      label,
      x: (place % IN_A_ROW) - IN_A_ROW / 2 + (Math.floor(place / IN_A_ROW) % 2) / 2,
      y: height * LEVEL_GAP * 4 - Math.floor(place / IN_A_ROW),
      size: candidate ? 9 : 6,
      candidate,
    });
  }
  for (const { from, to } of ties) graph.mergeEdge(from, to);
  return graph;
}

/** Shows no more of a graph than a figure has. The width of a line is the probability of the likeliest tie between its
 *  pair. */
export function showOnly(graph: DirectedGraph, { actors, ties }: NetworkFigure): void {
  const shown = new Set(actors.map(({ id }) => id));
  const sizes = new Map<string, number>();
  for (const { from, to, probability } of ties) {
    const edge = graph.edge(from, to);
    if (edge === undefined) continue;
    sizes.set(edge, Math.max(sizes.get(edge) ?? 0, 0.5 + 2.5 * probability));
  }
  graph.updateEachNodeAttributes((id, actor) => ({ ...actor, hidden: !shown.has(id) }), {
    attributes: ['hidden'],
  });
  graph.updateEachEdgeAttributes(
    (edge, line) => ({ ...line, size: sizes.get(edge) ?? 0, hidden: !sizes.has(edge) }),
    { attributes: ['size', 'hidden'] },
  );
}
