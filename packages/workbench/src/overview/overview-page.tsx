import { useLanguage } from '../language/language.tsx';
import { AnswerRow } from '../marks/answer-row.tsx';
import { FigureTable } from '../marks/figure-table.tsx';
import { HowComputed } from '../marks/likelihood.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { PartBar } from '../marks/part-bar.tsx';
import { Percent, percentOf, Range } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { Waterfall } from '../marks/waterfall.tsx';
import { mostMoving, stepsByOrigin } from '../marks/waterfall-steps.ts';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { Conclusion } from './conclusion.tsx';
import { StandardsInBrief } from './standards-in-brief.tsx';
import { WouldChange } from './would-change.tsx';

/** Origins shown of a waterfall on the overview. Declared: what fits on a screen; the rest is one step more. */
const MOST_STEPS = 8;

/** A case at a glance: the conclusion, what moved it, which standards it meets, what would change it. */
export function OverviewPage() {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const asked = useAsked();
  return (
    <>
      <h1 lang="en" dir="auto">
        {caseFile.title}
      </h1>
      <p className="quiet prose question" lang="en" dir="auto">
        {caseFile.question}
      </p>
      {asked === undefined ? (
        <p className="quiet">{say('frame.weighing')}</p>
      ) : (
        <Findings asked={asked} />
      )}
    </>
  );
}

function Findings({ asked }: { asked: Asked }) {
  return (
    <>
      <QuestionChoice asked={asked} />
      <Conclusion asked={asked} />
      <div className="columns">
        <WhoCarriedItOut asked={asked} />
        <PartOfTheSponsor asked={asked} />
      </div>
      <WhatMovedIt asked={asked} />
      <StandardsInBrief asked={asked} />
      <WouldChange asked={asked} />
    </>
  );
}

function WhoCarriedItOut({ asked: { incident } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  return (
    <Section
      title={say('overview.who')}
      aside={
        <CaseLink page="attribution" look={{ question: 'who' }}>
          {say('overview.why')}
        </CaseLink>
      }
    >
      <ul>
        {incident.perpetrator.map(({ candidate, ...estimate }, index) => (
          <li key={candidate}>
            <Opening
              className="plain whole"
              label={name(candidate)}
              of={
                <AnswerRow
                  label={name(candidate)}
                  note={say('overview.between', {
                    lower: percentOf(estimate.interval.lower),
                    upper: percentOf(estimate.interval.upper),
                  })}
                  {...estimate}
                  leading={index === 0}
                />
              }
            >
              <h3>{name(candidate)}</h3>
              <HowComputed of={estimate} />
            </Opening>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PartOfTheSponsor({ asked: { state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const { pattern, attack } = state.part;
  const rows = (['support', 'approval', 'direction'] as const).map((part) => ({
    key: part,
    cells: [
      say(`part.${part}`),
      <Percent key="all" of={pattern.atLeast[part].probability} />,
      <Range key="range" of={pattern.atLeast[part].interval} />,
      <Percent key="alone" of={attack.atLeast[part].probability} />,
    ],
  }));
  return (
    <Section
      title={say('overview.part', { state: name(state.state) })}
      aside={
        <CaseLink page="attribution" look={{ question: 'direction' }}>
          {say('overview.whatIf')}
        </CaseLink>
      }
    >
      <PartBar distribution={pattern.distribution} />
      <p className="quiet">
        {say('overview.alone', {
          none: percentOf(attack.distribution.none),
          support: percentOf(attack.distribution.support),
          approval: percentOf(attack.distribution.approval),
          direction: percentOf(attack.distribution.direction),
        })}
      </p>
      <FigureTable
        columns={[
          say('overview.atLeast'),
          say('overview.withRecord'),
          say('computed.interval'),
          say('overview.thisAttack'),
        ]}
        rows={rows}
      />
    </Section>
  );
}

function WhatMovedIt({ asked: { state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const name = useNames(caseFile);
  const waterfall = state.waterfalls.direction;
  const steps = mostMoving(stepsByOrigin(waterfall, caseFile), {
    most: MOST_STEPS,
    start: waterfall.priorLogOdds,
    restLabel: (count) => say('waterfall.rest', { count }),
  });
  return (
    <Section
      title={say('overview.moved', { state: name(state.state) })}
      aside={
        <CaseLink page="evidence">
          {say('overview.counts', {
            reports: caseFile.reports.length,
            origins: findings?.origins.length ?? 0,
          })}
        </CaseLink>
      }
    >
      <Waterfall steps={steps} start={waterfall.priorLogOdds} />
    </Section>
  );
}
