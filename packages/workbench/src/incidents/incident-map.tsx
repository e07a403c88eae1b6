import type { Incident } from '@respondeat/engine';
import { memo, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { drawMap, type IncidentMapHandle } from './draw-map.ts';

/** Incidents named for whoever asks the page what its map shows. Declared: more than a screen parts. */
const MOST_NAMED = 100;

/** How long a selection must stand before the map follows it. Declared: the pause of a hand that has stopped moving. */
const SETTLES_MS = 120;

/** Incidents on a map without tiles; the table beneath says the same. */
export const IncidentMap = memo(function IncidentMap({
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
  useEffect(() => {
    const settled = setTimeout(() => map?.show(incidents), SETTLES_MS);
    return () => clearTimeout(settled);
  }, [map, incidents]);
  useEffect(() => map?.mark(picked), [map, picked]);

  const placed = incidents.filter(({ place }) => place.latitude !== undefined);
  return (
    <div>
      <section
        className="map"
        ref={box}
        aria-label={say('map.label')}
        data-shown={placed
          .slice(0, MOST_NAMED)
          .map(({ id }) => id)
          .join(' ')}
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
});
