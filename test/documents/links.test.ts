import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY, textOf, trackedFiles } from './tracked-files.ts';

/** `[words](target)` or `![words](target)`, without a title. */
const LINK = /\]\(([^)\s]+)\)/g;
const FENCED_BLOCK = /^```.*?^```/gms;
const OUTWARD = /^[a-z]+:/;

function linksOf(markdown: string): string[] {
  const prose = markdown.replace(FENCED_BLOCK, '');
  return [...prose.matchAll(LINK)].map(([, target]) => target ?? '');
}

/** The names by which headings are linked to: lower case, blanks as hyphens, punctuation left out. */
function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.replace(FENCED_BLOCK, '').matchAll(/^#+ +(.+)$/gm);
  const names = [...headings].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
  return new Set(names);
}

/** Why a link leads nowhere, or `undefined` if it leads somewhere. */
function faultOf(document: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), decodeURIComponent(path));
  const place = resolve(REPOSITORY, target);
  if (!existsSync(place)) return `${link}: there is no ${target}`;
  if (anchor === undefined || statSync(place).isDirectory()) return undefined;
  return anchorsOf(textOf(target)).has(anchor)
    ? undefined
    : `${link}: ${target} has no such heading`;
}

const documents = trackedFiles().filter((path) => path.endsWith('.md'));

test.each(documents)('every link of %s within the repository leads somewhere', (document) => {
  const faults = linksOf(textOf(document))
    .filter((link) => !OUTWARD.test(link))
    .map((link) => faultOf(document, link));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});
