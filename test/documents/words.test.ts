import { describe, expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

/** This file names what it looks for. */
const SELF = 'test/documents/words.test.ts';

const NO_TEXT = /\.(png|jpe?g|gif|pdf|ttf|otf|woff2?|gz|zip|parquet|db)$/;

/** What no text may hold, and an example that proves the pattern finds it. */
const FORBIDDEN = [
  { what: 'work left undone', pattern: /\b(TODO|FIXME|XXX)\b/, example: '// TODO: later' },
  {
    what: "a path on somebody's machine",
    pattern: /(?<![\w.~-])\/(home|root|Users|work)\/[\w.-]+/,
    example: 'see /home/somebody/case.yaml',
  },
  {
    what: 'a host of a package registry',
    pattern:
      /\b(registry\.(npmjs\.org|npmmirror\.com|yarnpkg\.com)|pypi\.org|pythonhosted\.org|proxy\.golang\.org|repo1?\.maven\.org|deb\.debian\.org)\b/,
    example: '"resolved": "https://registry.npmjs.org/zod/-/zod-4.6.7.tgz"',
  },
];

/** Names that say nothing of what a file is about. */
const EMPTY_NAMES = new Set(
  'common constants data helper helpers info manager misc shared types util utils'.split(' '),
);

const files = trackedFiles();

describe('no text of the repository holds', () => {
  const texts = files
    .filter((path) => path !== SELF && !NO_TEXT.test(path))
    .map((path) => ({ path, lines: textOf(path).split('\n') }));

  test.each(FORBIDDEN)('$what', ({ pattern, example }) => {
    const found = texts.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
    expect(example).toMatch(pattern);
  });
});

test('sources are named by the idea, never by the kind of thing', () => {
  const named = files
    .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path))
    .filter((path) => path.split(/[/.-]/).some((word) => EMPTY_NAMES.has(word)));
  expect(named).toEqual([]);
});
