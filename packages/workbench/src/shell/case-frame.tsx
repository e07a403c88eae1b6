import { Link, Outlet } from '@tanstack/react-router';
import { isNotThere } from '../desk/client.ts';
import { useFindings, useStandards, useStoredCase, useVocabulary } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { OpenCaseContext, useCaseId, useView } from './open-case.tsx';

function NoSuchCase({ id }: { id: string }) {
  const { say } = useLanguage();
  return (
    <div className="empty">
      <h1>{say('notFound.case')}</h1>
      <p>
        <bdi dir="ltr">{id}</bdi> · <Link to="/">{say('notFound.back')}</Link>
      </p>
    </div>
  );
}

/** Opens the case of the address for the pages inside it. */
export function CaseFrame() {
  const { say } = useLanguage();
  const id = useCaseId();
  const view = useView();
  const stored = useStoredCase(id);
  // Asked for with the case, so that words and titles are there when the findings come, and nothing jumps.
  useVocabulary();
  useStandards();
  const findings = useFindings(id, stored.data?.version, {
    asOf: view.asOf,
    marking: view.marking,
  });
  if (isNotThere(stored.error)) return <NoSuchCase id={id} />;
  if (stored.isError) return <ProblemList error={stored.error} />;
  if (stored.data === undefined) return <p className="quiet">{say('frame.opening')}</p>;
  const open = { ...stored.data, findings: findings.data, view };
  return (
    <OpenCaseContext value={open}>
      {findings.isError && <ProblemList error={findings.error} />}
      <Outlet />
    </OpenCaseContext>
  );
}
