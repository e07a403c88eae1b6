import type { NetworkFigure } from '@respondeat/engine';
import type { DirectedGraph } from 'graphology';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Sigma } from 'sigma';
import { useLanguage } from '../language/language.tsx';
import { graphOf, showOnly } from './network-graph.ts';

/** A network of many ties, to move about in: sponsors above, fronts below; a click shows one actor's ties alone. Actors
 *  keep their places whatever the day, so that what comes and goes is seen to. */
export const LargeNetwork = memo(function LargeNetwork({
  ofAnyDay,
  figure,
  pick,
}: {
  /** Everyone and every tie that some day shows. */
  ofAnyDay: NetworkFigure;
  /** What is shown of it. */
  figure: NetworkFigure;
  pick: (id: string) => void;
}) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const graph = useMemo(() => graphOf(ofAnyDay), [ofAnyDay]);
  useSigma(box, graph, pick);
  // Changed in place: a new drawing for each day cost a hand that moves the day a third of a second.
  useEffect(() => showOnly(graph, figure), [graph, figure]);
  return <section className="graph" ref={box} aria-label={say('ties.label')} />;
});

/** Draws a graph into a box for as long as both are there. */
function useSigma(
  box: React.RefObject<HTMLDivElement | null>,
  graph: DirectedGraph,
  pick: (id: string) => void,
): void {
  const onPick = useRef(pick);
  onPick.current = pick;
  useEffect(() => {
    if (box.current === null) return;
    const style = getComputedStyle(box.current);
    const colour = (role: string) => style.getPropertyValue(`--${role}`).trim();
    const candidate = colour('accent');
    const other = colour('faint');
    const sigma = new Sigma(graph, box.current, {
      labelColor: { color: colour('ink') },
      labelFont: 'Inter Variable, Vazirmatn Variable, sans-serif',
      labelSize: 12,
      defaultEdgeType: 'arrow',
      defaultEdgeColor: colour('rule'),
      nodeReducer: (_, actor) => ({ ...actor, color: actor.candidate ? candidate : other }),
    });
    sigma.on('clickNode', ({ node }) => onPick.current(node));
    return () => sigma.kill();
  }, [box, graph]);
}
