import {
  type Document,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import {
  codePointOf,
  type Outcome,
  type Problem,
  UNPRINTABLE,
  type Written,
} from '../../vocabulary/index.ts';
import { problem, type Said, type StandardsProblemCode } from './problem-codes.ts';

/** Longest text read, in characters. Declared: fifty times the longest standard that ships. */
const MAXIMUM_CHARACTERS = 1_000_000;
/** Deepest nesting read. Declared: a standard needs eight levels; a parser that recurses must not run out of stack. */
const MAXIMUM_DEPTH = 64;

/** A YAML text as plain content that knows on which line each part stands. */
export interface SourceText {
  readonly content: unknown;
  /** Line of the part at a path, or of the nearest part around it that exists. */
  lineOf(path: string): number | undefined;
}

/** What a file says, from its text or as it was kept. */
export function readWritten(written: Written): Outcome<SourceText> {
  if (typeof written === 'string') return readSourceText(written);
  return { ok: true, value: { content: written.content, lineOf: () => undefined } };
}

/** Reads YAML 1.2. A key that stands twice and an alias are problems: a reader of a diff must see what is meant. */
export function readSourceText(text: string): Outcome<SourceText> {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', stringKeys: true });
  const problems = [
    ...document.errors.map((error) => syntaxProblem(error, lines)),
    ...nodeProblems(document, lines),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const lineOf = (path: string) => lineAt(document, lines, path === '' ? [] : path.split('/'));
  return { ok: true, value: { content: document.toJS() as unknown, lineOf } };
}

function refusalOf(text: string): Problem | undefined {
  if (text.length > MAXIMUM_CHARACTERS) {
    return problem('file.too-large', '', {
      because: `the file has ${text.length} characters; at most ${MAXIMUM_CHARACTERS} are read`,
      try: 'keep captured judgments in files of their own and cite them',
    });
  }
  const depth = deepestNesting(text);
  if (depth <= MAXIMUM_DEPTH) return undefined;
  return problem('file.too-deep', '', {
    because: `the file is nested about ${depth} levels deep; at most ${MAXIMUM_DEPTH} are read`,
    try: 'look for an unclosed bracket or a line that is indented too far',
  });
}

/** Counts brackets and indentation, which bound the depth without parsing. */
function deepestNesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  for (const [indent] of text.matchAll(/^ *(?:- +)*/gm)) {
    deepest = Math.max(deepest, Math.floor(indent.length / 2));
  }
  return deepest;
}

function syntaxProblem(error: YAMLError, lines: LineCounter): Problem {
  const { line } = lines.linePos(error.pos[0]);
  const twice = error.code === 'DUPLICATE_KEY';
  const said = twice
    ? {
        because: 'the same key stands twice in one place, so what was meant cannot be known',
        try: 'keep one of the two',
      }
    : {
        because: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
        try: 'mend the line; text with `: ` or ` #` in it needs quotes',
      };
  return { ...problem(twice ? 'yaml.duplicate-key' : 'yaml.syntax', '', said), line };
}

/** What YAML allows and a file of standards may not hold: aliases, and characters that garble a terminal or a page. */
function nodeProblems(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: StandardsProblemCode, { range }: Node, said: Said) => {
    const { line } = lines.linePos(range?.[0] ?? 0);
    problems.push({ ...problem(code, '', said), line });
  };
  visit(document, {
    Alias(_key, alias) {
      refuse('yaml.alias', alias, {
        because: `the alias *${alias.source} repeats a part from elsewhere, which a reader of a diff cannot see`,
        try: 'write the repeated part out',
      });
    },
    Scalar(_key, scalar) {
      const [found] = UNPRINTABLE.exec(String(scalar.value)) ?? [];
      if (found === undefined) return;
      refuse('text.unprintable', scalar, {
        because: `the text holds ${codePointOf(found)}, which cannot be printed`,
        try: 'remove the character',
      });
    },
  });
  return problems;
}

function lineAt(
  document: Document.Parsed,
  lines: LineCounter,
  keys: readonly string[],
): number | undefined {
  const position = positionOf(document, keys);
  if (position !== undefined) return lines.linePos(position).line;
  return keys.length === 0 ? undefined : lineAt(document, lines, keys.slice(0, -1));
}

/** Offset of a key in a map, where a reader looks first, or of an item in a list. */
function positionOf(document: Document.Parsed, keys: readonly string[]): number | undefined {
  const parent: unknown = document.getIn(keys.slice(0, -1), true);
  if (keys.length > 0 && isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === keys.at(-1));
    return pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
