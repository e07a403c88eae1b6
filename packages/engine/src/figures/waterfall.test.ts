import { describe, expect, test } from 'vitest';
import { WATERFALL } from '../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../test/invented-dossier/read-svg.ts';
import type { WaterfallFigure } from '../dossier/index.ts';
import { drawFigure } from './draw-figure.ts';
import { LIGHT } from './palette.ts';

const CANVAS = { width: 700, palette: LIGHT };

/** Ends of every bar in pixels, from where it starts to its tip. */
function barsOf(figure: WaterfallFigure) {
  return elementsOf(drawFigure(figure, CANVAS).svg, 'polygon').map(({ attributes }) => {
    const [start, , tip] = (attributes.points ?? '')
      .split(' ')
      .map((point) => Number(point.split(',')[0]));
    return { start: start!, tip: tip!, fill: attributes.fill };
  });
}

function steps(...logOdds: number[]): WaterfallFigure['steps'] {
  return logOdds.map((size, index) => ({
    label: `origin ${index}`,
    note: '1 report',
    logOdds: size,
    silence: false,
  }));
}

describe('the bars', () => {
  const bars = barsOf(WATERFALL);

  test('are as long as their steps, all on one scale', () => {
    const perUnit = (bars[0]!.tip - bars[0]!.start) / WATERFALL.steps[0]!.logOdds;
    for (const [index, { logOdds }] of WATERFALL.steps.entries()) {
      expect(bars[index]!.tip - bars[index]!.start).toBeCloseTo(logOdds * perUnit, 1);
    }
  });

  test('begin where the one before ends', () => {
    for (const [index, bar] of bars.slice(1).entries()) {
      expect(bar.start).toBeCloseTo(bars[index]!.tip, 1);
    }
  });

  test('point and are coloured the way they move the odds', () => {
    for (const { start, tip, fill } of bars) {
      expect(fill).toBe(tip > start ? LIGHT.towards : LIGHT.away);
    }
  });

  test('stay on the sheet where a report makes a thing certain', () => {
    const certain = { ...WATERFALL, steps: steps(Infinity, -1, 0.5) };
    for (const { start, tip } of barsOf(certain)) {
      expect(start).toBeGreaterThan(0);
      expect(tip).toBeLessThan(CANVAS.width);
    }
    expect(textsOf(drawFigure(certain, CANVAS).svg)).toContain('certain');
  });
});

describe('what is written', () => {
  test('is the probability before and after, and every step with its sign', () => {
    const texts = textsOf(drawFigure(WATERFALL, CANVAS).svg);
    expect(texts).toEqual(
      expect.arrayContaining(['Before any report', '20\u2009%', '+2.33', '−0.25']),
    );
    expect(texts.slice(-2)).toEqual(['After all reports', '90\u2009%']);
  });

  test('silence is a row like any other', () => {
    expect(textsOf(drawFigure(WATERFALL, CANVAS).svg)).toEqual(
      expect.arrayContaining(['No order intercepted', '−0.07']),
    );
  });
});

test('marks of the axis keep apart however far the steps reach', () => {
  const far = { ...WATERFALL, priorLogOdds: -1, steps: steps(7, 5) };
  const marks = elementsOf(drawFigure(far, CANVAS).svg, 'text').filter(({ text }) =>
    /^\d+(?:\.\d)?\u2009%$/.test(text),
  );
  const axis = marks.filter(({ attributes }) => Number(attributes.y) < 20);
  const places = axis.map(({ attributes }) => Number(attributes.x)).sort((a, b) => a - b);
  expect(axis.map(({ text }) => text)).toContain('50\u2009%');
  expect(places.length).toBeGreaterThan(1);
  for (const [index, place] of places.slice(1).entries())
    expect(place - places[index]!).toBeGreaterThanOrEqual(44);
});

test('steps that moved nothing are said to be small, and not to be of a size that cannot be read', () => {
  const idle = { ...WATERFALL, steps: steps(1, 0, 0) };
  const texts = textsOf(drawFigure(idle, CANVAS).svg);
  expect(texts).toEqual(expect.arrayContaining(['2 smaller steps', 'each under 0.01']));
});

describe('many steps', () => {
  const large = Array.from({ length: 14 }, (_, index) => 1 + index / 100);
  const small = Array.from({ length: 30 }, () => 0.02);
  const silent = { label: 'No payment seen', note: '', logOdds: -0.01, silence: true };
  const figure = { ...WATERFALL, steps: [...steps(...small, ...large), silent] };

  test('are the largest, every silence however small, and one row for the rest', () => {
    const texts = textsOf(drawFigure(figure, CANVAS).svg);
    expect(barsOf(figure)).toHaveLength(14 + 1 + 1);
    expect(texts).toEqual(expect.arrayContaining(['No payment seen', '30 smaller steps', '+0.60']));
  });

  test('end where all of them together lead', () => {
    const sum =
      WATERFALL.priorLogOdds + figure.steps.reduce((total, { logOdds }) => total + logOdds, 0);
    const few = { ...WATERFALL, steps: steps(sum - WATERFALL.priorLogOdds) };
    expect(textsOf(drawFigure(figure, CANVAS).svg).at(-1)).toBe(
      textsOf(drawFigure(few, CANVAS).svg).at(-1),
    );
  });
});

test('on a narrow sheet no figure stands on a bar', () => {
  const { svg } = drawFigure(WATERFALL, { width: 346, palette: LIGHT });
  const figures = elementsOf(svg, 'text').filter(({ text }) => /^[+−]/.test(text));
  for (const [index, bar] of elementsOf(svg, 'polygon').entries()) {
    const top = Number((bar.attributes.points ?? '').split(' ')[0]?.split(',')[1]);
    expect(lengthOf(figures[index]!, 'y')).toBeLessThan(top);
  }
});
