import type { NetworkFigure } from '../../dossier/index.ts';
import { type Canvas, type Composition, isNarrow, wholeFigure } from '../canvas.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import { linesHeight, NOTE, textLine } from '../text/text-line.ts';
import { pairsOf } from './bundles.ts';
import { keyRow } from './key.ts';
import { layersOf, type Slot } from './layers.ts';
import { lineWidth, tiePath } from './line-forms.ts';
import { ENGLISH, type SpokenCanvas } from './network-words.ts';
import { type Middles, placeSlots } from './places.ts';
import { type ActorBox, type Rank, ranksOf } from './ranks.ts';
import { type Band, type Wire, wiresOf } from './wires.ts';

/** Room for the names of the levels at the left of a wide figure. */
const GUTTER = 54;
/** From one rank to the next: room in which lines can cross and still be followed. */
const RANK_GAP = 64;
const RADIUS = 3;

/** Ties as of a day: states above, then organs, groups and fronts, kinds by form of line, weight by probability. */
export function composeNetwork(figure: NetworkFigure, blank: Canvas): Composition {
  const canvas = { ...blank, words: figure.words ?? ENGLISH };
  const gutter = isNarrow(canvas) ? 0 : GUTTER;
  const pairs = pairsOf(figure);
  const ranks = ranksOf(figure, pairs, canvas.width - gutter);
  if (ranks.length === 0) return { rows: [] };
  const layers = layersOf(ranks, pairs);
  const middles = placeSlots(layers, { from: gutter, to: canvas.width });
  const bands = bandsOf(ranks, isNarrow(canvas) ? 16 : 4);
  const wires = wiresOf(layers.routes, { middles, bands });
  const key = keyRow(
    pairs.flatMap(({ bundles }) => bundles),
    canvas,
  );
  const keyTop = (bands.at(-1)?.bottom ?? 0) + 40;
  return wholeFigure(keyTop + key.height, [
    ...wires.flatMap((wire) => wireMarks(wire, canvas)),
    ...layers.ranks.flat().flatMap((slot) => boxMarks(slot, { middles, bands }, canvas)),
    ...levelTitles(ranks, bands, canvas),
    ...key.draw(keyTop),
  ]);
}

function bandsOf(ranks: readonly Rank[], firstTop: number): Band[] {
  let top = firstTop;
  return ranks.map(({ boxes }) => {
    const bottom = top + Math.max(...boxes.map(({ height }) => height));
    const band = { top, bottom };
    top = bottom + RANK_GAP;
    return band;
  });
}

function wireMarks({ bundle, path, arrival }: Wire, { palette }: Canvas): MarkupElement[] {
  const line = tiePath(path, bundle, palette);
  if (bundle.form === 'belonging' || bundle.form === 'affinity') return line;
  const half = 3 + lineWidth(bundle.probability) / 2;
  const back = arrival.y + (arrival.pointsDown ? -8 : 8);
  const corners = [
    [arrival.x, arrival.y],
    [arrival.x - half, back],
    [arrival.x + half, back],
  ];
  const points = corners.map((corner) => corner.map(coordinate).join(','));
  return [...line, element('polygon', { points: points.join(' '), fill: palette.soft })];
}

function boxMarks(
  slot: Slot,
  { middles, bands }: { middles: Middles; bands: readonly Band[] },
  canvas: Canvas,
): MarkupElement[] {
  const { box } = slot;
  const band = bands[slot.rank];
  if (box === undefined || band === undefined) return [];
  const x = middles.get(slot.id) ?? 0;
  const top = (band.top + band.bottom - box.height) / 2;
  const firstBaseline = top + 6 + box.style.size * 1.02;
  return [
    outline(box, { x, top }, canvas),
    ...box.lines.map((text, index) =>
      textLine(text, {
        x,
        y: firstBaseline + linesHeight(index, box.style),
        style: box.style,
        fill: canvas.palette.ink,
        anchor: 'middle',
      }),
    ),
  ];
}

/** A candidate has a heavy rim, a front a broken one. */
function outline(
  { width, height, candidate, level }: ActorBox,
  { x, top }: { x: number; top: number },
  { palette }: Canvas,
): MarkupElement {
  return element('rect', {
    x: x - width / 2,
    y: top,
    width,
    height,
    rx: RADIUS,
    fill: level === 'state' ? palette.wash : candidate ? palette.accentWash : palette.paper,
    stroke: candidate ? palette.accent : palette.faint,
    'stroke-width': candidate ? 1.8 : 1,
    'stroke-dasharray': level === 'front' ? '4 3' : undefined,
  });
}

/** The name of a level at its first rank: beside it, or above it where there is no room beside. */
function levelTitles(
  ranks: readonly Rank[],
  bands: readonly Band[],
  canvas: SpokenCanvas,
): MarkupElement[] {
  const { palette, words } = canvas;
  return ranks.flatMap(({ level }, index) => {
    const band = bands[index];
    if (band === undefined || ranks[index - 1]?.level === level) return [];
    const y = isNarrow(canvas) ? band.top - 5 : (band.top + band.bottom) / 2 + 4;
    const place = { x: 0, y, style: NOTE, fill: palette.soft, rim: palette.paper };
    return [textLine(words.levels[level], place)];
  });
}
