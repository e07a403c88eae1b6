import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsEn } from './problems-en.ts';

/** Parts of the reference that tell of problems a reader of the workbench may meet. */
const PARTS = ['Case files', 'Assessing a case', 'The API', 'Event data'];

/** Codes that only the command line gives. */
const ELSEWHERE = /^(actors|prediction|table)\./;

function codesOfReference(): string[] {
  const reference = new URL('../../../../docs/reference/problems.md', import.meta.url);
  const parts = readFileSync(reference, 'utf8').split(/^## /m);
  const told = parts.filter((part) => PARTS.some((title) => part.startsWith(`${title}\n`)));
  return told.flatMap((part) =>
    [...part.matchAll(/^(?:### |\| )`([a-z-]+\.[a-z0-9-]+)`/gm)].map(([, code]) => code!),
  );
}

test('every problem that the reference tells of a case file, the API or events has a title', () => {
  const codes = [...new Set(codesOfReference())].filter((code) => !ELSEWHERE.test(code));
  expect(codes.length).toBeGreaterThan(90);
  const titles = Object.keys(problemsEn).map((id) => id.slice('problem.'.length));
  expect(titles.toSorted()).toEqual(codes.toSorted());
});
