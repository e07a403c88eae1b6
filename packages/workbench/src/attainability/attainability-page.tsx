import {
  type Attainability,
  inBrief,
  overSecrecy,
  type RatesInBrief,
  reachOf,
  type StandardRates,
} from '@respondeat/engine';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../desk/client.ts';
import { useStandards } from '../desk/queries.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { FigureTable } from '../marks/figure-table.tsx';
import { Opening } from '../marks/opening.tsx';
import { Percent } from '../marks/percent.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { Section } from '../marks/section.tsx';
import { Track } from '../marks/track.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { PowerCurve } from './power-curve.tsx';

/** How often each test could be met at all against a sponsor who hides as this one does. */
export function AttainabilityPage() {
  const { say } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <h1>{say('rail.attainability')}</h1>
      <p className="quiet prose">{say('attainability.what')}</p>
      {asked === undefined ? (
        <p className="quiet">{say('frame.weighing')}</p>
      ) : (
        <Drawn asked={asked} />
      )}
    </>
  );
}

function Drawn({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { id, version, view } = useOpenCase();
  const [isWanted, setWanted] = useState(false);
  const question = {
    version,
    incident: asked.incident.incident,
    state: asked.state.state,
    asOf: view.asOf,
  };
  const { data, error, isFetching } = useQuery({
    queryKey: ['attainability', id, question],
    queryFn: () => desk.drawAttainability(id, question),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <>
      <QuestionChoice asked={asked} />
      {data === undefined && (
        <p className="choices">
          <button
            type="button"
            className="button strong"
            disabled={isFetching}
            onClick={() => setWanted(true)}
          >
            {say(isFetching ? 'attainability.drawing' : 'attainability.draw')}
          </button>
        </p>
      )}
      <ProblemList error={error} />
      {data !== undefined && <Curves attainability={data} />}
    </>
  );
}

/** Tests that turn on the sponsor's part come with a curve; of the others it is said that they do not, or never are met. */
function Curves({ attainability }: { attainability: Attainability }) {
  const { say } = useLanguage();
  const { own, worldsPerPart, standards } = attainability;
  const power = (standard: StandardRates) => inBrief(attainability, standard).power.probability;
  const met = standards
    .filter((standard) => reachOf(standard) === 'some-worlds')
    .toSorted((a, b) => power(b) - power(a));
  const never = standards.filter((standard) => reachOf(standard) === 'no-world');
  return (
    <>
      <p className="quiet">
        {say('attainability.worlds', {
          worlds: worldsPerPart,
          secrecy: Math.round(own.secrecy * 100),
          collection: Math.round(own.collection * 100),
        })}
      </p>
      <Section title={say('attainability.met')} aside={say('ladder.count', { count: met.length })}>
        <table className="rows-when-narrow curves">
          <thead>
            <tr>
              <th scope="col">{say('ladder.standard')}</th>
              <th scope="col">{say('attainability.curve')}</th>
              <th scope="col" className="figure">
                {say('attainability.power')}
              </th>
              <th scope="col" className="figure">
                {say('attainability.ceiling')}
              </th>
              <th scope="col" className="figure">
                {say('attainability.falsely')}
              </th>
            </tr>
          </thead>
          <tbody>
            {met.map((standard) => (
              <CurveRow key={standard.standard} {...{ attainability, standard }} />
            ))}
          </tbody>
        </table>
        <p className="quiet small prose">{say('attainability.caption')}</p>
      </Section>
      <Section
        title={say('attainability.never')}
        aside={say('ladder.count', { count: never.length })}
      >
        <p className="quiet">{say('attainability.neverWhy')}</p>
        <ul className="in-columns">
          {never.map(({ standard }) => (
            <li key={standard}>
              <StandardTitle id={standard} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** The rates of a standard that stand in the table, by what they are called. */
const RATES = {
  power: 'attainability.power',
  ceiling: 'attainability.ceiling',
  falseAttribution: 'attainability.falsely',
} as const satisfies Partial<Record<keyof RatesInBrief, MessageId>>;

/** Standard errors to either side of a rate: some 95 % of draws fall between (normal approximation). */
const TWO_ERRORS = 1.96;

function CurveRow({
  attainability,
  standard,
}: {
  attainability: Attainability;
  standard: StandardRates;
}) {
  const { say } = useLanguage();
  const brief = inBrief(attainability, standard);
  const points = overSecrecy(attainability, standard, 'direction');
  return (
    <tr>
      <th scope="row">
        <StandardTitle id={standard.standard} />
        <FigureTable
          columns={[say('attainability.secrecy'), say('attainability.power')]}
          rows={points.map(({ degree, rate }) => ({
            key: String(degree),
            cells: [
              <Percent key="degree" of={degree} />,
              <Percent key="rate" of={rate.probability} />,
            ],
          }))}
        />
      </th>
      <td>
        <PowerCurve attainability={attainability} standard={standard} />
      </td>
      {(Object.keys(RATES) as (keyof typeof RATES)[]).map((rate) => (
        <td className="figure" key={rate}>
          <Opening
            className="plain opens"
            label={say(RATES[rate])}
            of={<Percent of={brief[rate].probability} />}
          >
            <h3>{say(RATES[rate])}</h3>
            <Track
              probability={brief[rate].probability}
              interval={{
                lower: Math.max(0, brief[rate].probability - TWO_ERRORS * brief[rate].error),
                upper: Math.min(1, brief[rate].probability + TWO_ERRORS * brief[rate].error),
              }}
              leading
            />
            <p className="small">
              {say('attainability.rate', {
                worlds: attainability.worldsPerPart,
                error: (100 * brief[rate].error).toFixed(1),
              })}
            </p>
          </Opening>
        </td>
      ))}
    </tr>
  );
}

function StandardTitle({ id }: { id: string }) {
  const { data } = useStandards();
  const title = data?.standards.find((standard) => standard.id === id)?.title;
  return (
    <CaseLink page="standards" look={{ pick: id }}>
      <bdi lang="en">{title ?? id}</bdi>
    </CaseLink>
  );
}
