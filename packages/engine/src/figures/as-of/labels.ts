import type { AsOfFigure } from '../../dossier/index.ts';
import { isNarrow } from '../canvas.ts';
import { element, type MarkupElement } from '../markup.ts';
import { percent } from '../scale.ts';
import { line } from '../shapes.ts';
import { spreadOut } from '../spread-out.ts';
import { fitLines } from '../text/break-lines.ts';
import { LABEL, linesHeight, NOTE, STRONG_NOTE, textLine, textLines } from '../text/text-line.ts';
import { dateText } from '../time-axis.ts';
import type { Frame, Strand } from './frame.ts';

/** Each line's name at its end, moved aside where lines end close to one another. */
export function strandLabels(strands: readonly Strand[], frame: Frame): MarkupElement[] {
  const { canvas, ground, y } = frame;
  const from = ground.x.to + 14;
  const lines = strands.map((strand) =>
    fitLines(labelWithFigure(strand), LABEL, { width: canvas.width - from, lines: 3 }),
  );
  const ends = strands.map(({ points }) => y(points.at(-1)?.probability ?? 0));
  const heights = lines.map((own) => linesHeight(own.length, LABEL) + 5);
  const order = strands.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const wishes = order.map((index) => {
    const length = heights[index] ?? 0;
    return { wanted: (ends[index] ?? 0) - length / 2, length };
  });
  const tops = spreadOut(wishes, { from: 0, to: ground.y.from + 24 });
  return order.flatMap((index, rank) => {
    const top = tops[rank] ?? 0;
    const { colour } = strands[index] as Strand;
    const middle = top + (heights[index] ?? 0) / 2;
    const leader = { x1: ground.x.to - 8, y1: ends[index] ?? 0, x2: from - 4, y2: middle - 1 };
    return [
      line(leader, colour, 0.8),
      ...textLines(lines[index] ?? [], { x: from, y: top + 14, style: LABEL, fill: colour }),
    ];
  });
}

function labelWithFigure({ label, points }: Strand): string {
  const last = points.at(-1);
  return last === undefined ? label : `${label} ${percent(last.probability)}\u2009%`;
}

/** A part of the figure under its chart, and where it ends. */
export interface Key {
  readonly elements: readonly MarkupElement[];
  readonly bottom: number;
}

/** No key: the chart has labels of its own. */
export function noKey(bottom: number): Key {
  return { elements: [], bottom };
}

/** What each line stands for, where there is no room beside the chart. */
export function strandKey(strands: readonly Strand[], { canvas }: Frame, top: number): Key {
  const height = linesHeight(1, LABEL) + 5;
  const elements = strands.flatMap((strand, index) => {
    const y = top + index * height;
    const sample = { d: `M0 ${y + 10}H28`, stroke: strand.colour, 'stroke-width': 2 };
    const [text = ''] = fitLines(labelWithFigure(strand), LABEL, {
      width: canvas.width - 38,
      lines: 1,
    });
    return [
      element('path', { ...sample, 'stroke-dasharray': strand.dashes }),
      textLine(text, { x: 38, y: y + 14, style: LABEL, fill: canvas.palette.ink }),
    ];
  });
  return { elements, bottom: top + strands.length * height + 10 };
}

/** Who spoke, by number and day, in two columns where there is room. */
export function speakerKey({ declarations }: AsOfFigure, { canvas }: Frame, top: number): Key {
  const { palette, width } = canvas;
  const columns = isNarrow(canvas) ? 1 : 2;
  const column = width / columns;
  const perColumn = Math.ceil(declarations.length / columns);
  const height = linesHeight(1, NOTE) + 3;
  const elements = declarations.flatMap(({ date, label }, index) => {
    const x = Math.floor(index / Math.max(perColumn, 1)) * column;
    const y = top + (index % Math.max(perColumn, 1)) * height + 12;
    const [text = ''] = fitLines(`${dateText(date)} · ${label}`, NOTE, {
      width: column - 36,
      lines: 1,
    });
    const number = { x: x + 16, y, style: STRONG_NOTE, fill: palette.ink, anchor: 'end' } as const;
    return [
      textLine(String(index + 1), number),
      textLine(text, { x: x + 24, y, style: NOTE, fill: palette.soft }),
    ];
  });
  return { elements, bottom: top + perColumn * height + 4 };
}
