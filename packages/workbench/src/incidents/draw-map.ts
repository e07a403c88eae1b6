import 'maplibre-gl/dist/maplibre-gl.css';
import type { Incident } from '@respondeat/engine';
import type { FeatureCollection, Point } from 'geojson';
import * as maplibre from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import landAddress from 'world-atlas/countries-50m.json?url';
import type { IncidentDays } from './incident-days.ts';
import { IncidentPoints } from './incident-points.ts';
import type { DayRange } from './span.ts';

/** A map that is drawn, and how to change what it shows. */
export interface IncidentMapHandle {
  /** Puts incidents on the map, each with a point, and turns to where they are. */
  place(incidents: readonly Incident[], days: IncidentDays): void;
  /** Shows those within a stretch. */
  show(range: DayRange): void;
  mark(picked: Incident | undefined): void;
  remove(): void;
}

/** Zoom beyond which points at one place no longer part. Declared: a street fills the map. */
const NEAREST = 13;
/** Zoom of a map with a single point. Declared: a country fills the map, so that its borders tell where the point is. */
const ALONE = 4.6;
/** How far a click may miss a point, in pixels. Declared: half of the smallest target. */
const MISS_PX = 12;
/** How much nearer a click on a crowd goes, in levels of zoom. Declared: each fourfold in width. */
const NEARER = 2;
/** Titles told of points beneath the hand. Declared: what is read at a glance. */
const MOST_TITLES = 5;
/** Side of the whole world at zoom 0 in pixels, as MapLibre has it. */
const WORLD_PX = 512;

maplibre.setWorkerUrl(workerAddress);

/** Asked for at once, beside the style of the map. */
const countries = landOf();

/** Draws a map of land and borders with incidents on it, from the package world-atlas and from no other place. */
export function drawMap(
  container: HTMLElement,
  onPick: (ids: readonly string[]) => void,
): IncidentMapHandle {
  const map = new maplibre.Map({
    container,
    style: styleOf(getComputedStyle(container)),
    center: [44, 33],
    zoom: 2,
    maxZoom: NEAREST + 2,
    attributionControl: false,
    dragRotate: false,
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  const points = new IncidentPoints();
  const ready = new Promise<void>((settle) => map.once('style.load', () => settle()));
  void ready.then(() => map.addLayer(points, 'picked'));
  void showLand(map, ready);
  map.on('click', ({ point }) => pickNear(map, points, { point, onPick }));
  map.on('mousemove', ({ point }) => {
    const ids = near(map, points, point);
    map.getCanvas().style.cursor = ids.length > 0 ? 'pointer' : '';
    map.getCanvas().title = titleOf(points.titlesOf(ids.slice(0, MOST_TITLES)), ids.length);
  });
  const paint = () => {
    const colours = coloursOf(getComputedStyle(container));
    for (const [layer, property, role] of PAINTED)
      map.setPaintProperty(layer, property, colours[role]);
    points.paint(colours.accent, colours.paper);
  };
  void ready.then(paint);
  const forgetTheme = onThemeChange(paint);
  return {
    place: (incidents, days) => {
      points.place(incidents, days);
      fit(map, incidents);
    },
    show: (range) => points.show(range),
    mark: (picked) => void ready.then(() => sourceOf(map, 'picked')?.setData(pointOf(picked))),
    remove: () => {
      forgetTheme();
      map.remove();
    },
  };
}

async function showLand(map: maplibre.Map, ready: Promise<void>): Promise<void> {
  const land = await countries;
  await ready;
  await sourceOf(map, 'land')?.setData(land);
}

async function landOf(): Promise<FeatureCollection> {
  const topology = (await (await fetch(landAddress)).json()) as Parameters<typeof feature>[0];
  const shapes = topology.objects.countries;
  return shapes === undefined ? nothing() : (feature(topology, shapes) as FeatureCollection);
}

function fit(map: maplibre.Map, incidents: readonly Incident[]): void {
  if (incidents.length === 0) return;
  const bounds = new maplibre.LngLatBounds();
  for (const { place } of incidents) bounds.extend([place.longitude!, place.latitude!]);
  map.fitBounds(bounds, { padding: 60, maxZoom: ALONE, duration: 0 });
}

function pointOf(incident: Incident | undefined): FeatureCollection {
  if (incident === undefined) return nothing();
  const { longitude, latitude } = incident.place;
  const geometry: Point = { type: 'Point', coordinates: [longitude!, latitude!] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: {} }] };
}

