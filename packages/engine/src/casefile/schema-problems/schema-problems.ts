import * as z from 'zod';
import type { Problem } from '../../vocabulary/index.ts';
import {
  type Fault,
  missing,
  OWN_FAULTS,
  outOfRange,
  tooLong,
  tooShort,
  unknownFormat,
  unknownWord,
  wrongForm,
  wrongType,
} from './faults-of-values.ts';
import { formMeant } from './form-meant.ts';
import { formAt, keysOf, mayBeLeftOut, optionsOf, valueAt } from './forms.ts';
import { unknownKey } from './unknown-keys.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Content that was held against a form. */
interface Held {
  readonly content: unknown;
  readonly form: z.ZodType;
  /** Where in the case file it stands. */
  readonly path: Path;
  /** The form of the record around it. */
  readonly around?: z.ZodType | undefined;
}

/** A problem, and the path of the key that was meant where another is missing because of it. */
interface Told {
  readonly problem: Problem;
  readonly meant?: string;
}

/**
 * Says what failed checks of a schema mean for the person who wrote the file.
 * A key that is missing only because it is misspelt or stands one record too deep is told once, and so is a value that
 * fails two checks in the same words.
 */
export function schemaProblems(
  issues: readonly Issue[],
  content: unknown,
  form: z.ZodType,
): Problem[] {
  const told = issues.flatMap((issue) => tell(issue, { content, form, path: [] }));
  const meant = new Set(told.map((one) => one.meant));
  const problems = told
    .map(({ problem }) => problem)
    .filter(({ code, path }) => code !== 'schema.missing' || !meant.has(path));
  const wordsOf = ({ code, path, because }: Problem) => [code, path, because].join('\n');
  return [...new Map(problems.map((problem) => [wordsOf(problem), problem])).values()];
}

function tell(issue: Issue, held: Held): Told[] {
  if (issue.code === 'unrecognized_keys') return tellKeys(issue, held);
  const found = valueAt(held.content, issue.path);
  const form = formAt(held.form, issue.path, held.content);
  const path = [...held.path, ...issue.path];
  if (issue.code === 'invalid_union' && found !== undefined && form instanceof z.ZodUnion)
    return tellUnion(issue, { content: found, form, path, around: aroundOf(issue.path, held) });
  const around = aroundOf(issue.path, held);
  return [{ problem: { path: path.join('/'), ...faultOf(issue, found, { form, around }) } }];
}

/** The form of the record around what stands at a path. */
function aroundOf(path: Path, { form, content, around }: Held): z.ZodType | undefined {
  return path.length === 0 ? around : formAt(form, path.slice(0, -1), content);
}

function tellKeys(issue: Extract<Issue, { code: 'unrecognized_keys' }>, held: Held): Told[] {
  const record = valueAt(held.content, issue.path) as object;
  const known = keysOf(formAt(held.form, issue.path, held.content));
  const allowed = {
    free: known.filter((key) => !Object.hasOwn(record, key)),
    around: keysOf(aroundOf(issue.path, held)),
  };
  const path = [...held.path, ...issue.path];
  return issue.keys.map((key): Told => {
    const { fault, meant } = unknownKey(key, allowed);
    const problem = { path: [...path, key].join('/'), ...fault };
    if (meant === undefined) return { problem };
    const of = meant.of === 'record' ? path : path.slice(0, -1);
    return { problem, meant: [...of, meant.key].join('/') };
  });
}

/** Speaks about the form that was meant, not about all those that were not. */
function tellUnion(
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  held: Held & { readonly form: z.ZodUnion },
): Told[] {
  const meant = formMeant(held.form, held.content);
  if ('fault' in meant) return [{ problem: { path: held.path.join('/'), ...meant.fault } }];
  const own = errors[optionsOf(held.form).indexOf(meant.form)] ?? [];
  return own.flatMap((issue) => tell(issue, { ...held, form: meant.form }));
}

/** The form of a place, and that of the record around it. */
interface Place {
  readonly form: z.ZodType | undefined;
  readonly around: z.ZodType | undefined;
}

function faultOf(issue: Issue, found: unknown, { form, around }: Place): Fault {
  const key = String(issue.path.at(-1));
  if (found === undefined) return missing(key, form);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, found, form);
    case 'invalid_value':
      return form instanceof z.ZodLiteral ? unknownFormat(found, form) : unknownWord(found, form);
    case 'invalid_key':
      return wrongForm(key, issue.issues[0]?.message ?? '', undefined);
    case 'too_small':
      if (typeof found === 'number') return outOfRange(found, form);
      return tooShort(found, Number(issue.minimum), {
        form,
        isOptional: mayBeLeftOut(key, around),
      });
    case 'too_big':
      if (typeof found === 'number') return outOfRange(found, form);
      return tooLong(found, Number(issue.maximum));
    case 'custom':
      return OWN_FAULTS[issue.params?.code as keyof typeof OWN_FAULTS](found, form);
    default:
      return wrongForm(found, issue.message, form);
  }
}
