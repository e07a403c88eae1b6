import { describe, expect, test } from 'vitest';
import { LADDER, PART, POSTERIOR } from '../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../test/invented-dossier/read-svg.ts';
import type { LadderFigure, PartFigure } from '../dossier/index.ts';
import { drawFigure, drawFigureInRows } from './draw-figure.ts';
import { LIGHT } from './palette.ts';

const WIDE = { width: 700, palette: LIGHT };
const NARROW = { width: 346, palette: LIGHT };

describe.each([WIDE, NARROW])('answers at $width pixels', (canvas) => {
  const { svg } = drawFigure(POSTERIOR, canvas);
  const rectangles = elementsOf(svg, 'rect');
  const tracks = rectangles.filter(({ attributes }) => attributes.fill === LIGHT.rule);

  test.each(POSTERIOR.rows.map((row, index) => ({ ...row, index })))(
    'mark and interval of “$label” are to scale',
    ({ probability, interval, index }) => {
      const [track, bar, mark] = rectangles.slice(index * 3, index * 3 + 3);
      const length = lengthOf(track!, 'width');
      const place = (x: number) => (x - lengthOf(track!, 'x')) / length;
      expect(place(lengthOf(mark!, 'x') + lengthOf(mark!, 'width') / 2)).toBeCloseTo(
        probability,
        3,
      );
      expect(place(lengthOf(bar!, 'x'))).toBeCloseTo(interval.lower, 3);
      expect(lengthOf(bar!, 'width') / length).toBeCloseTo(interval.upper - interval.lower, 3);
    },
  );

  test('all tracks have one scale', () => {
    expect(new Set(tracks.map((track) => lengthOf(track, 'width'))).size).toBe(1);
    expect(tracks).toHaveLength(POSTERIOR.rows.length);
  });

  test('every probability is written out, and the least is not called nothing', () => {
    const texts = textsOf(svg);
    expect(texts).toContain('86\u2009%');
    expect(texts).toContain('<1\u2009%');
  });
});

describe('the part of a state', () => {
  const barsOf = (figure: PartFigure) =>
    elementsOf(drawFigure(figure, WIDE).svg, 'rect').map((segment) => ({
      width: lengthOf(segment, 'width'),
      fill: segment.attributes.fill,
    }));

  test('is a stretch of the bar as long as its share', () => {
    const bars = barsOf(PART).slice(0, 4);
    for (const [index, share] of PART.pattern.entries()) {
      expect(bars[index]?.width).toBeCloseTo(share * 700 - 1.5, 1);
    }
    expect(bars.map(({ fill }) => fill)).toEqual([
      LIGHT.partNone,
      LIGHT.partSupport,
      LIGHT.partApproval,
      LIGHT.partDirection,
    ]);
  });

  test.each([
    PART.pattern,
    PART.attack,
    [0, 0, 0, 1],
    [0.01, 0.01, 0.01, 0.97],
    [0.97, 0.01, 0.01, 0.01],
  ])('is named without one name meeting another: %j', (...shares) => {
    const svg = drawFigure({ ...PART, pattern: shares, attack: shares }, NARROW).svg;
    const names = elementsOf(svg, 'text')
      .filter(({ text }) => /^(none|support|approval|direction)/.test(text))
      .slice(0, 4);
    for (const [index, name] of names.slice(1).entries()) {
      const before = names[index]!;
      const end = lengthOf(before, 'x') + before.text.length * 5.5;
      expect(lengthOf(name, 'x')).toBeGreaterThan(end);
    }
    expect(names).toHaveLength(4);
  });

  test('is written even where its stretch is too short for the figure', () => {
    const texts = textsOf(drawFigure(PART, NARROW).svg);
    expect(texts).toEqual(expect.arrayContaining(['93', 'none 2', 'direction 2']));
  });
});

describe('the ladder', () => {
  const rung = (over: Partial<LadderFigure['rows'][number]>): LadderFigure => ({
    kind: 'ladder',
    rows: [{ ...LADDER.rows[0]!, ...over }],
  });
  const signOf = (verdict: LadderFigure['rows'][number]['verdict']) => {
    const svg = drawFigureInRows(rung({ verdict }), WIDE).rows[0]!.svg;
    return svg.slice(0, svg.indexOf('<text')).replaceAll(/#[0-9a-f]{6}/g, '');
  };

  test('tells the five verdicts apart by the form of their signs, without colour', () => {
    const signs = (['met', 'open', 'not-met', 'contested', 'not-applicable'] as const).map(signOf);
    expect(new Set(signs).size).toBe(5);
  });

  test('draws the bar of proof and the interval on one scale', () => {
    const { svg } = drawFigure(rung({ interval: { lower: 0.4, upper: 0.7 }, bar: 0.75 }), WIDE);
    const [track, interval] = elementsOf(svg, 'rect');
    const bar = elementsOf(svg, 'line').find(({ attributes }) => attributes.stroke === LIGHT.ink);
    const place = (x: number) => (x - lengthOf(track!, 'x')) / lengthOf(track!, 'width');
    expect(place(lengthOf(bar!, 'x1'))).toBeCloseTo(0.75, 3);
    expect(place(lengthOf(interval!, 'x'))).toBeCloseTo(0.4, 3);
    expect(lengthOf(interval!, 'width') / lengthOf(track!, 'width')).toBeCloseTo(0.3, 3);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['40–70', 'bar 75']));
  });

  test('draws no interval for a standard that does not apply', () => {
    const { svg } = drawFigure(rung({ verdict: 'not-applicable' }), WIDE);
    expect(elementsOf(svg, 'rect')).toEqual([]);
    expect(textsOf(svg)).toContain('not applicable');
  });

  test('has its head on its own for paper, to be repeated on every page', () => {
    const { head, rows } = drawFigureInRows(LADDER, WIDE);
    expect(textsOf(head!.svg)).toEqual(['standard', 'verdict', 'interval and bar', '%']);
    expect(rows).toHaveLength(LADDER.rows.length);
    expect(drawFigureInRows(LADDER, NARROW).head).toBeUndefined();
  });
});
