import { describe, expect, test } from 'vitest';
import { AS_OF, TIMELINE } from '../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../test/invented-dossier/read-svg.ts';
import type { AsOfFigure } from '../dossier/index.ts';
import { drawFigure, drawFigureInRows } from './draw-figure.ts';
import { LIGHT } from './palette.ts';

const WIDE = { width: 700, palette: LIGHT };
const NARROW = { width: 346, palette: LIGHT };

/** Baselines of texts that begin at the same place must keep a line's height. */
function expectNoTextOnAnother(svg: string): void {
  const columns = new Map<string, number[]>();
  for (const text of elementsOf(svg, 'text')) {
    if (text.attributes['text-anchor'] !== undefined) continue;
    const x = text.attributes.x ?? '';
    columns.set(x, [...(columns.get(x) ?? []), lengthOf(text, 'y')]);
  }
  for (const baselines of columns.values()) {
    const sorted = [...baselines].sort((one, other) => one - other);
    for (const [index, baseline] of sorted.slice(1).entries()) {
      expect(baseline - sorted[index]!).toBeGreaterThanOrEqual(11.9);
    }
  }
}

describe('the timeline', () => {
  test.each([WIDE, NARROW])('gives every event a row of its own at $width pixels', (canvas) => {
    expectNoTextOnAnother(drawFigure(TIMELINE, canvas).svg);
    expect(drawFigureInRows(TIMELINE, canvas).rows).toHaveLength(TIMELINE.events.length);
  });

  test('groups what was done, said and answered', () => {
    const texts = textsOf(drawFigure(TIMELINE, WIDE).svg);
    const places = ['Attacks', 'Said in public', 'Done in response'].map((title) =>
      texts.indexOf(title),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(-1);
  });

  test('draws a date that is known to the month as the whole month', () => {
    const { svg } = drawFigure(TIMELINE, WIDE);
    const spans = elementsOf(svg, 'rect').filter(({ attributes }) => attributes.rx !== undefined);
    const [march, year] = spans.map((span) => lengthOf(span, 'width'));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Mar 2020', '2021']));
    expect(year! / march!).toBeCloseTo(364 / 30, 0);
  });

  test('has a sign of its own for each lane', () => {
    const { svg } = drawFigure(TIMELINE, WIDE);
    const filled = elementsOf(svg, 'circle').filter(
      ({ attributes }) => attributes.fill === LIGHT.accent,
    );
    const open = elementsOf(svg, 'circle').filter(
      ({ attributes }) => attributes.stroke !== undefined,
    );
    const turned = elementsOf(svg, 'rect').filter(
      ({ attributes }) => attributes.transform !== undefined,
    );
    expect([filled.length, open.length, turned.length]).toEqual([2, 4, 1]);
  });
});

describe('what was known as of a day', () => {
  const { svg } = drawFigure(AS_OF, WIDE);

  test('is drawn as steps, for it holds until more is known', () => {
    const lines = elementsOf(svg, 'path').filter(
      ({ attributes }) => attributes['stroke-width'] === '2',
    );
    expect(lines).toHaveLength(AS_OF.lines.length);
    for (const { attributes } of lines)
      expect(attributes.d).toMatch(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+)+$/);
  });

  test('has lines that differ by their strokes and not by colour alone', () => {
    const lines = elementsOf(svg, 'path').filter(
      ({ attributes }) => attributes['stroke-width'] === '2',
    );
    const dashes = lines.map(({ attributes }) => attributes['stroke-dasharray']);
    expect(new Set(dashes).size).toBe(lines.length);
  });

  test('has a look of its own for each of seven lines', () => {
    const seven: AsOfFigure = {
      ...AS_OF,
      lines: Array.from({ length: 7 }, (_, index) => ({ ...AS_OF.lines[0]!, label: `${index}` })),
    };
    const looks = elementsOf(drawFigure(seven, WIDE).svg, 'path')
      .filter(({ attributes }) => attributes['stroke-width'] === '2')
      .map(({ attributes }) => `${attributes.stroke} ${attributes['stroke-dasharray']}`);
    expect(new Set(looks).size).toBe(7);
  });

  test('numbers the declarations by day, whatever their order in the case', () => {
    const reversed: AsOfFigure = { ...AS_OF, declarations: [...AS_OF.declarations].reverse() };
    expect(drawFigure(reversed, WIDE).svg).toBe(svg);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['15 Feb 2021 · Guardians of the Lake', '3 Mar 2021 · Eastmark']),
    );
  });

  test.each([WIDE, NARROW])(
    'keeps labels apart that end at the same height, at $width pixels',
    (canvas) => {
      const same: AsOfFigure = {
        ...AS_OF,
        lines: ['one', 'two', 'three', 'four'].map((label) => ({
          label,
          points: AS_OF.lines[0]!.points,
        })),
      };
      expectNoTextOnAnother(drawFigure(same, canvas).svg);
    },
  );

  test('tells many declarations of one day as one run of numbers', () => {
    const day = { date: '2021-02-15', label: 'somebody' };
    const many: AsOfFigure = { ...AS_OF, declarations: [day, day, day, day] };
    expect(textsOf(drawFigure(many, WIDE).svg)).toContain('1–4');
  });
});
