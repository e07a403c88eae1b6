import { asLikelyAsFirst, type CaseFile, type LikelihoodScale } from '@respondeat/engine';
import type { ReactElement } from 'react';
import type { Estimated, IncidentOfDossier } from '../desk/contract.ts';
import { useVocabulary } from '../desk/queries.ts';
import { Said, useLanguage } from '../language/language.tsx';
import { Likelihood } from '../marks/likelihood.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import type { Asked } from '../shell/question-choice.tsx';

/** The conclusion as a sentence; confidence stands in a sentence of its own (ICD 203). */
export function Conclusion({ asked }: { asked: Asked }) {
  const { data } = useVocabulary();
  if (data === undefined) return <div className="lead" />;
  return (
    <>
      <p className="lead">
        <WhoSentence asked={asked} scale={data.scale} />{' '}
        <PartSentence asked={asked} scale={data.scale} />
      </p>
      <Confidence asked={asked} />
    </>
  );
}

/** Whose lists a language has: in English, those without a comma before the last. */
const LISTS = { en: 'en-GB', ar: 'ar', fa: 'fa' } as const;

interface Sentence {
  readonly asked: Asked;
  readonly scale: LikelihoodScale;
}

function WhoSentence({ asked: { incident }, scale }: Sentence) {
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const [leading] = incident.perpetrator;
  if (leading === undefined) return null;
  const word = wordOf(leading, scale);
  if (leading.candidate === 'other') return <Said id="conclusion.nobodyNamed" parts={[word]} />;
  return (
    <>
      <Said
        id="conclusion.who"
        values={{ name: name(leading.candidate) }}
        parts={[<strong key="name" />, word]}
      />
      <AsLikely names={asLikelyAsFirst(incident.perpetrator).map(name)} />
    </>
  );
}

/** Who is no less likely than the one who stands first by the order of the case file alone. */
function AsLikely({ names }: { names: readonly string[] }) {
  const { say, language } = useLanguage();
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(LISTS[language], { type: 'conjunction' });
  return <> {say('conclusion.asLikely', { names: list.format(names) })}</>;
}

function PartSentence({ asked: { state }, scale }: Sentence) {
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const { support, approval, direction } = state.part.pattern.atLeast;
  return (
    <Said
      id={isOrderTold(caseFile, state.state) ? 'conclusion.part' : 'conclusion.partWithoutOrder'}
      values={{ state: name(state.state) }}
      parts={[
        <strong key="strong" />,
        wordOf(support, scale),
        wordOf(approval, scale),
        wordOf(direction, scale),
      ]}
    />
  );
}

/** Whether any report asserts an order, said with the probability so that the one is not read for the other. */
function isOrderTold({ reports }: CaseFile, state: string): boolean {
  return reports.some(
    ({ about, stance }) =>
      'finding' in about &&
      about.finding === 'act.instructions_specific' &&
      about.state === state &&
      stance === 'asserts',
  );
}

function Confidence({ asked: { incident, state } }: { asked: Asked }) {
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const told = ({ effectiveOrigins, intervalWidth }: typeof incident.confidence) => ({
    origins: effectiveOrigins.toFixed(1),
    width: Math.round(intervalWidth * 100),
  });
  return (
    <p className="confidence">
      <Said
        id="confidence.who"
        values={told(incident.confidence)}
        parts={[<ConfidenceWord key="who" of={incident.confidence} />]}
      />{' '}
      <Said
        id="confidence.part"
        values={{ ...told(state.confidence), state: name(state.state) }}
        parts={[<ConfidenceWord key="part" of={state.confidence} />]}
      />
    </p>
  );
}

/** How far a finding may be trusted, which opens into the rule that says so. */
function ConfidenceWord({ of: { level } }: { of: IncidentOfDossier['confidence'] }) {
  const { say } = useLanguage();
  const { findings } = useOpenCase();
  const said = say(`confidence.${level}`);
  const rule = findings?.assumptions.confidence;
  return (
    <Opening className="likelihood" label={said} of={said}>
      <h3>{said}</h3>
      {rule && (
        <p className="small">
          {say('confidence.rule', {
            highWidth: Math.round(rule.highWidth * 100),
            highOrigins: rule.highOrigins,
            moderateWidth: Math.round(rule.moderateWidth * 100),
            moderateOrigins: rule.moderateOrigins,
          })}
        </p>
      )}
    </Opening>
  );
}

function wordOf(estimate: Estimated, scale: LikelihoodScale): ReactElement {
  return <Likelihood of={estimate} scale={scale} />;
}
