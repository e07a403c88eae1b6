import type { Verdict } from '@respondeat/engine';
import type { StateOfDossier } from '../desk/contract.ts';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { CaseLink } from '../shell/case-link.tsx';

const VERDICTS: readonly Verdict[] = ['met', 'open', 'contested', 'not-met', 'not-applicable'];

/** The standards under the what-if: how many come out which way, and each that comes out otherwise than recorded. */
export function LiveVerdicts({
  state: { standards },
  verdicts,
}: {
  state: StateOfDossier;
  verdicts: Readonly<Record<string, Verdict>> | undefined;
}) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const live = standards.map(({ standard, verdict }) => ({
    standard,
    recorded: verdict,
    verdict: verdicts?.[standard] ?? verdict,
  }));
  const moved = live.filter(({ recorded, verdict }) => recorded !== verdict);
  const unfollowed = standards.filter(({ admits }) => admits === 'pattern').length;
  const titleOf = (id: string) => data?.standards.find((each) => each.id === id)?.title ?? id;
  return (
    <Section
      title={say('rail.standards')}
      aside={say('whatIf.verdictsMoved', { count: moved.length })}
    >
      <p className="tally" data-testid="live-verdicts">
        {VERDICTS.map((verdict) => (
          <span key={verdict}>
            <VerdictMark of={verdict} />{' '}
            <bdi className="figure">{live.filter((each) => each.verdict === verdict).length}</bdi>
          </span>
        ))}
      </p>
      <ul className="moved">
        {moved.map(({ standard, recorded, verdict }) => (
          <li key={standard}>
            <CaseLink page="standards" look={{ pick: standard }}>
              <bdi lang="en">{titleOf(standard)}</bdi>
            </CaseLink>{' '}
            <span className="turned">
              <VerdictMark of={recorded} /> <span aria-hidden="true">→</span>{' '}
              <VerdictMark of={verdict} />
            </span>
          </li>
        ))}
      </ul>
      {unfollowed > 0 && (
        <p className="quiet small">{say('whatIf.unfollowed', { count: unfollowed })}</p>
      )}
    </Section>
  );
}
