import type { ReactNode } from 'react';
import { directionOf } from '../language/direction-of.ts';

/** A choice with its label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field with its label above, and a note beneath where one helps. */
export function Field({
  label,
  note,
  children,
}: {
  label: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="field">
      <span className="label">{label}</span>
      {children}
      {note !== undefined && <span className="note">{note}</span>}
    </label>
  );
}

/** One of several, chosen from a list. */
export function ChoiceField({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Field label={label}>
      <select
        dir={directionOf(chosen?.label ?? '')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A line or some lines of text, in whichever direction they are written. */
export function TextField({
  label,
  value,
  onChange,
  note,
  isLong = false,
  isGrowing = false,
  isRequired = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  note?: string;
  isLong?: boolean;
  /** One line high until more is written, so that nothing that stands there is cut. */
  isGrowing?: boolean;
  isRequired?: boolean;
}) {
  const common = { value, required: isRequired, dir: 'auto' };
  return (
    <Field label={label} {...(note === undefined ? {} : { note })}>
      {isLong || isGrowing ? (
        <textarea
          {...common}
          className={isGrowing ? 'growing' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input {...common} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
