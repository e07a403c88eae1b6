import type { Interval } from '@respondeat/engine';
import type { Estimated } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { AnswerRow } from '../marks/answer-row.tsx';
import { FigureTable } from '../marks/figure-table.tsx';
import { HowComputed } from '../marks/likelihood.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { PartBar } from '../marks/part-bar.tsx';
import { Percent, percentIn, Range } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { Track } from '../marks/track.tsx';
import { Waterfall } from '../marks/waterfall.tsx';
import { mostMoving, stepsByOrigin } from '../marks/waterfall-steps.ts';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { AttacksBeside } from './attacks-beside.tsx';
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
      <AttacksBeside asked={asked} />
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
                  note={betweenOf(estimate.interval, say)}
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
      <AtLeast key="all" part={part} of={pattern.atLeast[part]} state={state.state} />,
      <Range key="range" of={pattern.atLeast[part].interval} />,
      <AtLeast key="alone" part={part} of={attack.atLeast[part]} state={state.state} />,
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
          none: percentIn(attack.distribution.none),
          support: percentIn(attack.distribution.support),
          approval: percentIn(attack.distribution.approval),
          direction: percentIn(attack.distribution.direction),
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

/** How likely a part is at the least, which opens into how it was computed. */
function AtLeast({
  part,
  of,
  state,
}: {
  part: 'support' | 'approval' | 'direction';
  of: Estimated;
  state: string;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const label = say(`part.atLeast.${part}`, { state: name(state) });
  return (
    <Opening className="plain opens" label={label} of={<Percent of={of.probability} />}>
      <h3>{label}</h3>
      <Track {...of} leading />
      <HowComputed of={of} />
    </Opening>
  );
}

/** The ends of an interval in words, or the one figure that both come to. */
function betweenOf({ lower, upper }: Interval, say: ReturnType<typeof useLanguage>['say']): string {
  const [low, high] = [percentIn(lower), percentIn(upper)];
  return low === high
    ? say('overview.at', { at: low })
    : say('overview.between', { lower: low, upper: high });
}

function WhatMovedIt({ asked: { state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const name = useNames(caseFile);
  const waterfall = state.waterfalls.direction;
  const steps = mostMoving(stepsByOrigin(waterfall, caseFile, say('waterfall.taught')), {
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
            pieces: waterfall.steps.length,
            all: waterfall.steps.length + (findings?.weightless.length ?? 0),
            origins: new Set(waterfall.steps.map(({ origin }) => origin)).size,
          })}
        </CaseLink>
      }
    >
      <Waterfall steps={steps} start={waterfall.priorLogOdds} end={waterfall.posteriorLogOdds} />
    </Section>
  );
}
