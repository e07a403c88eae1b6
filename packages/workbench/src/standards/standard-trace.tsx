import type { Element, Requirement, Standard } from '@respondeat/engine';
import type { StandardOfDossier } from '../desk/contract.ts';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Range } from '../marks/percent.tsx';
import { ReportLinks } from '../marks/report-links.tsx';
import { Track } from '../marks/track.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { useAsked } from '../shell/question-choice.tsx';

/** Everything needed to check a result by hand: what is asked, each element against its bar, what would turn it. */
export function StandardTrace({
  applied,
  standard,
}: {
  applied: StandardOfDossier;
  standard: Standard;
}) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const level = data?.proofLevels[standard.proof.level];
  return (
    <>
      <p lang="en" dir="auto">
        {standard.question}
      </p>
      <p className="quiet" lang="en" dir="auto">
        {standard.consequence}
      </p>
      <dl className="facts">
        {level && (
          <>
            <dt>{say('trace.bar')}</dt>
            <dd>
              <span lang="en" dir="auto">
                {level.label} ({Math.round(level.bar * 100)} %)
              </span>
              <span className="quiet small own-line" lang="en" dir="auto">
                {level.reason}
              </span>
            </dd>
          </>
        )}
        <dt>{say('trace.admitted')}</dt>
        <dd>
          {say(`trace.admits.${applied.admits}`)}
          {applied.verdictOnTheOtherFooting !== applied.verdict && (
            <>
              {' '}
              {say('trace.otherwise')} <VerdictMark of={applied.verdictOnTheOtherFooting} />
            </>
          )}
        </dd>
      </dl>
      <ul className="elements">
        {applied.elements.map((element) => (
          <ElementTrace
            key={element.element}
            element={element}
            stated={elementsOf(standard.require).find((each) => each.element === element.element)}
          />
        ))}
      </ul>
      <Turns applied={applied} />
      <Sources standard={standard} />
    </>
  );
}

function ElementTrace({
  element,
  stated,
}: {
  element: StandardOfDossier['elements'][number];
  stated: Element | undefined;
}) {
  const { say } = useLanguage();
  const asks = stated?.asks ?? element.element;
  return (
    <li>
      <div className="element">
        <VerdictMark of={element.status} />
        <span lang="en" dir="auto" className="begins-with-page">
          {asks}
        </span>
        <Track interval={element.interval} bar={element.bar} />
        <span className="percent">
          <Range of={element.interval} />
        </span>
      </div>
      <ul className="findings">
        {element.findings.map(({ finding, interval, presumed }) => (
          <FindingTrace key={finding} finding={finding} asked={asks}>
            <Range of={interval} />
            {presumed && ` · ${say('trace.presumed')}`}
            {element.missing.includes(finding) && ` · ${say('trace.missing')}`}
          </FindingTrace>
        ))}
      </ul>
      {stated?.seldomSeen !== undefined && (
        <p className="small quiet" lang="en" dir="auto">
          {stated.seldomSeen}
        </p>
      )}
    </li>
  );
}

function FindingTrace({
  finding,
  asked,
  children,
}: {
  finding: string;
  /** What the element asks, which need not be asked again in the same words. */
  asked: string;
  children: React.ReactNode;
}) {
  const { data } = useStandards();
  const bearing =
    useAsked()?.state.findings.find((each) => each.finding === finding)?.bearing ?? [];
  const question = data?.findings[finding]?.question ?? finding;
  return (
    <li>
      {question !== asked && (
        <span lang="en" dir="auto" className="own-line">
          {question}
        </span>
      )}
      <span className="quiet">
        {children}
        {bearing.length > 0 && ' · '}
        <ReportLinks items={bearing} />
      </span>
    </li>
  );
}

function Turns({ applied }: { applied: StandardOfDossier }) {
  const { say } = useLanguage();
  const { data } = useStandards();
  if (applied.flips.length === 0) return <p className="quiet">{say('trace.noTurn')}</p>;
  const question = (id: string) => data?.findings[id]?.question ?? id;
  return (
    <>
      <h3>{say('trace.turns')}</h3>
      <ul className="turns">
        {applied.flips.map(({ changes, status }) => (
          <li className="turn" key={`${status} ${changes.map(({ finding }) => finding).join(' ')}`}>
            <VerdictMark of={status} />
            <span>
              {changes.map(({ finding, change }) => (
                <span key={finding} className="own-line">
                  <bdi lang="en">{question(finding)}</bdi>{' '}
                  <strong>
                    {say(change === 'established' ? 'change.established' : 'change.excluded')}
                  </strong>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sources({ standard }: { standard: Standard }) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const cited = [
    ...new Set([
      ...standard.standing.map(({ by }) => by),
      ...elementsOf(standard.require).flatMap(({ cite }) => cite.map(({ source }) => source)),
    ]),
  ];
  return (
    <details className="figure-table">
      <summary>{say('trace.sources', { count: cited.length })}</summary>
      <ul className="small" lang="en" dir="ltr">
        {cited.map((source) => (
          <li key={source}>{data?.authorities[source]?.cite ?? source}</li>
        ))}
      </ul>
    </details>
  );
}

/** The elements of a requirement, in its order. */
function elementsOf(requirement: Requirement): Element[] {
  if ('all' in requirement) return requirement.all.flatMap(elementsOf);
  if ('any' in requirement) return requirement.any.flatMap(elementsOf);
  return [requirement];
}
