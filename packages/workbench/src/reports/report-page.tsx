import type { CaseFile, Report } from '@respondeat/engine';
import { useParams, useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { RefusedChange } from '../conflict/side-by-side.tsx';
import type { StoredCase } from '../desk/contract.ts';
import { useChange } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcements.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { useTakeBack } from '../shell/take-back.ts';
import { beginWith } from './proposition-form.ts';
import { editOfRemoval } from './report-edits.ts';
import { ReportForm } from './report-form.tsx';
import { ReportWeight } from './report-weight.tsx';

/** One report, to be read and edited; or a new one. */
export function ReportPage() {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const { reportId = 'new' } = useParams({ strict: false });
  const isNew = reportId === 'new';
  const report = isNew ? emptyReport(caseFile) : caseFile.reports.find(({ id }) => id === reportId);
  if (report === undefined) return <p className="empty">{say('report.unknown')}</p>;
  return (
    <>
      {isNew ? (
        <h1>{say('report.new')}</h1>
      ) : (
        <h1 className="said-title" lang="en" dir="auto">
          {report.says}
        </h1>
      )}
      <p className="quiet prose">
        {!isNew && (
          <>
            <bdi>{report.id}</bdi> ·{' '}
          </>
        )}
        {say('report.what')}
      </p>
      {!isNew && (
        <Removal id={report.id}>
          <CaseLink page="attribution" look={{ without: report.id }}>
            <span className="button">{say('report.without')}</span>
          </CaseLink>
        </Removal>
      )}
      {!isNew && <ReportWeight id={report.id} />}
      <ReportForm key={reportId} report={report} isNew={isNew} />
    </>
  );
}

function emptyReport(caseFile: CaseFile): Report {
  return {
    id: '',
    source: caseFile.sources[0]?.id ?? '',
    date: '',
    says: '',
    about: beginWith('perpetrator', caseFile),
    stance: 'asserts',
    credibility: 6,
    verification: 'unverified',
    marking: caseFile.marking,
  };
}

function Removal({ id, children }: { id: string; children: ReactNode }) {
  const { say } = useLanguage();
  const open = useOpenCase();
  const change = useChange(open);
  const [base, setBase] = useState<StoredCase>(open);
  const announce = useAnnounce();
  const takeBack = useTakeBack();
  const { history } = useRouter();
  const why = say('report.remove');
  const done = () => {
    announce({
      text: say('report.removed'),
      action: { label: say('undo.undo'), run: () => void takeBack() },
    });
    history.push(`/cases/${open.id}/evidence`);
  };
  const remove = () => {
    setBase(open);
    change.mutate({ why, edits: [editOfRemoval(open.caseFile, id)] }, { onSuccess: done });
  };
  const settle = ({ caseFile }: StoredCase) => {
    change.reset();
    if (!caseFile.reports.some((report) => report.id === id)) done();
  };
  return (
    <>
      <p className="choices">
        {children}
        <button type="button" className="button" disabled={change.isPending} onClick={remove}>
          {why}
        </button>
      </p>
      <RefusedChange error={change.error} base={base} why={why} onSettled={settle} />
    </>
  );
}
