import type { Incident } from '@respondeat/engine';
import { lazy, Suspense, useMemo } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';
import { IncidentTable } from './incident-table.tsx';
import { Recorded } from './recorded.tsx';
import { incidentsIn, type Span, spanOf } from './span.ts';
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
  const shown = useMemo(
    () => incidentsIn(caseFile.incidents, { from, to }),
    [caseFile.incidents, from, to],
  );
  const picked: Incident | undefined = shown.find(({ id }) => id === view.pick);
  const pick = (id: string) => look({ pick: id === view.pick ? undefined : id });
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
          <IncidentMap incidents={shown} picked={view.pick} pick={pick} />
        </Suspense>
        <Recorded incident={picked} />
      </div>
      <Section title={say('incidents.table')}>
        <IncidentTable incidents={shown} picked={view.pick} pick={pick} />
      </Section>
    </>
  );
}
