import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addStandards, type Outcome, type OwnFiles, type Problem } from '@respondeat/engine';
import { decodeText } from '../input/decode-text.ts';
import { type FileUse, readFile } from '../input/read-file.ts';
import { hashOf } from './kept-library.ts';
import { type PinnedLibrary, readLibrary } from './read-library.ts';

const STANDARD_FILE: FileUse = {
  noun: 'a file with a standard in it',
  // Declared: what the engine reads of one file, in the longest encoding.
  maximumBytes: 3_000_000,
  whereLarger: 'keep captured judgments in files of their own and cite them',
};

/** Most files read from one folder. Declared: ten times what ships; a folder with more was not meant. */
const MOST_FILES = 500;

/** The library that ships, with the standards of a user's folder beside them if one is named (decision 43). */
export function libraryWith(folder: string | undefined): Outcome<PinnedLibrary> {
  const shipped = readLibrary();
  if (folder === undefined) return { ok: true, value: shipped };
  const files = filesIn(folder);
  if (!files.ok) return files;
  const law = addStandards(shipped.library.law, files.value);
  if (!law.ok) return { ok: false, problems: law.problems.map((one) => foundIn(folder, one)) };
  const { versions } = shipped;
  const standardsSha256 = hashOf([['standards', versions.standardsSha256], ...files.value]);
  return {
    ok: true,
    value: {
      ...shipped,
      library: { ...shipped.library, law: law.value },
      versions: { ...versions, standardsSha256 },
    },
  };
}

function filesIn(folder: string): Outcome<OwnFiles> {
  const names = namesIn(folder);
  if (!names.ok) return names;
  const read = names.value.map((name) => ({ name, outcome: textOf(join(folder, name)) }));
  const problems = read.flatMap(({ name, outcome }) =>
    outcome.ok ? [] : outcome.problems.map((one) => foundIn(folder, { ...one, file: name })),
  );
  if (problems.length > 0) return { ok: false, problems };
  const texts = read.flatMap(({ name, outcome }): [string, string][] =>
    outcome.ok ? [[name, outcome.value]] : [],
  );
  return { ok: true, value: new Map(texts) };
}

function textOf(path: string): Outcome<string> {
  const bytes = readFile(path, STANDARD_FILE);
  return bytes.ok ? decodeText(bytes.value, path) : bytes;
}

/** Names of the YAML files of a folder, in order. One that ends in `.yml` is read, to be told its right name. */
function namesIn(folder: string): Outcome<readonly string[]> {
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return refuse('folder.missing', `there is no folder \`${folder}\``);
    if (!found.isDirectory()) return refuse('folder.not-a-folder', `\`${folder}\` is a file`);
    const names = readdirSync(folder).filter((name) => /^[^.].*\.ya?ml$/.test(name));
    if (names.length <= MOST_FILES) return { ok: true, value: names.toSorted() };
    const because = `\`${folder}\` has ${names.length} YAML files; at most ${MOST_FILES} are read`;
    return refuse('folder.too-many-files', because);
  } catch (error) {
    const { message } = error as NodeJS.ErrnoException;
    return refuse('folder.unreadable', `\`${folder}\` cannot be read: ${message}`);
  }
}

function refuse(code: string, because: string): Outcome<never> {
  const advice = 'name the folder that your standards are in';
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}

function foundIn(folder: string, problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: join(folder, problem.file) };
}
