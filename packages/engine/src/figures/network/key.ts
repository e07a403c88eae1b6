import type { Canvas, Row } from '../canvas.ts';
import { isNarrow } from '../canvas.ts';
import { coordinate, type MarkupElement } from '../markup.ts';
import { breakLines } from '../text/break-lines.ts';
import { linesHeight, NOTE, textLines } from '../text/text-line.ts';
import type { Bundle } from './bundles.ts';
import { LINE_FORMS, type LineForm, tiePath } from './line-forms.ts';
import type { SpokenCanvas } from './network-words.ts';

/** What a line or box of the figure stands for. */
interface KeyEntry {
  readonly text: string;
  readonly sample: (y: number) => readonly MarkupElement[];
}

const SAMPLE_WIDTH = 34;
const SAMPLED = [0.25, 0.5, 1];

/** Which kinds of tie each form of line stands for here, and how its weight tells the probability. */
export function keyRow(bundles: readonly Bundle[], canvas: SpokenCanvas): Row {
  const entries = [
    ...LINE_FORMS.flatMap((form) => formEntry(form, bundles, canvas)),
    weightEntry(canvas),
  ];
  const columns = isNarrow(canvas) ? 1 : 2;
  const columnWidth = canvas.width / columns;
  const perColumn = Math.ceil(entries.length / columns);
  const blocks = entries.map((entry) => entryRow(entry, columnWidth - 24, canvas));
  const sides = [blocks.slice(0, perColumn), blocks.slice(perColumn)];
  return {
    height: Math.max(...sides.map(heightOf)),
    draw: (top) =>
      sides.flatMap((side, column) => {
        let y = top;
        return side.flatMap((row) => {
          const drawn = row(column * columnWidth, y);
          y += drawn.height;
          return drawn.elements;
        });
      }),
  };
}

type DrawnEntry = { readonly elements: readonly MarkupElement[]; readonly height: number };
type EntryRow = (x: number, y: number) => DrawnEntry;

function heightOf(rows: readonly EntryRow[]): number {
  return rows.reduce((sum, row) => sum + row(0, 0).height, 0);
}

function entryRow({ text, sample }: KeyEntry, width: number, { palette }: Canvas): EntryRow {
  const lines = breakLines(text, NOTE, width - SAMPLE_WIDTH - 10);
  const place = { style: NOTE, fill: palette.soft };
  return (x, y) => ({
    height: linesHeight(lines.length, NOTE) + 5,
    elements: [
      ...sample(y + 8).map((mark) => movedRight(mark, x)),
      ...textLines(lines, { ...place, x: x + SAMPLE_WIDTH + 10, y: y + 12 }),
    ],
  });
}

function movedRight(mark: MarkupElement, x: number): MarkupElement {
  return x === 0
    ? mark
    : { ...mark, attributes: { ...mark.attributes, transform: `translate(${coordinate(x)} 0)` } };
}

function formEntry(
  form: LineForm,
  bundles: readonly Bundle[],
  { palette, words }: SpokenCanvas,
): KeyEntry[] {
  const own = bundles.filter((bundle) => bundle.form === form);
  if (own.length === 0) return [];
  const kinds = [...new Set(own.flatMap((bundle) => bundle.kinds))].sort();
  return [
    {
      text: kinds.map((kind) => words.kinds[kind] ?? kind.replaceAll('-', ' ')).join(', '),
      sample: (y) => tiePath(`M0 ${y}H${SAMPLE_WIDTH}`, { form, probability: 0.7 }, palette),
    },
  ];
}

function weightEntry({ palette, words }: SpokenCanvas): KeyEntry {
  const length = SAMPLE_WIDTH / SAMPLED.length;
  return {
    text: words.weight,
    sample: (y) =>
      SAMPLED.flatMap((probability, index) => {
        const from = index * length;
        const path = `M${coordinate(from)} ${y}h${coordinate(length - 3)}`;
        return tiePath(path, { form: 'command', probability }, palette);
      }),
  };
}
