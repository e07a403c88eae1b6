import type { Incident } from '@respondeat/engine';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { drawMap, type IncidentMapHandle } from './draw-map.ts';

/** Incidents on a map without tiles; the table beneath says the same. */
export function IncidentMap({
  incidents,
  picked,
  pick,
}: {
  incidents: readonly Incident[];
  picked: string | undefined;
  pick: (id: string) => void;
}) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<IncidentMapHandle>();
  const [sameplace, setSameplace] = useState<readonly string[]>([]);
  const onPick = useRef<(ids: readonly string[]) => void>(() => {});
  onPick.current = (ids) => {
    setSameplace(ids.length > 1 ? ids : []);
    if (ids.length === 1) pick(ids[0]!);
  };

  useEffect(() => {
    if (box.current === null) return;
    const drawn = drawMap(box.current, (ids) => onPick.current(ids));
    setMap(drawn);
    return () => drawn.remove();
  }, []);
  useEffect(() => map?.show(incidents), [map, incidents]);
  useEffect(() => map?.mark(picked), [map, picked]);

  const placed = incidents.filter(({ place }) => place.latitude !== undefined);
  return (
    <div>
      <section
        className="map"
        ref={box}
        aria-label={say('map.label')}
        data-shown={placed
          .map(({ id }) => id)
          .join(' ')
          .slice(0, 2_000)}
      />
      <p className="quiet small">
        {say('map.placed', { placed: placed.length, shown: incidents.length })} {say('map.borders')}
      </p>
      {sameplace.length > 0 && (
        <ul className="pills" aria-label={say('map.sameplace')}>
          {sameplace.slice(0, 30).map((id) => (
            <li key={id}>
              <button type="button" className="pill" onClick={() => pick(id)}>
                {id}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
