import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../documents/guide-page.ts';
import { textOf } from '../documents/tracked-files.ts';
import { draftCase } from '../small-cases/draft-case.ts';
import { caseFolder } from './case-folder.ts';
import { emptyFolder, respondeat } from './respondeat.ts';

const GUIDE = filesOf(['docs/guide/standards.md']);
const NAME = 'example.knowing_aid.yaml';
const TEXT = GUIDE.get(`my-standards/${NAME}`) ?? '';

const LEVEL = `- level: my.level
  label: As sure as our board wants to be
  bar: 0.66
  basis: declared convention
  reason: two in three, by vote of the board
  verification: unverified
`;
const AUTHORITY = `- authority: my-charter
  cite: Our charter (2020)
  verification: unverified
`;
const OWN = TEXT.replace('level: icj.convincing', 'level: my.level').replaceAll(
  '{ source: ilc-articles, at: Art 8 }',
  '{ source: my-charter }',
);

/** A folder with a folder `law` of these files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'law'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'law', name), text);
  return folder;
}

const whole = { [NAME]: OWN, 'proof-levels.yaml': LEVEL, 'authorities.yaml': AUTHORITY };

interface Verdicts {
  readonly ownStandards: readonly string[];
  readonly incidents: readonly {
    readonly states: readonly {
      readonly standards: readonly { readonly standard: string; readonly verdict: string }[];
    }[];
  }[];
}

async function verdictsOf(path: string, ...more: readonly string[]) {
  const { exitCode, stdout } = await respondeat(['attribute', path, '--json', ...more]);
  expect(exitCode).toBe(0);
  const { ownStandards, incidents } = JSON.parse(stdout) as Verdicts;
  const applied = incidents[0]?.states[0]?.standards ?? [];
  return { ownStandards, applied: applied.map((one) => [one.standard, one.verdict] as const) };
}

describe('standards of a folder', () => {
  test('are applied beside those that ship, which give what they gave without them', async () => {
    const path = caseFolder(draftCase());
    const without = await verdictsOf(path);
    const beside = await verdictsOf(path, '--standards', join(folderWith(whole), 'law'));
    expect(without.ownStandards).toEqual([]);
    expect(beside.ownStandards).toEqual(['example.knowing_aid']);
    expect(beside.applied.map(([id]) => id)).toContain('example.knowing_aid');
    expect(beside.applied.filter(([id]) => id !== 'example.knowing_aid')).toEqual(without.applied);
  });

  test('are listed, shown and explained as your own', async () => {
    const folder = folderWith(whole);
    const listed = await respondeat(['standards', '--standards', 'law'], { folder });
    expect(listed.stdout).toMatch(/^example\.knowing_aid .*\(your own\)$/m);
    const shown = await respondeat(['standards', 'example.knowing_aid', '--standards', 'law'], {
      folder,
    });
    expect(shown.stdout).toContain('As sure as our board wants to be');
    expect(shown.stdout.replaceAll(/\s+/g, ' ')).toContain('read as 0.66, by our own');
    const args = ['explain', caseFolder(draftCase()), '--standard', 'example.knowing_aid'];
    const explained = await respondeat([...args, '--standards', 'law'], { folder });
    expect(explained.stdout).toContain('Our charter (2020) [unverified]');
  });

  test('are tried on a book of decided cases, and their levels of proof on what an answer leans on', async () => {
    const folder = folderWith(whole);
    const book = {
      cases: [
        {
          id: 'ours',
          decided: '2024',
          findings: {
            'act.aid_given': { value: 'established' },
            'act.aid_knowledge': { value: 'established' },
          },
          outcomes: { 'example.knowing_aid': { expected: 'met' } },
        },
      ],
    };
    writeFileSync(join(folder, 'book.json'), JSON.stringify(book));
    const args = ['casebook', '--book', 'book.json', '--json'];
    const alone = await respondeat(args, { folder });
    expect(alone.stdout).toContain('standard.unknown-standard');
    const beside = await respondeat([...args, '--standards', 'law'], { folder });
    expect(JSON.parse(beside.stdout)).toMatchObject({ mismatches: 0 });
    const leans = ['sensitivity', caseFolder(draftCase()), '--standards', 'law'];
    const { stdout } = await respondeat(leans, { folder });
    expect(stdout).toContain('66 %');
  });

  test('change the hash of the standards that a dossier pins, as each of their letters does', async () => {
    const path = caseFolder(draftCase());
    const hashOf = async (...more: readonly string[]) => {
      const { stdout } = await respondeat(['attribute', path, '--json', ...more]);
      const { provenance } = JSON.parse(stdout) as { provenance: { standardsSha256: string } };
      return provenance.standardsSha256;
    };
    const other = { ...whole, [NAME]: OWN.replace('title: Knowing', 'title: Known') };
    const hashes = [
      await hashOf(),
      await hashOf('--standards', join(folderWith(whole), 'law')),
      await hashOf('--standards', join(folderWith(other), 'law')),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});

/** What is wrong with a folder, as it is told. */
const FAULTS: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'an id that ships',
    {
      'icj.effective_control.yaml': TEXT.replaceAll('example.knowing_aid', 'icj.effective_control'),
    },
    `library.repeated-id  law/icj.effective_control.yaml:1  standard
  \`icj.effective_control\` ships with Respondeat, and what ships is not replaced
  Try: give yours another id, and look at both side by side`,
  ],
  [
    'a finding that is none',
    { [NAME]: TEXT.replace('finding: act.aid_given', 'finding: act.aid_givn') },
    `standard.unknown-finding  law/example.knowing_aid.yaml:20  require/all/0/finding
  vocabulary/findings.yaml has no finding \`act.aid_givn\`
  Try: write \`act.aid_given\``,
  ],
  [
    'a level of proof that is nowhere',
    { [NAME]: TEXT.replace('icj.convincing', 'beyond.all_words') },
    `standard.unknown-level  law/example.knowing_aid.yaml:14  proof/level
  there is no level of proof \`beyond.all_words\`
  Try: define it in proof-levels.yaml, or name one that is defined`,
  ],
  [
    'an authority that is nowhere',
    {
      [NAME]: TEXT.replace(
        'authorities:\n  - { source: ilc-articles',
        'authorities:\n  - { source: ilc-article',
      ),
    },
    `standard.unknown-authority  law/example.knowing_aid.yaml:32  authorities/0/source
  there is no authority \`ilc-article\`
  Try: write \`ilc-articles\``,
  ],
  [
    'broken YAML',
    { [NAME]: TEXT.replace('in-force: { from: custom }', 'in-force: { from: custom') },
    'yaml.syntax  law/example.knowing_aid.yaml:',
  ],
  [
    'an example that is not so',
    { [NAME]: TEXT.replace('act.aid_knowledge: [0.75, 0.9]', 'act.aid_knowledge: [0.65, 0.9]') },
    `standard.failed-example  law/example.knowing_aid.yaml:37  examples/0/expect
  \`weapons handed over for this attack\` expects met, and the standard gives open
  Try: mend whichever of the two is wrong, the example or the elements`,
  ],
  [
    'no standard',
    {},
    `library.no-standards  law
  the folder has no file with a standard in it
  Try: put each standard into a file named after it, such as \`my.test.yaml\``,
  ],
  [
    'findings',
    { [NAME]: TEXT, 'findings.yaml': '[]' },
    `library.own-findings  law/findings.yaml
  a finding is what reports speak of and inference answers, so a standard cannot
  bring one
  Try: take the file away, and ask about findings of vocabulary/findings.yaml`,
  ],
];

