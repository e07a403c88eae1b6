import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isNotThere } from '../desk/client.ts';
import { useCases, useStoredCase } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { CaseLink } from './case-link.tsx';
import { CASE_PAGES, type CasePage } from './case-pages.ts';
import { useCaseId } from './open-case.tsx';

/** The way to every page, with counts of what is there. */
export function Rail() {
  const { say } = useLanguage();
  const caseId = useCaseId();
  const cases = useCases();
  const rail = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const { language } = useLanguage();
  const stored = useStoredCase(caseId);
  const counted = cases.data !== undefined && (caseId === '' || stored.data !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is open when the address is another, and counts and language move it
  useEffect(() => {
    if (rail.current !== null) showCurrent(rail.current);
  }, [pathname, counted, language]);
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
      {caseId !== '' && !isNotThere(stored.error) && <PagesOfCase caseId={caseId} />}
      <ul>
        <li>
          <Link to="/import">{say('rail.import')}</Link>
        </li>
      </ul>
    </nav>
  );
}

/** Where the rail is a bar that is wider than the screen, moves the page that is open into its middle. */
function showCurrent(rail: HTMLElement): void {
  const current = rail.querySelector('[aria-current="page"]');
  if (current === null) return;
  const middleOf = ({ left, width }: DOMRect) => left + width / 2;
  rail.scrollLeft +=
    middleOf(current.getBoundingClientRect()) - middleOf(rail.getBoundingClientRect());
}

function PagesOfCase({ caseId }: { caseId: string }) {
  const { say } = useLanguage();
  const { data } = useStoredCase(caseId);
  const counts: Partial<Record<CasePage, number | undefined>> = {
    incidents: data?.caseFile.incidents.length,
    ties: data?.caseFile.ties.length,
    evidence: data?.caseFile.reports.length,
    history: data?.version,
  };
  return (
    <ul>
      {CASE_PAGES.map(([page, name]) => {
        return (
          <li key={page}>
            <CaseLink page={page}>
              {say(name)} <Count of={counts[page]} />
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
