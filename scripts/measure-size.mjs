import ts from 'typescript';

/** @typedef {{ name: string, line: number, lines: number, parameters: number }} FunctionSize */
/** @typedef {{ lines: number, functions: readonly FunctionSize[] }} FileSize */

/**
 * For each line of a file, how many lines of code stand before it. Blank lines and comments are no code.
 *
 * @param {ts.SourceFile} file
 */
function countCode(file) {
  /** @type {Set<number>} */
  const code = new Set();
  const lineAt = (/** @type {number} */ place) => file.getLineAndCharacterOfPosition(place).line;
  const mark = (/** @type {ts.Node} */ node) => {
    if (ts.isJSDoc(node)) return;
    const parts = node.getChildren(file);
    for (const part of parts) mark(part);
    const isWord = parts.length === 0 && node.getEnd() > node.getStart(file);
    if (!isWord) return;
    for (let line = lineAt(node.getStart(file)); line <= lineAt(node.getEnd()); line++)
      code.add(line);
  };
  mark(file);
  const before = [0];
  for (const line of file.getLineStarts().keys()) {
    before.push((before[line] ?? 0) + (code.has(line) ? 1 : 0));
  }
  return before;
}

/**
 * The name that a reader would call a function by: its own, or that of what it is assigned to.
 *
 * @param {ts.FunctionLikeDeclaration} node
 * @param {ts.SourceFile} file
 */
function nameOf(node, file) {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText(file);
  const { parent } = node;
  const isNamedByParent = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamedByParent ? parent.name.getText(file) : 'unnamed function';
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.FunctionLikeDeclaration & { body: ts.Node }}
 */
function hasBody(node) {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/**
 * Lines of code of a file and of every function in it, and how many parameters each takes.
 *
 * @param {string} path whose ending tells the language
 * @param {string} text
 * @returns {FileSize}
 */
export function measureSize(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const before = countCode(file);
  const lineAt = (/** @type {number} */ place) => file.getLineAndCharacterOfPosition(place).line;
  /** @type {FunctionSize[]} */
  const functions = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (hasBody(node)) {
      const first = lineAt(node.getStart(file));
      const last = lineAt(node.getEnd());
      functions.push({
        name: nameOf(node, file),
        line: first + 1,
        lines: (before[last + 1] ?? 0) - (before[first] ?? 0),
        parameters: node.parameters.length,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { lines: before.at(-1) ?? 0, functions };
}