function near(map: maplibre.Map, points: IncidentPoints, point: maplibre.PointLike): string[] {
  const place = maplibre.MercatorCoordinate.fromLngLat(map.unproject(point));
  return points.near(place, MISS_PX / (WORLD_PX * 2 ** map.getZoom()));
}

/** Goes nearer where many points lie beneath the hand; where they can no longer part, names them all. */
function pickNear(
  map: maplibre.Map,
  points: IncidentPoints,
  { point, onPick }: { point: maplibre.Point; onPick: (ids: readonly string[]) => void },
): void {
  const ids = near(map, points, point);
  if (ids.length === 0) return;
  const zoom = map.getZoom() + NEARER;
  if (ids.length === 1 || zoom > NEAREST) onPick(ids);
  else map.easeTo({ center: map.unproject(point), zoom, duration: 150 });
}

/** What is told of the points beneath the hand. */
function titleOf(titles: readonly string[], count: number): string {
  return [...titles, ...(count > titles.length ? [`+ ${count - titles.length}`] : [])].join('\n');
}

type Role = 'paper' | 'wash' | 'rule' | 'soft' | 'accent' | 'faint';

/** Which colour each layer takes from the page, so that the map turns dark with it. */
const PAINTED = [
  ['sea', 'background-color', 'wash'],
  ['land', 'fill-color', 'paper'],
  ['borders', 'line-color', 'faint'],
  ['countries', 'text-color', 'soft'],
  ['countries', 'text-halo-color', 'paper'],
  ['picked', 'circle-stroke-color', 'accent'],
] as const satisfies readonly (readonly [string, string, Role])[];

function coloursOf(style: CSSStyleDeclaration): Record<Role, string> {
  const roles: Role[] = ['paper', 'wash', 'rule', 'soft', 'accent', 'faint'];
  return Object.fromEntries(
    roles.map((role) => [role, style.getPropertyValue(`--${role}`).trim()]),
  ) as Record<Role, string>;
}

function styleOf(computed: CSSStyleDeclaration): maplibre.StyleSpecification {
  const colours = coloursOf(computed);
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: nothing() },
      picked: { type: 'geojson', data: nothing() },
    },
    layers: [...groundLayers(colours), pickedLayer(colours)],
  };
}

type Layers = maplibre.StyleSpecification['layers'];

function groundLayers({ paper, wash, soft, faint }: Record<Role, string>): Layers {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': wash } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': paper } },
    {
      id: 'borders',
      type: 'line',
      source: 'land',
      paint: { 'line-color': faint, 'line-width': 0.6 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source: 'land',
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Inter'], 'text-size': 11 },
      paint: { 'text-color': soft, 'text-halo-color': paper, 'text-halo-width': 1 },
    },
  ];
}

function pickedLayer({ accent }: Record<Role, string>): Layers[number] {
  return {
    id: 'picked',
    type: 'circle',
    source: 'picked',
    paint: {
      'circle-opacity': 0,
      'circle-radius': 11,
      'circle-stroke-color': accent,
      'circle-stroke-width': 2,
    },
  };
}

function sourceOf(map: maplibre.Map, id: string): maplibre.GeoJSONSource | undefined {
  return map.getSource<maplibre.GeoJSONSource>(id);
}

function nothing(): FeatureCollection {
  return { type: 'FeatureCollection', features: [] };
}

/** Runs whenever the page turns light or dark; gives a function that stops it. */
function onThemeChange(run: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(run);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', run);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', run);
  };
}
