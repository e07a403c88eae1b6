import type { Standard, Verdict } from '@respondeat/engine';
import { useEffect, useRef, useState } from 'react';
import type { StandardOfDossier } from '../desk/contract.ts';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { useLook, useOpenCase, useView } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { inOrderOfVerdict, isUnheard, Rung, RungHead } from './rung.tsx';
import { StandardTrace } from './standard-trace.tsx';

const VERDICTS: readonly Verdict[] = ['met', 'open', 'contested', 'not-met', 'not-applicable'];

/** The two families that stand side by side first, then the others. */
const FAMILIES: readonly Standard['family'][] = [
  'act-of-the-state',
  'own-breach',
  'individual-guilt',
  'remedy',
  'practice',
  'response-gate',
];

/** Every standard applied to one state, with its elements, its trace and what would turn it. */
export function StandardsPage() {
  const { say } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <h1>{say('rail.standards')}</h1>
      <p className="quiet prose">{say('ladder.what')}</p>
      {asked === undefined ? (
        <p className="quiet">{say('frame.weighing')}</p>
      ) : (
        <Ladder asked={asked} />
      )}
    </>
  );
}

function Ladder({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const { verdict } = useView();
  const applied = asked.state.standards.filter(
    (each) => verdict === undefined || each.verdict === verdict,
  );
  const standardOf = (id: string) => data?.standards.find((standard) => standard.id === id);
  const shown = FAMILIES.filter((family) =>
    applied.some(({ standard }) => standardOf(standard)?.family === family),
  );
  return (
    <>
      <QuestionChoice asked={asked} />
      <VerdictFilter all={asked.state.standards} />
      <p className="quiet small prose">{say('overview.aboutVerdicts')}</p>
      {shown.map((family) => {
        const ofFamily = applied.filter(({ standard }) => standardOf(standard)?.family === family);
        return (
          <Section
            key={family}
            title={say(`family.${family}`)}
            aside={say('ladder.count', { count: ofFamily.length })}
          >
            <Rungs applied={ofFamily} standardOf={standardOf} hasHead={family === shown[0]} />
          </Section>
        );
      })}
    </>
  );
}

/** Standards of a family: those that a report bears on, and behind one line those on which none does. */
function Rungs({
  applied,
  standardOf,
  hasHead,
}: {
  applied: readonly StandardOfDossier[];
  hasHead: boolean;
  standardOf: (id: string) => Standard | undefined;
}) {
  const { say } = useLanguage();
  const { pick } = useView();
  const [isShown, setShown] = useState(false);
  const ordered = inOrderOfVerdict(applied);
  const unheard = ordered.filter((each) => each.verdict === 'open' && isUnheard(each));
  const heard = ordered.filter((each) => !unheard.includes(each));
  const rung = (each: StandardOfDossier) => (
    <OpenableRung key={each.standard} applied={each} standard={standardOf(each.standard)} />
  );
  return (
    <>
      {hasHead && <RungHead />}
      <ul>{heard.map(rung)}</ul>
      {unheard.length > 0 && (
        <details
          className="figure-table unheard"
          open={isShown || heard.length === 0 || unheard.some(({ standard }) => standard === pick)}
          onToggle={({ currentTarget }) => setShown(currentTarget.open)}
        >
          <summary>{say('ladder.unheardOf', { count: unheard.length })}</summary>
          <ul>{unheard.map(rung)}</ul>
        </details>
      )}
    </>
  );
}

function VerdictFilter({ all }: { all: readonly StandardOfDossier[] }) {
  const { say } = useLanguage();
  const { verdict: chosen } = useView();
  const look = useLook();
  return (
    <fieldset className="pills verdicts" aria-label={say('ladder.filter')}>
      {VERDICTS.map((verdict) => (
        <button
          type="button"
          key={verdict}
          className={`pill${verdict === chosen ? ' on' : ''}`}
          aria-pressed={verdict === chosen}
          onClick={() => look({ verdict: verdict === chosen ? undefined : verdict })}
        >
          <VerdictMark of={verdict} />{' '}
          <bdi className="figure">{all.filter((each) => each.verdict === verdict).length}</bdi>
        </button>
      ))}
    </fieldset>
  );
}

function OpenableRung({
  applied,
  standard,
}: {
  applied: StandardOfDossier;
  standard: Standard | undefined;
}) {
  const { pick } = useView();
  const { id } = useOpenCase();
  const look = useLook();
  const isOpen = pick === applied.standard;
  const rung = useRef<HTMLLIElement>(null);
  const cameOpen = useRef(isOpen);
  // Whoever comes from elsewhere to read one standard is led to it.
  useEffect(() => {
    if (cameOpen.current) rung.current?.scrollIntoView({ block: 'start' });
  }, []);
  const panel = `trace-${id}-${applied.standard}`;
  return (
    <li className="rung" data-standard={applied.standard} ref={rung}>
      <button
        type="button"
        className="plain"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => look({ pick: isOpen ? undefined : applied.standard })}
      >
        <Rung applied={applied} standard={standard} />
      </button>
      {isOpen && standard !== undefined && (
        <div className="beneath" id={panel}>
          <StandardTrace applied={applied} standard={standard} />
        </div>
      )}
    </li>
  );
}
