import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { MAP } from '../../../../../test/invented-dossier/figures.ts';
import { elementsOf, lengthOf, textsOf } from '../../../../../test/invented-dossier/read-svg.ts';
import type { MapFigure } from '../../dossier/index.ts';
import { drawFigure } from '../draw-figure.ts';
import { LIGHT } from '../palette.ts';
import { landFrom, landWithin } from './land.ts';

/** Two square countries that share the meridian of −20°, and one on the other side of the Earth. */
const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: [
    [
      [-20, 60],
      [-20, 70],
    ],
    [
      [-20, 70],
      [-30, 70],
      [-30, 60],
      [-20, 60],
    ],
    [
      [-20, 70],
      [-10, 70],
      [-10, 60],
      [-20, 60],
    ],
    [
      [150, -30],
      [150, -20],
      [160, -20],
      [160, -30],
      [150, -30],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { name: 'Westmark' } },
        { type: 'Polygon', arcs: [[0, 2]], properties: { name: 'Eastmark' } },
        { type: 'MultiPolygon', arcs: [[[3]]], properties: { name: 'Farland' } },
      ],
    },
  },
};
const LAND = landFrom(TOPOLOGY);
const CANVAS = { width: 700, palette: LIGHT, land: LAND };

const place = (over: Partial<MapFigure['places'][number]>): MapFigure => ({
  kind: 'map',
  places: [{ ...MAP.places[0]!, ...over }],
});

describe('the land of a window', () => {
  const seen = landWithin(LAND, { centre: [-20, 65], angle: 6 });

  test('is what lies near, with coasts and borders told apart', () => {
    expect(seen.countries.map(({ properties }) => properties.name)).toEqual([
      'Westmark',
      'Eastmark',
    ]);
    expect(seen.borders.coordinates).toEqual([
      [
        [-20, 60],
        [-20, 70],
      ],
    ]);
    expect(seen.coasts.coordinates).toHaveLength(2);
  });

  test('reaches over the meridian of 180°', () => {
    const east = landWithin(LAND, { centre: [-170, -25], angle: 20 });
    expect(east.countries.map(({ properties }) => properties.name)).toEqual(['Farland']);
  });
});

describe('the places', () => {
  const { svg, width, height } = drawFigure(MAP, CANVAS);
  const signs = elementsOf(svg, 'circle');

  test('all lie on the sheet, with room around them', () => {
    for (const sign of signs) {
      expect(lengthOf(sign, 'cx')).toBeGreaterThan(width * 0.05);
      expect(lengthOf(sign, 'cx')).toBeLessThan(width * 0.95);
      expect(lengthOf(sign, 'cy')).toBeGreaterThan(height * 0.05);
      expect(lengthOf(sign, 'cy')).toBeLessThan(height * 0.95);
    }
  });

  test('of one name are one place with a count, and the one in question is told apart', () => {
    expect(signs).toHaveLength(4);
    expect(textsOf(svg)).toContain('Lakeside (2)');
    expect(signs.filter(({ attributes }) => attributes.fill === LIGHT.accent)).toHaveLength(1);
  });

  test('are named without one name on another', () => {
    const labels = elementsOf(svg, 'text').map((label) => ({
      left: lengthOf(label, 'x'),
      right: lengthOf(label, 'x') + label.text.length * 5.5,
      y: lengthOf(label, 'y'),
    }));
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index + 1)) {
        const apart =
          Math.abs(one.y - other.y) > 11 || one.right < other.left || other.right < one.left;
        expect(apart).toBe(true);
      }
    }
  });

  test('lie where they are: north is up and east is right', () => {
    const at = (latitude: number, longitude: number) => {
      const both = {
        ...MAP,
        places: [...place({ label: 'a', latitude, longitude }).places, ...MAP.places],
      };
      const sign = elementsOf(drawFigure(both, CANVAS).svg, 'circle').at(-2);
      return { x: lengthOf(sign!, 'cx'), y: lengthOf(sign!, 'cy') };
    };
    expect(at(66, -18).y).toBeLessThan(at(64, -18).y);
    expect(at(65, -14).x).toBeGreaterThan(at(65, -20).x);
  });
});

describe('precision', () => {
  const circles = (figure: MapFigure) =>
    elementsOf(drawFigure(figure, CANVAS).svg, 'path').filter(
      ({ attributes }) => attributes['fill-opacity'] !== undefined,
    );
  const breadth = (path: string) => {
    const xs = [...path.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
    return Math.max(...xs) - Math.min(...xs);
  };

  test('is a circle to scale', () => {
    const [small] = circles(place({ precisionKm: 50 }));
    const [large] = circles(place({ precisionKm: 100 }));
    expect(breadth(large!.attributes.d!) / breadth(small!.attributes.d!)).toBeCloseTo(2, 1);
  });

  test('that is finer than the sign of the place is not drawn', () => {
    expect(circles(place({ precisionKm: 0 }))).toEqual([]);
    expect(circles(place({ precisionKm: 2 }))).toEqual([]);
  });
});

test('the scale bar is as long as it says', () => {
  const { svg } = drawFigure(place({}), { ...CANVAS, width: 1000 });
  const [bar] = elementsOf(svg, 'line');
  const kilometres = Number.parseInt(textsOf(svg).find((text) => text.endsWith(' km')) ?? '', 10);
  const pixels = lengthOf(bar!, 'x2') - lengthOf(bar!, 'x1');
  // The window around a single place reaches 500 km up and down, 290 pixels each at this width.
  expect(pixels / kilometres).toBeCloseTo(290 / 500, 2);
});

test('without land the places alone are drawn', () => {
  const { svg } = drawFigure(MAP, { width: 700, palette: LIGHT });
  expect(elementsOf(svg, 'circle')).toHaveLength(4);
  expect(textsOf(svg)).toContain('Northfield');
});

test('places far apart are shown on the whole Earth', () => {
  const far: MapFigure = {
    kind: 'map',
    places: [
      { ...MAP.places[0]!, label: 'here', latitude: 34, longitude: -58 },
      { ...MAP.places[0]!, label: 'there', latitude: -35, longitude: 140 },
    ],
  };
  const { svg } = drawFigure(far, CANVAS);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['here', 'there']));
});
