import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CasePage } from './case-pages.ts';
import type { CaseView } from './case-view.ts';
import { useCaseId, useView } from './open-case.tsx';

/** The address of a page of a case, in the form that the router takes. */
export function caseAddress(caseId: string, page: CasePage): '/cases/$caseId' {
  const rest = page === '' ? '' : `/${page}`;
  return `/cases/${encodeURIComponent(caseId)}${rest}` as '/cases/$caseId';
}

/** A link to a page of the open case, or of another one, under the same view. */
export function CaseLink({
  page,
  look = {},
  children,
}: {
  page: CasePage;
  /** What is looked at there, beside marking, day, incident and state, which stay. */
  look?: Partial<CaseView>;
  children: ReactNode;
}) {
  const caseId = useCaseId();
  const { asOf, marking, incident, state } = useView();
  return (
    <Link
      to={caseAddress(caseId, page)}
      params={{ caseId }}
      search={{ asOf, marking, incident, state, ...look }}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      {children}
    </Link>
  );
}
