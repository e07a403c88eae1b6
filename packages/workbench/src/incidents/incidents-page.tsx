import type { Incident } from '@respondeat/engine';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';
import { IncidentTable } from './incident-table.tsx';
import { Recorded } from './recorded.tsx';
import { datedIncidents, incidentsIn, type Span, spanOf } from './span.ts';
import { Timeline } from './timeline.tsx';

const IncidentMap = lazy(async () => ({
  default: (await import('./incident-map.tsx')).IncidentMap,
}));

/** Incidents on map, timeline and table: what is brushed in one is what the others show. */
export function IncidentsPage() {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const { declarations, responses, incidents } = caseFile;
  const whole = useMemo(
    () =>
      spanOf([...incidents, ...(declarations ?? []), ...(responses ?? [])].map(({ date }) => date)),
    [incidents, declarations, responses],
  );
  if (whole === undefined) return <p className="empty">{say('incidents.none')}</p>;
  const span = { from: view.from ?? whole.from, to: view.to ?? whole.to };
  const setSpan = ({ from, to }: Span) =>
    look({
      from: from <= whole.from ? undefined : from,
      to: to >= whole.to ? undefined : to,
    });
  return (
    <>
      <h1>{say('rail.incidents')}</h1>
      <Shown span={span} whole={whole} setSpan={setSpan} />
    </>
  );
}

function Shown({
  span,
  whole,
  setSpan,
}: {
  span: Span;
  whole: Span;
  setSpan: (span: Span) => void;
}) {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const { from, to } = span;
  const dated = useMemo(() => datedIncidents(caseFile.incidents), [caseFile.incidents]);
  const shown = useMemo(() => incidentsIn(dated, { from, to }), [dated, from, to]);
  const picked: Incident | undefined = shown.find(({ id }) => id === view.pick);
  const pick = useCallback(
    (id: string) => look({ pick: id === view.pick ? undefined : id }),
    [look, view.pick],
  );
  // The handle and the count follow the hand; map and table follow them, when there is time.
  const drawn = useDeferredValue(shown);
  return (
    <>
      <p className="quiet" role="status" data-testid="active-span">
        {say('incidents.shown', { shown: shown.length, all: caseFile.incidents.length })}{' '}
        <bdi dir="ltr">
          {from} – {to}
        </bdi>
      </p>
      <Timeline whole={whole} span={span} setSpan={setSpan} />
      <div className="map-and-record">
        <Suspense fallback={<div className="map" />}>
          <IncidentMap incidents={drawn} picked={view.pick} pick={pick} />
        </Suspense>
        <Recorded incident={picked} />
      </div>
      <Section title={say('incidents.table')}>
        <IncidentTable incidents={drawn} picked={view.pick} pick={pick} />
      </Section>
    </>
  );
}
