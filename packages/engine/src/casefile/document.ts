import { type Document, isMap, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type { Outcome, Problem } from '../vocabulary/index.ts';

/** Longest text read as a case file, in characters. Declared: forty times the largest case of the casebook. */
export const MAXIMUM_CHARACTERS = 4_000_000;
/** Deepest nesting read. Declared: a case file needs eight levels. */
export const MAXIMUM_DEPTH = 64;

/** A parsed YAML or JSON text that knows on which line each of its values stands. */
export interface ReadDocument {
  readonly content: unknown;
  /** Line of the value at a path such as `ties/3/from`, or of its nearest ancestor that exists. */
  lineOf(path: string): number | undefined;
}

/** Reads YAML 1.2 or JSON (its subset). Duplicate keys, aliases and nesting without end are problems. */
export function readDocument(text: string): Outcome<ReadDocument> {
  const refusal = refuseText(text);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const problems = [...syntaxProblems(document, lines), ...aliasProblems(document, lines)];
  if (problems.length > 0) return { ok: false, problems };
  const content: unknown = document.toJS();
  return { ok: true, value: { content, lineOf: (path) => lineAt(document, lines, path) } };
}

function refuseText(text: string): Problem | undefined {
  if (text.length > MAXIMUM_CHARACTERS) {
    return {
      code: 'file.too-large',
      path: '',
      because: `the file has ${text.length} characters; a case file has at most ${MAXIMUM_CHARACTERS}`,
      try: 'keep captures and long texts in files beside the case, and name them in `capture`',
    };
  }
  if (text.includes('\u0000')) {
    return {
      code: 'file.not-text',
      path: '',
      because: 'the file holds zero bytes, so it is not a text',
      try: 'give a YAML or JSON file in UTF-8',
    };
  }
  if (text.trim() === '') {
    return {
      code: 'file.empty',
      path: '',
      because: 'the file is empty',
      try: 'begin with `respondeat: 1` and `case: a-name`; the guide shows a short case file',
    };
  }
  return refuseDepth(text);
}

/** Counts brackets and indentation before parsing, because a parser that recurses would run out of stack. */
function refuseDepth(text: string): Problem | undefined {
  let open = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if ((character === ']' || character === '}') && open > 0) open--;
  }
  for (const [indent] of text.matchAll(/^[ \t]*(?:- +)*/gm)) {
    deepest = Math.max(deepest, indent.length / 2);
  }
  if (deepest <= MAXIMUM_DEPTH) return undefined;
  return {
    code: 'file.too-deep',
    path: '',
    because: `the file is nested ${Math.floor(deepest)} levels deep; a case file needs eight and may have ${MAXIMUM_DEPTH}`,
    try: 'look for an unclosed bracket or a line that is indented too far',
  };
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter): Problem[] {
  return document.errors.map((error) => {
    const duplicate = error.code === 'DUPLICATE_KEY';
    return {
      code: duplicate ? 'yaml.duplicate-key' : 'yaml.syntax',
      path: '',
      line: lines.linePos(error.pos[0]).line,
      because: duplicate
        ? 'the same key stands twice in one record; which one was meant cannot be known'
        : (error.message.split('\n')[0] ?? error.message).replace(
            / at line \d+, column \d+:?$/,
            '',
          ),
      try: duplicate
        ? 'keep one of the two, or rename one'
        : 'mend the line; indentation is two spaces, and text with `: ` or `#` in it needs quotes',
    };
  });
}

function aliasProblems(document: Document.Parsed, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (problems.length > 0) return visit.BREAK;
      problems.push({
        code: 'yaml.alias',
        path: '',
        line: lines.linePos(alias.range?.[0] ?? 0).line,
        because: `the alias *${alias.source} repeats another part of the file; aliases can grow without bound, and a reader of a diff cannot see what they stand for`,
        try: 'write the repeated part out',
      });
      return visit.BREAK;
    },
  });
  return problems;
}

function lineAt(document: Document.Parsed, lines: LineCounter, path: string): number | undefined {
  const keys = path === '' ? [] : path.split('/');
  for (let length = keys.length; length >= 0; length--) {
    const position = positionOf(document, keys.slice(0, length));
    if (position !== undefined) return lines.linePos(position).line;
  }
  return undefined;
}

/** Offset of a value; for a key in a record, of the key itself, where a reader looks first. */
function positionOf(document: Document.Parsed, keys: readonly string[]): number | undefined {
  const last = keys.at(-1);
  const parent: unknown = keys.length > 0 ? document.getIn(keys.slice(0, -1), true) : undefined;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === last);
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0];
    return undefined;
  }
  const node: unknown = keys.length > 0 ? document.getIn(keys, true) : document.contents;
  return isNode(node) ? node.range?.[0] : undefined;
}
