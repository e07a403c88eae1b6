import { PARTS, type Part } from '@respondeat/engine';
import type { ReactNode } from 'react';
import type { Estimated } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { AnswerRow } from '../marks/answer-row.tsx';
import { HowComputed } from '../marks/likelihood.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { PartBar } from '../marks/part-bar.tsx';
import { Section } from '../marks/section.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import type { Asked } from '../shell/question-choice.tsx';
import { LiveVerdicts } from './live-verdicts.tsx';
import type { WhatIfState } from './use-what-if.ts';

/** The answers as they stand under the what-if, each with where it stood before. */
export function LiveAnswers({
  asked: { incident, state },
  whatIf,
  isChanged,
  children,
}: {
  asked: Asked;
  whatIf: WhatIfState;
  isChanged: boolean;
  children: ReactNode;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const live = whatIf.answers?.find((each) => each.incident === incident.incident);
  const parts = live?.parts[state.state];
  return (
    <div className="live" data-answered={whatIf.answered} data-judged={whatIf.judged}>
      <div className="columns">
        <Section title={say('overview.who')}>
          <ul data-testid="live-who">
            {incident.perpetrator.map(({ candidate, ...estimate }, index) => (
              <li key={candidate}>
                <LiveCandidate
                  label={name(candidate)}
                  live={live?.perpetrators[candidate]}
                  recorded={estimate}
                  {...{ isChanged }}
                  leading={index === 0}
                />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={say('overview.part', { state: name(state.state) })}>
          <PartBar
            distribution={
              parts === undefined ? state.part.pattern.distribution : distributionOf(parts)
            }
          />
          {isChanged && (
            <>
              <p className="quiet small">{say('whatIf.before')}</p>
              <PartBar distribution={state.part.pattern.distribution} />
            </>
          )}
        </Section>
      </div>
      {isChanged && <LiveVerdicts state={state} verdicts={whatIf.verdicts} />}
      <p className="quiet live-foot" aria-live="polite">
        {whatIf.refused ?? (isChanged ? say('whatIf.changed') : say('whatIf.asRecorded'))}
        {whatIf.took !== undefined && isChanged && (
          <>
            {' · '}
            <bdi className="figure">{Math.max(1, Math.round(whatIf.took))} ms</bdi>
          </>
        )}{' '}
        {children}
      </p>
    </div>
  );
}

/** One candidate under the what-if, which opens into how it was computed as recorded. */
function LiveCandidate({
  label,
  live,
  recorded,
  isChanged,
  leading,
}: {
  label: string;
  live: number | undefined;
  recorded: Estimated;
  isChanged: boolean;
  leading: boolean;
}) {
  const { say } = useLanguage();
  return (
    <Opening
      className="plain whole"
      label={label}
      of={
        <AnswerRow
          label={label}
          probability={live ?? recorded.probability}
          interval={isChanged ? undefined : recorded.interval}
          before={isChanged ? recorded.probability : undefined}
          leading={leading}
        />
      }
    >
      <h3>{label}</h3>
      <HowComputed of={recorded} />
      <CaseLink page="attribution" look={{ question: 'who' }}>
        {say('attribution.waterfall')}
      </CaseLink>
    </Opening>
  );
}

function distributionOf(
  atLeast: Readonly<Record<Exclude<Part, 'none'>, number>>,
): Record<Part, number> {
  const reached = [1, atLeast.support, atLeast.approval, atLeast.direction, 0];
  return Object.fromEntries(
    PARTS.map((part, index) => [part, reached[index]! - reached[index + 1]!]),
  ) as Record<Part, number>;
}
