import { PARTS, type Part } from '@respondeat/engine';
import type { ReactNode } from 'react';
import type { Estimated, StateOfDossier } from '../desk/contract.ts';
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
import type { Answered } from './what-if-messages.ts';

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
  const ofIncident = (answers: typeof whatIf.answers) =>
    answers?.find((each) => each.incident === incident.incident);
  // With nothing changed the case says what it says; a what-if may be computed in another way (decision 72).
  const live = isChanged ? ofIncident(whatIf.answers) : undefined;
  const unchanged = ofIncident(whatIf.unchangedAsDeclared);
  const parts = live?.parts[state.state];
  const partsBefore = unchanged?.parts[state.state];
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
                  before={unchanged?.perpetrators[candidate] ?? estimate.probability}
                  {...{ isChanged }}
                  leading={index === 0}
                />
              </li>
            ))}
          </ul>
        </Section>
        <LivePart {...{ state, isChanged }} parts={parts} before={partsBefore} />
      </div>
      {isChanged && <LiveVerdicts state={state} verdicts={whatIf.verdicts} />}
      {isChanged && unchanged !== undefined && (
        <p className="quiet small prose" data-testid="as-declared">
          {say('whatIf.asDeclared')}
        </p>
      )}
      <p className="quiet live-foot" aria-live="polite">
        {whatIf.refused === undefined ? (
          say(isChanged ? 'whatIf.changed' : 'whatIf.asRecorded')
        ) : (
          <span lang="en" dir="auto">
            {whatIf.refused}
          </span>
        )}
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

type AtLeast = Answered['parts'][string];

/** The part of the state under the what-if, and beneath it as it stood before. */
function LivePart({
  state,
  isChanged,
  parts,
  before,
}: {
  state: StateOfDossier;
  isChanged: boolean;
  parts: AtLeast | undefined;
  /** With nothing changed, where that was computed in the way of the what-if. */
  before: AtLeast | undefined;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const recorded = state.part.pattern.distribution;
  return (
    <Section title={say('overview.part', { state: name(state.state) })}>
      <PartBar distribution={parts === undefined ? recorded : distributionOf(parts)} />
      {isChanged && (
        <>
          <p className="quiet small">
            {say(before === undefined ? 'whatIf.before' : 'whatIf.beforeAsDeclared')}
          </p>
          <PartBar distribution={before === undefined ? recorded : distributionOf(before)} />
        </>
      )}
    </Section>
  );
}

/** One candidate under the what-if, which opens into how it was computed as recorded. */
function LiveCandidate({
  label,
  live,
  recorded,
  before,
  isChanged,
  leading,
}: {
  label: string;
  live: number | undefined;
  recorded: Estimated;
  before: number;
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
          before={isChanged ? before : undefined}
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

function distributionOf(atLeast: AtLeast): Record<Part, number> {
  const reached = [1, atLeast.support, atLeast.approval, atLeast.direction, 0];
  return Object.fromEntries(
    PARTS.map((part, index) => [part, reached[index]! - reached[index + 1]!]),
  ) as Record<Part, number>;
}
