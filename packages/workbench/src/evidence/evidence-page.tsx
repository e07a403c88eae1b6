import { useMemo, useState } from 'react';
import { RefusedChange } from '../conflict/side-by-side.tsx';
import type { StoredCase } from '../desk/contract.ts';
import { useChange } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../marks/names.ts';
import { useAnnounce } from '../shell/announcements.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';
import { type Asked, IncidentChoice, useAsked } from '../shell/question-choice.tsx';
import { useTakeBack } from '../shell/take-back.ts';
import { Matrix, type MatrixEdits } from './matrix.tsx';
import { type MatrixRow, matrixRows } from './matrix-rows.ts';
import { NewJudgement } from './new-judgement.tsx';
import { countStaged, editsOf, NOTHING_STAGED, type Staged } from './staged-edits.ts';
import { useDiagnosticity } from './use-diagnosticity.ts';

/** Reports against hypotheses: what each does to each, which go back to one origin, and ratings by hand. */
export function EvidencePage() {
  const { say } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <h1>{say('rail.evidence')}</h1>
      <p className="quiet prose">{say('matrix.what')}</p>
      {asked === undefined ? (
        <p className="quiet">{say('frame.weighing')}</p>
      ) : (
        <EvidenceOf asked={asked} />
      )}
    </>
  );
}

function EvidenceOf({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const name = useNames(caseFile);
  const { incident, perpetrator } = asked.incident;
  const each = useDiagnosticity(incident);
  const { edits, staged, clear } = useStagedEdits();
  const rows = useMemo(
    () => matrixRows(caseFile, incident, each ?? []),
    [caseFile, incident, each],
  );
  const find = (view.find ?? '').toLowerCase();
  const shown = rows.filter(({ id, says }) => `${id} ${says}`.toLowerCase().includes(find));
  const hypotheses = perpetrator.map(({ candidate }) => ({ id: candidate, name: name(candidate) }));
  return (
    <>
      <div className="choices">
        <IncidentChoice asked={asked} />
        <input
          className="find"
          dir="auto"
          aria-label={say('whatIf.find')}
          placeholder={say('whatIf.find')}
          defaultValue={view.find}
          onChange={(event) => look({ find: event.target.value || undefined })}
        />
        <CaseLink page="reports/new">
          <span className="button">{say('report.add')}</span>
        </CaseLink>
        <NewJudgement incident={incident} />
      </div>
      <p className="quiet small" role="status">
        {say('matrix.shown', { shown: shown.length, all: rows.length })}{' '}
        {each === undefined ? say('frame.weighing') : say('matrix.weighing', weighingOf(rows))}
      </p>
      <SaveBar staged={staged} clear={clear} />
      <Matrix rows={shown} hypotheses={hypotheses} edits={edits} />
    </>
  );
}

/** How many pieces of evidence weigh, whatever is searched for: of these alone the dossier counts origins. */
function weighingOf(rows: readonly MatrixRow[]) {
  const weighing = rows.filter(({ diagnosticity }) => diagnosticity !== undefined).length;
  return { weighing, without: rows.length - weighing };
}

function useStagedEdits(): { edits: MatrixEdits; staged: Staged; clear: () => void } {
  const [staged, setStaged] = useState<Staged>(NOTHING_STAGED);
  const edits: MatrixEdits = {
    staged,
    setCredibility: (report, credibility) =>
      setStaged((before) => ({
        ...before,
        credibility: { ...before.credibility, [report]: credibility },
      })),
    rate: (judgement, candidate, step) =>
      setStaged((before) => ({
        ...before,
        ratings: {
          ...before.ratings,
          [judgement]: { ...before.ratings[judgement], [candidate]: step },
        },
      })),
  };
  return { edits, staged, clear: () => setStaged(NOTHING_STAGED) };
}

/** Keeps what was edited, with one reason for all of it, or lets it go. */
function SaveBar({ staged, clear }: { staged: Staged; clear: () => void }) {
  const { say } = useLanguage();
  const open = useOpenCase();
  const announce = useAnnounce();
  const takeBack = useTakeBack();
  const count = countStaged(staged);
  // The case as it was when the first cell was edited.
  const [base, setBase] = useState<StoredCase>(open);
  if (count === 0 && base.version !== open.version) setBase(open);
  const change = useChange(base);
  const [why, setWhy] = useState('');
  if (count === 0) return <p className="quiet small">{say('matrix.how')}</p>;
  const settle = () => {
    change.reset();
    clear();
    announce({
      text: say('saved'),
      action: { label: say('undo.undo'), run: () => void takeBack() },
    });
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    change.mutate({ why, edits: editsOf(base.caseFile, staged) }, { onSuccess: settle });
  };
  return (
    <>
      <form className="save-bar" onSubmit={save}>
        <span>{say('matrix.staged', { count })}</span>
        <input
          required
          aria-label={say('why')}
          placeholder={say('why')}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <button type="submit" className="button strong" disabled={change.isPending}>
          {say('save')}
        </button>
        <button type="button" className="button" onClick={clear}>
          {say('discard')}
        </button>
      </form>
      <RefusedChange error={change.error} base={base} why={why} onSettled={settle} />
    </>
  );
}
