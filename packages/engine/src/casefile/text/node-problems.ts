import { type Alias, isAlias, isMap, isScalar } from 'yaml';
import { codePointOf, type Problem, UNPRINTABLE } from '../../vocabulary/index.ts';
import { keyProblems } from './key-problems.ts';
import type { Lines } from './lines.ts';
import { type Part, partsOf, startOf } from './parts.ts';
import { quoted } from './visible.ts';

/** Characters shown before and after one that cannot be printed. */
const AROUND = 20;

/** What is wrong in a document that could be parsed, whatever it is about: keys, aliases, unprintable characters. */
export function nodeProblems(contents: unknown, lines: Lines): Problem[] {
  const parts = [...partsOf(contents)];
  const problems = parts.flatMap((part) =>
    isMap(part.node) ? keyProblems(part, part.node.items, lines) : textProblems(part, lines),
  );
  const aliases = parts.filter(({ node }) => isAlias(node));
  return [...aliasProblems(aliases, lines), ...problems].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
}

/** One problem for all aliases: who writes one writes many. */
function aliasProblems([first, ...others]: readonly Part[], lines: Lines): Problem[] {
  if (first === undefined) return [];
  const name = quoted(`*${(first.node as Alias).source}`);
  const more = others.length === 0 ? '' : `, and ${others.length} more do`;
  return [
    {
      code: 'yaml.alias',
      path: first.path,
      line: lines.at(startOf(first.node) ?? first.at),
      because: `the alias ${name} repeats another part of the file${more}; aliases can grow without bound, and a reader of a diff cannot see what they stand for`,
      try: 'write the repeated part out',
    },
  ];
}

function textProblems({ path, at, node }: Part, lines: Lines): Problem[] {
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const found = UNPRINTABLE.exec(text);
  if (found === null) return [];
  const around = text.slice(Math.max(0, found.index - AROUND), found.index + AROUND);
  return [
    {
      code: 'text.unprintable',
      path,
      line: lines.at(at),
      because: `the text holds ${codePointOf(found[0])}, which cannot be printed: ${quoted(around)}`,
      try: 'remove the character; if letters came out wrong too, open the source again in its own encoding',
    },
  ];
}
