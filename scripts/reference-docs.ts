// Writes the reference of the case-file format from the engine's own schema and vocabulary:
// `node scripts/reference-docs.ts`; with `--check` it only says which files are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseFileJsonSchema, parseKinds } from '../packages/engine/src/casefile/index.ts';
import { caseFilePage } from './reference-docs/case-file-page.ts';
import type { Schema } from './reference-docs/schema.ts';

const REPOSITORY = new URL('..', import.meta.url);

/** Width at which the formatter breaks a line of JSON. */
const LINE_WIDTH = 100;

function textOf(path: string): string {
  return readFileSync(new URL(path, REPOSITORY), 'utf8');
}

/** The generated files of the reference, by path. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const kinds = parseKinds(textOf('vocabulary/kinds.yaml'));
  const schema = caseFileJsonSchema(kinds);
  const example = textOf('docs/reference/example-case.yaml');
  return new Map([
    ['docs/reference/case-file.md', caseFilePage({ schema: schema as Schema, kinds, example })],
    ['docs/reference/case-file.schema.json', laidOut(schema)],
  ]);
}

/** JSON as the formatter lays it out: lists of words on one line where they fit. */
function laidOut(content: unknown): string {
  const listOfWords = /^( *)(.*)\[\n((?: *"[^"\n]*",?\n)+) *\](,?)$/gm;
  const text = JSON.stringify(content, null, 2).replace(
    listOfWords,
    (block, indent: string, key: string, words: string, comma: string) => {
      const line = `${indent}${key}[${words.trim().replace(/,\n */g, ', ')}]${comma}`;
      return line.length <= LINE_WIDTH ? line : block;
    },
  );
  return `${text}\n`;
}

function main(): void {
  const outdated = [...referenceFiles()].filter(([path, text]) => currentOf(path) !== text);
  const onlyCheck = process.argv.includes('--check');
  for (const [path, text] of outdated) {
    console.log(onlyCheck ? `${path} is out of date` : `wrote ${path}`);
    if (!onlyCheck) writeFileSync(fileURLToPath(new URL(path, REPOSITORY)), text);
  }
  process.exitCode = onlyCheck && outdated.length > 0 ? 1 : 0;
}

function currentOf(path: string): string | undefined {
  try {
    return textOf(path);
  } catch {
    return undefined;
  }
}

if (import.meta.main) main();
