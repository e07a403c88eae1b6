import type { Outcome, Problem, Written } from '../../vocabulary/index.ts';
import type { Standard } from '../standard.ts';
import { coherenceProblems } from './coherence.ts';
import { parseText, withLines } from './parse-list.ts';
import { problem } from './problem-codes.ts';
import type { KnownRecords } from './references.ts';
import { STANDARD_KEYS, standardShape } from './standard-shape.ts';

/** What a standard is read against: the records it may refer to, and the name of its file. */
export interface StandardContext extends KnownRecords {
  readonly fileName: string;
}

/**
 * Reads one standard from YAML.
 * Gives every problem at once, each at its path and line; it never throws on bad input and never fills a gap.
 */
export function parseStandard(text: string, context: StandardContext): Outcome<Standard> {
  return standardReader(context)(text, context.fileName);
}

/** Reads many standards against the same records: the shape is made once, which costs more than reading one file. */
export function standardReader(known: KnownRecords) {
  const shape = standardShape(known);
  return (written: Written, fileName: string): Outcome<Standard> => {
    const outcome = parseText(written, shape, STANDARD_KEYS);
    if (!outcome.ok) return outcome;
    const { parsed: standard, source } = outcome.value;
    const problems = [...nameProblems(standard, fileName), ...coherenceProblems(standard)];
    if (problems.length > 0) return { ok: false, problems: withLines(problems, source) };
    return { ok: true, value: standard };
  };
}

/** A standard is found by its file name, in a folder and in a diff. */
function nameProblems({ id }: Standard, fileName: string): readonly Problem[] {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  if (name === `${id}.yaml`) return [];
  const because = `the file is called ${name}, the standard ${id}`;
  return [
    problem('standard.not-in-its-file', 'standard', { because, try: `call the file ${id}.yaml` }),
  ];
}
