import { Link, useLocation } from '@tanstack/react-router';
import { isNotThere } from '../desk/client.ts';
import { useStoredCase } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { CaseLink } from './case-link.tsx';
import { useCaseId } from './open-case.tsx';
import { ReaderSettings } from './reader-settings.tsx';
import { ViewSettings } from './view-settings.tsx';

/** Where one is, under which view, and how to search. */
export function Bar({ openSearch, openKeys }: { openSearch: () => void; openKeys: () => void }) {
  const { say } = useLanguage();
  const caseId = useCaseId();
  const { pathname } = useLocation();
  const { error } = useStoredCase(caseId);
  const isOpen = caseId !== '' && !isNotThere(error);
  return (
    <div className="bar">
      <span className="path">
        <Link to="/">{say('rail.cases')}</Link>
        {isOpen && <CaseName caseId={caseId} />}
        {pathname === '/import' && ` / ${say('rail.import')}`}
      </span>
      {isOpen && <ViewSettings />}
      <button type="button" className="pill" onClick={openSearch}>
        {say('bar.search')} <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="pill wide-only"
        aria-label={say('keys.title')}
        onClick={openKeys}
      >
        ?
      </button>
      <ReaderSettings />
    </div>
  );
}

function CaseName({ caseId }: { caseId: string }) {
  const { data } = useStoredCase(caseId);
  return (
    <>
      {' / '}
      <CaseLink page="">
        <bdi lang="en">{data?.caseFile.title ?? caseId}</bdi>
      </CaseLink>
    </>
  );
}
