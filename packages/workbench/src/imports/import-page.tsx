import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { desk } from '../desk/client.ts';
import { useStandards, useVocabulary } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemLine } from '../marks/problem.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { Section } from '../marks/section.tsx';
import { FileButton } from '../reports/file-button.tsx';
import { type CheckedText, checkText } from './check-text.ts';
import { EventsImport } from './events-import.tsx';
import { TaskShown } from './task-shown.tsx';
import { useTask } from './use-task.ts';

const WHATS = ['case', 'events'] as const;

/** Takes in a case file, or a file of events where the desk has a corpus. */
export function ImportPage() {
  const { say } = useLanguage();
  const [what, setWhat] = useState<(typeof WHATS)[number]>('case');
  return (
    <>
      <h1>{say('rail.import')}</h1>
      <div className="pills">
        {WHATS.map((each) => (
          <button
            type="button"
            key={each}
            className={`pill${each === what ? ' on' : ''}`}
            aria-pressed={each === what}
            onClick={() => setWhat(each)}
          >
            {say(`import.${each}`)}
          </button>
        ))}
      </div>
      <p className="quiet prose">{say(what === 'case' ? 'import.what' : 'events.what')}</p>
      {what === 'case' ? <CaseImport /> : <EventsImport />}
    </>
  );
}

/** Choose a case file, see what is in it and what is wrong, and only then import. */
function CaseImport() {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const { data: vocabulary } = useVocabulary();
  const { data: standards } = useStandards();
  // What the desk tells of its words may come after the text.
  const checked = useMemo(
    () =>
      text.trim() === '' || vocabulary === undefined || standards === undefined
        ? undefined
        : checkText(text, { vocabulary, standards }),
    [text, vocabulary, standards],
  );
  return (
    <>
      <Section title={say('import.choose')}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside the button */}
        <label
          className="drop-file"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void event.dataTransfer.files[0]?.text().then(setText);
          }}
        >
          <span>{say('import.drop')}</span>
          <FileButton
            accept=".yaml,.yml,.json"
            onChoose={(file) => void file.text().then(setText)}
          />
        </label>
        <label className="field">
          <span className="label">{say('import.paste')}</span>
          <textarea
            dir="ltr"
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </Section>
      {checked !== undefined && <Checked checked={checked} text={text} />}
    </>
  );
}

function Checked({ checked, text }: { checked: CheckedText; text: string }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { news, begin } = useTask();
  const importing = useMutation({
    mutationFn: desk.importCase,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$caseId', params: { caseId: id } });
    },
  });
  return (
    <Section
      title={say(checked.ok ? 'import.preview' : 'import.problems')}
      aside={checked.ok ? undefined : String(checked.problems.length)}
    >
      {checked.ok ? (
        <>
          <h3 lang="en" dir="auto">
            {checked.title}
          </h3>
          <dl className="facts">
            {checked.counts.map(({ kind, count }) => (
              <div key={kind} className="contents">
                <dt>{say(`import.${kind}`)}</dt>
                <dd>
                  <bdi className="figure">{count}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          <button
            type="button"
            className="button strong"
            disabled={importing.isPending}
            onClick={() => importing.mutate({ text, task: begin() })}
          >
            {say('import.do')}
          </button>
          <TaskShown news={importing.isPending ? news : undefined} />
          <ProblemList error={importing.error} />
        </>
      ) : (
        <ol className="numbered">
          {checked.problems.map((problem) => (
            <li key={`${problem.code} ${problem.path} ${problem.line}`}>
              <ProblemLine problem={problem} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
