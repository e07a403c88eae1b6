import { element, type MarkupElement } from '../markup.ts';
import type { Palette } from '../palette.ts';

/** What a tie consists in, each with a line of its own form. */
export type LineForm = 'belonging' | 'command' | 'means' | 'people' | 'affinity';

/** Forms in the order of the key. */
export const LINE_FORMS: readonly LineForm[] = [
  'belonging',
  'command',
  'means',
  'people',
  'affinity',
];

/** The form of each kind of tie in `vocabulary/kinds.yaml`: a choice of drawing, not of weight. */
const FORM_OF_KIND: Readonly<Record<string, LineForm>> = {
  'organ-of': 'belonging',
  'part-of': 'belonging',
  'fronts-for': 'belonging',
  established: 'command',
  commands: 'command',
  directs: 'command',
  'plans-with': 'command',
  approves: 'command',
  arms: 'means',
  trains: 'means',
  finances: 'means',
  'supplies-intelligence': 'means',
  transports: 'means',
  shelters: 'means',
  'shares-personnel': 'people',
  'shares-leaders': 'people',
  ideology: 'affinity',
  history: 'affinity',
};

const DASHES: Readonly<Record<LineForm, string | undefined>> = {
  belonging: undefined,
  command: undefined,
  means: '8 4',
  people: '9 3 2 3',
  affinity: '1.5 3.5',
};

/** Widths of the lines of a tie that is certainly not, and of one that surely is, in pixels. Declared. */
const THINNEST = 0.8;
const THICKEST = 3.2;
/** Paper between the two strokes of a double line. */
const DOUBLE_GAP = 2.2;

/** The form of a kind of tie; a kind that is not known is drawn as a loose one. */
export function formOfKind(kind: string): LineForm {
  return FORM_OF_KIND[kind] ?? 'affinity';
}

/** Width of the line of a tie in pixels, by its probability. */
export function lineWidth(probability: number): number {
  return THINNEST + (THICKEST - THINNEST) * probability;
}

/** A path drawn in the form and weight of a tie. */
export function tiePath(
  path: string,
  { form, probability }: { form: LineForm; probability: number },
  palette: Palette,
): MarkupElement[] {
  const width = lineWidth(probability);
  const stroke = (colour: string, strokeWidth: number) =>
    element('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': strokeWidth,
      'stroke-dasharray': DASHES[form],
    });
  if (form !== 'belonging') return [stroke(palette.soft, width)];
  return [stroke(palette.soft, width + DOUBLE_GAP), stroke(palette.paper, DOUBLE_GAP)];
}
