import type { VerdictWord } from '../dossier/index.ts';
import { element, type MarkupElement, serialise } from './markup.ts';
import type { Palette } from './palette.ts';
import { dot, line, ring } from './shapes.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a verdict is called and how its sign is drawn: never told apart by colour alone. */
interface VerdictLook {
  readonly word: string;
  readonly colour: keyof Palette;
  readonly sign: (centre: Place, colours: { ink: string; paper: string }) => MarkupElement[];
}

const RADIUS = 5;

const LOOKS: Record<VerdictWord, VerdictLook> = {
  met: { word: 'met', colour: 'met', sign: (centre, { ink }) => [dot(centre, RADIUS + 0.7, ink)] },
  open: { word: 'open', colour: 'open', sign: halfFilled('left') },
  'not-met': { word: 'not met', colour: 'notMet', sign: outline },
  contested: { word: 'contested', colour: 'contested', sign: halfFilled('right') },
  'not-applicable': { word: 'not applicable', colour: 'soft', sign: dash },
};

/** The verdict in words, as a reader knows it. */
export function verdictText(verdict: VerdictWord): string {
  return LOOKS[verdict].word;
}

/** The colour of a verdict's sign and word. */
export function verdictColour(verdict: VerdictWord, palette: Palette): string {
  return palette[LOOKS[verdict].colour];
}

/** The sign of a verdict around a centre: ● met, ◐ open, ○ not met, ◑ contested, – not applicable. */
export function verdictGlyph(
  verdict: VerdictWord,
  centre: Place,
  palette: Palette,
): MarkupElement[] {
  return LOOKS[verdict].sign(centre, {
    ink: verdictColour(verdict, palette),
    paper: palette.paper,
  });
}

/** The sign of a verdict as a small picture of its own, for use within a line of text. */
export function verdictSvg(verdict: VerdictWord, palette: Palette): string {
  const size = 12;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: size,
    height: size,
    viewBox: `0 0 ${size} ${size}`,
  };
  const sign = verdictGlyph(verdict, { x: size / 2, y: size / 2 }, palette);
  return serialise(element('svg', attributes, ...sign));
}

function outline(centre: Place, { ink, paper }: { ink: string; paper: string }): MarkupElement[] {
  return [ring(centre, RADIUS, { stroke: ink, fill: paper })];
}

function halfFilled(side: 'left' | 'right'): VerdictLook['sign'] {
  const sweep = side === 'left' ? 0 : 1;
  return (centre, colours) => {
    const { x, y } = centre;
    const path = `M${x} ${y - RADIUS}A${RADIUS} ${RADIUS} 0 0 ${sweep} ${x} ${y + RADIUS}Z`;
    return [...outline(centre, colours), element('path', { d: path, fill: colours.ink })];
  };
}

function dash({ x, y }: Place, { ink }: { ink: string }): MarkupElement[] {
  return [line({ x1: x - RADIUS, y1: y, x2: x + RADIUS, y2: y }, ink, 1.6)];
}
