import type { Verdict } from '@respondeat/engine';
import type { StandardOfDossier } from '../desk/contract.ts';
import { useStandards } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../marks/names.ts';
import { Opening } from '../marks/opening.tsx';
import { Percent } from '../marks/percent.tsx';
import { ReportLinks } from '../marks/report-links.tsx';
import { Section } from '../marks/section.tsx';
import { VerdictMark } from '../marks/verdict.tsx';
import { stepsByOrigin } from '../marks/waterfall-steps.ts';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import type { Asked } from '../shell/question-choice.tsx';

/** Findings and origins named here. Declared: a reader remembers five. */
const MOST_NAMED = 5;

interface Turning {
  readonly finding: string;
  readonly change: string;
  readonly moves: readonly { readonly standard: string; readonly to: Verdict }[];
}

/** What would change the answer: findings that alone turn verdicts, and reports without which it would differ. */
export function WouldChange({ asked }: { asked: Asked }) {
  return (
    <div className="columns">
      <Turnings asked={asked} />
      <OtherStory asked={asked} />
    </div>
  );
}

function Turnings({ asked: { state } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { data } = useStandards();
  const turnings = turningFindings(state.standards).slice(0, MOST_NAMED);
  const question = (id: string) => data?.findings[id]?.question ?? id;
  const title = (id: string) => data?.standards.find((each) => each.id === id)?.title ?? id;
  return (
    <Section title={say('overview.wouldChange')}>
      <ol className="numbered">
        {turnings.map(({ finding, change, moves }) => (
          <li key={finding}>
            <span lang="en" dir="auto">
              {question(finding)}
            </span>
            <Opening
              className="plain link own-line"
              label={question(finding)}
              of={say('overview.moves', {
                change: say(change === 'established' ? 'change.established' : 'change.excluded'),
                count: moves.length,
              })}
            >
              <ul className="moved">
                {moves.map(({ standard, to }) => (
                  <li key={standard}>
                    <CaseLink page="standards" look={{ pick: standard }}>
                      <bdi lang="en">{title(standard)}</bdi>
                    </CaseLink>{' '}
                    <VerdictMark of={to} />
                  </li>
                ))}
              </ul>
            </Opening>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Findings that by themselves bring standards to `met`, those that bring the most first. */
function turningFindings(standards: readonly StandardOfDossier[]): Turning[] {
  const single = standards.flatMap(({ standard, verdict, flips }) =>
    flips
      .filter(
        ({ changes, status }) => changes.length === 1 && status === 'met' && verdict !== 'met',
      )
      .map(({ changes, status }) => ({ standard, to: status, ...changes[0]! })),
  );
  const byFinding = Map.groupBy(single, ({ finding, change }) => `${finding} ${change}`);
  return [...byFinding.values()]
    .map((moves) => ({ finding: moves[0]!.finding, change: moves[0]!.change, moves }))
    .sort((a, b) => b.moves.length - a.moves.length || (a.finding < b.finding ? -1 : 1));
}

function OtherStory({ asked: { incident } }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const [leading, second] = incident.perpetrator;
  if (leading === undefined || second === undefined) return null;
  const against = stepsByOrigin(incident.waterfall, caseFile, say('waterfall.taught'))
    .filter(({ logOdds }) => logOdds < 0)
    .sort((a, b) => a.logOdds - b.logOdds)
    .slice(0, 3);
  return (
    <Section title={say('overview.otherStory')}>
      <p>
        {say('overview.second', { name: name(second.candidate) })}{' '}
        <Percent of={second.probability} />.{' '}
        {say('overview.against', { name: name(leading.candidate) })}
      </p>
      <ul className="numbered">
        {against.map(({ origin, label, isRecorded, items, without }) => (
          <li key={origin}>
            <span lang={isRecorded ? 'en' : undefined} dir="auto">
              {label}
            </span>
            <span className="quiet small own-line">
              <ReportLinks items={items.map(({ item }) => item)} />
              {without !== undefined && (
                <>
                  {' · '}
                  {say('waterfall.without')} <Percent of={without} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
