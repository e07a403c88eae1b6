import type { NetworkFigure } from '@respondeat/engine';
import { DirectedGraph } from 'graphology';
import { memo, useEffect, useRef } from 'react';
import { Sigma } from 'sigma';
import { useLanguage } from '../language/language.tsx';

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

/** A network of many ties, to move about in: sponsors above, fronts below; a click shows one actor's ties alone. */
export const LargeNetwork = memo(function LargeNetwork({
  figure,
  pick,
}: {
  figure: NetworkFigure;
  pick: (id: string) => void;
}) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const onPick = useRef(pick);
  onPick.current = pick;
  useEffect(() => {
    if (box.current === null) return;
    const style = getComputedStyle(box.current);
    const colour = (role: string) => style.getPropertyValue(`--${role}`).trim();
    const sigma = new Sigma(graphOf(figure, colour), box.current, {
      labelColor: { color: colour('ink') },
      labelFont: 'Inter Variable, Vazirmatn Variable, sans-serif',
      labelSize: 12,
      defaultEdgeType: 'arrow',
      zIndex: true,
    });
    sigma.on('clickNode', ({ node }) => onPick.current(node));
    return () => sigma.kill();
  }, [figure]);
  return <section className="graph" ref={box} aria-label={say('ties.label')} />;
});

/** Actors by level, ties between a pair as one line whose width is the probability of the likeliest. */
function graphOf(figure: NetworkFigure, colour: (role: string) => string): DirectedGraph {
  const graph = new DirectedGraph();
  const placed = new Map<number, number>();
  for (const { id, label, level, candidate } of figure.actors) {
    const height = HEIGHTS[level];
    const place = placed.get(height) ?? 0;
    placed.set(height, place + 1);
    graph.addNode(id, {
      label,
      x: (place % IN_A_ROW) - IN_A_ROW / 2 + (Math.floor(place / IN_A_ROW) % 2) / 2,
      y: height * LEVEL_GAP * 4 - Math.floor(place / IN_A_ROW),
      size: candidate ? 9 : 6,
      color: colour(candidate ? 'accent' : 'faint'),
    });
  }
  for (const { from, to, probability } of figure.ties) {
    const before = graph.hasEdge(from, to) ? Number(graph.getEdgeAttribute(from, to, 'size')) : 0;
    const size = Math.max(before, 0.5 + 2.5 * probability);
    graph.mergeEdge(from, to, { size, color: colour('rule') });
  }
  return graph;
}
