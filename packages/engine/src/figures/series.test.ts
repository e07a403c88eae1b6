import { describe, expect, test } from 'vitest';
import { SERIES } from '../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../test/invented-dossier/read-svg.ts';
import type { SeriesFigure } from '../dossier/index.ts';
import { drawFigure } from './draw-figure.ts';
import { LIGHT } from './palette.ts';

const WIDE = { width: 700, palette: LIGHT };
const bars = (figure: SeriesFigure, canvas = WIDE) =>
  elementsOf(drawFigure(figure, canvas).svg, 'rect').filter(
    ({ attributes }) => attributes.fill === LIGHT.partSupport,
  );

describe('the figure of a series', () => {
  test('has a bar for each day with an attack where there is room, and for each week where not', () => {
    expect(bars(SERIES)).toHaveLength(SERIES.counts.filter((count) => count > 0).length);
    expect(bars(SERIES, { ...WIDE, width: 346 })).toHaveLength(Math.ceil(200 / 7));
  });

  test('draws twice the attacks twice as high', () => {
    const figure = { ...SERIES, counts: [1, 2, 4], rates: [1, 1, 1], responses: [] };
    const [one, two, four] = bars(figure).map((bar) => lengthOf(bar, 'height'));
    expect(two! / one!).toBeCloseTo(2, 2);
    expect(four! / one!).toBeCloseTo(4, 2);
  });

  test('does not show a week that is cut short as a fall', () => {
    const counts = Array.from({ length: 1_403 }, () => 1);
    const heights = bars({ ...SERIES, counts, rates: counts }).map((bar) =>
      lengthOf(bar, 'height'),
    );
    expect(new Set(heights).size).toBe(1);
  });

  test('numbers the responses over their days and names them below', () => {
    const texts = textsOf(drawFigure(SERIES, WIDE).svg);
    for (const number of ['1', '2', '3']) expect(texts).toContain(number);
    expect(texts.filter((text) => text.includes('air strike on a depot'))).toHaveLength(1);
    expect(texts.some((text) => text.startsWith('3 · 2 Jun 2020'))).toBe(true);
  });

  test('steps where the rate changed', () => {
    const [steps] = elementsOf(drawFigure(SERIES, WIDE).svg, 'path').filter(
      ({ attributes }) => attributes['stroke-dasharray'] === '5 3',
    );
    expect(steps!.attributes.d!.match(/V/g)).toHaveLength(SERIES.stretches.length - 1);
  });

  test('a day without an attack has no bar, and a whole series without one a flat line', () => {
    const nothing = {
      ...SERIES,
      counts: SERIES.counts.map(() => 0),
      rates: SERIES.counts.map(() => 0),
    };
    expect(bars(nothing)).toHaveLength(0);
    expect(drawFigure(nothing, WIDE).svg).not.toContain('NaN');
  });
});
