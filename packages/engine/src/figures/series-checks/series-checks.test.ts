import { describe, expect, test } from 'vitest';
import { SERIES_CHECKS } from '../../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../../test/invented-dossier/read-svg.ts';
import type { SeriesChecksFigure } from '../../dossier/index.ts';
import { drawFigure } from '../draw-figure.ts';
import { LIGHT } from '../palette.ts';

const WIDE = { width: 700, palette: LIGHT };
const NARROW = { width: 346, palette: LIGHT };

const dots = (figure: SeriesChecksFigure, fill: string) =>
  elementsOf(drawFigure(figure, WIDE).svg, 'circle').filter(
    ({ attributes }) => attributes.fill === fill,
  );
const heights = (figure: SeriesChecksFigure) =>
  elementsOf(drawFigure(figure, WIDE).svg, 'rect')
    .filter(({ attributes }) => attributes.fill === LIGHT.partSupport)
    .map((bar) => lengthOf(bar, 'height'));

describe('the checks of a series', () => {
  test('draw each tenth as high as its share', () => {
    const drawn = heights(SERIES_CHECKS);
    expect(drawn).toHaveLength(10);
    expect(drawn[0]! / drawn[2]!).toBeCloseTo(1.4, 2);
  });

  test('scatter less where there are more days', () => {
    const band = (days: number) => {
      const [path] = elementsOf(drawFigure({ ...SERIES_CHECKS, days }, WIDE).svg, 'path').filter(
        ({ attributes }) => attributes['stroke-dasharray'] === '2 3',
      );
      const [low, high] = [...path!.attributes.d!.matchAll(/M\S+ (\S+)H/g)].map(([, y]) =>
        Number(y),
      );
      return low! - high!;
    };
    expect(band(800) / band(200)).toBeCloseTo(0.5, 2);
  });

  test('have a dot for what came on each day forecast', () => {
    const days = SERIES_CHECKS.forecasts.days.length;
    // One more for all responses together.
    expect(dots(SERIES_CHECKS, LIGHT.ink)).toHaveLength(days + 1);
  });

  test('place a fall left of no change as far as a rise of the same factor right of it', () => {
    const rows = [0.5, 1, 2].map((rateRatio) => ({
      date: '2020-02-10',
      label: 'strike',
      note: '',
      rateRatio,
    }));
    const changes = { ...SERIES_CHECKS.changes!, rows };
    const [fall, none, rise] = dots({ ...SERIES_CHECKS, changes }, LIGHT.accent).map((dot) =>
      lengthOf(dot, 'cx'),
    );
    expect(none! - fall!).toBeCloseTo(rise! - none!, 1);
    expect(fall!).toBeLessThan(none!);
  });

  test('keep a change beyond the scale at its edge, and one without bound finite', () => {
    const rows = [{ label: 'strike', note: '', rateRatio: 1e9 }];
    const { svg } = drawFigure(
      { ...SERIES_CHECKS, changes: { ...SERIES_CHECKS.changes!, rows } },
      WIDE,
    );
    expect(svg).not.toMatch(/NaN|Infinity/);
    for (const circle of elementsOf(svg, 'circle'))
      expect(lengthOf(circle, 'cx')).toBeLessThanOrEqual(WIDE.width);
  });

  test('name the responses with their day, and say how often as large a change stands elsewhere', () => {
    const texts = textsOf(drawFigure(SERIES_CHECKS, WIDE).svg);
    expect(texts.some((text) => text.startsWith('10 Feb 2020 · air strike'))).toBe(true);
    expect(texts).toContain('as large on 12 % of other days');
    expect(texts).toContain('all together');
  });

  test('are one chart below another where there is little room', () => {
    expect(drawFigure(SERIES_CHECKS, NARROW).height).toBeGreaterThan(
      drawFigure(SERIES_CHECKS, WIDE).height + 100,
    );
  });

  test('of a series without responses or recent days have no row for them', () => {
    const { changes: _, ...without } = SERIES_CHECKS;
    const { svg } = drawFigure(
      { ...without, forecasts: { firstDay: '2020-01-01', days: [] } },
      WIDE,
    );
    expect(textsOf(svg)).not.toContain('all together');
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
