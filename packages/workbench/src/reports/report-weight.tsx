import { Fragment } from 'react';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../marks/names.ts';
import { LogOdds } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { useAsked } from '../shell/question-choice.tsx';

/** What a report does to each question, in the order in which it was heard; or why it has no weight. */
export function ReportWeight({ id }: { id: string }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const name = useNames(caseFile);
  const asked = useAsked();
  // The room is kept, so that nothing jumps beneath a hand that writes already.
  if (asked === undefined || findings === undefined)
    return (
      <Section title={say('report.weighs')}>
        <p className="quiet to-weigh">{say('frame.weighing')}</p>
      </Section>
    );
  const together = findings.origins.find(({ evidence }) => evidence.includes(id))?.evidence ?? [];
  const idle = findings.weightless.find((each) => each.id === id);
  const state = name(asked.state.state);
  const leading = name(asked.incident.perpetrator[0]?.candidate ?? 'other');
  const questions = [
    { label: leading, question: 'who', waterfall: asked.incident.waterfall },
    ...(['support', 'approval', 'direction'] as const).map((part) => ({
      label: say(`part.atLeast.${part}`, { state }),
      question: part,
      waterfall: asked.state.waterfalls[part],
    })),
  ];
  return (
    <Section title={say('report.weighs')}>
      {idle !== undefined ? (
        <p className="quiet" lang="en">
          {say('matrix.weightless')}: {idle.because}
        </p>
      ) : (
        <>
          <dl className="facts">
            {questions.map(({ label, question, waterfall }) => (
              <div key={label} className="contents">
                <dt>{label}</dt>
                <dd>
                  <CaseLink page="attribution" look={{ question }}>
                    <LogOdds of={waterfall.steps.find(({ item }) => item === id)?.logOdds ?? 0} />
                  </CaseLink>
                </dd>
              </div>
            ))}
          </dl>
          <p className="quiet small">{say('report.logOdds')}</p>
          {together.length > 1 && (
            <p className="quiet small">
              {say('report.countsWith')}{' '}
              {together
                .filter((each) => each !== id)
                .map((each, index) => (
                  <Fragment key={each}>
                    {index > 0 && ', '}
                    <CaseLink page={`reports/${each}`}>
                      <bdi>{each}</bdi>
                    </CaseLink>
                  </Fragment>
                ))}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
