import { useLanguage } from '../language/language.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { Opening } from './opening.tsx';
import { sayingOf } from './waterfall-steps.ts';

/** Pieces of evidence named in a line; all others open from their count. Declared: a line holds about so many ids. */
const MOST_NAMED = 6;

/** Pieces of evidence by their ids, each a way to its report. */
export function ReportLinks({ items }: { items: readonly string[] }) {
  const { say } = useLanguage();
  const rest = items.slice(MOST_NAMED);
  return (
    <>
      {items.slice(0, MOST_NAMED).map((item, place) => (
        <span key={item}>
          {place > 0 && ' · '}
          <ReportLink item={item} />
        </span>
      ))}
      {rest.length > 0 && (
        <>
          {' · '}
          <Opening
            className="plain opens"
            label={say('waterfall.more', { count: rest.length })}
            of={say('waterfall.more', { count: rest.length })}
          >
            <ReportsToRead items={rest} />
          </Opening>
        </>
      )}
    </>
  );
}

/** Pieces of evidence one to a line, with what each says. */
export function ReportsToRead({ items }: { items: readonly string[] }) {
  const { caseFile } = useOpenCase();
  return (
    <ul className="to-read">
      {items.map((item) => (
        <li key={item}>
          <ReportLink item={item} />{' '}
          <span className="quiet" lang="en" dir="auto">
            {sayingOf(item, caseFile)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ReportLink({ item }: { item: string }) {
  const { caseFile } = useOpenCase();
  const isReport = caseFile.reports.some(({ id }) => id === item);
  return (
    <bdi>
      {isReport ? <CaseLink page={`reports/${item}`}>{item}</CaseLink> : <code>{item}</code>}
    </bdi>
  );
}
