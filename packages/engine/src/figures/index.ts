export type { Canvas, Drawing } from './canvas.ts';
export { drawFigure, drawFigureInRows, type FigureInRows } from './draw-figure.ts';
export { type Land, landFrom } from './map/land.ts';
export {
  type Attributes,
  element,
  type MarkupChild,
  type MarkupElement,
  plainText,
  serialise,
  type WrittenMarkup,
} from './markup.ts';
export {
  DARK,
  FROM_STYLESHEET,
  LIGHT,
  type Palette,
  PRINT,
  paletteDeclarations,
} from './palette.ts';
export {
  drawReliability,
  type ReliabilityCurve,
  type ReliabilityPoint,
} from './reliability/reliability.ts';
export { timeTicks } from './time-axis.ts';
export { verdictSvg, verdictText } from './verdict-glyph.ts';
