import type { Kinds, NetworkFigure, Report, Tie } from '@respondeat/engine';
import { dayNumber, dayWith } from '@respondeat/engine';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { useVocabulary } from '../desk/queries.ts';
import { en, type MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { DrawnFigure } from '../marks/drawn-figure.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { Percent } from '../marks/percent.tsx';
import { ReportLinks, ReportsToRead } from '../marks/report-links.tsx';
import { Section } from '../marks/section.tsx';
import { Track } from '../marks/track.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';
import { daysOfTies, networkOf, tiesOn } from './network.ts';

const LargeNetwork = lazy(async () => ({
  default: (await import('./large-network.tsx')).LargeNetwork,
}));

/** Most ties that are drawn one by one, as in a dossier. Declared: beyond it lines can no longer be told apart, and
 *  the network is one to move about in. */
const MOST_DRAWN = 60;

/** Most rows of the table. Declared: whoever reads more picks an actor first. */
const MOST_ROWS = 400;

/** Who stood behind whom on a day: a network, and the same as a table. */
export function TiesPage() {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const { first, last } = daysOfTies(caseFile);
  const day = view.on ?? last;
  const ties = useMemo(() => tiesOn(caseFile.ties, day), [caseFile.ties, day]);
  const picked = caseFile.actors.find(({ id }) => id === view.pick)?.id;
  const shown = useMemo(
    () =>
      picked === undefined
        ? ties
        : ties.filter(({ sponsor, proxy }) => [sponsor, proxy].includes(picked)),
    [ties, picked],
  );
  // The handle follows the hand; network and table follow it, when there is time.
  const drawn = useDeferredValue(shown);
  const drawnDay = useDeferredValue(day);
  return (
    <>
      <h1>{say('rail.ties')}</h1>
      <p className="quiet prose">{say('ties.what')}</p>
      {caseFile.ties.length === 0 ? (
        <p className="empty">{say('ties.none')}</p>
      ) : (
        <>
          <DayHandle day={day} first={first} last={last} />
          <Network ties={drawn} day={drawnDay} />
          <Section
            title={say('incidents.table')}
            aside={say('ties.shown', { shown: shown.length, all: caseFile.ties.length })}
          >
            <TieTable ties={drawn} />
          </Section>
        </>
      )}
    </>
  );
}

function DayHandle({ day, first, last }: { day: string; first: string; last: string }) {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const name = useNames(caseFile);
  return (
    <div className="choices">
      <label className="day-handle">
        <span className="quiet">{say('ties.on')}</span> <bdi dir="ltr">{day}</bdi>
        <input
          dir="ltr"
          type="range"
          min={dayNumber(first)}
          max={dayNumber(last)}
          value={dayNumber(day)}
          aria-valuetext={day}
          onChange={(event) => look({ on: dayWith(Number(event.target.value)) })}
        />
      </label>
      {view.pick !== undefined && caseFile.actors.some(({ id }) => id === view.pick) && (
        <button type="button" className="pill on" onClick={() => look({ pick: undefined })}>
          {say('ties.only', { name: name(view.pick) })} ×
        </button>
      )}
    </div>
  );
}

function Network({ ties, day }: { ties: readonly Tie[]; day: string }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const look = useLook();
  const name = useNames(caseFile);
  const chances = findings?.ties;
  const words = useMemo(() => wordsOfNetwork(say), [say]);
  const figure = useMemo(
    () => ({ ...networkOf(caseFile, ties, { asOf: day, name, chances: chances ?? {} }), words }),
    [caseFile, ties, day, name, chances, words],
  );
  const pick = useCallback((id: string) => look({ pick: id }), [look]);
  if (ties.length === 0) return <p className="empty">{say('ties.noneOn')}</p>;
  return (
    <figure className="network">
      {ties.length > MOST_DRAWN ? (
        <Suspense fallback={<div className="graph" />}>
          <LargeNetwork figure={figure} pick={pick} />
        </Suspense>
      ) : (
        <DrawnFigure figure={figure} label={say('ties.label')} />
      )}
      <figcaption>{say('ties.caption')}</figcaption>
    </figure>
  );
}

function wordsOfNetwork(
  say: ReturnType<typeof useLanguage>['say'],
): NonNullable<NetworkFigure['words']> {
  const kinds = Object.keys(en).filter((id) => id.startsWith('tie.')) as MessageId[];
  return {
    levels: {
      state: say('level.state'),
      organ: say('level.organ'),
      group: say('level.group'),
      front: say('level.front'),
    },
    kinds: Object.fromEntries(kinds.map((id) => [id.slice('tie.'.length), say(id)])),
    weight: say('ties.weight'),
  };
}

function TieTable({ ties }: { ties: readonly Tie[] }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const { data } = useVocabulary();
  const look = useLook();
  const name = useNames(caseFile);
  const pick = useCallback((id: string) => look({ pick: id }), [look]);
  const reportsOn = useMemo(
    () => Map.groupBy(caseFile.reports, ({ about }) => ('tie' in about ? about.tie : '')),
    [caseFile.reports],
  );
  return (
    <table className="rows-when-narrow ties">
      <thead>
        <tr>
          <th scope="col">{say('ties.sponsor')}</th>
          <th scope="col">{say('ties.kind')}</th>
          <th scope="col">{say('ties.proxy')}</th>
          <th scope="col">{say('ties.period')}</th>
          <th scope="col" className="figure">
            {say('ties.probability')}
          </th>
          <th scope="col">{say('cases.reports')}</th>
        </tr>
      </thead>
      <TieRows
        {...{ ties, reportsOn, pick }}
        chances={findings?.ties}
        means={data?.kinds.tie}
        name={name}
      />
    </table>
  );
}

/** The chance of a tie, which opens into the reports that bear on it. */
function TieChance({ chance, reports }: { chance: number; reports: readonly Report[] }) {
  const { say } = useLanguage();
  return (
    <Opening className="plain opens" label={say('ties.probability')} of={<Percent of={chance} />}>
      <Track probability={chance} leading />
      <p className="quiet small">{say(reports.length > 0 ? 'ties.rests' : 'ties.unreported')}</p>
      <ReportsToRead items={reports.map(({ id }) => id)} />
    </Opening>
  );
}

/** The rows, set anew only when the ties are others. */
const TieRows = memo(function TieRows({
  ties,
  reportsOn,
  chances,
  means,
  name,
  pick,
}: {
  ties: readonly Tie[];
  reportsOn: ReadonlyMap<string, readonly Report[]>;
  chances: Readonly<Record<string, number>> | undefined;
  means: Kinds['tie'] | undefined;
  name: (id: string) => string;
  pick: (id: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <tbody>
      {ties.slice(0, MOST_ROWS).map(({ id, sponsor, kind, proxy, from, to }) => (
        <tr key={id}>
          <td data-title={say('ties.sponsor')}>
            <button type="button" className="plain link" onClick={() => pick(sponsor)}>
              <bdi>{name(sponsor)}</bdi>
            </button>
          </td>
          <td title={means?.[kind]?.means} data-title={say('ties.kind')}>
            {recordedWord(say, 'tie', kind)}
          </td>
          <td data-title={say('ties.proxy')}>
            <button type="button" className="plain link" onClick={() => pick(proxy)}>
              <bdi>{name(proxy)}</bdi>
            </button>
          </td>
          <td data-title={say('ties.period')}>
            <bdi dir="ltr">
              {from ?? '?'} – {to ?? ''}
            </bdi>
          </td>
          <td className="figure" data-title={say('ties.probability')}>
            {chances?.[id] === undefined ? (
              '–'
            ) : (
              <TieChance chance={chances[id]} reports={reportsOn.get(id) ?? []} />
            )}
          </td>
          <td data-title={say('cases.reports')}>
            <ReportLinks items={(reportsOn.get(id) ?? []).map((report) => report.id)} />
          </td>
        </tr>
      ))}
    </tbody>
  );
});
