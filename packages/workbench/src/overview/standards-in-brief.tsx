import type { Verdict } from '@respondeat/engine';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import type { Asked } from '../shell/question-choice.tsx';
import { inOrderOfVerdict, Rung, RungHead } from '../standards/rung.tsx';

/** Standards that stand on the overview, in this order: the tests that lawyers ask for first. Declared; all others
 *  are one step away. */
const ASKED_FIRST = [
  'own.use_of_force_by_support',
  'us.fsia_1605A',
  'icty.overall_control',
  'icj.effective_control',
  'ilc.art8.instructions',
  'icj.defacto_organ',
];

const VERDICTS: readonly Verdict[] = ['met', 'open', 'contested', 'not-met', 'not-applicable'];

/** How many standards are met, open and not met, and the few that are asked for first. */
export function StandardsInBrief({ asked: { state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const shown = inOrderOfVerdict(
    state.standards.filter(({ standard }) => ASKED_FIRST.includes(standard)),
  );
  return (
    <Section
      title={say('rail.standards')}
      aside={
        <CaseLink page="standards">
          {say('overview.allStandards', { count: state.standards.length })}
        </CaseLink>
      }
    >
      <p className="tally">
        {VERDICTS.map((verdict) => (
          <CaseLink key={verdict} page="standards" look={{ verdict }}>
            <VerdictMark of={verdict} />{' '}
            <bdi className="figure">
              {state.standards.filter((each) => each.verdict === verdict).length}
            </bdi>
          </CaseLink>
        ))}
      </p>
      <RungHead />
      <ul>
        {shown.map((applied) => (
          <li className="rung" key={applied.standard}>
            <CaseLink page="standards" look={{ pick: applied.standard }}>
              <Rung
                applied={applied}
                standard={data?.standards.find((each) => each.id === applied.standard)}
              />
            </CaseLink>
          </li>
        ))}
      </ul>
      <p className="quiet small">{say('overview.aboutVerdicts')}</p>
    </Section>
  );
}
