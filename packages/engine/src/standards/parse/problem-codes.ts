import type { Problem } from '../../vocabulary/index.ts';

/** Everything that can be wrong with a file of standards, and what each code means. */
export const STANDARDS_PROBLEMS = {
  'file.too-large': 'The file is longer than any file of standards needs to be.',
  'file.too-deep': 'The file is nested deeper than is read.',
  'yaml.syntax': 'The text is not YAML 1.2.',
  'yaml.duplicate-key': 'One key stands twice in the same place.',
  'yaml.alias': 'The text uses a YAML alias.',
  'text.unprintable': 'A text holds a character that cannot be printed.',
  'schema.missing': 'A key that is needed is not there.',
  'schema.unknown-key': 'A key is not one that the format knows.',
  'schema.unknown-word': 'A word is not one of those allowed in its place.',
  'schema.type': 'A text, number, list or map stands where another is needed.',
  'schema.length': 'A text or a list is empty, or longer than allowed.',
  'schema.form': 'A text does not have the form that its place asks for.',
  'number.out-of-range': 'A number lies outside the range of its place.',
  'date.invalid': 'A date is not one that the calendar has.',
  'standard.unknown-finding': 'A finding is not defined in vocabulary/findings.yaml.',
  'standard.unknown-level': 'A level of proof is not defined in standards/proof-levels.yaml.',
  'standard.unknown-authority': 'An authority is not listed in standards/authorities.yaml.',
  'standard.unknown-passage': 'A passage is not listed under its authority.',
  'standard.unknown-element': 'An exception names an element that the standard does not have.',
  'standard.unknown-exception': 'An exception names another that the standard does not have.',
  'standard.unknown-standard': 'A standard that another one names is not in the library.',
  'standard.not-one-formula': 'An element does not have exactly one of finding, all, any and not.',
  'standard.repeated-name': 'Two parts of the same kind bear the same name.',
  'standard.reads-both-ways': 'A formula reads one finding both plainly and under `not`.',
  'standard.rank-in-a-circle': 'Exceptions prevail over one another in a circle.',
  'standard.prove-over-whole':
    'An exception changes the proof of elements that are not proven apart.',
  'standard.enough-and-not-enough': 'An element lists as not enough what its own formula reads.',
  'standard.ends-before-it-begins': 'A period ends before it begins.',
  'standard.not-in-its-file': 'A standard stands in a file of another name.',
  'standard.needs-itself': 'A standard requires another that requires it in turn.',
  'standard.failed-example': 'An example does not give what it says.',
  'standard.enough-after-all': 'What an element calls not enough meets the standard.',
  'library.missing-file': 'A file that every library needs is not there.',
  'library.repeated-id': 'One id is defined twice.',
  'library.own-findings': 'A folder of standards brings findings of its own.',
  'library.no-standards': 'A folder of standards holds none.',
} as const;

/** One of the codes of {@link STANDARDS_PROBLEMS}. */
export type StandardsProblemCode = keyof typeof STANDARDS_PROBLEMS;

/** What a problem says to the person who wrote the file. */
export interface Said {
  readonly because: string;
  readonly try: string;
}

/** A problem at a path of the file. */
export function problem(code: StandardsProblemCode, path: string, said: Said): Problem {
  return { code, path, ...said };
}
