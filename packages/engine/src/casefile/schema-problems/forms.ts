import * as z from 'zod';

/** A form (zod schema) without the marks of being optional. */
function bare(form: z.ZodType): z.ZodType {
  return form instanceof z.ZodOptional ? bare(form.unwrap() as z.ZodType) : form;
}

/** The form of what stands at a path of `content`, which decides between the forms of a union. */
export function formAt(
  form: z.ZodType,
  path: readonly PropertyKey[],
  content: unknown,
): z.ZodType | undefined {
  const [key, ...rest] = path;
  const here = bare(form);
  if (key === undefined) return here;
  const inner = innerForm(here, key, content);
  return inner === undefined ? undefined : formAt(inner, rest, valueAt(content, [key]));
}

function innerForm(form: z.ZodType, key: PropertyKey, content: unknown): z.ZodType | undefined {
  if (form instanceof z.ZodObject) return form.shape[String(key)] as z.ZodType | undefined;
  if (form instanceof z.ZodArray) return form.element as z.ZodType;
  if (form instanceof z.ZodRecord) return form.valueType as z.ZodType;
  if (!(form instanceof z.ZodUnion)) return undefined;
  const meant = optionMeant(form, content);
  return meant === undefined ? undefined : formAt(meant, [key], content);
}

/** The forms that a union offers. */
export function optionsOf(union: z.ZodUnion): readonly z.ZodType[] {
  return union.options as readonly z.ZodType[];
}

/** The key that names a form of a record: its first. */
export function namingKey(form: z.ZodType): string {
  return form instanceof z.ZodObject ? (Object.keys(form.shape)[0] ?? '') : '';
}

/** Of the forms of a union, the one that was meant: that whose naming key is there, or a list for a list. */
export function optionMeant(union: z.ZodUnion, found: unknown): z.ZodType | undefined {
  return optionsOf(union).find((option) => {
    if (option instanceof z.ZodObject) return valueAt(found, [namingKey(option)]) !== undefined;
    return option instanceof z.ZodArray === Array.isArray(found);
  });
}

/** Keys that a record of this form may have. */
export function keysOf(form: z.ZodType | undefined): readonly string[] {
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}

/** Keys that every record of this form has. */
export function neededKeysOf(form: z.ZodType | undefined): readonly string[] {
  return keysOf(form).filter((key) => !mayBeLeftOut(key, form));
}

/** Whether a record may do without a key. */
export function mayBeLeftOut(key: PropertyKey, around: z.ZodType | undefined): boolean {
  return around instanceof z.ZodObject && around.shape[String(key)] instanceof z.ZodOptional;
}

/** Words that may stand here, where the form is a choice of words. */
export function wordsOf(form: z.ZodType | undefined): readonly string[] {
  return form instanceof z.ZodEnum ? form.options.map(String) : [];
}

/** What belongs in a place of this form, in words; `undefined` where the form does not tell. */
export function descriptionOf(form: z.ZodType | undefined): string | undefined {
  const words = wordsOf(form);
  return words.length > 0 ? `one of ${words.join(', ')}` : form?.description;
}

/** What stands at a path; nothing inherited counts. */
export function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}
