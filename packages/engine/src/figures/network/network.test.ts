import { describe, expect, test } from 'vitest';
import { NETWORK } from '../../../../../test/invented-dossier/figures.ts';
import {
  elementsOf,
  lengthOf,
  type SvgElement,
  textsOf,
} from '../../../../../test/invented-dossier/read-svg.ts';
import type { NetworkFigure } from '../../dossier/index.ts';
import { drawFigure } from '../draw-figure.ts';
import { LIGHT } from '../palette.ts';
import { pairsOf } from './bundles.ts';
import { LINE_FORMS, lineWidth, tiePath } from './line-forms.ts';

const WIDE = { width: 700, palette: LIGHT };
const NARROW = { width: 346, palette: LIGHT };

const boxOf = (rectangle: SvgElement) => ({
  left: lengthOf(rectangle, 'x'),
  right: lengthOf(rectangle, 'x') + lengthOf(rectangle, 'width'),
  top: lengthOf(rectangle, 'y'),
  bottom: lengthOf(rectangle, 'y') + lengthOf(rectangle, 'height'),
});

/** A crowded case: twelve groups, each tied to each of four organs. */
const CROWD: NetworkFigure = {
  kind: 'network',
  asOf: '2021-02-15',
  actors: [
    ...['a', 'b', 'c', 'd'].map((id) => ({
      id,
      label: `Organ ${id}`,
      level: 'organ' as const,
      candidate: false,
    })),
    ...Array.from({ length: 12 }, (_, index) => ({
      id: `g${index}`,
      label: `Group of the ${index} valleys`,
      level: 'group' as const,
      candidate: index === 0,
    })),
  ],
  ties: ['a', 'b', 'c', 'd'].flatMap((from) =>
    Array.from({ length: 12 }, (_, index) => ({
      from,
      to: `g${index}`,
      kind: 'arms',
      probability: 0.5,
    })),
  ),
};

describe.each([
  ['an invented case', NETWORK, WIDE],
  ['an invented case on a narrow sheet', NETWORK, NARROW],
  ['a crowded case', CROWD, WIDE],
  ['a crowded case on a narrow sheet', CROWD, NARROW],
])('the boxes of %s', (_, figure, canvas) => {
  const { svg, height } = drawFigure(figure, canvas);
  const boxes = elementsOf(svg, 'rect').map(boxOf);

  test('are one for each actor, all on the sheet', () => {
    expect(boxes).toHaveLength(figure.actors.length);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(canvas.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  test('never meet', () => {
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right < other.left ||
          other.right < one.left ||
          one.bottom < other.top ||
          other.bottom < one.top;
        expect(apart).toBe(true);
      }
    }
  });
});

describe('levels', () => {
  const topOf = (label: string) => {
    const text = elementsOf(drawFigure(NETWORK, WIDE).svg, 'text').find(
      (line) => line.text === label,
    );
    return lengthOf(text!, 'y');
  };

  test('lie from states down to fronts', () => {
    const tops = ['Northland', 'Council of', 'River Brigade', 'Companions of the'].map(topOf);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
  });

  test('set a part below its whole', () => {
    expect(topOf('Lake Directorate')).toBeGreaterThan(topOf('Guard of the'));
  });

  test('are named once each', () => {
    const texts = textsOf(drawFigure(NETWORK, WIDE).svg);
    for (const title of ['states', 'organs', 'groups', 'fronts']) {
      expect(texts.filter((text) => text === title)).toHaveLength(1);
    }
  });
});

describe('lines', () => {
  test('are one for each form of tie between two actors, as likely as the likeliest of them', () => {
    const bundles = pairsOf(NETWORK).flatMap((pair) => pair.bundles);
    const armsAndTrains = bundles.find(
      ({ from, to, form }) => from === 'lake' && to === 'river' && form === 'means',
    );
    expect(armsAndTrains).toMatchObject({ kinds: ['arms', 'trains'], probability: 0.95 });
    expect(bundles.filter(({ from, to }) => from === 'lake' && to === 'river')).toHaveLength(3);
  });

  test('of each form are drawn otherwise, colour aside', () => {
    const drawn = LINE_FORMS.map((form) =>
      JSON.stringify(tiePath('M0 0H9', { form, probability: 0.5 }, LIGHT)),
    );
    expect(new Set(drawn).size).toBe(LINE_FORMS.length);
  });

  test('are the heavier the likelier the tie', () => {
    expect(lineWidth(0.9)).toBeGreaterThan(lineWidth(0.5));
    expect(lineWidth(0.5)).toBeGreaterThan(lineWidth(0.1));
  });

  test('to actors that are not in the figure, and from an actor to itself, are left out', () => {
    const stray = [
      { from: 'northland', to: 'nobody', kind: 'arms', probability: 0.5 },
      { from: 'river', to: 'river', kind: 'arms', probability: 0.5 },
    ];
    expect(drawFigure({ ...NETWORK, ties: [...NETWORK.ties, ...stray] }, WIDE)).toEqual(
      drawFigure(NETWORK, WIDE),
    );
  });

  test('lead neither through nor over a box of another actor', () => {
    const { svg } = drawFigure(CROWD, WIDE);
    const boxes = elementsOf(svg, 'rect').map(boxOf);
    const falls = elementsOf(svg, 'path')
      .flatMap(({ attributes }) => [
        ...(attributes.d ?? '').matchAll(/ ([\d.]+) ([\d.]+)V([\d.]+)/g),
      ])
      .map(([, x, top, bottom]) => ({ x: Number(x), top: Number(top), bottom: Number(bottom) }));
    expect(falls.length).toBeGreaterThan(0);
    for (const { x, top, bottom } of falls) {
      for (const box of boxes) {
        const crosses = x > box.left && x < box.right && top < box.bottom && bottom > box.top;
        expect(crosses).toBe(false);
      }
    }
  });

  test('have a key with every kind that occurs', () => {
    const key = textsOf(drawFigure(NETWORK, WIDE).svg).join(' ');
    for (const { kind } of NETWORK.ties) expect(key).toContain(kind.replaceAll('-', ' '));
  });
});

test('two parts of one another are drawn and not followed for ever', () => {
  const ring: NetworkFigure = {
    kind: 'network',
    asOf: '2021',
    actors: ['a', 'b'].map((id) => ({ id, label: id, level: 'organ', candidate: false })),
    ties: [
      { from: 'a', to: 'b', kind: 'organ-of', probability: 1 },
      { from: 'b', to: 'a', kind: 'organ-of', probability: 1 },
    ],
  };
  expect(elementsOf(drawFigure(ring, WIDE).svg, 'rect')).toHaveLength(2);
});
