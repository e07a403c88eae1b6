import type { Document, YAMLError } from 'yaml';
import type { Problem } from '../../vocabulary/index.ts';
import type { Lines } from './lines.ts';
import { SYNTAX_FAULTS } from './syntax-faults.ts';
import { quoted, visible } from './visible.ts';

/** What keeps a text from being read as YAML, or `undefined`. */
export function syntaxProblem(document: Document.Parsed, lines: Lines): Problem | undefined {
  const [error] = document.errors;
  if (error !== undefined) return problemOf(error, document.errors, lines);
  return directiveProblem(document) ?? tagProblem(document, lines);
}

/** Only the first is told: a parser that has lost its place finds faults where there are none. */
function problemOf(first: YAMLError, all: readonly YAMLError[], lines: Lines): Problem {
  const line = lines.at(first.pos[0]);
  const text = lines.text(line).replace(/^[ \t]+|[ \t]+$/g, '');
  const here = all.filter(({ pos }) => lines.at(pos[0]) === line);
  const fault = SYNTAX_FAULTS.find(
    (known) =>
      here.some(({ message }) => known.message.test(message)) &&
      (known.line?.test(lines.text(line)) ?? true),
  );
  const shown = text === '' ? '' : `: ${quoted(text)}`;
  return {
    code: fault?.code ?? 'yaml.syntax',
    path: '',
    line,
    because: `${fault?.because ?? visible(first.message)}${shown}`,
    try: fault?.try ?? 'mend the line; text with `: ` or ` #` in it needs quotes',
  };
}

/** YAML 1.1 reads `no` as false and dates as times of day; a case file is YAML 1.2 whatever it says. */
function directiveProblem({ directives, warnings }: Document.Parsed): Problem | undefined {
  const { explicit, version } = directives.yaml;
  const unknown = warnings.some(({ code }) => code === 'BAD_DIRECTIVE');
  if (!unknown && (explicit !== true || version === '1.2')) return undefined;
  return {
    code: 'yaml.directive',
    path: '',
    line: 1,
    because: 'the file begins with a `%` directive for another YAML than 1.2',
    try: 'remove the lines that begin with `%`',
  };
}

function tagProblem({ warnings }: Document.Parsed, lines: Lines): Problem | undefined {
  const [first] = warnings;
  if (first === undefined) return undefined;
  const line = lines.at(first.pos[0]);
  return {
    code: 'yaml.tag',
    path: '',
    line,
    because: `a tag stands on this line: ${quoted(lines.text(line).trim())}; tags ask for objects, and a case file holds texts, numbers, lists and records`,
    try: 'remove the word that begins with `!`, or put the text in quotes',
  };
}
