import { Outlet } from '@tanstack/react-router';
import { useFindings, useStoredCase } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { OpenCaseContext, useCaseId, useView, wholeMarking } from './open-case.tsx';

/** Opens the case of the address for the pages inside it. */
export function CaseFrame() {
  const { say } = useLanguage();
  const id = useCaseId();
  const view = useView();
  const stored = useStoredCase(id);
  const marking = view.marking ?? (stored.data && wholeMarking(stored.data.caseFile));
  const findings = useFindings(id, stored.data?.version, { asOf: view.asOf, marking });
  if (stored.isError) return <ProblemList error={stored.error} />;
  if (stored.data === undefined || marking === undefined)
    return <p className="quiet">{say('frame.opening')}</p>;
  const open = { ...stored.data, findings: findings.data, view, marking };
  return (
    <OpenCaseContext value={open}>
      {findings.isError && <ProblemList error={findings.error} />}
      <Outlet />
    </OpenCaseContext>
  );
}
