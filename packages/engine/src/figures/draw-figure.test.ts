import { describe, expect, test } from 'vitest';
import * as figures from '../../../../test/invented-dossier/figures.ts';
import { textsOf } from '../../../../test/invented-dossier/read-svg.ts';
import type { Figure } from '../dossier/index.ts';
import { drawFigure, drawFigureInRows } from './draw-figure.ts';
import { FROM_STYLESHEET, LIGHT } from './palette.ts';

const KINDS: [string, Figure][] = Object.values(figures).map((figure) => [figure.kind, figure]);
const HOSTILE = '"/><script>alert(1)</script>\u202e&#import $x$ \\ @y';

/** The same figure with every text for people replaced. */
function withTexts(figure: Figure, text: string): Figure {
  return JSON.parse(JSON.stringify(figure), (key, leaf: unknown) =>
    ['label', 'note', 'title', 'authority', 'of', 'state'].includes(key) ? text : leaf,
  ) as Figure;
}

/** The same figure without anything in it. */
function emptied(figure: Figure): Figure {
  return JSON.parse(JSON.stringify(figure), (key, leaf: unknown) =>
    Array.isArray(leaf) && key !== '' ? [] : leaf,
  ) as Figure;
}

describe.each(KINDS)('a figure of kind %s', (_, figure) => {
  test.each([700, 346])('is drawn at %d pixels with numbers throughout', (width) => {
    const { svg, height } = drawFigure(figure, { width, palette: LIGHT });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(height).toBeGreaterThan(20);
  });

  test('gives the same bytes for the same data', () => {
    const copy = JSON.parse(JSON.stringify(figure)) as Figure;
    const canvas = { width: 604, palette: LIGHT };
    expect(drawFigure(copy, canvas)).toEqual(drawFigure(figure, canvas));
  });

  test('shows a text as it is and never obeys it', () => {
    const { svg } = drawFigure(withTexts(figure, HOSTILE), { width: 700, palette: LIGHT });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
    expect(svg.match(/<(?!\/?(?:svg|text|tspan|rect|line|path|circle|polygon|g)\b)/g)).toBeNull();
  });

  test('takes its colours from the palette alone', () => {
    const { svg } = drawFigure(figure, { width: 700, palette: FROM_STYLESHEET });
    expect(svg).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  });

  test('has room for a text without a space in it', () => {
    const { svg } = drawFigure(withTexts(figure, 'w'.repeat(400)), { width: 346, palette: LIGHT });
    for (const text of textsOf(svg)) expect(text.length).toBeLessThan(60);
  });

  test('is as high as its rows together', () => {
    const canvas = { width: 604, palette: LIGHT };
    const { head, rows } = drawFigureInRows(figure, canvas);
    const sum = rows.reduce((height, row) => height + row.height, head?.height ?? 0);
    expect(sum).toBeCloseTo(drawFigure(figure, canvas).height, 0);
  });

  test('without anything in it says so or shows an empty frame', () => {
    const { svg } = drawFigure(emptied(figure), { width: 604, palette: LIGHT });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
