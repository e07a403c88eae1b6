import type { Incident } from '@respondeat/engine';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { nameIn, useNames } from '../marks/names.ts';
import { useOpenCase } from '../shell/open-case.tsx';
import { HarmCount } from './harm-count.tsx';

/** What is recorded about the incident that is picked, or how to pick one. */
export function Recorded({ incident }: { incident: Incident | undefined }) {
  const { say, language } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  if (incident === undefined)
    return <aside className="record quiet">{say('incidents.pick')}</aside>;
  const { place, harm, victims = [] } = incident;
  return (
    <aside className="record" aria-live="polite">
      <h3 lang="en" dir="auto">
        {incident.title}
      </h3>
      <dl className="facts">
        <dt>{say('incidents.date')}</dt>
        <dd>
          <bdi dir="ltr">{incident.date}</bdi>{' '}
          <span className="quiet" lang="en">
            {incident.localTime}
          </span>
        </dd>
        <dt>{say('incidents.place')}</dt>
        <dd>
          <bdi>{nameIn(language, place.name)}</bdi> · <bdi lang="en">{place.country}</bdi>
          {place.precisionKm !== undefined && (
            <span className="quiet">
              {' '}
              <bdi dir="ltr" className="unbroken">
                ± {place.precisionKm} km
              </bdi>
            </span>
          )}
        </dd>
        <dt>{say('incidents.means')}</dt>
        <dd>
          {recordedWord(say, 'tactic', incident.tactic)} ·{' '}
          {recordedWord(say, 'means', incident.means)} ·{' '}
          {recordedWord(say, 'target', incident.target)}
        </dd>
        {victims.length > 0 && (
          <>
            <dt>{say('incidents.victims')}</dt>
            <dd>
              <ul>
                {victims.map((id) => (
                  <li key={id} dir="auto" className="begins-with-page">
                    {name(id)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {harm.map((count) => (
          <div key={count.kind} className="contents">
            <dt>{recordedWord(say, 'harm', count.kind)}</dt>
            <dd>
              <HarmCount of={count} incident={incident.id} />
            </dd>
          </div>
        ))}
      </dl>
      {incident.note !== undefined && (
        <p className="quiet small" lang="en" dir="auto">
          {incident.note}
        </p>
      )}
    </aside>
  );
}
