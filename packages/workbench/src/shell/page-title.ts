import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isNotThere } from '../desk/client.ts';
import { useStoredCase } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useCaseId } from './open-case.tsx';
import { pageAt, titleOf } from './page-name.ts';

/** Names the tab and the bookmark after what they hold: the page, then the case. */
export function usePageTitle(): void {
  const { say } = useLanguage();
  const { pathname } = useLocation();
  const caseId = useCaseId();
  const { data, error } = useStoredCase(caseId);
  const page = isNotThere(error) ? { message: 'notFound.case' as const } : pageAt(pathname);
  const name = 'report' in page ? page.report : say(page.message);
  const title = titleOf([name, caseId === '' ? '' : (data?.caseFile.title ?? caseId)]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
