import type { Kinds, StandardsLibrary } from '../../../packages/engine/src/index.ts';
import { examplesPage } from './examples-page.ts';
import { findingPage } from './finding-page.ts';
import { findingsIndex, standardsIndex } from './law-indexes.ts';
import { FOLDERS } from './law-words.ts';
import { standardPage } from './standard-page.ts';

const REFERENCE = 'docs/reference';

/** Folders that hold nothing but the pages made here. */
export const MADE_FOLDERS = Object.values(FOLDERS).map((folder) => `${REFERENCE}/${folder}`);

/** Every page of the reference that is made from the law as data, by path. */
export function lawPages(law: StandardsLibrary, kinds: Kinds): ReadonlyMap<string, string> {
  const standards = `${REFERENCE}/${FOLDERS.standards}`;
  const findings = `${REFERENCE}/${FOLDERS.findings}`;
  return new Map([
    [`${standards}/README.md`, standardsIndex(law)],
    ...[...law.standards.values()].map((standard): [string, string] => [
      `${standards}/${standard.id}.md`,
      standardPage(standard, law),
    ]),
    [`${findings}/README.md`, findingsIndex(law)],
    ...[...law.findings.values()].map((finding): [string, string] => [
      `${findings}/${finding.id}.md`,
      findingPage(finding, { law, kinds }),
    ]),
    [`${REFERENCE}/what-examples-need.md`, examplesPage(law)],
  ]);
}
