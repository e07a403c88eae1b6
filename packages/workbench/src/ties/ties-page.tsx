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
import { useHand, useRested } from '../shell/use-hand.ts';
import { daysOfTies, networkOf, tiesOn } from './network.ts';

const LargeNetwork = lazy(async () => ({
  default: (await import('./large-network.tsx')).LargeNetwork,
}));

/** Most ties that are drawn one by one, as in a dossier. Declared: beyond it lines can no longer be told apart, and
 *  the network is one to move about in. */
const MOST_DRAWN = 60;

/** Ties beyond which network and table wait for the hand to rest, as a crowd of incidents does (decision 87). Declared:
 *  so many lines take a machine without a graphics card longer to paint than a hand takes to move on. */
const CROWD = 1_000;

/** Most rows of the table. Declared: whoever reads more picks an actor first. */
const MOST_ROWS = 400;

/** Who stood behind whom on a day: a network, and the same as a table. */
export function TiesPage() {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const { first, last } = useMemo(() => daysOfTies(caseFile), [caseFile]);
  const [day, move] = useHand(view.on ?? last, (on) => look({ on }));
  const picked = caseFile.actors.find(({ id }) => id === view.pick)?.id;
  const ofAnyDay = useMemo(
    () =>
      picked === undefined
        ? caseFile.ties
        : caseFile.ties.filter(({ sponsor, proxy }) => [sponsor, proxy].includes(picked)),
    [caseFile.ties, picked],
  );
  // The handle and the count follow the hand; network and table follow them when there is time, or when the hand rests.
  const shown = useMemo(() => ({ day, ties: tiesOn(ofAnyDay, day) }), [ofAnyDay, day]);
  const rested = useRested(shown, shown.ties.length > CROWD);
  const drawn = useDeferredValue(rested);
  return (
    <>
      <h1>{say('rail.ties')}</h1>
      <p className="quiet prose">{say('ties.what')}</p>
      {caseFile.ties.length === 0 ? (
        <p className="empty">{say('ties.none')}</p>
      ) : (
        <>
          <DayHandle {...{ day, first, last, move }} />
          <Network ties={drawn.ties} day={drawn.day} ofAnyDay={ofAnyDay} />
          <Section
            title={say('incidents.table')}
            aside={say('ties.shown', { shown: shown.ties.length, all: caseFile.ties.length })}
          >
            <TieTable ties={drawn.ties} />
          </Section>
        </>
      )}
    </>
  );
}

function DayHandle({
  day,
  first,
  last,
  move,
}: {
  day: string;
  first: string;
  last: string;
  move: (day: string) => void;
}) {
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
          onChange={(event) => move(dayWith(Number(event.target.value)))}
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

function Network({
  ties,
  day,
  ofAnyDay,
}: {
  ties: readonly Tie[];
  day: string;
  ofAnyDay: readonly Tie[];
}) {
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
  const isLarge = ties.length > MOST_DRAWN;
  const whole = useMemo(
    () => (isLarge ? networkOf(caseFile, ofAnyDay, { asOf: '', name, chances: {} }) : undefined),
    [isLarge, caseFile, ofAnyDay, name],
  );
  const pick = useCallback((id: string) => look({ pick: id }), [look]);
  if (ties.length === 0) return <p className="empty">{say('ties.noneOn')}</p>;
  return (
    <figure className="network">
      {whole !== undefined ? (
        <Suspense fallback={<div className="graph" />}>
          <LargeNetwork ofAnyDay={whole} figure={figure} pick={pick} />
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
      <h3>
        {say('ties.probability')} <Percent of={chance} />
      </h3>
      <Track probability={chance} leading />
      <p className="quiet small">{say(reports.length > 0 ? 'ties.rests' : 'ties.unreported')}</p>
      <ReportsToRead items={reports.map(({ id }) => id)} />
    </Opening>
  );
}

/** What a row of the table needs beside its tie. */
interface RowsOf {
  readonly chances: Readonly<Record<string, number>> | undefined;
  readonly means: Kinds['tie'] | undefined;
  readonly name: (id: string) => string;
  readonly pick: (id: string) => void;
}

/** The rows, set anew only when the ties are others. */
const TieRows = memo(function TieRows({
  ties,
  reportsOn,
  ...rest
}: RowsOf & {
  ties: readonly Tie[];
  reportsOn: ReadonlyMap<string, readonly Report[]>;
}) {
  return (
    <tbody>
      {ties.slice(0, MOST_ROWS).map((tie) => (
        <TieRow key={tie.id} tie={tie} reports={reportsOn.get(tie.id) ?? UNREPORTED} {...rest} />
      ))}
    </tbody>
  );
});

/** The same each time, so that a row on which nobody reported is not set anew. */
const UNREPORTED: readonly Report[] = [];

/** One tie: set once, though the ties around it come and go with the day. */
const TieRow = memo(function TieRow({
  tie: { id, sponsor, kind, proxy, from, to },
  reports,
  chances,
  means,
  name,
  pick,
}: RowsOf & { tie: Tie; reports: readonly Report[] }) {
  const { say } = useLanguage();
  return (
    <tr>
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
        {chances?.[id] === undefined ? '–' : <TieChance chance={chances[id]} reports={reports} />}
      </td>
      <td data-title={say('cases.reports')}>
        <ReportLinks items={reports.map((report) => report.id)} />
      </td>
    </tr>
  );
});
