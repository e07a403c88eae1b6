import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@respondeat/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { FOLDER, filesMatching, PINNED, problemList } from './problem-list.ts';

const { library } = readLibrary();

/** What `respondeat check` says of a file. */
function problemsIn(path: string): readonly Problem[] {
  const read = readCase(path, library);
  return read.ok ? [] : read.problems;
}

const broken = filesMatching(/\.(yaml|json|bin)$/);
const said = new Map(broken.map((name) => [name, problemsIn(join(FOLDER, name))]));
const all = [...said].flatMap(([name, problems]) =>
  problems.map((problem) => ({ name, ...problem })),
);

describe('what is said of a broken case file', () => {
  // `vitest --project bad-input --update` writes it anew; read the difference before you commit it.
  test.each(broken)('%s', async (name) => {
    const list = problemList(said.get(name) ?? []);
    expect(list).not.toBe('');
    await expect(list).toMatchFileSnapshot(join(FOLDER, `${name}${PINNED}`));
  });

  test('is pinned for no file that is not there', () => {
    const pinned = filesMatching(/\.problems\.txt$/).map((name) => name.slice(0, -PINNED.length));
    expect(pinned.filter((name) => !broken.includes(name))).toEqual([]);
  });
});

describe('every problem', () => {
  test('says why and what to try, in clauses that a sentence can go around', () => {
    const clause = /^\S.*[^\s.!:;,]$/;
    const others = all.filter(
      (problem) => ![problem.because, problem.try].every((text) => clause.test(text)),
    );
    expect(others).toEqual([]);
  });

  test('stands on a line of the file', () => {
    const linesIn = (name: string) =>
      readFileSync(join(FOLDER, name), 'latin1').split(/\r\n|\r|\n/).length;
    const outside = all.filter(({ name, line = 1 }) => line < 1 || line > linesIn(name));
    expect(outside).toEqual([]);
  });

  test('comes in the order of lines', () => {
    for (const problems of said.values()) {
      const lines = problems.map(({ line = 0 }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }
  });
});

describe('the reference of problems', () => {
  const reference = readFileSync(join(FOLDER, '../../docs/reference/problems.md'), 'utf8');
  const section = reference.split(/^## /m).find((part) => part.startsWith('Case files')) ?? '';
  const documented = [...section.matchAll(/^### `([^`]+)`$/gm)].map(([, code]) => code ?? '');
  const shown = new Set(all.map(({ code }) => code));

  test('has an entry for each code that a broken case file shows', () => {
    expect([...shown].filter((code) => !documented.includes(code))).toEqual([]);
  });

  test('has a broken case file for each entry', () => {
    /** Shown only by files too large to be kept; the tests below make them. */
    const made = ['file.too-large', 'file.more-problems'];
    const neverShown = documented.filter((code) => !shown.has(code) && !made.includes(code));
    expect(neverShown).toEqual([]);
  });
});

describe('a file that would exhaust its reader is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-bad-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Codes of what is said of a file with this content. */
  function codesFor(content: string | Uint8Array): readonly string[] {
    const path = join(folder, 'case.yaml');
    writeFileSync(path, content);
    return [...new Set(problemsIn(path).map(({ code }) => code))];
  }

  const valid = readFileSync(join(FOLDER, 'crlf.yaml'), 'utf8').replace(
    'credibility: 9',
    'credibility: 3',
  );
  const manyLines = (line: (index: number) => string) =>
    Array.from({ length: 8_000 }, (_, index) => line(index)).join('');

  test.each([
    ['50 megabytes of letters', new Uint8Array(50_000_000).fill(0x61)],
    ['50 megabytes of a case', valid.padEnd(50_000_000, '# and so on\n')],
    ['more characters than are read', valid.padEnd(10_000_001, ' ')],
    ['more values than are read', `${valid}alternatives: [${'x, '.repeat(500_000)}x]\n`],
    ['more comments than are read', valid + '#\n'.repeat(1_000_000)],
    ['nothing but closing brackets', '}'.repeat(3_000_000)],
  ])('%s', (_what, content) => {
    expect(codesFor(content)).toEqual(['file.too-large']);
  });

  test.each(['[', '{a: ', '- ', '? ', 'a: '])('ten thousand times `%s`', (opening) => {
    expect(codesFor(`case: x\nsummary:\n  ${opening.repeat(10_000)}`)).toEqual(['file.too-deep']);
  });

  test('thousands of problems are told up to the thousandth', () => {
    const sponsors = manyLines(() => '  - Nobody\n');
    expect(codesFor(valid.replace('sponsors: [ardia]\r\n', `sponsors:\n${sponsors}`))).toEqual([
      'schema.form',
      'file.more-problems',
    ]);
  });

  test('thousands of keys in one record', () => {
    expect(codesFor(valid + manyLines((index) => `key${index}: x\n`))).toEqual([
      'schema.unknown-key',
      'file.more-problems',
    ]);
  });

  test('thousands of actors, each part of one that does not exist', () => {
    const actors = manyLines(
      (index) => `  - { id: a${index}, kind: state, name: { en: A }, partOf: other-${index} }\n`,
    );
    expect(codesFor(valid.replace('incidents:\r\n', `${actors}incidents:\n`))).toEqual([
      'reference.unknown',
      'file.more-problems',
    ]);
  });

  test('a circle of retellings through thousands of reports', () => {
    const length = 4_000;
    const echo = (index: number) =>
      `  - { id: e${index}, source: paper, date: 2021-03-02, says: x, about: { context: rockets }, stance: asserts, credibility: 6, origin: e${(index + 1) % length}, verification: secondary, marking: TLP:CLEAR }\n`;
    expect(codesFor(valid + Array.from({ length }, (_, index) => echo(index)).join(''))).toEqual([
      'origin.cycle',
    ]);
  });
});
