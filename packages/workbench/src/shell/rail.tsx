import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useCases, useStoredCase } from '../desk/queries.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { CaseLink, type CasePage } from './case-link.tsx';
import { useCaseId } from './open-case.tsx';

/** The way to every page, with counts of what is there. */
export function Rail() {
  const { say } = useLanguage();
  const caseId = useCaseId();
  const cases = useCases();
  const rail = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // Where the rail is a bar that is wider than the screen, the page that is open is the part of it to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that is open is another one when the address is
  useEffect(() => {
    const current = rail.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav className="rail" aria-label={say('rail.label')} ref={rail}>
      <Link className="name" to="/" lang="en">
        Respondeat
      </Link>
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {say('rail.cases')} <Count of={cases.data?.cases.length} />
          </Link>
        </li>
      </ul>
      {caseId !== '' && <PagesOfCase caseId={caseId} />}
      <ul>
        <li>
          <Link to="/import">{say('rail.import')}</Link>
        </li>
      </ul>
    </nav>
  );
}

function PagesOfCase({ caseId }: { caseId: string }) {
  const { say } = useLanguage();
  const { data } = useStoredCase(caseId);
  const pages: readonly (readonly [page: CasePage, name: MessageId, count?: number | undefined])[] =
    [
      ['', 'rail.overview'],
      ['incidents', 'rail.incidents', data?.caseFile.incidents.length],
      ['ties', 'rail.ties', data?.caseFile.ties.length],
      ['evidence', 'rail.evidence', data?.caseFile.reports.length],
      ['attribution', 'rail.attribution'],
      ['standards', 'rail.standards'],
      ['attainability', 'rail.attainability'],
      ['dossier', 'rail.dossier'],
      ['history', 'rail.history', data?.version],
    ];
  return (
    <ul>
      {pages.map(([page, name, count]) => {
        return (
          <li key={page}>
            <CaseLink page={page}>
              {say(name)} <Count of={count} />
            </CaseLink>
          </li>
        );
      })}
    </ul>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of === undefined ? null : <bdi className="count figure">{of}</bdi>;
}
