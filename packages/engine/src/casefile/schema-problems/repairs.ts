import { stringify } from 'yaml';
import type * as z from 'zod';
import { nearestName } from '../../vocabulary/index.ts';
import { dateMeant } from './date-meant.ts';
import { wordsOf } from './forms.ts';

/** Words that have another name now. TLP 2.0 (FIRST, 2022) calls WHITE what is CLEAR. */
const RENAMED: Readonly<Record<string, string>> = { 'TLP:WHITE': 'TLP:CLEAR', WHITE: 'TLP:CLEAR' };

/** What YAML 1.1 and people in a hurry write for true and false. */
const TRUTH_IN_WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** Longest text that is tried to be mended. */
const LONGEST_MENDED = 300;

type Repair = (found: unknown) => unknown;

/** A repair of texts; anything else is left as it is. */
function ofText(repair: (text: string) => unknown): Repair {
  return (found) => (typeof found === 'string' ? repair(found) : found);
}

/** What people mean who write something slightly else. The first that the form accepts is suggested. */
const REPAIRS: readonly Repair[] = [
  (found) => (typeof found === 'number' ? String(found) : found),
  (found) => (typeof found === 'boolean' ? (found ? 'yes' : 'no') : found),
  (found) => (Array.isArray(found) && found.length === 1 ? (found[0] as unknown) : found),
  ofText((text) => text.trim()),
  ofText(seenOnly),
  ofText((text) => RENAMED[text.toUpperCase()] ?? text),
  ofText((text) => text.toLowerCase()),
  ofText((text) => text.toUpperCase()),
  ofText((text) => `TLP:${text.toUpperCase()}`),
  ofText(slugOf),
  ofText((text) => TRUTH_IN_WORDS[text.toLowerCase()] ?? text),
  ofText(numberMeant),
  (found) => dateMeant(String(found)) ?? found,
  ofText((text) => ({ en: text })),
  ofText((text) => text.split(/[,;]/).map((part) => part.trim())),
];

/** What was most likely meant by something that its form refuses, as YAML; `undefined` where nothing is likely. */
export function repairOf(found: unknown, form: z.ZodType | undefined): string | undefined {
  if (form === undefined || String(found).length > LONGEST_MENDED) return undefined;
  const meant = REPAIRS.map((repair) => repair(found)).find(
    (repaired) => repaired !== found && form.safeParse(repaired).success,
  );
  const likely = meant ?? nearestName(String(found), wordsOf(form));
  if (likely === undefined) return undefined;
  return stringify(likely, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** Without what cannot be seen and without curly or doubled quotes. */
function seenOnly(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}\p{Pi}\p{Pf}"'`]/gu, '').trim();
}

/** The id that a name would have. */
function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Pi}\p{Pf}'"`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `0,9`, `90 %` and `"3"` as numbers; `NaN`, which no form accepts, for what is none. */
function numberMeant(text: string): number {
  const [, number = '', percent] = /^([-+]?[\d.,]+) ?(%?)$/.exec(text.trim()) ?? [];
  const read = number === '' ? Number.NaN : Number(number.replace(',', '.'));
  return percent === '%' ? read / 100 : read;
}
