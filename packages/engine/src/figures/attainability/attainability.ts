import type { AttainabilityFigure } from '../../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, type Row } from '../canvas.ts';
import { element, type MarkupElement } from '../markup.ts';
import { percent } from '../scale.ts';
import { line } from '../shapes.ts';
import { spreadOut } from '../spread-out.ts';
import { fitLines } from '../text/break-lines.ts';
import { LABEL, linesHeight, NOTE, STRONG_LABEL, textLine, textLines } from '../text/text-line.ts';
import {
  AXIS_HEIGHT,
  type Chart,
  groundMarks,
  type Strand,
  scalesOf,
  shareLabels,
  strandMarks,
  strandOf,
} from './curves.ts';

type Panel = AttainabilityFigure['panels'][number];

const CHART_HEIGHT = 140;
const TITLE_HEIGHT = 30;
/** Between panels, and between the charts of one. */
const GAP = 16;
/** Shares of the worlds stand right of the charts. */
const RIGHT = 40;
/** Share of the width that labels take beside the charts. */
const LABEL_SHARE = 0.31;
const LABEL_LINES = 3;

/** How often tests could be met: a panel for each family of standards, labels at the start of their curves. */
export function composeAttainability(figure: AttainabilityFigure, canvas: Canvas): Composition {
  return { rows: figure.panels.map((panel) => panelRow(panel, figure, canvas)) };
}

function panelRow(panel: Panel, figure: AttainabilityFigure, canvas: Canvas): Row {
  const strands = panel.lines.map((own, place) => strandOf(own, place, canvas.palette));
  const labels = isNarrow(canvas) ? canvas.width : canvas.width * LABEL_SHARE;
  const blocks = strands.map((strand) => labelOf(strand, labels - 26, figure.own.secrecy));
  const needed = blocks.reduce((sum, { height }) => sum + height, 0);
  const head = TITLE_HEIGHT + (isNarrow(canvas) ? needed : 0);
  const height = isNarrow(canvas) ? CHART_HEIGHT : Math.max(CHART_HEIGHT, needed);
  return {
    height: head + height + AXIS_HEIGHT + GAP,
    draw: (top) => {
      const charts = chartsOf(figure, canvas, { top: top + head, height });
      const [first] = charts;
      const title = { x: 0, y: top + 16, style: STRONG_LABEL, fill: canvas.palette.ink };
      return [
        ...textLines(fitLines(panel.title, STRONG_LABEL, { width: canvas.width, lines: 1 }), title),
        ...charts.flatMap(groundMarks),
        ...shareLabels(charts[2]),
        ...charts.flatMap((chart) => strands.flatMap((strand) => strandMarks(strand, chart))),
        ...(isNarrow(canvas)
          ? keyMarks(strands, blocks, top + TITLE_HEIGHT)
          : besideMarks(strands, blocks, first)),
      ];
    },
  };
}

/** The charts of a panel, side by side: over secrecy as collected here and were all collected, and over collection. */
function chartsOf(
  { own, turning }: AttainabilityFigure,
  canvas: Canvas,
  { top, height }: { top: number; height: number },
): [Chart, Chart, Chart] {
  const left = isNarrow(canvas) ? 0 : canvas.width * LABEL_SHARE + GAP;
  const width = (canvas.width - left - RIGHT - 2 * GAP) / 3;
  const place = (column: number) => {
    const from = left + column * (width + GAP);
    const ground = { x: { from, to: from + width }, y: { from: top + height, to: top } };
    return { ground, palette: canvas.palette, turning };
  };
  return [
    {
      ...place(0),
      title: 'secrecy',
      note: `collected: ${own.collection}`,
      own: own.secrecy,
      pointsOf: ({ overSecrecy }) => overSecrecy,
    },
    {
      ...place(1),
      title: 'secrecy',
      note: 'all collected',
      own: own.secrecy,
      pointsOf: ({ ceilingOverSecrecy }) => ceilingOverSecrecy,
    },
    {
      ...place(2),
      title: 'collected',
      note: `secrecy: ${own.secrecy}`,
      own: own.collection,
      pointsOf: ({ overCollection }) => overCollection,
    },
  ];
}

/** The lines of a label and, in softer ink, its figures. */
interface LabelBlock {
  readonly lines: readonly string[];
  readonly note: string;
  readonly height: number;
}

function labelOf({ line: own }: Strand, width: number, secrecy: number): LabelBlock {
  const lines = fitLines(own.label, LABEL, { width, lines: LABEL_LINES });
  const height = linesHeight(lines.length, LABEL) + linesHeight(1, NOTE) + 8;
  return { lines, note: figuresOf(own, secrecy), height };
}

/** Power where nothing is hidden and all collected, and here, and how often the test is met without any part. */
function figuresOf(
  { overSecrecy, ceilingOverSecrecy, overCollection }: Strand['line'],
  own: number,
) {
  const open = ceilingOverSecrecy[0]?.power ?? 0;
  const here = overSecrecy.find(({ degree }) => degree === own)?.power ?? 0;
  const falsely = [...overSecrecy, ...ceilingOverSecrecy, ...overCollection];
  const most = Math.max(0, ...falsely.map((point) => point.falsely));
  const power =
    percent(open) === percent(here) ? percent(here) : `${percent(open)} → ${percent(here)}`;
  return `${power}\u2009%, no part ${percent(most)}\u2009%`;
}

function blockMarks(
  { colour }: Strand,
  { lines, note }: LabelBlock,
  { x, top }: { x: number; top: number },
): MarkupElement[] {
  const below = top + 14 + linesHeight(lines.length, LABEL) - 2;
  return [
    ...textLines(lines, { x, y: top + 14, style: LABEL, fill: colour }),
    textLine(note, { x, y: below, style: NOTE, fill: colour }),
  ];
}

/** Labels left of the first chart, each joined to where its curve begins. */
function besideMarks(
  strands: readonly Strand[],
  blocks: readonly LabelBlock[],
  chart: Chart,
): MarkupElement[] {
  const { x, y } = scalesOf(chart);
  const starts = strands.map(({ line: own }) => y(own.overSecrecy[0]?.power ?? 0));
  const order = [...strands.keys()].sort((a, b) => starts[a]! - starts[b]!);
  const tops = spreadOut(
    order.map((place) => ({
      wanted: starts[place]! - blocks[place]!.height / 2,
      length: blocks[place]!.height,
    })),
    { from: chart.ground.y.to, to: chart.ground.y.from + 12 },
  );
  return order.flatMap((place, rank) => {
    const [strand, block, top] = [strands[place]!, blocks[place]!, tops[rank]!];
    const middle = top + block.height / 2;
    const joint = chart.ground.x.from - GAP + 2;
    return [
      ...blockMarks(strand, block, { x: 0, top }),
      line({ x1: joint, y1: middle, x2: x(0) - 2, y2: starts[place]! }, strand.colour, 0.8),
    ];
  });
}

/** Labels above the charts, each with a stretch of its curve, where there is no room beside them. */
function keyMarks(
  strands: readonly Strand[],
  blocks: readonly LabelBlock[],
  top: number,
): MarkupElement[] {
  let next = top;
  return strands.flatMap((strand, place) => {
    const block = blocks[place]!;
    const sample = { d: `M0 ${next + 9}H20`, stroke: strand.colour, 'stroke-width': 2 };
    const marks = [
      element('path', { ...sample, 'stroke-dasharray': strand.dashes }),
      ...blockMarks(strand, block, { x: 26, top: next }),
    ];
    next += block.height;
    return marks;
  });
}
