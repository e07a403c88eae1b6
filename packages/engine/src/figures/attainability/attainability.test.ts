import { describe, expect, test } from 'vitest';
import { ATTAINABILITY } from '../../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../../test/invented-dossier/read-svg.ts';
import { drawFigure, drawFigureInRows } from '../draw-figure.ts';
import { LIGHT } from '../palette.ts';

const WIDE = { width: 700, palette: LIGHT };
const NARROW = { width: 346, palette: LIGHT };
const CHARTS = 3;

describe('curves of attainability', () => {
  const { svg } = drawFigure(ATTAINABILITY, WIDE);
  const lines = ATTAINABILITY.panels.flatMap((panel) => panel.lines);
  const paths = elementsOf(svg, 'path');

  test('are drawn for every test in every chart, and dotted where the sponsor had no part', () => {
    const powers = paths.filter(({ attributes }) => attributes['stroke-width'] === '2');
    const falsely = paths.filter(({ attributes }) => attributes['stroke-dasharray'] === '1 3');
    expect(powers).toHaveLength(CHARTS * lines.length);
    expect(falsely).toHaveLength(CHARTS * lines.length);
  });

  test('fall where power falls', () => {
    const [first] = paths.filter(({ attributes }) => attributes['stroke-width'] === '2');
    const heights = first!.attributes
      .d!.split(/[ML]/)
      .slice(1)
      .map((pair) => Number(pair.split(' ')[1]));
    expect(heights).toHaveLength(4);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });

  test('are told apart by their strokes and not by colour alone', () => {
    const [panel] = drawFigureInRows(ATTAINABILITY, WIDE).rows;
    const dashes = elementsOf(panel!.svg, 'path')
      .filter(({ attributes }) => attributes['stroke-width'] === '2')
      .map(({ attributes }) => attributes['stroke-dasharray']);
    expect(new Set(dashes).size).toBe(2);
  });

  test('carry their names with power unhidden and here, and what they are without any part', () => {
    const texts = textsOf(svg);
    expect(texts.join(' ')).toContain('Effective control of the operation');
    expect(texts).toContain('92 → 2\u2009%, no part <1\u2009%');
    expect(texts).toContain('90\u2009%, no part 19\u2009%');
  });

  test('have a ring where the case is', () => {
    expect(elementsOf(svg, 'circle')).toHaveLength(CHARTS * lines.length);
  });

  test.each([WIDE, NARROW])(
    'keep their labels apart and on the sheet at $width pixels',
    (canvas) => {
      for (const { svg: row, height } of drawFigureInRows(ATTAINABILITY, canvas).rows) {
        const names = elementsOf(row, 'text').filter(
          ({ attributes }) => attributes.x === '0' || attributes.x === '26',
        );
        const heights = names.map((text) => lengthOf(text, 'y'));
        for (const [place, y] of heights.slice(1).entries())
          expect(y).toBeGreaterThan(heights[place]! + 9);
        expect(Math.max(...heights)).toBeLessThan(height);
      }
    },
  );
});
