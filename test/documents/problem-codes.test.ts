import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

const REFERENCE = 'docs/reference/problems.md';

/** `tie.ends-before-it-starts`: what it is about, and what is wrong with it. */
const CODE = /^[a-z-]+(\.[a-z0-9-]+)+$/;

/** All strings written anywhere in an expression, names of constants of the same file followed. */
function stringsIn(expression: ts.Node, constants: ReadonlyMap<string, string>): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (ts.isIdentifier(expression)) return [constants.get(expression.text) ?? ''];
  return expression.getChildren().flatMap((part) => stringsIn(part, constants));
}

/** The codes that a source file gives to problems: whatever it writes behind `code:`. */
function codesOf(path: string): string[] {
  const file = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteral(node.initializer))
      constants.set(node.name.getText(), node.initializer.text);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code')
      codes.push(...stringsIn(node.initializer, constants));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return codes.filter((code) => CODE.test(code));
}

const sources = trackedFiles().filter((path) => /^packages\/[^/]+\/src\/[^.]+\.ts$/.test(path));
const used = [...new Set(sources.flatMap(codesOf))].toSorted();
const reference = trackedFiles().includes(REFERENCE) ? textOf(REFERENCE) : '';

function codesMatching(pattern: RegExp): string[] {
  return [...reference.matchAll(pattern)].map(([, code]) => code ?? '');
}

describe('the reference of problems', () => {
  test('can tell which codes the sources give', () => {
    expect(used).toContain('tie.ends-before-it-starts');
  });

  test('names every code that a user may be shown', () => {
    const named = new Set(codesMatching(/`([^`\s]+)`/g));
    expect(used.filter((code) => !named.has(code))).toEqual([]);
  });

  test('has no entry for a code that is no longer given', () => {
    const entries = codesMatching(/^#+ +`([^`]+)`/gm);
    expect(entries.filter((code) => !used.includes(code))).toEqual([]);
  });
});
