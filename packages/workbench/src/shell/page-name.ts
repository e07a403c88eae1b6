import type { MessageId } from '../language/en.ts';
import { CASE_PAGES } from './case-pages.ts';

const PRODUCT = 'Respondeat';

/** What a page is called in a tab: a message, or the id of the report that it shows. */
type PageName = { readonly message: MessageId } | { readonly report: string };

/** The words of a title from the nearest to the widest. */
export function titleOf(words: readonly string[]): string {
  return [...words, PRODUCT].filter((word) => word !== '').join(' · ');
}

/** The page at an address. */
export function pageAt(pathname: string): PageName {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first, caseId, page = '', record, ...rest] = parts;
  if (first === undefined) return { message: 'rail.cases' };
  if (first === 'import') return { message: 'rail.import' };
  if (first !== 'cases' || caseId === undefined || rest.length > 0)
    return { message: 'notFound.title' };
  if (page === 'reports' && record !== undefined)
    return record === 'new' ? { message: 'report.add' } : { report: record };
  const known = record === undefined ? CASE_PAGES.find(([one]) => one === page) : undefined;
  return { message: known?.[1] ?? 'notFound.title' };
}
