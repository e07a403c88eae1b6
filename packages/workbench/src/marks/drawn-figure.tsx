import { drawFigure, type Figure, FROM_STYLESHEET } from '@respondeat/engine';
import { useEffect, useMemo, useRef, useState } from 'react';

/** Width before the page is measured, in pixels: a screen of 1,024 without its rail. */
const USUAL_WIDTH = 760;

/** A figure drawn by the engine, as on paper, as wide as there is room. Its table stands beside it. */
export function DrawnFigure({ figure, label }: { figure: Figure; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(280, Math.floor(entry?.contentRect.width ?? USUAL_WIDTH))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const { svg } = useMemo(
    () => drawFigure(figure, { width, palette: FROM_STYLESHEET }),
    [figure, width],
  );
  return (
    <div
      ref={box}
      className="drawn"
      dir="ltr"
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the engine escapes every text that it draws
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
