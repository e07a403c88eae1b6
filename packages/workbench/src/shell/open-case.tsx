import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext } from 'react';
import type { DossierFindings, StoredCase } from '../desk/contract.ts';
import type { CaseView } from './case-view.ts';

/** The case that is open, with what was found under the view. */
export interface OpenCase extends StoredCase {
  readonly findings: DossierFindings | undefined;
  readonly view: CaseView;
}

/** Holds the case for the pages inside its frame. */
export const OpenCaseContext = createContext<OpenCase | undefined>(undefined);

/** The case that is open. Pages of a case are only shown while one is. */
export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext);
  if (open === undefined) throw new Error('a page of a case stands outside the frame of a case');
  return open;
}

/** What is looked at, from the address. */
export function useView(): CaseView {
  return useSearch({ strict: false });
}

/** Changes what is looked at, in the address. */
export function useLook(): (change: Partial<CaseView>) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) =>
      void navigate({
        to: '.',
        search: ((before: CaseView) => ({ ...before, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
}

/** The id of the case in the address. */
export function useCaseId(): string {
  return useParams({ strict: false }).caseId ?? '';
}
