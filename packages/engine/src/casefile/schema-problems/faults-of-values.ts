import * as z from 'zod';
import type { Problem } from '../../vocabulary/index.ts';
import { quoted } from '../text/visible.ts';
import { faultOfDate } from './date-meant.ts';
import { descriptionOf, keysOf, namingKey, neededKeysOf, optionsOf, wordsOf } from './forms.ts';
import { repairOf } from './repairs.ts';
import { kindOf, nameOfType } from './wording.ts';

/** A problem whose place is known to the caller. */
export type Fault = Omit<Problem, 'path' | 'line'>;

type Form = z.ZodType | undefined;

/** A key that every record of its kind has is not there. */
export function missing(key: string, form: Form): Fault {
  const belongs = descriptionOf(form);
  return {
    code: 'schema.missing',
    because: `\`${key}\` is missing, and nothing is assumed in its place`,
    try: `add \`${key}\`${belongs === undefined ? '' : `: ${belongs}`}`,
  };
}

/** Something of another type stands here. */
export function wrongType(type: string, found: unknown, form: Form): Fault {
  const needed = nameOfType(type);
  const isScalar = ['string', 'number', 'boolean'].includes(typeof found);
  const isNumeral = typeof found !== 'number' || Number.isFinite(found);
  return {
    code: 'schema.type',
    because:
      isScalar && isNumeral
        ? `${quoted(found)} is ${kindOf(found)}, and ${needed} is needed`
        : `${kindOf(found)} stands where ${needed} is needed`,
    try: found === null ? FILL_IN : adviceOnType(needed, found, form),
  };
}

const FILL_IN =
  'fill it in, or remove the key if it may be left out; what stands behind ` #` is a comment';

function adviceOnType(needed: string, found: unknown, form: Form): string {
  const repaired = repairOf(found, form);
  if (repaired !== undefined) return `write \`${repaired}\``;
  if (form instanceof z.ZodUnion)
    return `give a record that has one of ${optionsOf(form).map(namingKey).join(', ')}`;
  if (form instanceof z.ZodObject)
    return `give a record with keys such as ${keysOf(form).join(', ')}`;
  if (form instanceof z.ZodArray) return 'give a list: each entry on its own line behind `- `';
  const rule = ruleBroken(String(found), form) ?? form?.description;
  return rule === undefined ? `give ${needed}` : `give ${needed}: ${rule}`;
}

/** The rule of its form that something would break even as a text. */
function ruleBroken(text: string, form: Form): string | undefined {
  const issues = form?.safeParse(text).error?.issues ?? [];
  return issues.find(({ code }) => code === 'invalid_format')?.message;
}

/** A word that is not among those allowed. */
export function unknownWord(found: unknown, form: Form): Fault {
  const near = repairOf(found, form);
  const others = wordsOf(form).filter((word) => word !== near);
  return {
    code: 'schema.unknown-word',
    because: `${quoted(found)} is not one of the words known here`,
    try:
      near === undefined
        ? `use one of ${others.join(', ')}`
        : `write \`${near}\`, or one of ${others.join(', ')}`,
  };
}

/** A format that this engine does not read. */
export function unknownFormat(found: unknown, form: z.ZodLiteral): Fault {
  if (repairOf(found, form) !== undefined) return wrongType('number', found, form);
  const [known] = form.values;
  return {
    code: 'format.unknown',
    because: `the file says that it is of format ${quoted(found)}; this version reads format ${known}`,
    try: `write \`respondeat: ${known}\`, or use the version of Respondeat that wrote the file`,
  };
}

/** A text of the wrong form; `rule` says which it should have. */
export function wrongForm(found: unknown, rule: string, form: Form): Fault {
  const repaired = repairOf(found, form);
  return {
    code: 'schema.form',
    because: `${quoted(found)} does not fit: ${rule}`,
    try:
      repaired === undefined ? 'mend it here and wherever else it stands' : `write \`${repaired}\``,
  };
}

/** A number beyond its bounds. */
export function outOfRange(found: number, form: Form): Fault {
  const range = rangeOf(form);
  const isPercentage = range === 'from 0 to 1' && found >= 2 && found <= 100;
  const meaning = form?.description === undefined ? '' : `: ${form.description}`;
  return {
    code: 'number.out-of-range',
    because: `${found} is out of range`,
    try: isPercentage ? `write ${found / 100} for ${found} %` : `give a number ${range}${meaning}`,
  };
}

function rangeOf(form: Form): string {
  const { minValue, maxValue } = form instanceof z.ZodNumber ? form : z.number();
  const includesLeast = form?.safeParse(minValue).success ?? false;
  return `${includesLeast ? 'from' : 'above'} ${minValue} to ${maxValue}`;
}

/** A text or list that is too long. */
export function tooLong(found: unknown, most: number): Fault {
  return {
    code: 'schema.length',
    because: `${lengthOf(found)}; it may have at most ${most}`,
    try: 'shorten it; long texts belong in files beside the case',
  };
}

/** A text or list that is too short, which may be one that can be left out. */
export function tooShort(
  found: unknown,
  least: number,
  place: { readonly form: Form; readonly isOptional: boolean },
): Fault {
  const isEmpty = (found as string | readonly unknown[]).length === 0;
  const noun = Array.isArray(found) ? 'list' : 'text';
  return {
    code: 'schema.length',
    because: isEmpty ? `the ${noun} is empty` : `${lengthOf(found)}; it may have at least ${least}`,
    try: place.isOptional ? 'fill it in, or leave the key out' : whatToWrite(place.form),
  };
}

function lengthOf(found: unknown): string {
  const [noun, unit] = Array.isArray(found) ? ['list', 'entries'] : ['text', 'characters'];
  return `the ${noun} has ${(found as string | readonly unknown[]).length} ${unit}`;
}

/** What belongs in a place that may be neither empty nor left out. */
function whatToWrite(form: Form): string {
  const belongs = descriptionOf(form);
  const meaning = belongs === undefined ? '' : `: ${belongs}`;
  if (!(form instanceof z.ZodArray)) return `fill it in${meaning}`;
  const keys = neededKeysOf(form.element as z.ZodType);
  const entry = keys.length === 0 ? '' : ` with ${keys.map((key) => `\`${key}\``).join(', ')}`;
  return `write at least one entry${entry}${meaning}`;
}

/** Faults that our own refinements of the schema find, by the code they give. */
export const OWN_FAULTS = {
  'date.invalid': (found: unknown, form: Form): Fault => {
    const why = faultOfDate(String(found)) ?? 'a date is written year-month-day';
    const repaired = repairOf(found, form);
    return {
      code: 'date.invalid',
      because: `${quoted(found)} is no date: ${why}`,
      try:
        repaired === undefined
          ? 'write it as in 1983-10-23, or 1983-10 or "1983" where no more is known'
          : `write \`${repaired}\``,
    };
  },
  'name.empty': (): Fault => ({
    code: 'name.empty',
    because: 'the name is empty',
    try: 'give it in at least one language: `{ en: … }`',
  }),
  'place.half-a-point': (): Fault => ({
    code: 'place.half-a-point',
    because: 'latitude and longitude make a point together, and one of them is missing',
    try: 'give both, or neither',
  }),
  'capture.outside': (found: unknown): Fault => ({
    code: 'capture.outside',
    because: `${quoted(found)} leads out of the folder of the case`,
    try: 'keep the capture beside the case and give its path from there, such as captures/letter.pdf',
  }),
};
