import * as z from 'zod';
import { nearestName } from '../../vocabulary/index.ts';
import { type Fault, wrongType } from './faults-of-values.ts';
import { namingKey, optionMeant, optionsOf } from './forms.ts';

/** The form that was meant, or why that cannot be told. */
export type Meant = { readonly form: z.ZodType } | { readonly fault: Fault };

/** Of the forms that a union offers, the one that was meant by something that fits none. */
export function formMeant(union: z.ZodUnion, found: unknown): Meant {
  const options = optionsOf(union);
  const named = options.filter((option) => option instanceof z.ZodObject);
  if (named.length > 0)
    return recordMeant(named, found) ?? { fault: wrongType('object', found, union) };
  return { form: optionMeant(union, found) ?? union };
}

/** Of forms each named by a key of its own, the one whose key is there. */
function recordMeant(forms: readonly z.ZodObject[], found: unknown): Meant | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const written = Object.keys(found);
  const meant = forms.filter((form) => written.includes(namingKey(form)));
  const [first, ...others] = meant;
  if (first === undefined) return { fault: notNamed(forms.map(namingKey), written) };
  return others.length === 0 ? { form: first } : { fault: namedTwice(meant.map(namingKey)) };
}

function namedTwice(keys: readonly string[]): Fault {
  return {
    code: 'proposition.several',
    because: `a report is about one thing, and this names ${keys.map((key) => `\`${key}\``).join(' and ')}`,
    try: 'make it several reports of the same source and date, each about one thing',
  };
}

function notNamed(names: readonly string[], written: readonly string[]): Fault {
  const [near] = written.flatMap((key) => {
    const name = nearestName(key, names);
    return name === undefined ? [] : [`write \`${name}\` for \`${key}\``];
  });
  return {
    code: 'proposition.unknown',
    because: `no key says what the report is about; it is one of ${names.join(', ')}`,
    try: near ?? 'see the forms of `about` in docs/reference/case-file.md',
  };
}
