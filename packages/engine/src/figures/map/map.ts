import { type GeoProjection, geoCircle, geoPath } from 'd3-geo';
import type { MapFigure } from '../../dossier/index.ts';
import { type Canvas, type Composition, wholeFigure } from '../canvas.ts';
import { element, type MarkupElement } from '../markup.ts';
import { dot, ring } from '../shapes.ts';
import { LABEL, STRONG_LABEL, textLine } from '../text/text-line.ts';
import type { TypeStyle } from '../text/text-width.ts';
import { groundMarks, type VisibleCountry, visibleCountries } from './ground.ts';
import { type LandInWindow, landWithin } from './land.ts';
import {
  BESIDE_A_MARK,
  type Box,
  type LabelWish,
  ON_THE_MIDDLE,
  type PlacedLabel,
  placeLabels,
} from './place-labels.ts';
import { EARTH_RADIUS_KM, projectionOf, windowAround } from './projection.ts';
import { scaleBar } from './scale-bar.ts';

/** What happened at one place: as many incidents as share its name. */
interface Spot {
  readonly label: string;
  readonly count: number;
  readonly underQuestion: boolean;
  readonly precisionKm: number;
  readonly coordinates: readonly [longitude: number, latitude: number];
  readonly point: { readonly x: number; readonly y: number };
}

/** Everything that the marks of a map need. */
interface Sheet {
  readonly canvas: Canvas;
  readonly projection: GeoProjection;
  readonly frame: Box;
  readonly land: LandInWindow | undefined;
}

const COUNTRY: TypeStyle = { size: 12, weight: 400 };
/** Height of a map as a share of its width. */
const PROPORTION = 0.58;
const DOT = 5;
/** Circles of precision smaller than their dot say nothing. */
const LEAST_CIRCLE = DOT + 2;

/** Places of the incidents on land drawn from Natural Earth, each with the circle within which it is known. */
export function composeMap(figure: MapFigure, canvas: Canvas): Composition {
  if (figure.places.length === 0) return { rows: [] };
  const { width } = canvas;
  const height = Math.round(width * PROPORTION);
  const window = windowAround(figure.places);
  const projection = projectionOf(window, { width, height });
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const land = canvas.land === undefined ? undefined : landWithin(canvas.land, window);
  const sheet = { canvas, projection, frame, land };
  const spots = spotsOf(figure, projection);
  return wholeFigure(height, [
    ...(land === undefined ? [] : groundMarks(land, projection, canvas.palette)),
    ...spots.flatMap((spot) => precisionCircle(spot, sheet)),
    ...labelMarks(spots, sheet),
    ...spots.map((spot) => spotMark(spot, canvas)),
    ...scaleBar(projection, { x: 12, y: height - 12, mapWidth: width }, canvas.palette),
    frameMark(sheet),
  ]);
}

/** One spot for each name, those under question last so that they are drawn on top. */
function spotsOf({ places }: MapFigure, projection: GeoProjection): Spot[] {
  const byLabel = new Map<string, MapFigure['places'][number][]>();
  for (const place of places) {
    byLabel.set(place.label, [...(byLabel.get(place.label) ?? []), place]);
  }
  return [...byLabel.values()]
    .map((same) => spotOf(same, projection))
    .sort((one, other) => Number(one.underQuestion) - Number(other.underQuestion));
}

function spotOf(same: readonly MapFigure['places'][number][], projection: GeoProjection): Spot {
  const [first] = same as [MapFigure['places'][number]];
  const shown = same.find(({ underQuestion }) => underQuestion) ?? first;
  const coordinates = [shown.longitude, shown.latitude] as const;
  const [x, y] = projection([...coordinates]) ?? [0, 0];
  return {
    label: shown.label,
    count: same.length,
    underQuestion: shown.underQuestion,
    precisionKm: Math.max(...same.map(({ precisionKm }) => precisionKm)),
    coordinates,
    point: { x, y },
  };
}

function precisionCircle(
  { coordinates, precisionKm, underQuestion }: Spot,
  { canvas: { palette }, projection }: Sheet,
): MarkupElement[] {
  const degrees = ((precisionKm / EARTH_RADIUS_KM) * 180) / Math.PI;
  if (degrees === 0) return [];
  const path = geoPath(projection).digits(1);
  const circle = geoCircle()
    .center([...coordinates])
    .radius(degrees)
    .precision(6)();
  const [[left], [right]] = path.bounds(circle);
  if (right - left < 2 * LEAST_CIRCLE) return [];
  const colour = underQuestion ? palette.accent : palette.soft;
  return [
    element('path', {
      d: path(circle) ?? '',
      fill: colour,
      'fill-opacity': 0.1,
      stroke: colour,
      'stroke-width': 1,
      'stroke-dasharray': '3 2',
    }),
  ];
}

function spotMark({ point, underQuestion }: Spot, { palette }: Canvas): MarkupElement {
  return underQuestion
    ? dot(point, DOT, palette.accent)
    : ring(point, DOT - 1, { stroke: palette.ink, fill: palette.paper });
}

/** Names of places first, names of countries where there is still room. */
function labelMarks(spots: readonly Spot[], sheet: Sheet): MarkupElement[] {
  const { canvas, frame } = sheet;
  const { palette } = canvas;
  const corner = { left: 0, top: frame.bottom - 34, right: 190, bottom: frame.bottom };
  const marks = spots.map(({ point }) => boxAround(point, DOT + 1));
  const inset = { left: 6, top: 6, right: frame.right - 6, bottom: frame.bottom - 6 };
  const places = placeLabels(spotWishes(spots), [...marks, corner], inset);
  const taken = [...marks, corner, ...places.map(({ box }) => box)];
  const countries = placeLabels(countryWishes(sheet), taken, inset);
  const text = (label: PlacedLabel, fill: string) =>
    textLine(label.wish.text, {
      x: label.x,
      y: label.y,
      style: label.wish.style,
      fill,
      rim: palette.paper,
    });
  return [
    ...countries.map((label) => text(label, palette.soft)),
    ...places.map((label) => text(label, palette.ink)),
  ];
}

function spotWishes(spots: readonly Spot[]): LabelWish[] {
  return [...spots].reverse().map(({ label, count, underQuestion, point }) => ({
    text: count === 1 ? label : `${label} (${count})`,
    point,
    clearance: DOT + 4,
    style: underQuestion ? STRONG_LABEL : LABEL,
    directions: BESIDE_A_MARK,
  }));
}

function countryWishes({ land, projection }: Sheet): LabelWish[] {
  if (land === undefined) return [];
  return visibleCountries(land, projection)
    .filter(isLargeEnough)
    .map(({ name, centre }) => ({
      text: name.toUpperCase(),
      point: centre,
      clearance: 0,
      style: COUNTRY,
      directions: ON_THE_MIDDLE,
    }));
}

/** Whether a country shows enough of itself to hold a name. */
function isLargeEnough({ width, height }: VisibleCountry): boolean {
  return width > 70 && height > 40;
}

function boxAround({ x, y }: { x: number; y: number }, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function frameMark({ canvas: { palette }, frame }: Sheet): MarkupElement {
  return element('rect', {
    x: 0.5,
    y: 0.5,
    width: frame.right - 1,
    height: frame.bottom - 1,
    fill: 'none',
    stroke: palette.rule,
  });
}
