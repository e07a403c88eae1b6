import type { Incident } from '@respondeat/engine';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { drawMap, type IncidentMapHandle } from './draw-map.ts';
import { IncidentDays } from './incident-days.ts';
import type { DayRange } from './span.ts';

/** Incidents named for whoever asks the page what its map shows. Declared: more than a screen parts. */
const MOST_NAMED = 100;

/** Incidents on a map without tiles; the table beneath says the same. */
export const IncidentMap = memo(function IncidentMap({
  incidents,
  days,
  range,
  picked,
  pick,
}: {
  incidents: readonly Incident[];
  days: IncidentDays;
  range: DayRange;
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
  const { placed, daysOfPlaced } = useMemo(() => {
    const withPoint = incidents.filter(({ place }) => place.longitude !== undefined);
    const isEach = withPoint.length === incidents.length;
    return { placed: withPoint, daysOfPlaced: isEach ? days : new IncidentDays(withPoint) };
  }, [incidents, days]);

  useEffect(() => {
    if (box.current === null) return;
    const drawn = drawMap(box.current, (ids) => onPick.current(ids));
    setMap(drawn);
    return () => drawn.remove();
  }, []);
  useEffect(() => map?.place(placed, daysOfPlaced), [map, placed, daysOfPlaced]);
  useEffect(() => map?.show(range), [map, range]);
  const place = useMemo(() => placed.findIndex(({ id }) => id === picked), [placed, picked]);
  const marked = place >= 0 && daysOfPlaced.isWithin(place, range) ? placed[place] : undefined;
  // Only when it is another: whatever is marked anew has the whole map painted anew.
  useEffect(() => map?.mark(marked), [map, marked]);

  return (
    <div>
      <section
        className="map"
        ref={box}
        aria-label={say('map.label')}
        data-shown={firstWithin(placed, daysOfPlaced, range)}
      />
      <p className="quiet small">
        {say('map.placed', {
          placed: daysOfPlaced.countWithin(range),
          shown: days.countWithin(range),
        })}{' '}
        {say('map.borders')}
      </p>
      {sameplace.length > 0 && <SamePlace ids={sameplace} pick={pick} />}
    </div>
  );
});

/** Incidents whose points lie on one another, each by its id. */
function SamePlace({ ids, pick }: { ids: readonly string[]; pick: (id: string) => void }) {
  const { say } = useLanguage();
  return (
    <ul className="pills" aria-label={say('map.sameplace')}>
      {ids.slice(0, 30).map((id) => (
        <li key={id}>
          <button type="button" className="pill" onClick={() => pick(id)}>
            {id}
          </button>
        </li>
      ))}
    </ul>
  );
}

function firstWithin(incidents: readonly Incident[], days: IncidentDays, range: DayRange): string {
  const ids: string[] = [];
  for (const [place, { id }] of incidents.entries()) {
    if (ids.length === MOST_NAMED) break;
    if (days.isWithin(place, range)) ids.push(id);
  }
  return ids.join(' ');
}
