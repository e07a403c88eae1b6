import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useCases } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { caseAddress } from '../shell/case-link.tsx';
import type { CasePage } from '../shell/case-pages.ts';

/** Every case, found by its title. */
export function CasesPage() {
  const { say } = useLanguage();
  const { data, error } = useCases();
  const [find, setFind] = useState('');
  const cases = data?.cases ?? [];
  const shown = cases.filter(({ title, id }) =>
    `${title} ${id}`.toLowerCase().includes(find.toLowerCase()),
  );
  return (
    <>
      <h1>{say('cases.title')}</h1>
      <p className="quiet prose">{say('cases.what')}</p>
      <ProblemList error={error} />
      {data && cases.length === 0 && <NoCases />}
      {cases.length > 0 && (
        <>
          <label className="field filter">
            <span className="label">{say('cases.find', { count: shown.length })}</span>
            <input dir="auto" value={find} onChange={(event) => setFind(event.target.value)} />
          </label>
          <CaseTable cases={shown} />
        </>
      )}
    </>
  );
}

function CaseTable({
  cases,
}: {
  cases: NonNullable<ReturnType<typeof useCases>['data']>['cases'];
}) {
  const { say } = useLanguage();
  return (
    <table className="rows-when-narrow cases">
      <thead>
        <tr>
          <th scope="col">{say('cases.case')}</th>
          <th scope="col" className="figure">
            {say('rail.incidents')}
          </th>
          <th scope="col" className="figure">
            {say('cases.reports')}
          </th>
          <th scope="col" className="figure">
            {say('cases.version')}
          </th>
          <th scope="col">{say('cases.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, title, incidents, reports, version, updatedAt }) => (
          <tr key={id}>
            <th scope="row" className="case-title">
              <Link to="/cases/$caseId" params={{ caseId: id }}>
                <bdi lang="en">{title}</bdi>
              </Link>
            </th>
            <td className="figure" data-title={say('rail.incidents')}>
              <To id={id} page="incidents">
                {incidents}
              </To>
            </td>
            <td className="figure" data-title={say('cases.reports')}>
              <To id={id} page="evidence">
                {reports}
              </To>
            </td>
            <td className="figure" data-title={say('cases.version')}>
              <To id={id} page="history">
                {version}
              </To>
            </td>
            <td data-title={say('cases.changed')}>
              <bdi dir="ltr">{updatedAt.slice(0, 10)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A count, which leads to what is counted. */
function To({ id, page, children }: { id: string; page: CasePage; children: ReactNode }) {
  return (
    <Link className="opens" to={caseAddress(id, page)} params={{ caseId: id }}>
      {children}
    </Link>
  );
}

function NoCases() {
  const { say } = useLanguage();
  return (
    <div className="empty">
      <h2>{say('cases.none')}</h2>
      <p>
        {say('cases.noneWhy')} <Link to="/import">{say('rail.import')}</Link>
      </p>
    </div>
  );
}
