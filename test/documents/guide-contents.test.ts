import { expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

const CONTENTS = 'docs/guide/README.md';

test('the contents of the guide count its pages through, each once', () => {
  const entries = [...textOf(CONTENTS).matchAll(/^(\d+)\. \[.+?\]\((.+?)\)/gm)];
  expect(entries.map(([, number]) => Number(number))).toEqual(entries.map((_, place) => place + 1));
  const pages = trackedFiles()
    .filter((path) => path.startsWith('docs/guide/') && path !== CONTENTS)
    .map((path) => path.slice('docs/guide/'.length));
  expect(entries.map(([, , page]) => page!).toSorted()).toEqual(pages.toSorted());
});
