import type { Source } from '@respondeat/engine';
import { useVocabulary } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { useOpenCase } from '../shell/open-case.tsx';
import { ChoiceField, TextField } from './fields.tsx';

/** Stands for the source that is not in the case yet. */
export const NEW_SOURCE = '+';

/** A source that begins empty; reliability F says that it cannot be judged yet, which is not bad. */
export const EMPTY_SOURCE: Omit<Source, 'id'> = {
  name: '',
  kind: 'media',
  reliability: 'F',
  because: '',
};

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** The source of a report: one that the case knows, or a new one, without leaving the report. */
export function SourceFields({
  chosen,
  choose,
  source,
  setSource,
}: {
  chosen: string;
  choose: (id: string) => void;
  source: Omit<Source, 'id'>;
  setSource: (source: Omit<Source, 'id'>) => void;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const { data } = useVocabulary();
  const set = (change: Partial<typeof source>) => setSource({ ...source, ...change });
  return (
    <>
      <ChoiceField
        label={say('report.source')}
        value={chosen}
        choices={[
          ...caseFile.sources.map(({ id, name, reliability }) => ({
            value: id,
            label: `${name} (${reliability})`,
          })),
          { value: NEW_SOURCE, label: say('report.newSource') },
        ]}
        onChange={choose}
      />
      {chosen === NEW_SOURCE && (
        <fieldset className="proposition">
          <legend>{say('report.newSource')}</legend>
          <TextField
            label={say('source.name')}
            value={source.name}
            isRequired
            onChange={(name) => set({ name })}
          />
          <ChoiceField
            label={say('source.kind')}
            value={source.kind}
            choices={Object.keys(data?.kinds.source ?? {}).map((kind) => ({
              value: kind,
              label: recordedWord(say, 'sourceKind', kind),
            }))}
            onChange={(kind) => set({ kind })}
          />
          <ChoiceField
            label={say('source.reliability')}
            value={source.reliability}
            choices={GRADES.map((grade) => ({ value: grade, label: grade }))}
            onChange={(reliability) => set({ reliability: reliability as Source['reliability'] })}
          />
          <TextField
            label={say('source.because')}
            value={source.because}
            isRequired
            onChange={(because) => set({ because })}
          />
          <TextField
            label={say('source.interests')}
            value={source.interests ?? ''}
            onChange={(interests) => set({ interests })}
          />
        </fieldset>
      )}
    </>
  );
}
