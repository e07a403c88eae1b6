import type { Assumption, CaseFile } from '@respondeat/engine';
import { memo, useMemo, useState } from 'react';
import type { WaterfallOfDossier } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { FigureTable } from '../marks/figure-table.tsx';
import { useNames } from '../marks/names.ts';
import { LogOdds, Percent } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { Waterfall } from '../marks/waterfall.tsx';
import { mostMoving, stepsByOrigin } from '../marks/waterfall-steps.ts';
import { useLook, useOpenCase, useView } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { useHand } from '../shell/use-hand.ts';
import { DeclaredNumbers } from './declared-numbers.tsx';
import { LiveAnswers } from './live-answers.tsx';
import { ReportToggles } from './report-toggles.tsx';
import { useWhatIf } from './use-what-if.ts';

/** Which question the waterfall follows. */
const QUESTIONS = ['who', 'support', 'approval', 'direction'] as const;

/** Origins shown before all are asked for. Declared: a screen and a half. */
const MOST_STEPS = 18;

/** Who carried it out and which part a state had, with what moved it, and what would be without. */
export function AttributionPage() {
  const { say } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <h1>{say('rail.attribution')}</h1>
      <p className="quiet prose">{say('attribution.what')}</p>
      {asked === undefined ? (
        <p className="quiet">{say('frame.weighing')}</p>
      ) : (
        <Attribution asked={asked} />
      )}
    </>
  );
}

function Attribution({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const look = useLook();
  const { without: left = '' } = useView();
  const [numbers, setNumbers] = useState<readonly Assumption[]>([]);
  const kept = useMemo<readonly string[]>(() => (left === '' ? [] : left.split(',')), [left]);
  const [without, leaveOut] = useHand(kept, (ids) => look({ without: ids.join(',') || undefined }));
  const whatIf = useWhatIf(asked, without, numbers);
  const isChanged = without.length > 0 || numbers.length > 0;
  return (
    <>
      <QuestionChoice asked={asked} />
      <LiveAnswers asked={asked} whatIf={whatIf} isChanged={isChanged}>
        <button
          type="button"
          className="button"
          disabled={!isChanged}
          onClick={() => {
            leaveOut([]);
            setNumbers([]);
          }}
        >
          {say('whatIf.reset')}
        </button>
      </LiveAnswers>
      <div className="columns">
        <ReportToggles without={without} leaveOut={leaveOut} />
        <DeclaredNumbers whatIf={whatIf} numbers={numbers} setNumbers={setNumbers} />
      </div>
      <WaterfallOfQuestion asked={asked} />
    </>
  );
}

function WaterfallOfQuestion({ asked: { incident, state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const look = useLook();
  const { question = 'direction' } = useView();
  const chosen = QUESTIONS.find((each) => each === question) ?? 'direction';
  const waterfall = chosen === 'who' ? incident.waterfall : state.waterfalls[chosen];
  return (
    <Section title={say('attribution.waterfall')}>
      <div className="pills">
        {QUESTIONS.map((each) => (
          <button
            type="button"
            key={each}
            className={`pill${each === chosen ? ' on' : ''}`}
            aria-pressed={each === chosen}
            onClick={() => look({ question: each })}
          >
            {each === 'who'
              ? name(incident.perpetrator[0]?.candidate ?? 'other')
              : say(`part.atLeast.${each}`, { state: name(state.state) })}
          </button>
        ))}
      </div>
      <WaterfallWithEnds waterfall={waterfall} caseFile={caseFile} />
    </Section>
  );
}

/** Long, and untouched by a what-if, so it is not set anew while reports are toggled. */
const WaterfallWithEnds = memo(function WaterfallWithEnds({
  waterfall,
  caseFile,
}: {
  waterfall: WaterfallOfDossier;
  caseFile: CaseFile;
}) {
  const { say } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const taught = say('waterfall.taught');
  const all = useMemo(
    () => stepsByOrigin(waterfall, caseFile, taught),
    [waterfall, caseFile, taught],
  );
  const start = waterfall.priorLogOdds;
  const restLabel = (count: number) => say('waterfall.rest', { count });
  const shown = isWhole ? all : mostMoving(all, { most: MOST_STEPS, start, restLabel });
  return (
    <>
      <Waterfall steps={shown} start={start} end={waterfall.posteriorLogOdds} />
      {all.length > shown.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {say('waterfall.all', { count: all.length })}
        </button>
      )}
      <FigureTable
        columns={[say('waterfall.origin'), say('waterfall.logOdds'), say('waterfall.without')]}
        rows={all.map((step) => ({
          key: step.origin,
          cells: [
            step.label,
            <LogOdds key="logOdds" of={step.logOdds} />,
            step.without === undefined ? '' : <Percent key="without" of={step.without} />,
          ],
        }))}
      />
    </>
  );
});
