import type * as z from 'zod';
import { nearestName, type Problem } from '../vocabulary/index.ts';

type Issue = z.core.$ZodIssue;
type Draft = Omit<Problem, 'path'>;

/** Says what a failed schema check means for the person who wrote the file. One issue may give several problems. */
export function problemsOfIssue(issue: Issue, content: unknown): Problem[] {
  const path = issue.path.map(String).join('/');
  const found = valueAt(content, issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, found);
  if (issue.code === 'invalid_union') return problemsOfUnion(issue, content);
  return [{ path, ...describe(issue, found) }];
}

function describe(issue: Exclude<Issue, { code: 'unrecognized_keys' }>, found: unknown): Draft {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? missing(issue) : wrongType(issue, found);
    case 'invalid_value':
      return unknownValue(issue.values.map(String), found);
    case 'invalid_format':
      return wrongForm(found);
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, found);
    case 'custom':
      return customProblem(String(issue.params?.['code']), found);
    default:
      return {
        code: 'schema.form',
        because: issue.message,
        try: 'see docs/reference/case-file.md for the form',
      };
  }
}

function missing(issue: Issue): Draft {
  const key = String(issue.path.at(-1) ?? 'the file');
  return {
    code: 'schema.missing',
    because: `\`${key}\` is missing, and nothing is assumed in its place`,
    try: `add \`${key}\`; docs/reference/case-file.md says what belongs there`,
  };
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, found: unknown): Draft {
  const quoted = issue.expected === 'string' && typeof found === 'number';
  return {
    code: 'schema.type',
    because: `${kindOf(found)} stands where ${article(issue.expected)} is needed`,
    try: quoted ? `put it in quotes: '${found}'` : `give ${article(issue.expected)}`,
  };
}

function unknownValue(allowed: readonly string[], found: unknown): Draft {
  if (found === undefined) {
    return {
      code: 'schema.missing',
      because: 'a value is missing, and nothing is assumed in its place',
      try: `give one of: ${allowed.join(', ')}`,
    };
  }
  const near = nearestName(String(found), allowed);
  return {
    code: 'schema.unknown-word',
    because: `\`${brief(found)}\` is not one of the words known here`,
    try:
      near === undefined
        ? `use one of: ${allowed.join(', ')}`
        : `did you mean \`${near}\`? Known: ${allowed.join(', ')}`,
  };
}

function wrongForm(found: unknown): Draft {
  return {
    code: 'schema.form',
    because: `\`${brief(found)}\` does not have the form that is needed here`,
    try: 'ids are lower-case letters, digits and single hyphens; docs/reference/case-file.md gives the form of each field',
  };
}

function outOfRange(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  found: unknown,
): Draft {
  const limit =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'number' || issue.origin === 'int') {
    return {
      code: 'number.out-of-range',
      because: `${brief(found)} is out of range: ${limit}`,
      try: 'probabilities run from 0 to 1, credibility from 1 to 6, counts from 0',
    };
  }
  const unit = issue.origin === 'array' ? 'entries' : 'characters';
  return {
    code: 'schema.length',
    because: `this has the wrong length: ${limit} ${unit}`,
    try:
      issue.code === 'too_small'
        ? 'fill it in, or leave the key out where it is optional'
        : 'shorten it; long texts belong in files beside the case',
  };
}

const CUSTOM: Record<string, (found: unknown) => Draft> = {
  'date.invalid': (found) => ({
    code: 'date.invalid',
    because: `\`${brief(found)}\` is not a date that the calendar has`,
    try: 'write 2021-02-15, or 2021-02 or 2021 where no more is known',
  }),
  'name.empty': () => ({
    code: 'name.empty',
    because: 'the name is empty',
    try: 'give the name in at least one language: `{en: …}`',
  }),
};

function customProblem(code: string, found: unknown): Draft {
  const describeCustom = CUSTOM[code];
  return (
    describeCustom?.(found) ?? {
      code,
      because: 'the value is not accepted',
      try: 'see docs/reference/case-file.md',
    }
  );
}

function unknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  found: unknown,
): Problem[] {
  const present = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  return issue.keys.map((key) => ({
    code: 'schema.unknown-key',
    path: [...issue.path.map(String), key].join('/'),
    because: `\`${key}\` is not a key of this record`,
    try: suggestKey(key, present),
  }));
}

const KEY_HINTS = [
  'because',
  'reliability',
  'credibility',
  'incident',
  'candidates',
  'perpetrators',
  'perpetrator',
  'latitude',
  'longitude',
  'precisionKm',
  'underQuestion',
  'verification',
  'marking',
  'partOf',
  'drawsOn',
  'asOf',
  'stance',
  'sponsor',
  'proxy',
  'says',
  'about',
  'source',
  'reference',
  'laterFindings',
  'alternatives',
  'declarations',
];

function suggestKey(key: string, present: readonly string[]): string {
  const near = nearestName(
    key,
    KEY_HINTS.filter((hint) => !present.includes(hint)),
  );
  return near === undefined
    ? 'remove it, or put the text in `note`'
    : `did you mean \`${near}\`? Otherwise remove it`;
}

/** Among the forms of a union, speaks about the one the writer most likely meant: the one with the fewest faults. */
function problemsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  content: unknown,
): Problem[] {
  const found = valueAt(content, issue.path);
  if (found === undefined) return [{ path: issue.path.map(String).join('/'), ...missing(issue) }];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) =>
      problemsOfIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, content),
    ),
  );
  const fits = branches.filter((branch) => branch.length > 0);
  fits.sort((a, b) => severity(a) - severity(b));
  return fits[0] ?? [];
}

/** Unknown keys weigh most: a form whose keys are not even there was not meant. */
function severity(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, { code }) =>
      sum + (code === 'schema.unknown-key' ? 3 : code === 'schema.missing' ? 2 : 1),
    0,
  );
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let current = content;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

const NAMES_OF_TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a record with keys',
  record: 'a record with keys',
  array: 'a list',
  null: 'nothing',
};

function article(type: string): string {
  return NAMES_OF_TYPES[type] ?? type;
}

function kindOf(found: unknown): string {
  if (found === null) return 'nothing';
  return article(Array.isArray(found) ? 'array' : typeof found);
}

function brief(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
