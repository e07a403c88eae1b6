import 'maplibre-gl/dist/maplibre-gl.css';
import type { Incident } from '@respondeat/engine';
import type { Feature, FeatureCollection, Point } from 'geojson';
import * as maplibre from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import landAddress from 'world-atlas/countries-50m.json?url';

/** A map that is drawn, and how to change what it shows. */
export interface IncidentMapHandle {
  show(incidents: readonly Incident[]): void;
  mark(picked: string | undefined): void;
  remove(): void;
}

/** Zoom beyond which points at one place no longer part. Declared: a street fills the map. */
const NEAREST = 13;
/** Zoom of a map with a single point. Declared: a province fills the map, so that precision in kilometres shows. */
const ALONE = 6;

maplibre.setWorkerUrl(workerAddress);

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
  });
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  const ready = new Promise<void>((settle) => map.once('load', () => settle()));
  void ready.then(() => showLand(map));
  map.on('click', 'clusters', (event) => void openCluster(map, event, onPick));
  map.on('click', 'points', ({ features = [] }) =>
    onPick([...new Set(features.map(({ properties }) => String(properties.id)))]),
  );
  for (const layer of ['clusters', 'points']) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  const forgetTheme = onThemeChange(() => {
    const colours = coloursOf(getComputedStyle(container));
    for (const [layer, property, role] of PAINTED)
      map.setPaintProperty(layer, property, colours[role]);
  });
  return {
    show: (incidents) => void ready.then(() => show(map, incidents)),
    mark: (picked) =>
      void ready.then(() => map.setFilter('picked', ['==', ['get', 'id'], picked ?? ''])),
    remove: () => {
      forgetTheme();
      map.remove();
    },
  };
}

async function showLand(map: maplibre.Map): Promise<void> {
  const topology = (await (await fetch(landAddress)).json()) as Parameters<typeof feature>[0];
  const countries = topology.objects.countries;
  if (countries === undefined) return;
  const land = feature(topology, countries) as FeatureCollection;
  await sourceOf(map, 'land')?.setData(land);
}

function show(map: maplibre.Map, incidents: readonly Incident[]): void {
  const features = incidents.flatMap(pointOf);
  void sourceOf(map, 'incidents')?.setData({ type: 'FeatureCollection', features });
  if (features.length === 0) return;
  const bounds = new maplibre.LngLatBounds();
  for (const { geometry } of features) bounds.extend(geometry.coordinates as [number, number]);
  map.fitBounds(bounds, { padding: 60, maxZoom: ALONE, duration: 0 });
}

function pointOf({ id, place, underQuestion }: Incident): Feature<Point>[] {
  const { latitude, longitude } = place;
  if (latitude === undefined || longitude === undefined) return [];
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { id, underQuestion },
    },
  ];
}

/** Zooms into a cluster; where its points lie on one another, names them instead. */
async function openCluster(
  map: maplibre.Map,
  { features = [] }: maplibre.MapLayerMouseEvent,
  onPick: (ids: readonly string[]) => void,
): Promise<void> {
  const [cluster] = features;
  if (cluster === undefined) return;
  const source = sourceOf(map, 'incidents');
  if (source === undefined) return;
  const id = Number(cluster.properties.cluster_id);
  const zoom = await source.getClusterExpansionZoom(id);
  if (zoom <= NEAREST) {
    const center = (cluster.geometry as Point).coordinates as [number, number];
    map.easeTo({ center, zoom, duration: 150 });
    return;
  }
  const leaves = await source.getClusterLeaves(id, 100, 0);
  onPick(leaves.map(({ properties }) => String(properties?.id)));
}

type Role = 'paper' | 'wash' | 'rule' | 'soft' | 'accent' | 'faint';

/** Which colour each layer takes from the page, so that the map turns dark with it. */
const PAINTED = [
  ['sea', 'background-color', 'wash'],
  ['land', 'fill-color', 'paper'],
  ['borders', 'line-color', 'faint'],
  ['countries', 'text-color', 'soft'],
  ['countries', 'text-halo-color', 'paper'],
  ['clusters', 'circle-color', 'accent'],
  ['counts', 'text-color', 'paper'],
  ['points', 'circle-color', 'accent'],
  ['points', 'circle-stroke-color', 'paper'],
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
      incidents: {
        type: 'geojson',
        data: nothing(),
        cluster: true,
        clusterRadius: 36,
        clusterMaxZoom: NEAREST,
      },
    },
    layers: [...groundLayers(colours), ...incidentLayers(colours)],
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

function incidentLayers({ paper, accent }: Record<Role, string>): Layers {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'incidents',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': accent,
        'circle-radius': ['step', ['get', 'point_count'], 12, 20, 16, 200, 22],
      },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'incidents',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['Inter'],
        'text-size': 11,
      },
      paint: { 'text-color': paper },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'incidents',
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': accent,
        'circle-radius': ['case', ['get', 'underQuestion'], 6, 4],
        'circle-stroke-color': paper,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'picked',
      type: 'circle',
      source: 'incidents',
      filter: ['==', ['get', 'id'], ''],
      paint: {
        'circle-opacity': 0,
        'circle-radius': 11,
        'circle-stroke-color': accent,
        'circle-stroke-width': 2,
      },
    },
  ];
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
