import { attacksToldWhole, titleOfAttack } from '@respondeat/engine';
import type { IncidentOfDossier } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../marks/names.ts';
import { Percent } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import type { Asked } from '../shell/question-choice.tsx';

/** The attacks of a case of many in the order of days, each of which opens; the one that is looked at is marked. Nothing in a
 *  case of few, whose attacks a dossier tells one after the other. */
export function AttacksBeside({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  if (findings === undefined || attacksToldWhole(caseFile).length > 0) return null;
  const dayOf = new Map(caseFile.incidents.map(({ id, date }) => [id, date]));
  const inOrder = findings.incidents.toSorted((one, other) => {
    const [day = '', otherDay = ''] = [dayOf.get(one.incident), dayOf.get(other.incident)];
    return day < otherDay ? -1 : Number(day > otherDay);
  });
  return (
    <Section title={say('attacks.title')} aside={findings.incidents.length}>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('attacks.day')}</th>
              <th scope="col">{say('choice.incident')}</th>
              <th scope="col">{say('attacks.author')}</th>
              <th scope="col" className="figure">
                {say('attacks.carriedOut')}
              </th>
              <th scope="col" className="figure">
                {say('part.support')}
              </th>
              <th scope="col" className="figure">
                {say('part.direction')}
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((attack) => (
              <AttackRow
                key={attack.incident}
                attack={attack}
                day={dayOf.get(attack.incident) ?? ''}
                asked={asked}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function AttackRow({
  attack: { incident, perpetrator, states },
  day,
  asked,
}: {
  attack: IncidentOfDossier;
  day: string;
  asked: Asked;
}) {
  const { caseFile } = useOpenCase();
  const name = useNames(caseFile);
  const title = titleOfAttack(incident, caseFile);
  const [author] = perpetrator;
  const part = states.find(({ state }) => state === asked.state.state)?.part.pattern.atLeast;
  const isLookedAt = incident === asked.incident.incident;
  return (
    <tr className={isLookedAt ? 'picked' : undefined} aria-current={isLookedAt || undefined}>
      <td>
        <bdi dir="ltr">{day}</bdi>
      </td>
      <th scope="row" lang="en" dir="auto">
        <CaseLink page="" look={{ incident }}>
          {title}
        </CaseLink>
      </th>
      <td>{author && name(author.candidate)}</td>
      <td className="figure">{author && <Percent of={author.probability} />}</td>
      <td className="figure">{part && <Percent of={part.support.probability} />}</td>
      <td className="figure">{part && <Percent of={part.direction.probability} />}</td>
    </tr>
  );
}
