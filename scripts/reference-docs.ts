// Writes the pages of the reference that are made from schemas and data: the case-file format, the standards, the
// findings. `npm run reference`; with `-- --check` it only says which files are out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../packages/desk/src/library/read-library.ts';
import { caseFileJsonSchema } from '../packages/engine/src/index.ts';
import { caseFilePage } from './reference-docs/case-file-page.ts';
import { lawPages, MADE_FOLDERS } from './reference-docs/law/law-pages.ts';
import type { Schema } from './reference-docs/schema.ts';

const REPOSITORY = new URL('..', import.meta.url);

/** Width at which the formatter breaks a line of JSON. */
const LINE_WIDTH = 100;

function textOf(path: string): string {
  return readFileSync(new URL(path, REPOSITORY), 'utf8');
}

/** The generated files of the reference, by path. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const { kinds, law } = readLibrary().library;
  const schema = caseFileJsonSchema(kinds);
  const example = textOf('docs/reference/example-case.yaml');
  return new Map([
    ['docs/reference/case-file.md', caseFilePage({ schema: schema as Schema, kinds, example })],
    ['docs/reference/case-file.schema.json', laidOut(schema)],
    ...lawPages(law, kinds),
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

/** Pages that nothing makes any more, as of a standard that was renamed. */
export function strayPages(files = referenceFiles()): readonly string[] {
  return MADE_FOLDERS.flatMap(namesIn).filter((path) => !files.has(path));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(new URL(folder, REPOSITORY)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

function main(): void {
  const files = referenceFiles();
  const outdated = [...files].filter(([path, text]) => currentOf(path) !== text);
  const stray = strayPages(files);
  const onlyCheck = process.argv.includes('--check');
  for (const [path, text] of outdated) {
    console.log(onlyCheck ? `${path} is out of date` : `wrote ${path}`);
    if (!onlyCheck) write(path, text);
  }
  for (const path of stray) {
    console.log(onlyCheck ? `${path} is made by nothing` : `removed ${path}`);
    if (!onlyCheck) rmSync(new URL(path, REPOSITORY));
  }
  process.exitCode = onlyCheck && outdated.length + stray.length > 0 ? 1 : 0;
}

function write(path: string, text: string): void {
  const place = fileURLToPath(new URL(path, REPOSITORY));
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function currentOf(path: string): string | undefined {
  try {
    return textOf(path);
  } catch {
    return undefined;
  }
}

if (import.meta.main) main();
