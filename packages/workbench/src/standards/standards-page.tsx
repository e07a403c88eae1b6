import type { Standard, Verdict } from '@respondeat/engine';
import type { StandardOfDossier } from '../desk/contract.ts';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { useLook, useOpenCase, useView } from '../shell/open-case.tsx';
import { type Asked, QuestionChoice, useAsked } from '../shell/question-choice.tsx';
import { inOrderOfVerdict, Rung } from './rung.tsx';
import { StandardTrace } from './standard-trace.tsx';

const VERDICTS: readonly Verdict[] = ['met', 'contested', 'open', 'not-met', 'not-applicable'];

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
  return (
    <>
      <QuestionChoice asked={asked} />
      <VerdictFilter all={asked.state.standards} />
      {FAMILIES.map((family) => {
        const ofFamily = applied.filter(({ standard }) => standardOf(standard)?.family === family);
        if (ofFamily.length === 0) return null;
        return (
          <Section
            key={family}
            title={say(`family.${family}`)}
            aside={say('ladder.count', { count: ofFamily.length })}
          >
            <ul>
              {inOrderOfVerdict(ofFamily).map((each) => (
                <OpenableRung
                  key={each.standard}
                  applied={each}
                  standard={standardOf(each.standard)}
                />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function VerdictFilter({ all }: { all: readonly StandardOfDossier[] }) {
  const { say } = useLanguage();
  const { verdict: chosen } = useView();
  const look = useLook();
  return (
    <fieldset className="pills filter" aria-label={say('ladder.filter')}>
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
  const panel = `trace-${id}-${applied.standard}`;
  return (
    <li className="rung" data-standard={applied.standard}>
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
