import { elementsOf } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { referenceFiles, strayPages } from '../../scripts/reference-docs.ts';
import { textOf } from './tracked-files.ts';

const { law } = readLibrary().library;
const files = referenceFiles();
const standards = [...law.standards.values()];
const findings = [...law.findings.values()];
const pageOf = (folder: string, name: string) =>
  files.get(`docs/reference/${folder}/${name}.md`) ?? '';

describe('pages of the reference that are made', () => {
  test('are what their sources say; `npm run reference` writes them anew', () => {
    const outdated = [...files].filter(([path, text]) => textOf(path) !== text);
    expect(outdated.map(([path]) => path)).toEqual([]);
  });

  test('are all that lies in their folders', () => {
    expect(strayPages()).toEqual([]);
  });
});

describe('the pages of standards', () => {
  test('there is one for each, and the index leads to it', () => {
    const index = pageOf('standards', 'README');
    expect(standards).toHaveLength(49);
    for (const { id, title } of standards) expect(index).toContain(`[${title}](${id}.md)`);
  });

  test.each(standards.map((standard) => [standard.id, standard] as const))(
    '%s tells every part of its file',
    (id, standard) => {
      const page = pageOf('standards', id);
      const elements = elementsOf(standard.require);
      const told = [
        standard.title,
        standard.question,
        standard.decides,
        standard.consequence,
        standard.responsibleFor,
        law.proofLevels.get(standard.proof.level)?.reason ?? 'no level',
        ...elements.flatMap(({ element, asks }) => [`### ${element}`, asks]),
        ...elements.flatMap(({ notEnough }) => notEnough).map((one) => `findings/${one}.md`),
        ...elements.flatMap(({ seldomSeen }) => seldomSeen ?? []),
        ...standard.exceptions.flatMap(({ exception, asks }) => [`### ${exception}`, asks]),
        ...standard.presumptions.map(({ because }) => because),
        ...standard.notFormalised,
        ...standard.standing.map(({ says }) => `**${says}:**`),
        ...standard.examples.map(({ name }) => `| ${name} |`),
        ...standard.authorities.map(({ source }) => law.authorities.get(source)?.cite ?? source),
      ];
      expect(told.filter((part) => !page.includes(part))).toEqual([]);
    },
  );

  test('every authority bears its mark wherever it is named', () => {
    const unmarked = standards.flatMap(({ id }) =>
      pageOf('standards', id)
        .split('\n')
        .filter((line) =>
          [...law.authorities.values()].some(({ cite }) => line.startsWith(`- ${cite}`)),
        )
        .filter((line) => !/\*(unverified|secondary|verified): /.test(line)),
    );
    expect(unmarked).toEqual([]);
  });
});

describe('the pages of findings', () => {
  test('there is one for each, and the index leads to it', () => {
    const index = pageOf('findings', 'README');
    expect(findings).toHaveLength(109);
    for (const { id } of findings) expect(index).toContain(`](${id}.md)`);
  });

  test('each tells its question, its evidence and the standards that speak of it', () => {
    const lacking = findings.flatMap(({ id, question, typicalEvidence }) => {
      const page = pageOf('findings', id);
      return [question, ...typicalEvidence].filter((part) => !page.includes(part));
    });
    expect(lacking).toEqual([]);
    expect(pageOf('findings', 'rel.financed')).toContain(
      '[Overall control of an organised armed group](../standards/icty.overall_control.md): proves `support`; not enough for `role-in-planning`',
    );
  });
});

test('what examples need is told for every met example, and no idle given lacks its reason', () => {
  const page = files.get('docs/reference/what-examples-need.md') ?? '';
  const met = standards.flatMap(({ examples }) =>
    examples.filter(({ expect: is }) => is === 'met'),
  );
  expect(met.filter(({ name }) => !page.includes(`| ${name} |`))).toEqual([]);
  expect(page).not.toContain('no reason given');
});
