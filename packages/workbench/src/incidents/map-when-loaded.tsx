import { type ComponentProps, lazy, Suspense } from 'react';
import type { IncidentMap as LoadedMap } from './incident-map.tsx';

/** Asked for as soon as the page of incidents is, and not only once its case is there. */
const loading = import('./incident-map.tsx');

const IncidentMap = lazy(async () => ({ default: (await loading).IncidentMap }));

/** The map, with its place kept until it is loaded. */
export function MapWhenLoaded(properties: ComponentProps<typeof LoadedMap>) {
  return (
    <Suspense fallback={<div className="map" />}>
      <IncidentMap {...properties} />
    </Suspense>
  );
}