describe('a folder of standards is refused', () => {
  test.each(FAULTS)('for %s, in words that say what to do', async (_name, files, message) => {
    const folder = folderWith(files);
    const { exitCode, stdout, stderr } = await respondeat(['standards', '--standards', 'law'], {
      folder,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('as the guide shows it', () => {
    const [, , message] = FAULTS[1]!;
    expect(textOf('docs/guide/standards.md')).toContain(message.replace('law/', 'my-standards/'));
  });

  test.each([
    [
      'nowhere',
      'folder.missing\n  there is no folder `nowhere`\n  Try: name the folder that your standards are in',
    ],
    [`law/${NAME}`, `folder.not-a-folder\n  \`law/${NAME}\` is a file`],
  ])('where %s was named', async (named, message) => {
    const folder = folderWith({ [NAME]: TEXT });
    const { exitCode, stderr } = await respondeat(['standards', '--standards', named], { folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
  });

  test.each([
    ['attribute', []],
    ['sensitivity', []],
    ['explain', ['--standard', 'icj.effective_control']],
  ])('by %s too, before anything is done', async (command, more) => {
    const args = [command, caseFolder(draftCase()), ...more, '--standards', 'nowhere', '--json'];
    const { exitCode, stdout } = await respondeat(args, { folder: emptyFolder() });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'folder.missing' }] });
  });

  test('by casebook too', async () => {
    const { exitCode, stdout } = await respondeat(['casebook', '--standards', 'nowhere', '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'folder.missing' }] });
  });
});
