import { type Document, parseDocument } from 'yaml';
import type { Outcome, Problem } from '../../vocabulary/index.ts';
import { Lines } from './lines.ts';
import { nodeProblems } from './node-problems.ts';
import { partsOf } from './parts.ts';
import { HOW_TO_BEGIN, refusalOf } from './refusal.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** The content of a YAML or JSON text, and where in the text each of its parts stands. */
export interface ReadDocument {
  readonly content: unknown;
  /** Offset of the part at a path such as `ties/3/from`, or of the nearest part around it that exists. */
  placeOf(path: string): number;
  /** Line of the same. */
  lineOf(path: string): number;
}

/** A line break of YAML that its parser does not know. */
const CARRIAGE_RETURN_ALONE = /\r(?!\n)/g;

/**
 * Reads YAML 1.2 or JSON (its subset). What a reader of a diff could not see through is a problem:
 * keys that stand twice, aliases, tags, several documents.
 */
export function readDocument(text: string): Outcome<ReadDocument> {
  const source = text.replace(CARRIAGE_RETURN_ALONE, '\n');
  const refusal = refusalOf(source);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const lines = new Lines(source);
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const problems = problemsOf(document, lines);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { content: document.toJS() as unknown, ...placesIn(document, lines) } };
}

function problemsOf(document: Document.Parsed, lines: Lines): Problem[] {
  const syntax = syntaxProblem(document, lines);
  if (syntax !== undefined) return [syntax];
  if (document.contents === null) return [nothingRecorded()];
  return nodeProblems(document.contents, lines);
}

function nothingRecorded(): Problem {
  return {
    code: 'file.empty',
    path: '',
    because: 'the file holds comments and nothing else',
    try: HOW_TO_BEGIN,
  };
}

function placesIn({ contents }: Document.Parsed, lines: Lines) {
  let places: ReadonlyMap<string, number> | undefined;
  const placeOf = (path: string): number => {
    places ??= new Map([...partsOf(contents)].map((part) => [part.path, part.at]));
    return places.get(path) ?? placeOf(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  };
  return { placeOf, lineOf: (path: string) => lines.at(placeOf(path)) };
}
