import type { Proposition } from '@respondeat/engine';
import { useStandards, useVocabulary } from '../desk/queries.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { useNames } from '../marks/names.ts';
import { useOpenCase } from '../shell/open-case.tsx';
import { type Choice, ChoiceField } from './fields.tsx';
import { beginWith, FORMS, type Form, formOf } from './proposition-form.ts';

/** What a report is about: its form, and what that form needs. */
export function PropositionFields({
  about,
  setAbout,
}: {
  about: Proposition;
  setAbout: (about: Proposition) => void;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const form = formOf(about);
  const fields = useFieldsOf(form);
  const values = about as Readonly<Record<string, string | string[]>>;
  return (
    <fieldset className="proposition">
      <legend>{say('report.about')}</legend>
      <ChoiceField
        label={say('about.form')}
        value={form}
        choices={FORMS.map((each) => ({ value: each, label: say(`about.${each}`) }))}
        onChange={(chosen) => setAbout(beginWith(chosen as Form, caseFile))}
      />
      {fields.map(({ key, label, choices, isOptional }) => (
        <ChoiceField
          key={key}
          label={label}
          value={[values[key] ?? ''].flat()[0] ?? ''}
          choices={isOptional === true ? [{ value: '', label: '–' }, ...choices] : choices}
          onChange={(chosen) => setAbout(withValue(about, key, chosen))}
        />
      ))}
    </fieldset>
  );
}

interface FieldOfForm {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly isOptional?: boolean;
}

function useFieldsOf(form: Form): readonly FieldOfForm[] {
  const fields = useFields();
  switch (form) {
    case 'perpetrator':
      return [{ ...fields.actor, key: 'perpetrator' }, fields.incident];
    case 'tie':
      return [fields.tie];
    case 'finding':
      return [fields.finding, fields.state, { ...fields.incident, isOptional: true }, fields.group];
    case 'part':
      return [fields.part, fields.state, fields.incident];
    case 'claim':
      return [fields.claim, { ...fields.actor, key: 'by' }, fields.incident];
    case 'harm':
    case 'context':
      return [{ ...fields.incident, key: form }];
  }
}

/** Every field that some form has, with what can be chosen in this case. */
function useFields() {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const { data: vocabulary } = useVocabulary();
  const { data: standards } = useStandards();
  const name = useNames(caseFile);
  const field = (key: string, label: MessageId, choices: readonly Choice[]): FieldOfForm => ({
    key,
    label: say(label),
    choices,
  });
  const named = ({ id }: { id: string }) => ({ value: id, label: name(id) });
  const actors = caseFile.actors.map(named);
  const states = caseFile.actors.filter(({ kind }) => kind === 'state' || kind === 'organ');
  const incidents = caseFile.incidents.map(({ id, title }) => ({ value: id, label: title }));
  const ties = caseFile.ties.map(({ id, sponsor, kind, proxy }) => ({
    value: id,
    label: `${name(sponsor)} · ${recordedWord(say, 'tie', kind)} · ${name(proxy)}`,
  }));
  const findings = Object.values(standards?.findings ?? {}).map(({ id, question }) => ({
    value: id,
    label: question,
  }));
  const claims = Object.entries(vocabulary?.kinds.claim ?? {}).map(([kind, { means }]) => ({
    value: kind,
    label: `${kind}: ${means}`,
  }));
  const parts = (['support', 'approval', 'direction'] as const).map((part) => ({
    value: part,
    label: say(`part.${part}`),
  }));
  return {
    actor: field('actor', 'about.actor', actors),
    group: { ...field('group', 'about.group', actors), isOptional: true },
    incident: field('incident', 'about.incident', incidents),
    state: field('state', 'about.state', states.map(named)),
    tie: field('tie', 'about.tie', ties),
    finding: field('finding', 'about.findingId', findings),
    claim: field('claim', 'about.claimKind', claims),
    part: field('part', 'about.part.least', parts),
  };
}

function withValue(about: Proposition, key: string, value: string): Proposition {
  const { [key]: _before, ...rest } = about as Record<string, unknown>;
  const next = value === '' ? rest : { ...about, [key]: value };
  return next as Proposition;
}
