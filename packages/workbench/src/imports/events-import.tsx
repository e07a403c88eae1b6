import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../desk/client.ts';
import type { CorpusOfDesk, EventMapping, EventPreview } from '../desk/contract.ts';
import { useCorpus } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { Section } from '../marks/section.tsx';
import { ChoiceField, TextField } from '../reports/fields.tsx';
import { FileButton } from '../reports/file-button.tsx';
import { EventColumns } from './event-columns.tsx';
import { ImportedBefore, ImportResult } from './import-result.tsx';
import { TaskShown } from './task-shown.tsx';
import { useTask } from './use-task.ts';

/** Takes a file of events into the corpus beside the desk: look into it, say what its columns are, try it, import it. */
export function EventsImport() {
  const { say } = useLanguage();
  const { data: corpus, error } = useCorpus();
  if (corpus === undefined) return <ProblemList error={error} />;
  if (!corpus.isThere)
    return (
      <div className="empty prose">
        <p>{say('events.none')}</p>
        <p>
          <code dir="ltr">respondeat serve --corpus events</code>
        </p>
      </div>
    );
  return <IntoCorpus corpus={corpus} />;
}

function IntoCorpus({ corpus }: { corpus: CorpusOfDesk }) {
  const { say } = useLanguage();
  const [file, setFile] = useState<File>();
  const previewing = useMutation({ mutationFn: desk.previewEvents });
  const take = (next: File | undefined) => {
    setFile(next);
    previewing.reset();
    if (next !== undefined) previewing.mutate(next);
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <Section title={say('import.choose')}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside the button */}
        <label className="drop-file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <span>{say('events.drop')}</span>
          <FileButton accept=".csv,.tsv,.txt,.gz,.xlsx,.parquet,.json,.geojson" onChoose={take} />
        </label>
        {previewing.isPending && <p className="quiet">{say('events.looking')}</p>}
        <ProblemList error={previewing.error} />
      </Section>
      {file !== undefined && previewing.data !== undefined && (
        <Mapped
          key={`${file.name} ${file.lastModified}`}
          {...{ corpus, file }}
          preview={previewing.data}
        />
      )}
      <ImportedBefore imports={corpus.imports} />
    </>
  );
}

function Mapped({
  corpus,
  file,
  preview: { dataSet, columns, dayForms, mapping: proposed },
}: {
  corpus: CorpusOfDesk;
  file: File;
  preview: EventPreview;
}) {
  const { say } = useLanguage();
  const [written, setMapping] = useState<EventMapping>(proposed);
  const isKnown = dataSet !== undefined;
  const mapping = isKnown ? undefined : written;
  const title = corpus.dataSets.find(({ name }) => name === dataSet)?.title ?? dataSet ?? '';
  return (
    <>
      <Section title={say('events.columns')} aside={String(columns.length)}>
        <p className="quiet prose">
          {isKnown ? say('events.known', { title }) : say('events.map')}
        </p>
        <EventColumns words={corpus.columns} {...{ columns, dayForms, mapping, setMapping }} />
      </Section>
      <TakeIn {...{ corpus, file, mapping, setMapping }} />
    </>
  );
}

/** What no row can do without. The desk refuses a file in which it is not mapped, and says so at the column. */
const NEEDED = ['id', 'day'] as const;

/** Tries the file or takes it in, and says what came of it. */
function TakeIn({
  corpus,
  file,
  mapping,
  setMapping,
}: {
  corpus: CorpusOfDesk;
  file: File;
  mapping: EventMapping | undefined;
  setMapping: (mapping: EventMapping) => void;
}) {
  const { say } = useLanguage();
  const [release, setRelease] = useState('');
  const { news, begin } = useTask();
  const isReadable = NEEDED.every((column) => mapping === undefined || column in mapping.columns);
  const client = useQueryClient();
  const importing = useMutation({
    mutationFn: desk.importEvents,
    onSuccess: () => client.invalidateQueries({ queryKey: ['corpus'] }),
  });
  const run = (isTrial: boolean) =>
    importing.mutate({ file, mapping, release, isTrial, task: begin() });
  return (
    <Section title={say('events.take')}>
      <form
        className="columns"
        onSubmit={(event) => {
          event.preventDefault();
          run(false);
        }}
      >
        <div>
          {mapping !== undefined && <DataSetFields {...{ corpus, mapping, setMapping }} />}
          <TextField label={say('events.release')} value={release} onChange={setRelease} />
          <p className="choices">
            <button
              type="button"
              className="button"
              disabled={importing.isPending}
              onClick={() => run(true)}
            >
              {say('events.try')}
            </button>
            <button
              type="submit"
              className="button strong"
              disabled={importing.isPending || !isReadable}
            >
              {say('events.do')}
            </button>
          </p>
          {!isReadable && <p className="quiet small">{say('events.needs')}</p>}
          <TaskShown news={importing.isPending ? news : undefined} />
        </div>
        <div>
          <ProblemList error={importing.error} />
          {importing.data !== undefined && (
            <ImportResult done={importing.data} isTrial={importing.variables.isTrial} />
          )}
        </div>
      </form>
    </Section>
  );
}

/** What a data set that nobody knows is called, and which terms it came under. */
function DataSetFields({
  corpus,
  mapping,
  setMapping,
}: {
  corpus: CorpusOfDesk;
  mapping: EventMapping;
  setMapping: (mapping: EventMapping) => void;
}) {
  const { say } = useLanguage();
  return (
    <>
      <TextField
        label={say('events.name')}
        note={say('events.nameHow')}
        value={mapping.name}
        isRequired
        onChange={(name) => setMapping({ ...mapping, name })}
      />
      <ChoiceField
        label={say('events.licence')}
        value={mapping.licence}
        choices={corpus.licences.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(licence) => setMapping({ ...mapping, licence })}
      />
    </>
  );
}
