import { useCallback, useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';
import { useRested } from '../shell/use-hand.ts';
import { IncidentDays } from './incident-days.ts';
import { IncidentTable } from './incident-table.tsx';
import { MapWhenLoaded } from './map-when-loaded.tsx';
import { Recorded } from './recorded.tsx';
import { INKED, rangeOf, type Span, spanOf } from './span.ts';
import { Timeline } from './timeline.tsx';
import { useBrushedSpan } from './use-brush.ts';

/** Incidents on map, timeline and table: what is brushed in one is what the others show. */
export function IncidentsPage() {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const { declarations, responses, incidents } = caseFile;
  const whole = useMemo(
    () =>
      spanOf([...incidents, ...(declarations ?? []), ...(responses ?? [])].map(({ date }) => date)),
    [incidents, declarations, responses],
  );
  if (whole === undefined) return <p className="empty">{say('incidents.none')}</p>;
  return (
    <>
      <h1>{say('rail.incidents')}</h1>
      <Shown whole={whole} />
    </>
  );
}

function Shown({ whole }: { whole: Span }) {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const { incidents } = caseFile;
  const look = useLook();
  const [{ from, to }, setSpan] = useBrushedSpan(whole);
  const days = useMemo(() => new IncidentDays(incidents), [incidents]);
  const range = useMemo(() => rangeOf({ from, to }), [from, to]);
  const place = useMemo(() => incidents.findIndex(({ id }) => id === view.pick), [incidents, view]);
  const pick = useCallback(
    (id: string) => look({ pick: id === view.pick ? undefined : id }),
    [look, view.pick],
  );
  // The handle and the count follow the hand; map and table follow them when there is time, or when the hand rests.
  const rested = useRested(range, incidents.length > INKED);
  const drawn = useDeferredValue(rested);
  return (
    <>
      <p className="quiet" role="status" data-testid="active-span">
        {say('incidents.shown', { shown: days.countWithin(range), all: incidents.length })}{' '}
        <bdi dir="ltr">
          {from} – {to}
        </bdi>
      </p>
      <Timeline whole={whole} range={range} setSpan={setSpan} />
      <div className="map-and-record">
        <MapWhenLoaded {...{ incidents, days, pick }} range={drawn} picked={view.pick} />
        <Recorded
          incident={place >= 0 && days.isWithin(place, range) ? incidents[place] : undefined}
        />
      </div>
      <Section title={say('incidents.table')}>
        <IncidentTable {...{ incidents, days, pick }} range={drawn} picked={view.pick} />
      </Section>
    </>
  );
}
