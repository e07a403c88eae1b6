import { MARKINGS, type Marking, type Report } from '@respondeat/engine';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusedChange } from '../conflict/side-by-side.tsx';
import type { StoredCase } from '../desk/contract.ts';
import { useChange } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcements.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { useTakeBack } from '../shell/take-back.ts';
import { CaptureField } from './capture-field.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { freeId } from './free-id.ts';
import { PropositionFields } from './proposition-fields.tsx';
import { editsOfDraft, FOUND_OUT, retelling, retoldBy, withoutEmpty } from './report-edits.ts';
import { EMPTY_SOURCE, NEW_SOURCE, SourceFields } from './source-fields.tsx';

const STANCES = ['asserts', 'denies', 'takes-no-position'] as const;
const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
const VERIFICATIONS = ['verified', 'secondary', 'unverified'] as const;

/** Writes a report, with its source where that is new, and says why. */
export function ReportForm({ report: before, isNew }: { report: Report; isNew: boolean }) {
  const { say } = useLanguage();
  const [report, setReport] = useState(before);
  const [source, setSource] = useState(EMPTY_SOURCE);
  const [why, setWhy] = useState('');
  const set = (change: Partial<Report>) => setReport((at) => ({ ...at, ...change }));
  const { save, error, isPending, base, settle } = useSaving(isNew);
  return (
    <>
      <form
        className="report-form"
        onSubmit={(event) => {
          event.preventDefault();
          save({ report, source, why });
        }}
      >
        <div>
          <SourceFields
            chosen={report.source}
            choose={(id) => set({ source: id })}
            source={source}
            setSource={setSource}
          />
          <TextField
            label={say('report.date')}
            note={say('report.dateHow')}
            value={report.date}
            isRequired
            onChange={(date) => set({ date })}
          />
          <TextField
            label={say('report.says')}
            value={report.says}
            isLong
            isRequired
            onChange={(says) => set({ says })}
          />
          <TextField
            label={say('report.excerpt')}
            value={report.excerpt ?? ''}
            isLong
            onChange={(excerpt) => set({ excerpt })}
          />
          <PropositionFields about={report.about} setAbout={(about) => set({ about })} />
        </div>
        <div>
          <Grading report={report} set={set} />
          <TextField
            label={say('report.reference')}
            value={report.reference ?? ''}
            isGrowing
            onChange={(reference) => set({ reference })}
          />
          <CaptureField capture={report.capture} setCapture={(capture) => set({ capture })} />
          <TextField label={say('why')} value={why} isRequired onChange={setWhy} />
          <button type="submit" className="button strong" disabled={isPending}>
            {say('save')}
          </button>
        </div>
      </form>
      <RefusedChange
        {...{ error, base, why }}
        onSettled={(stored) => {
          settle(stored);
          setReport(stored.caseFile.reports.find(({ id }) => id === report.id) ?? report);
        }}
      />
    </>
  );
}

function Grading({ report, set }: { report: Report; set: (change: Partial<Report>) => void }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const retold = [
    { value: '', label: say('report.originNotSaid') },
    { value: FOUND_OUT, label: say('report.foundOut') },
    ...(caseFile.origins ?? []).map(({ id, what }) => ({ value: id, label: inBrief(what) })),
    ...caseFile.reports
      .filter(({ id }) => id !== report.id)
      .map(({ id, says }) => ({ value: id, label: `${id}: ${inBrief(says)}` })),
  ];
  return (
    <>
      <ChoiceField
        label={say('report.stance')}
        value={report.stance}
        choices={STANCES.map((stance) => ({ value: stance, label: say(`report.${stance}`) }))}
        onChange={(stance) => set({ stance: stance as Report['stance'] })}
      />
      <ChoiceField
        label={say('report.credibility')}
        value={String(report.credibility)}
        choices={CREDIBILITIES.map((each) => ({
          value: String(each),
          label: say(`credibility.${each}`),
        }))}
        onChange={(credibility) => set({ credibility: Number(credibility) })}
      />
      <TextField
        label={say('report.because')}
        value={report.because ?? ''}
        isGrowing
        onChange={(because) => set({ because })}
      />
      <ChoiceField
        label={say('report.origin')}
        value={retoldBy(report)}
        choices={retold}
        onChange={(chosen) => set(retelling(report, chosen))}
      />
      <ChoiceField
        label={say('report.verification')}
        value={report.verification}
        choices={VERIFICATIONS.map((each) => ({
          value: each,
          label: say(`verification.${each}`),
        }))}
        onChange={(each) => set({ verification: each as Report['verification'] })}
      />
      <ChoiceField
        label={say('report.marking')}
        value={report.marking}
        choices={MARKINGS.map((marking) => ({ value: marking, label: marking }))}
        onChange={(marking) => set({ marking: marking as Marking })}
      />
    </>
  );
}

/** Characters of what a choice is called. Declared: about the width of the list. */
const MOST_CALLED = 60;

function inBrief(text: string): string {
  return text.length > MOST_CALLED ? `${text.slice(0, MOST_CALLED)}…` : text;
}

function useSaving(isNew: boolean) {
  const { say } = useLanguage();
  // The case as it was when this was begun, though another version may have come to stand meanwhile.
  const [base, setBase] = useState<StoredCase>(useOpenCase());
  const change = useChange(base);
  const announce = useAnnounce();
  const takeBack = useTakeBack();
  const { history } = useRouter();
  const settle = (stored: StoredCase) => {
    setBase(stored);
    change.reset();
    announce({
      text: say('saved'),
      action: { label: say('undo.undo'), run: () => void takeBack() },
    });
  };
  const save = ({
    report,
    source,
    why,
  }: {
    report: Report;
    source: typeof EMPTY_SOURCE;
    why: string;
  }) => {
    const { caseFile } = base;
    const isNewSource = report.source === NEW_SOURCE;
    const sourceId = isNewSource
      ? freeId(source.name, new Set(caseFile.sources.map(({ id }) => id)))
      : report.source;
    const id = isNew
      ? freeId(report.says, new Set(caseFile.reports.map((each) => each.id)))
      : report.id;
    const draft = {
      report: { ...report, id, source: sourceId },
      source: isNewSource ? withoutEmpty({ id: sourceId, ...source }) : undefined,
    };
    change.mutate(
      { why, edits: editsOfDraft(caseFile, draft) },
      {
        onSuccess: (stored) => {
          settle(stored);
          if (isNew) history.push(`/cases/${base.id}/reports/${id}`);
        },
      },
    );
  };
  return { save, error: change.error, isPending: change.isPending, base, settle };
}
