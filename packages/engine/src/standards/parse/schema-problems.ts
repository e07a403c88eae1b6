import type * as z from 'zod';
import { nearestName, type Problem } from '../../vocabulary/index.ts';
import { problem, type Said, type StandardsProblemCode } from './problem-codes.ts';

type Issue = z.core.$ZodIssue;

/** What a check of our own hands to zod, to come back as a problem. */
export interface CheckFailure extends Said {
  readonly code: StandardsProblemCode;
}

/** Says what failed checks of a schema mean for the person who wrote the file. */
export function schemaProblems(
  issues: readonly Issue[],
  content: unknown,
  keys: readonly string[],
): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, content, keys));
}

function problemsOf(issue: Issue, content: unknown, keys: readonly string[]): readonly Problem[] {
  const path = issue.path.map(String).join('/');
  const found = partAt(content, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, keys));
    case 'invalid_union':
      return found === undefined ? [missing(path)] : likeliestForm(issue, content, keys);
    case 'invalid_key':
      return schemaProblems(under(issue.path, issue.issues), content, keys);
    case 'custom': {
      const { code, because, try: advice } = issue.params as unknown as CheckFailure;
      return [problem(code, path, { because, try: advice })];
    }
    case 'invalid_type':
      return [found === undefined ? missing(path) : wrongType(path, issue.expected, found)];
    case 'invalid_value':
      return [found === undefined ? missing(path) : unknownWord(path, issue.values, found)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(path, issue, found)];
    default:
      return [wrongForm(path, found)];
  }
}

/** Of the forms of a union, the one that the writer most likely meant: the one that goes wrong least, and latest. */
function likeliestForm(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  content: unknown,
  keys: readonly string[],
): readonly Problem[] {
  const [first, ...others] = issue.errors.map((issues) =>
    schemaProblems(under(issue.path, issues), content, keys),
  );
  return others.reduce((best, form) => (isLikelier(form, best) ? form : best), first ?? []);
}

function isLikelier(form: readonly Problem[], other: readonly Problem[]): boolean {
  const [one, two] = [form, other].map(faults) as [number, number];
  return one < two || (one === two && depth(form) > depth(other));
}

/** A key that does not belong weighs most: a form whose keys are not there was not meant. */
function faults(problems: readonly Problem[]): number {
  return problems.reduce((sum, { code }) => sum + (code === 'schema.unknown-key' ? 2 : 1), 0);
}

function depth(problems: readonly Problem[]): number {
  return Math.max(0, ...problems.map(({ path }) => path.split('/').length));
}

function under(path: readonly PropertyKey[], issues: readonly Issue[]): readonly Issue[] {
  return issues.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function missing(path: string): Problem {
  const key = path.slice(path.lastIndexOf('/') + 1);
  return problem('schema.missing', path, {
    because: `\`${key}\` is missing, and nothing is assumed in its place`,
    try: `add \`${key}\``,
  });
}

function unknownKey(key: string, path: string, keys: readonly string[]): Problem {
  const near = nearestName(key, keys);
  return problem('schema.unknown-key', path === '' ? key : `${path}/${key}`, {
    because: `\`${key}\` is not a key that belongs here`,
    try: near === undefined || near === key ? 'remove it' : `write \`${near}\`, or remove it`,
  });
}

function unknownWord(path: string, allowed: readonly unknown[], found: unknown): Problem {
  const near = nearestName(String(found), allowed.map(String));
  return problem('schema.unknown-word', path, {
    because: `${brief(found)} is not one of the words allowed here: ${allowed.join(', ')}`,
    try: near === undefined ? 'use one of them' : `write \`${near}\``,
  });
}

function wrongType(path: string, expected: string, found: unknown): Problem {
  return problem('schema.type', path, {
    because: `${brief(found)} stands where ${nameOf(expected)} is needed`,
    try: isUnquoted(expected, found) ? `put it in quotes: '${found}'` : `give ${nameOf(expected)}`,
  });
}

/** A year, or an id of digits, that YAML reads as a number. */
function isUnquoted(expected: string, found: unknown): found is number {
  return expected === 'string' && typeof found === 'number';
}

function outOfRange(
  path: string,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  found: unknown,
): Problem {
  const limit =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (typeof found === 'number') {
    return problem('number.out-of-range', path, {
      because: `${found} is out of range: ${limit}`,
      try: 'probabilities run from 0 to 1, editions from 1',
    });
  }
  const unit = Array.isArray(found) ? 'entries' : 'characters';
  return problem('schema.length', path, {
    because: `this must have ${limit} ${unit}`,
    try: issue.code === 'too_small' ? 'fill it in, or leave the key out' : 'shorten it',
  });
}

function wrongForm(path: string, found: unknown): Problem {
  return problem('schema.form', path, {
    because: `${brief(found)} does not have the form needed here`,
    try: 'names are lower-case words joined by single hyphens; ids have parts joined by dots',
  });
}

function partAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}

const NAMES_OF_TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'a map with keys',
  record: 'a map with keys',
  array: 'a list',
  tuple: 'a list of two numbers',
};

function nameOf(type: string): string {
  return NAMES_OF_TYPES[type] ?? type;
}

function brief(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
